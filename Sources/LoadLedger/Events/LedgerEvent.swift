import GRDB
import Timesheets

/// One line of the audit trail: who did what and when.
package struct LedgerEvent: Hashable, Sendable {
  package let at: Moment
  package let by: String
  package let kind: LedgerEventKind
  /// What the delivery was called that it was about, if any.
  package let bundleName: String?
  /// The run or follow-up it was about, if any.
  package let run: String?
  /// The entry it was about, if any.
  package let identity: EntryIdentity?
  /// What else is to be told of it, such as the document that was handed over; never a person's
  /// name, a password or a ticket.
  package let detail: String?
}

/// What can be done with a ledger.
package enum LedgerEventKind: String, CaseIterable, Sendable {
  case companyBound = "company-bound"
  /// A binding learned a name, or the EIN.
  case companyCompleted = "company-completed"
  case companyRenamed = "company-renamed"
  /// A bundle led to no run: refused whole, carried before, or failed.
  case bundleRefused = "bundle-refused"
  case bundleRepeated = "bundle-repeated"
  case bundleFailed = "bundle-failed"
  case planned
  case published
  /// A person let an entry be carried once more, with the run named here.
  case released
  /// Entries were carried once more, because they are proved not to stand in QuickBooks.
  case returned
  /// Changes and deletions were sent with the run named here.
  case corrected
  /// What answers told was written down, with the follow-up named here.
  case answered
  /// The deletion of what a run loaded was sent, with the follow-up named here.
  case reversed
  /// A Web Connector carries for the company from now on.
  case courierAdded = "courier-added"
  case courierPassword = "courier-password"
  /// Wrong passwords were given; the detail counts them.
  case courierRefused = "courier-refused"
  case courierBegan = "courier-began"
  case courierEnded = "courier-ended"
  /// A document was handed over.
  case courierHanded = "courier-handed"
  /// The answer to a document lies in the inbox.
  case courierStored = "courier-stored"
  /// A document's answer did not come.
  case courierBroken = "courier-broken"
  /// A complete set of the company lists lies in the inbox.
  case courierLists = "courier-lists"

  init(_ kind: FollowUpKind) {
    self =
      switch kind {
      case .answers: .answered
      case .reversal: .reversed
      }
  }

  init(_ outcome: IntakeOutcome) {
    self =
      switch outcome {
      case .refused: .bundleRefused
      case .repeated: .bundleRepeated
      case .failed: .bundleFailed
      }
  }
}

extension Ledger {
  /// The audit trail, newest first: in the order things were done, whatever the clock said.
  package func events(newest limit: Int = 1000) throws(LedgerError) -> [LedgerEvent] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT event.at, event.who, event.what, event.identity, event.detail,
            coalesce(run.name, follow_up.name) AS run, intake.name AS bundle
          FROM event
          LEFT JOIN run ON run.id = event.run_id
          LEFT JOIN follow_up ON follow_up.id = event.follow_up_id
          LEFT JOIN intake ON intake.id = event.intake_id OR intake.run_id = event.run_id
            OR intake.follow_up_id = event.follow_up_id
          ORDER BY event.id DESC LIMIT ?
          """, arguments: [limit])
      return try rows.map { row in
        guard let kind = LedgerEventKind(rawValue: row["what"]) else {
          throw DatabaseError(resultCode: .SQLITE_CORRUPT)
        }
        return LedgerEvent(
          at: Moment(seconds: row["at"]), by: row["who"], kind: kind,
          bundleName: row["bundle"], run: row["run"], identity: EntryIdentity(in: row),
          detail: row["detail"])
      }
    }
  }
}

extension Database {
  /// Writes a line of the audit trail about an intake, in the transaction of what it tells.
  func note(
    _ kind: LedgerEventKind, _ signature: Signature, intake: Int64
  ) throws {
    try execute(
      sql: "INSERT INTO event (at, who, what, intake_id) VALUES (?, ?, ?, ?)",
      arguments: [signature.at.seconds, signature.by, kind.rawValue, intake])
  }

  /// Writes a line of the audit trail about a run, or about one entry in it.
  func note(
    _ kind: LedgerEventKind, _ signature: Signature, run: Int64, identity: EntryIdentity? = nil
  ) throws {
    try execute(
      sql: "INSERT INTO event (at, who, what, run_id, identity) VALUES (?, ?, ?, ?, ?)",
      arguments: [signature.at.seconds, signature.by, kind.rawValue, run, identity?.blob])
  }

  /// Writes a line of the audit trail about a follow-up.
  func note(
    _ kind: LedgerEventKind, _ signature: Signature, followUp: Int64
  ) throws {
    try execute(
      sql: "INSERT INTO event (at, who, what, follow_up_id) VALUES (?, ?, ?, ?)",
      arguments: [signature.at.seconds, signature.by, kind.rawValue, followUp])
  }

  /// Writes a line of the audit trail about the courier, and the document it carried.
  func note(
    _ kind: LedgerEventKind, _ signature: Signature, detail: String?,
    folder: (run: Int64?, followUp: Int64?) = (nil, nil)
  ) throws {
    try execute(
      sql: """
        INSERT INTO event (at, who, what, run_id, follow_up_id, detail) VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        signature.at.seconds, signature.by, kind.rawValue, folder.run, folder.followUp, detail,
      ])
  }
}
