import GRDB
import Timesheets

/// A bundle as it came in.
package struct DeliveredBundle: Hashable, Sendable {
  /// SHA-256 over the sorted digests of the bundle's members in lower-case hexadecimal, so that
  /// neither name nor archive nor order of members makes another bundle of it.
  package var content: String
  /// What the delivery was called.
  package var name: String
  /// Tells this delivery to a watched folder from every other; nil for a bundle that a person gave.
  package var claim: String?

  package init(content: String, name: String, claim: String? = nil) {
    self.content = content
    self.name = name
    self.claim = claim
  }
}

/// A run that an earlier delivery of the same content led to.
package struct EarlierRun: Hashable, Sendable {
  /// The run's name, which is its folder's.
  package let name: String
  /// The absolute path of the folder that its folder is in.
  package let outbox: String
  package let state: RunState
  /// What the delivery was called.
  package let bundleName: String
  package let takenAt: Moment
}

/// How an intake ended that led to no run.
package enum IntakeOutcome: String, CaseIterable, Sendable {
  /// The bundle was refused whole: another company's, mixed, broken, hostile.
  case refused
  /// The same content had been carried before, and nothing was done.
  case repeated
  /// Something failed that may be mended; the bundle may come again.
  case failed
}

extension Ledger {
  /// Writes down a bundle that came in and led to no run. The company may be unknown yet.
  ///
  /// A claim is written down once: whoever wrote it may have died before it moved the delivery.
  package func note(
    _ delivery: DeliveredBundle, as outcome: IntakeOutcome, _ signature: Signature
  ) throws(LedgerError) {
    try change(.note) { database in
      guard try !database.knowsClaim(of: delivery) else { return }
      let intake = try database.insert(delivery, outcome: outcome.rawValue, run: nil, signature)
      try database.note(LedgerEventKind(outcome), signature, intake: intake)
    }
  }

  /// The first run that a bundle of this content led to; nil when none did.
  package func firstRun(ofContent content: String) throws(LedgerError) -> EarlierRun? {
    try read { database in
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT run.name AS run, run.outbox, run.state, intake.name, intake.taken_at
          FROM bundle
          JOIN intake ON intake.bundle_id = bundle.id
          JOIN run ON run.id = intake.run_id
          WHERE bundle.content = ?
          ORDER BY run.id LIMIT 1
          """, arguments: [content])
      return try row.map { row in
        EarlierRun(
          name: row["run"], outbox: row["outbox"], state: try RunState(in: row),
          bundleName: row["name"], takenAt: Moment(seconds: row["taken_at"]))
      }
    }
  }
}

extension Database {
  /// Whether an intake of this claim is written; false for a bundle that a person gave.
  fileprivate func knowsClaim(of delivery: DeliveredBundle) throws -> Bool {
    guard let claim = delivery.claim else { return false }
    return try Bool.fetchOne(
      self, sql: "SELECT EXISTS (SELECT 1 FROM intake WHERE claim = ?)", arguments: [claim])
      ?? false
  }

  /// Writes an intake with its end, and returns its number.
  func insert(
    _ delivery: DeliveredBundle, outcome: String, run: Int64?, _ signature: Signature
  ) throws -> Int64 {
    try execute(
      sql: "INSERT INTO bundle (content) VALUES (?) ON CONFLICT (content) DO NOTHING",
      arguments: [delivery.content])
    try execute(
      sql: """
        INSERT INTO intake (bundle_id, name, claim, taken_at, taken_by, outcome, run_id)
        SELECT id, ?, ?, ?, ?, ?, ? FROM bundle WHERE content = ?
        """,
      arguments: [
        delivery.name, delivery.claim, signature.at.seconds, signature.by, outcome, run,
        delivery.content,
      ])
    return lastInsertedRowID
  }
}
