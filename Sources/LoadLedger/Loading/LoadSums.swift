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

extension Ledger {
  /// What became of the entries of a run; nothing for a run that there is none of.
  ///
  /// Counts source lines with the minutes they were read with, whatever was merged, rounded or
  /// corrected: all together are what the run batched.
  package func loadSums(ofRun name: String) throws(LedgerError) -> LoadSums {
    try read { try $0.loadSums("WHERE name = ?", [name]) }
  }

  /// What became of the entries of all runs together.
  package func loadSums() throws(LedgerError) -> LoadSums { try read { try $0.loadSums("", []) } }
}

extension Database {
  fileprivate func loadSums(_ runs: String, _ arguments: StatementArguments) throws -> LoadSums {
    let rows = try Row.fetchAll(
      self,
      sql: """
        SELECT now.state,
          now.state IN ('refused', 'not-processed', 'absent', 'deleted') AND EXISTS (
            SELECT 1 FROM entry AS later
            WHERE later.identity = line.identity AND later.carriage > line.carriage) AS again,
          count(*) AS entries, sum(line.read_minutes) AS minutes,
          sum(CASE WHEN now.state IN ('loaded', 'deleting') AND line.part = 0
            THEN coalesce(now.minutes - line.minutes, 0) ELSE 0 END) AS corrected
        FROM (
          SELECT step.entry_id, step.state, step.minutes, max(step.id)
          FROM (SELECT first_entry, last_entry FROM run \(runs)) AS run
          JOIN step ON step.entry_id BETWEEN run.first_entry AND run.last_entry
          GROUP BY step.entry_id) AS now
        JOIN entry AS line ON line.id IN (
          SELECT now.entry_id
          UNION ALL SELECT entry_id FROM merged_line WHERE carrier_id = now.entry_id)
        GROUP BY now.state, again
        """, arguments: arguments)
    let batched = try Row.fetchOne(
      self,
      sql: """
        SELECT coalesce(sum(batched_entries), 0) AS entries,
          coalesce(sum(batched_minutes), 0) AS minutes
        FROM run \(runs)
        """, arguments: arguments)
    var again = Tally()
    var untold = Tally(entries: batched?["entries"] ?? 0, minutes: batched?["minutes"] ?? 0)
    for row in rows {
      let tally = Tally(entries: row["entries"], minutes: row["minutes"])
      untold = Tally(
        entries: untold.entries - tally.entries, minutes: untold.minutes - tally.minutes)
      if row["again"] { again = again + tally }
    }
    var states = try LoadStateName.tallies(rows.filter { !($0["again"] as Bool) })
    // Of these nothing is written beside the batch.
    if untold.entries > 0 {
      states[.awaiting] = (states[.awaiting] ?? Tally()) + untold
    }
    return LoadSums(
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
