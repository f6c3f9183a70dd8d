import GRDB
import Timesheets

/// How far a run has come.
package enum RunState: String, CaseIterable, Sendable {
  /// Its files are staged and its entries carried; whoever finds it so publishes it.
  case planned
  /// Its folder stands in the outbox.
  case published

  init(in row: Row) throws {
    guard let state = RunState(rawValue: row["state"]) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
    self = state
  }
}

/// A run that was planned and not published: its process died, and recovery rolls it forward.
package struct UnfinishedRun: Hashable, Sendable {
  /// The run's name, and its folder's in the outbox.
  package let name: String
  /// Where its files were staged.
  package let workFolder: String
  package let intake: Int64
  /// What the delivery was called.
  package let bundleName: String
  /// Every file that is to be published, sorted by name.
  package let files: [PlannedFile]
}

extension Ledger {
  /// Marks a planned run as published, and its intake with it, in one transaction.
  ///
  /// Asked again for a published run, it does nothing: a recovery need not know how far the dead
  /// process came. Throws `.refused` when no run of that name was planned.
  package func published(_ run: String, _ signature: Signature) throws(LedgerError) {
    try change(.publish) { database in
      let row = try Row.fetchOne(
        database, sql: "SELECT id, intake_id, state FROM run WHERE name = ?", arguments: [run])
      guard let row else {
        throw LedgerError(.publish, path, .refused(rule: "the run was never planned"))
      }
      guard try RunState(in: row) == .planned else { return }
      let (id, intake): (Int64, Int64) = (row["id"], row["intake_id"])
      try database.execute(
        sql: "UPDATE run SET state = 'published', published_at = ? WHERE id = ?",
        arguments: [signature.at.seconds, id])
      try database.settle(intake, as: .published, at: signature.at)
      try database.note(.published, signature, intake: intake, run: id)
    }
  }

  /// The runs that were planned and not published, oldest first.
  package func unfinishedRuns() throws(LedgerError) -> [UnfinishedRun] {
    try read { database in
      let runs = try Row.fetchAll(
        database,
        sql: """
          SELECT run.id, run.name, run.work_folder, run.intake_id, intake.name AS bundle
          FROM run JOIN intake ON intake.id = run.intake_id
          WHERE run.state = 'planned' ORDER BY run.id
          """)
      return try runs.map { run in
        let files = try Row.fetchAll(
          database,
          sql: "SELECT name, size, sha256 FROM staged_file WHERE run_id = ? ORDER BY name",
          arguments: [run["id"] as Int64])
        return UnfinishedRun(
          name: run["name"], workFolder: run["work_folder"], intake: run["intake_id"],
          bundleName: run["bundle"],
          files: files.map { file in
            PlannedFile(name: file["name"], size: file["size"], sha256: file["sha256"])
          })
      }
    }
  }
}
