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

/// A run or follow-up that an earlier delivery of the same content led to.
package struct EarlierRun: Hashable, Sendable {
  /// Its name, which is its folder's.
  package let name: String
  /// The absolute path of the folder that its folder is in.
  package let outbox: String
  package let state: RunState
  /// What the delivery was called.
  package let bundleName: String
  package let takenAt: Moment
}

extension EarlierRun {
  /// Of a row of a run or follow-up, named `run`, and the intake it is of.
  init(row: Row) throws {
    self.init(
      name: row["run"], outbox: row["outbox"], state: try RunState(in: row),
      bundleName: row["name"], takenAt: Moment(seconds: row["taken_at"]))
  }
}

/// How an intake ended that led to no run and no follow-up.
package enum IntakeOutcome: String, CaseIterable, Sendable {
  /// The bundle was refused whole: another company's, mixed, broken, hostile.
  case refused
  /// The same content had been carried before, and nothing was done.
  case repeated
  /// Something failed that may be mended; the bundle may come again.
  case failed
}

extension Ledger {
  /// Writes down a bundle that came in and led to no run and no follow-up. The company may be
  /// unknown yet.
  ///
  /// A claim is written down once: whoever wrote it may have died before it moved the delivery.
  package func note(
    _ delivery: DeliveredBundle, as outcome: IntakeOutcome, _ signature: Signature
  ) throws(LedgerError) {
    try change(.note) { database in
      guard try !database.knowsClaim(of: delivery) else { return }
      let intake = try database.insert(delivery, as: .nothing(outcome), signature)
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
      return try row.map(EarlierRun.init(row:))
    }
  }
}

/// What an intake led to.
enum IntakeEnd {
  case run(Int64)
  case followUp(Int64)
  case nothing(IntakeOutcome)
}

extension Ledger {
  /// Which of these documents, by their SHA-256, were at hand when a line was sent last: they came
  /// with the run that carried it or an earlier one, or with the follow-up that sent it again or an
  /// earlier one. What came since may show what was mended since.
  package func documents(
    among digests: [String], knownTo line: SentLine
  ) throws(LedgerError) -> Set<String> {
    try read { database in
      let statement = try database.cachedStatement(
        sql: """
          SELECT EXISTS (
              SELECT 1 FROM document JOIN run ON run.id >= document.run_id
              WHERE run.name = ?1 AND document.sha256 = ?2)
            OR EXISTS (
              SELECT 1 FROM follow_up_list
              JOIN message_set ON message_set.follow_up_id >= follow_up_list.follow_up_id
              WHERE message_set.name = ?3 AND follow_up_list.sha256 = ?2)
          """)
      return Set(
        try digests.filter { digest in
          try Bool.fetchOne(statement, arguments: [line.run, digest, line.set]) ?? false
        })
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
    _ delivery: DeliveredBundle, as end: IntakeEnd, _ signature: Signature
  ) throws -> Int64 {
    let (outcome, run, followUp): (String, Int64?, Int64?) =
      switch end {
      case .run(let id): ("run", id, nil)
      case .followUp(let id): ("follow-up", nil, id)
      case .nothing(let outcome): (outcome.rawValue, nil, nil)
      }
    try execute(
      sql: "INSERT INTO bundle (content) VALUES (?) ON CONFLICT (content) DO NOTHING",
      arguments: [delivery.content])
    try execute(
      sql: """
        INSERT INTO intake (
          bundle_id, name, claim, taken_at, taken_by, outcome, run_id, follow_up_id)
        SELECT id, ?, ?, ?, ?, ?, ?, ? FROM bundle WHERE content = ?
        """,
      arguments: [
        delivery.name, delivery.claim, signature.at.seconds, signature.by, outcome, run,
        followUp, delivery.content,
      ])
    return lastInsertedRowID
  }
}
