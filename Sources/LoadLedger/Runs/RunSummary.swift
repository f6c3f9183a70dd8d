import GRDB
import Timesheets

/// One run as `timeferry status` tells it.
package struct RunSummary: Hashable, Sendable {
  /// The run's name, and its folder's in the outbox.
  package let name: String
  package let state: RunState
  /// What the delivery was called.
  package let bundleName: String
  /// The absolute path of the folder that its folder is in.
  package let outbox: String
  package let workFolder: String
  package let origin: RunOrigin
  package let totals: ControlTotals
  /// Minutes written less minutes read, by the rounding option.
  package let roundedMinutes: Int
  package let batches: Int
  /// How many documents of changes and deletions it holds.
  package let corrections: Int
  package let planned: Signature
  package let publishedAt: Moment?
}

extension Ledger {
  /// Runs with states and totals, newest first: in the order they were made, whatever the clock
  /// said.
  package func runs(newest limit: Int = 1000) throws(LedgerError) -> [RunSummary] {
    try runs("ORDER BY run.id DESC LIMIT ?", [limit])
  }

  /// The run of this name; nil when there is none.
  package func run(named name: String) throws(LedgerError) -> RunSummary? {
    try runs("WHERE run.name = ?", [name]).first
  }

  /// The newest published run but the one of this name and those after it; nil when there is none.
  ///
  /// A run that is made again comes after the same one as the first time.
  package func run(before name: String) throws(LedgerError) -> RunSummary? {
    try runs(
      """
      WHERE run.state = 'published'
        AND run.id < coalesce((SELECT id FROM run WHERE name = ?), run.id + 1)
      ORDER BY run.id DESC LIMIT 1
      """, [name]
    ).first
  }

  /// A file of a run as it was planned, by its path inside the run's folder; nil when the run has
  /// no such file.
  package func file(
    _ name: String, ofRun run: String
  ) throws(LedgerError) -> PlannedFile? {
    try read { database in
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT staged_file.name, size, sha256
          FROM staged_file JOIN run ON run.id = staged_file.run_id
          WHERE run.name = ? AND staged_file.name = ?
          """, arguments: [run, name])
      return row.map { PlannedFile(name: $0["name"], size: $0["size"], sha256: $0["sha256"]) }
    }
  }

  /// The run that wrote a timer file of this digest; nil when none did.
  package func run(ofTimerFile sha256: String) throws(LedgerError) -> String? {
    try read { database in
      try String.fetchOne(
        database,
        sql: """
          SELECT run.name FROM staged_file JOIN run ON run.id = staged_file.run_id
          WHERE staged_file.sha256 = ? AND staged_file.name GLOB 'timer/*' ORDER BY run.id LIMIT 1
          """, arguments: [sha256])
    }
  }

  /// The newest run that was planned for the delivery of this claim; nil when none was.
  ///
  /// Tells a watcher whether a delivery that still lies there was carried already.
  package func run(ofClaim tag: String) throws(LedgerError) -> RunSummary? {
    try runs("WHERE intake.claim = ? ORDER BY run.id DESC LIMIT 1", [tag]).first
  }

  private func runs(
    _ selection: String, _ arguments: StatementArguments
  ) throws(LedgerError) -> [RunSummary] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT run.*, intake.name AS bundle,
            (SELECT count(*) FROM batch WHERE batch.run_id = run.id) AS batches,
            (SELECT count(*) FROM message_set WHERE run_id = run.id) AS corrections
          FROM run JOIN intake ON intake.run_id = run.id \(selection)
          """, arguments: arguments)
      return try rows.map(RunSummary.init(row:))
    }
  }
}

extension RunSummary {
  fileprivate init(row: Row) throws {
    name = row["name"]
    state = try RunState(in: row)
    bundleName = row["bundle"]
    outbox = row["outbox"]
    workFolder = row["work_folder"]
    origin = RunOrigin(
      toolVersion: row["tool_version"], optionsDigest: row["options_digest"],
      mappingDigest: row["mapping_digest"])
    totals = ControlTotals(in: row)
    roundedMinutes = row["rounded_minutes"]
    batches = row["batches"]
    corrections = row["corrections"]
    planned = Signature(by: row["planned_by"], at: Moment(seconds: row["planned_at"]))
    publishedAt = (row["published_at"] as Int64?).map { Moment(seconds: $0) }
  }
}
