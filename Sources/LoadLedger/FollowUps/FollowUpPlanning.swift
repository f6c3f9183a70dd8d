import GRDB
import Timesheets

extension Ledger {
  /// Writes down, in one transaction, all that a follow-up is about to publish: the delivery it
  /// comes of, what the answers change, and what is sent anew.
  ///
  /// From here on it goes forward only, as a run does. Throws `.refused`, and writes nothing, when
  /// an entry would be sent again that may stand in QuickBooks, when a change contradicts what is
  /// known, when an id or the name is taken, or when totals do not tie.
  package func plan(_ followUp: PlannedFollowUp, _ signature: Signature) throws(LedgerError) {
    try change(.plan) { database in
      let id =
        try Int64.fetchOne(database, sql: "SELECT coalesce(max(id), 0) + 1 FROM follow_up") ?? 1
      _ = try database.insert(followUp.delivery, as: .followUp(id), signature)
      try database.insert(followUp.files, ofFollowUp: id)
      for list in followUp.lists.sorted() {
        try database.execute(
          sql: "INSERT INTO follow_up_list (follow_up_id, sha256) VALUES (?, ?)",
          arguments: [id, list])
      }
      let first = try database.nextStep()
      try database.write(followUp.changes, ofFollowUp: id)
      try database.write(followUp.sets, of: .followUp(id))
      try database.insert(followUp, id: id, firstStep: first, signature)
      try database.note(LedgerEventKind(followUp.kind), signature, followUp: id)
    }
  }
}

extension Database {
  fileprivate func insert(_ files: [PlannedFile], ofFollowUp id: Int64) throws {
    let statement = try makeStatement(
      sql: "INSERT INTO follow_up_file (follow_up_id, name, size, sha256) VALUES (?, ?, ?, ?)")
    for file in files {
      try statement.execute(arguments: [id, file.name, file.size, file.sha256])
    }
  }

  /// Writes the follow-up itself. It comes last, so that the schema can add up all that it consists
  /// of.
  fileprivate func insert(
    _ followUp: PlannedFollowUp, id: Int64, firstStep: Int64, _ signature: Signature
  ) throws {
    try execute(
      sql: """
        INSERT INTO follow_up (
          id, name, kind, outbox, work_folder, tool_version, first_step, last_step, planned_at,
          planned_by, state)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'planned')
        """,
      arguments: [
        id, followUp.name, followUp.kind.rawValue, followUp.outbox, followUp.workFolder,
        followUp.toolVersion, firstStep, try nextStep() - 1, signature.at.seconds, signature.by,
      ])
  }
}
