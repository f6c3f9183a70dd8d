import GRDB
import Timesheets

/// One time that a bundle came in.
package struct Intake: Hashable, Sendable {
  /// The ledger's number of this intake.
  package let id: Int64
  /// The first run of the same content, under whatever name it came; nil when there is none.
  package let firstRun: EarlierRun?
}

/// A run that an earlier delivery of the same content led to.
package struct EarlierRun: Hashable, Sendable {
  /// The run's name, which is its folder's.
  package let name: String
  package let state: RunState
  /// What the delivery was called.
  package let bundleName: String
  package let takenAt: Moment
}

/// How an intake ended.
package enum IntakeOutcome: String, CaseIterable, Sendable {
  /// A run was published.
  case published
  /// The bundle was refused whole: another company's, mixed, broken, hostile.
  case refused
  /// The same content had been carried before, and nothing was done.
  case repeated
  /// Something failed that may be mended; the bundle may come again.
  case failed
}

extension Ledger {
  /// Takes in a bundle, or says which run its content led to before.
  ///
  /// `content` is SHA-256 over the sorted digests of the bundle's members in lower-case
  /// hexadecimal, so that neither name nor archive nor order of members makes another bundle of
  /// it. The intake is open until `published` or `settle` ends it.
  package func takeIn(
    content: String, name: String, _ signature: Signature
  ) throws(LedgerError) -> Intake {
    try change(.takeIn) { database in
      try database.execute(
        sql: "INSERT INTO bundle (content) VALUES (?) ON CONFLICT (content) DO NOTHING",
        arguments: [content])
      let firstRun = try database.firstRun(ofContent: content)
      try database.execute(
        sql: """
          INSERT INTO intake (bundle_id, name, taken_at, taken_by)
          SELECT id, ?, ?, ? FROM bundle WHERE content = ?
          """, arguments: [name, signature.at.seconds, signature.by, content])
      let id = database.lastInsertedRowID
      try database.note(.takenIn, signature, intake: id)
      return Intake(id: id, firstRun: firstRun)
    }
  }

  /// Ends an intake that led to no run. Throws `.refused` when it has ended already, and when its
  /// run is planned: that one goes forward only.
  package func settle(
    _ intake: Int64, as outcome: IntakeOutcome, _ signature: Signature
  ) throws(LedgerError) {
    try change(.settle) { database in
      try database.settle(intake, as: outcome, at: signature.at)
      try database.note(.settled, signature, intake: intake)
    }
  }

  /// The first run that a bundle of this content led to; nil when none did.
  package func firstRun(ofContent content: String) throws(LedgerError) -> EarlierRun? {
    try read { try $0.firstRun(ofContent: content) }
  }
}

extension Database {
  /// Writes how an intake ended.
  func settle(_ intake: Int64, as outcome: IntakeOutcome, at moment: Moment) throws {
    try execute(
      sql: "UPDATE intake SET outcome = ?, settled_at = ? WHERE id = ?",
      arguments: [outcome.rawValue, moment.seconds, intake])
    precondition(changesCount == 1, "an intake the ledger never gave out")
  }

  fileprivate func firstRun(ofContent content: String) throws -> EarlierRun? {
    let row = try Row.fetchOne(
      self,
      sql: """
        SELECT run.name AS run, run.state, intake.name, intake.taken_at
        FROM bundle
        JOIN intake ON intake.bundle_id = bundle.id
        JOIN run ON run.intake_id = intake.id
        WHERE bundle.content = ?
        ORDER BY run.id LIMIT 1
        """, arguments: [content])
    return try row.map { row in
      EarlierRun(
        name: row["run"], state: try RunState(in: row), bundleName: row["name"],
        takenAt: Moment(seconds: row["taken_at"]))
    }
  }
}
