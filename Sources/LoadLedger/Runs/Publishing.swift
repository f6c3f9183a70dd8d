import GRDB
import Timesheets

/// How far a run, or a follow-up, has come.
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

/// A run or follow-up that was planned and not published: its process died, and recovery rolls it
/// forward.
package struct UnfinishedRun: Hashable, Sendable {
  /// Its name, and its folder's in the outbox.
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
  /// Marks a planned run or follow-up as published, in one transaction.
  ///
  /// Asked again for a published one, it does nothing: a recovery need not know how far the dead
  /// process came. Throws `.refused` when nothing of that name was planned.
  package func published(_ name: String, _ signature: Signature) throws(LedgerError) {
    try change(.publish) { database in
      if let (id, isNew) = try database.publish("run", named: name, signature) {
        if isNew { try database.note(.published, signature, run: id) }
      } else if let (id, isNew) = try database.publish("follow_up", named: name, signature) {
        if isNew { try database.note(.published, signature, followUp: id) }
      } else {
        throw LedgerError(.publish, path, .refused(rule: "the run was never planned"))
      }
    }
  }

  /// The names of all runs and follow-ups, published or not: what an outbox may hold of them.
  package func plannedNames() throws(LedgerError) -> Set<String> {
    try read { database in
      try Set(
        String.fetchAll(database, sql: "SELECT name FROM run UNION ALL SELECT name FROM follow_up"))
    }
  }

  /// The runs that were planned and not published, oldest first, then such follow-ups.
  package func unfinishedRuns() throws(LedgerError) -> [UnfinishedRun] {
    try read { database in
      try database.unfinished("run", files: "staged_file")
        + database.unfinished("follow_up", files: "follow_up_file")
    }
  }
}

extension Database {
  /// Marks a row as published. Gives its number and whether it was not yet; nil when there is none
  /// of the name.
  fileprivate func publish(
    _ table: String, named name: String, _ signature: Signature
  ) throws -> (id: Int64, isNew: Bool)? {
    let row = try Row.fetchOne(
      self, sql: "SELECT id, state FROM \(table) WHERE name = ?", arguments: [name])
    guard let row else { return nil }
    let id: Int64 = row["id"]
    guard try RunState(in: row) == .planned else { return (id, false) }
    try execute(
      sql: "UPDATE \(table) SET state = 'published', published_at = ? WHERE id = ?",
      arguments: [signature.at.seconds, id])
    return (id, true)
  }

  fileprivate func unfinished(_ table: String, files: String) throws -> [UnfinishedRun] {
    let rows = try Row.fetchAll(
      self,
      sql: """
        SELECT it.id, it.name, it.outbox, it.work_folder, intake.name AS bundle, intake.claim
        FROM \(table) AS it JOIN intake ON intake.\(table)_id = it.id
        WHERE it.state = 'planned' ORDER BY it.id
        """)
    return try rows.map { row in
      let files = try Row.fetchAll(
        self,
        sql: "SELECT name, size, sha256 FROM \(files) WHERE \(table)_id = ? ORDER BY name",
        arguments: [row["id"] as Int64])
      return UnfinishedRun(
        name: row["name"], outbox: row["outbox"], workFolder: row["work_folder"],
        bundleName: row["bundle"], claim: row["claim"],
        files: files.map { file in
          PlannedFile(name: file["name"], size: file["size"], sha256: file["sha256"])
        })
    }
  }
}
