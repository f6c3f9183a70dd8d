import GRDB
import Timesheets

extension Database {
  /// Lets entries be carried once more all the same, because a person says so.
  ///
  /// Who and when stand in the ledger for ever; the entries' earlier lives stay told. One that was
  /// never carried, or was released before and not carried since, needs nothing.
  func release(
    _ identities: [EntryIdentity], withRun run: Int64, _ signature: Signature
  ) throws {
    for identity in identities {
      let carriage = try Int64.fetchOne(
        self,
        sql: """
          SELECT carriage FROM entry WHERE identity = ?1
            AND carriage > (SELECT coalesce(max(carriage), 0) FROM entry_release
              WHERE identity = ?1)
          ORDER BY carriage DESC LIMIT 1
          """, arguments: [identity.blob])
      guard let carriage else { continue }
      try execute(
        sql: """
          INSERT INTO entry_release (identity, carriage, released_at, released_by)
          VALUES (?, ?, ?, ?)
          """, arguments: [identity.blob, carriage, signature.at.seconds, signature.by])
      try note(.released, signature, run: run, identity: identity)
    }
  }
}
