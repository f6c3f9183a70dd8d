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
  /// The absolute path of the folder that its folder goes into.
  package let outbox: String
  /// The folder in the outbox where its files were staged.
  package let workFolder: String
  /// What the delivery was called.
  package let bundleName: String
  /// The claim of the delivery, if it came to a watched folder.
  package let claim: String?
  /// Every file that is to be published, sorted by name.
  package let files: [PlannedFile]
}

extension Ledger {
  /// Marks a planned run as published, in one transaction.
  ///
  /// Asked again for a published run, it does nothing: a recovery need not know how far the dead
  /// process came. Throws `.refused` when no run of that name was planned.
  package func published(_ run: String, _ signature: Signature) throws(LedgerError) {
    try change(.publish) { database in
      let row = try Row.fetchOne(
        database, sql: "SELECT id, state FROM run WHERE name = ?", arguments: [run])
      guard let row else {
        throw LedgerError(.publish, path, .refused(rule: "the run was never planned"))
      }
      guard try RunState(in: row) == .planned else { return }
      let id: Int64 = row["id"]
      try database.execute(
        sql: "UPDATE run SET state = 'published', published_at = ? WHERE id = ?",
        arguments: [signature.at.seconds, id])
      try database.note(.published, signature, run: id)
    }
  }

  /// The runs that were planned and not published, oldest first.
  package func unfinishedRuns() throws(LedgerError) -> [UnfinishedRun] {
    try read { database in
      let runs = try Row.fetchAll(
        database,
        sql: """
          SELECT run.id, run.name, run.outbox, run.work_folder, intake.name AS bundle,
            intake.claim
          FROM run JOIN intake ON intake.run_id = run.id
          WHERE run.state = 'planned' ORDER BY run.id
          """)
      return try runs.map { run in
        let files = try Row.fetchAll(
          database,
          sql: "SELECT name, size, sha256 FROM staged_file WHERE run_id = ? ORDER BY name",
          arguments: [run["id"] as Int64])
        return UnfinishedRun(
          name: run["name"], outbox: run["outbox"], workFolder: run["work_folder"],
          bundleName: run["bundle"], claim: run["claim"],
          files: files.map { file in
            PlannedFile(name: file["name"], size: file["size"], sha256: file["sha256"])
          })
      }
    }
  }
}
