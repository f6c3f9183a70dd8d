import GRDB
import Timesheets

/// What came of a person's wish to carry an entry once more.
package enum ReleaseOutcome: Hashable, Sendable {
  /// It may be carried again; so far this batch carries it.
  case released(from: CarriedBatch)
  /// It was released before and not carried since.
  case alreadyReleased
  /// It was never carried, so nothing keeps it from being.
  case notCarried
}

extension Ledger {
  /// Lets an entry be carried once more all the same, because a person says so.
  ///
  /// Who and when stand in the ledger for ever. The entry's earlier life stays told.
  package func release(
    _ identity: EntryIdentity, _ signature: Signature
  ) throws(LedgerError) -> ReleaseOutcome {
    try change(.release) { database in
      let last = try Row.fetchOne(
        database,
        sql: """
          SELECT entry.carriage, batch.number, run.name, entry_release.released_at
          FROM entry
          JOIN batch ON batch.id = entry.batch_id
          JOIN run ON run.id = batch.run_id
          LEFT JOIN entry_release USING (identity, carriage)
          WHERE entry.identity = ? ORDER BY entry.carriage DESC LIMIT 1
          """, arguments: [identity.blob])
      guard let last else { return .notCarried }
      guard last["released_at"] as Int64? == nil else { return .alreadyReleased }
      try database.execute(
        sql: """
          INSERT INTO entry_release (identity, carriage, released_at, released_by)
          VALUES (?, ?, ?, ?)
          """,
        arguments: [
          identity.blob, last["carriage"] as Int64, signature.at.seconds, signature.by,
        ])
      try database.note(.released, signature, identity: identity)
      return .released(from: CarriedBatch(run: last["name"], number: last["number"]))
    }
  }
}
