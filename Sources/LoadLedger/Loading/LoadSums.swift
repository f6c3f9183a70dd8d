import GRDB
import Timesheets

/// What became of a run's entries so far.
package struct LoadSums: Hashable, Sendable {
  /// Without the states that no entry is in.
  package let states: [LoadStateName: Tally]
  /// Entries that are proved not to stand in QuickBooks and were carried by a later run, where they
  /// count; not among `states`.
  package let carriedAgain: Tally
}

extension Ledger {
  /// What became of the entries of a run; nothing for a run that there is none of.
  ///
  /// Counts source lines with the minutes they were read with, whatever was merged, rounded or
  /// corrected: all together are what the run batched.
  package func loadSums(ofRun name: String) throws(LedgerError) -> LoadSums {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          WITH own AS (
            SELECT entry.id, entry.identity, entry.carriage, entry.read_minutes,
              coalesce(merged_line.carrier_id, entry.id) AS carrier_id
            FROM run JOIN entry ON entry.id BETWEEN run.first_entry AND run.last_entry
            LEFT JOIN merged_line ON merged_line.entry_id = entry.id
            WHERE run.name = ?
          ), told AS (
            SELECT own.read_minutes, own.identity, own.carriage,
              coalesce((SELECT state FROM step WHERE entry_id = own.carrier_id
                ORDER BY id DESC LIMIT 1), 'awaiting') AS state
            FROM own
          )
          SELECT state, state IN ('refused', 'not-processed', 'absent', 'deleted') AND EXISTS (
              SELECT 1 FROM entry AS later
              WHERE later.identity = told.identity AND later.carriage > told.carriage) AS again,
            count(*) AS entries, sum(read_minutes) AS minutes
          FROM told GROUP BY state, again
          """, arguments: [name])
      var again = Tally()
      for row in rows where row["again"] {
        again = again + Tally(entries: row["entries"], minutes: row["minutes"])
      }
      let others = rows.filter { !($0["again"] as Bool) }
      return LoadSums(states: try LoadStateName.tallies(others), carriedAgain: again)
    }
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
