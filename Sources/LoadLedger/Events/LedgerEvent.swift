import GRDB
import Timesheets

/// One line of the audit trail: who did what and when.
package struct LedgerEvent: Hashable, Sendable {
  package let at: Moment
  package let by: String
  package let kind: LedgerEventKind
  /// The run it was about, if any.
  package let run: String?
  /// The entry it was about, if any.
  package let identity: EntryIdentity?
}

/// What can be done with a ledger.
package enum LedgerEventKind: String, CaseIterable, Sendable {
  case companyBound = "company-bound"
  /// A binding that knew one name learned the other.
  case companyCompleted = "company-completed"
  case companyRenamed = "company-renamed"
  case takenIn = "taken-in"
  case settled
  case planned
  case published
  case released
}

extension Ledger {
  /// The audit trail, newest first: in the order things were done, whatever the clock said.
  package func events(newest limit: Int = 1000) throws(LedgerError) -> [LedgerEvent] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT event.at, event.who, event.what, event.identity, run.name AS run
          FROM event LEFT JOIN run ON run.id = event.run_id
          ORDER BY event.id DESC LIMIT ?
          """, arguments: [limit])
      return try rows.map { row in
        guard let kind = LedgerEventKind(rawValue: row["what"]) else {
          throw DatabaseError(resultCode: .SQLITE_CORRUPT)
        }
        return LedgerEvent(
          at: Moment(seconds: row["at"]), by: row["who"], kind: kind, run: row["run"],
          identity: EntryIdentity(in: row))
      }
    }
  }
}

extension Database {
  /// Writes a line of the audit trail, in the transaction of what it tells.
  func note(
    _ kind: LedgerEventKind, _ signature: Signature, intake: Int64? = nil, run: Int64? = nil
  ) throws {
    try execute(
      sql: "INSERT INTO event (at, who, what, intake_id, run_id) VALUES (?, ?, ?, ?, ?)",
      arguments: [signature.at.seconds, signature.by, kind.rawValue, intake, run])
  }

  /// Writes a line of the audit trail about one entry.
  func note(
    _ kind: LedgerEventKind, _ signature: Signature, identity: EntryIdentity
  ) throws {
    try execute(
      sql: "INSERT INTO event (at, who, what, identity) VALUES (?, ?, ?, ?)",
      arguments: [signature.at.seconds, signature.by, kind.rawValue, identity.blob])
  }
}
