import GRDB
import Timesheets

/// What became of a run's entries so far.
package struct LoadSums: Hashable, Sendable {
  /// Without the states that no entry is in.
  package let states: [LoadStateName: Tally]
  /// Entries that are proved not to stand in QuickBooks and were carried by a later run, where they
  /// count; not among `states`.
  package let carriedAgain: Tally
  /// What corrections that QuickBooks made added to the minutes of what stands there, less what
  /// they took away; not among `states`.
  package let correctedMinutes: Int
}

extension LoadSums {
  /// Of no entries.
  static let none = LoadSums(states: [:], carriedAgain: Tally(), correctedMinutes: 0)

  static func + (left: LoadSums, right: LoadSums) -> LoadSums {
    LoadSums(
      states: left.states.merging(right.states) { $0 + $1 },
      carriedAgain: left.carriedAgain + right.carriedAgain,
      correctedMinutes: left.correctedMinutes + right.correctedMinutes)
  }
}

extension Ledger {
  /// What became of the entries of a run; nothing for a run that there is none of.
  ///
  /// Counts source lines with the minutes they were read with, whatever was merged, rounded or
  /// corrected: all together are what the run batched.
  package func loadSums(ofRun name: String) throws(LedgerError) -> LoadSums {
    try read { try $0.loadSums("WHERE name = ?", [name]).values.first ?? .none }
  }

  /// What became of the entries of all runs together.
  package func loadSums() throws(LedgerError) -> LoadSums {
    try read { try $0.loadSums().values.reduce(.none, +) }
  }
}

extension Database {
  /// What became of the entries of each of some runs, by the run's number; of all runs in one pass
  /// over what the answers told.
  func loadSums(
    _ runs: String = "", _ arguments: StatementArguments = []
  ) throws -> [Int64: LoadSums] {
    let rows = try Row.fetchAll(
      self,
      sql: """
        SELECT now.run, now.state,
          now.state IN ('refused', 'not-processed', 'absent', 'deleted') AND EXISTS (
            SELECT 1 FROM entry AS later
            WHERE later.identity = line.identity AND later.carriage > line.carriage) AS again,
          count(*) AS entries, sum(line.read_minutes) AS minutes,
          sum(CASE WHEN now.state IN ('loaded', 'deleting') AND line.part = 0
            THEN coalesce(now.minutes - line.minutes, 0) ELSE 0 END) AS corrected
        FROM (
          SELECT run.id AS run, step.entry_id, step.state, step.minutes, max(step.id)
          FROM (SELECT id, first_entry, last_entry FROM run \(runs)) AS run
          JOIN step ON step.entry_id BETWEEN run.first_entry AND run.last_entry
          GROUP BY run.id, step.entry_id) AS now
        JOIN entry AS line ON line.id IN (
          SELECT now.entry_id
          UNION ALL SELECT entry_id FROM merged_line WHERE carrier_id = now.entry_id)
        GROUP BY now.run, now.state, again
        """, arguments: arguments)
    let told = Dictionary(grouping: rows) { $0["run"] as Int64 }
    let batched = try Row.fetchAll(
      self, sql: "SELECT id, batched_entries, batched_minutes FROM run \(runs)",
      arguments: arguments)
    var sums: [Int64: LoadSums] = [:]
    for run in batched {
      let tally = Tally(entries: run["batched_entries"], minutes: run["batched_minutes"])
      sums[run["id"]] = try LoadSums(told[run["id"]] ?? [], of: tally)
    }
    return sums
  }
}

extension LoadSums {
  /// What the answers told of a run's entries, and of the others of those batched that they await
  /// their answer: of these nothing is written beside the batch.
  fileprivate init(_ rows: [Row], of batched: Tally) throws {
    var again = Tally()
    var untold = batched
    for row in rows {
      let tally = Tally(entries: row["entries"], minutes: row["minutes"])
      untold = Tally(
        entries: untold.entries - tally.entries, minutes: untold.minutes - tally.minutes)
      if row["again"] { again = again + tally }
    }
    var states = try LoadStateName.tallies(rows.filter { !($0["again"] as Bool) })
    if untold.entries > 0 {
      states[.awaiting] = (states[.awaiting] ?? Tally()) + untold
    }
    self.init(
      states: states, carriedAgain: again,
      correctedMinutes: rows.reduce(0) { $0 + ($1["corrected"] as Int) })
  }
}

extension LoadStateName {
  /// Rows of `state`, `entries` and `minutes`, each state once.
  static func tallies(_ rows: [Row]) throws -> [LoadStateName: Tally] {
    var tallies: [LoadStateName: Tally] = [:]
    for row in rows {
      guard let name = LoadStateName(rawValue: row["state"]) else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT)
      }
      tallies[name] = Tally(entries: row["entries"], minutes: row["minutes"])
    }
    return tallies
  }
}
