import GRDB
import Timesheets

/// One follow-up as `timeferry status` tells it.
package struct FollowUpSummary: Hashable, Sendable {
  /// Its folder's name in the outbox.
  package let name: String
  package let kind: FollowUpKind
  package let state: RunState
  /// What the delivery was called.
  package let bundleName: String
  /// The absolute path of the folder that its folder is in.
  package let outbox: String
  package let toolVersion: String
  /// The requests that it tells something new of, by the state each was in after it.
  package let states: [LoadStateName: Tally]
  /// How many documents it wrote for QuickBooks, the time query apart.
  package let sets: Int
  package let planned: Signature
  package let publishedAt: Moment?
}

extension Ledger {
  /// Follow-ups, newest first: in the order they were made, whatever the clock said.
  package func followUps(newest limit: Int = 1000) throws(LedgerError) -> [FollowUpSummary] {
    try followUps("ORDER BY follow_up.id DESC LIMIT ?", [limit])
  }

  /// The follow-up of this name; nil when there is none.
  package func followUp(named name: String) throws(LedgerError) -> FollowUpSummary? {
    try followUps("WHERE follow_up.name = ?", [name]).first
  }

  /// The follow-up that was planned for the delivery of this claim; nil when none was.
  package func followUp(ofClaim tag: String) throws(LedgerError) -> FollowUpSummary? {
    try followUps("WHERE intake.claim = ? ORDER BY follow_up.id DESC LIMIT 1", [tag]).first
  }

  /// The first follow-up that a delivery of this content led to; nil when none did.
  package func firstFollowUp(ofContent content: String) throws(LedgerError) -> EarlierRun? {
    try read { database in
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT follow_up.name AS run, follow_up.outbox, follow_up.state, intake.name,
            intake.taken_at
          FROM bundle
          JOIN intake ON intake.bundle_id = bundle.id
          JOIN follow_up ON follow_up.id = intake.follow_up_id
          WHERE bundle.content = ?
          ORDER BY follow_up.id LIMIT 1
          """, arguments: [content])
      return try row.map(EarlierRun.init(row:))
    }
  }

  private func followUps(
    _ selection: String, _ arguments: StatementArguments
  ) throws(LedgerError) -> [FollowUpSummary] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT follow_up.*, intake.name AS bundle,
            (SELECT count(*) FROM message_set WHERE follow_up_id = follow_up.id) AS sets
          FROM follow_up JOIN intake ON intake.follow_up_id = follow_up.id \(selection)
          """, arguments: arguments)
      return try rows.map { row in
        try FollowUpSummary(row: row, states: try database.states(ofFollowUp: row))
      }
    }
  }
}

extension Database {
  /// What became of the lines that a follow-up speaks of, each counted once by its last step in it.
  fileprivate func states(ofFollowUp row: Row) throws -> [LoadStateName: Tally] {
    let rows = try Row.fetchAll(
      self,
      sql: """
        SELECT state, count(*) AS entries, sum(minutes) AS minutes FROM (
          SELECT step.state, coalesce(step.minutes, entry.minutes) AS minutes, max(step.id)
          FROM step JOIN entry ON entry.id = step.entry_id
          WHERE step.id BETWEEN ? AND ? GROUP BY step.entry_id)
        GROUP BY state
        """, arguments: [row["first_step"] as Int64, row["last_step"] as Int64])
    return try LoadStateName.tallies(rows)
  }
}

extension FollowUpSummary {
  fileprivate init(row: Row, states: [LoadStateName: Tally]) throws {
    guard let kind = FollowUpKind(rawValue: row["kind"]) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
    name = row["name"]
    self.kind = kind
    state = try RunState(in: row)
    bundleName = row["bundle"]
    outbox = row["outbox"]
    toolVersion = row["tool_version"]
    self.states = states
    sets = row["sets"]
    planned = Signature(by: row["planned_by"], at: Moment(seconds: row["planned_at"]))
    publishedAt = (row["published_at"] as Int64?).map { Moment(seconds: $0) }
  }
}
