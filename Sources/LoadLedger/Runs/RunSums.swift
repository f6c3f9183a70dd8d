import GRDB
import Timesheets

/// All runs of a ledger together, and how much follows on them.
package struct RunSums: Hashable, Sendable {
  package let runs: Int
  /// How many of the runs are planned and not published.
  package let unfinished: Int
  package let batches: Int
  package let followUps: Int
  /// What all runs read and what became of it. An entry that was held or stopped in one run counts
  /// again in the next one that reads it; batched it is once, unless it was released.
  package let totals: ControlTotals
}

extension Ledger {
  /// Adds up all runs, however many there are.
  package func sums() throws(LedgerError) -> RunSums {
    try read { database in
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT count(*) AS runs, coalesce(sum(state = 'planned'), 0) AS unfinished,
            (SELECT count(*) FROM batch) AS batches,
            (SELECT count(*) FROM follow_up) AS follow_ups,
            coalesce(sum(read_entries), 0) AS read_entries,
            coalesce(sum(read_minutes), 0) AS read_minutes,
            coalesce(sum(batched_entries), 0) AS batched_entries,
            coalesce(sum(batched_minutes), 0) AS batched_minutes,
            coalesce(sum(held_entries), 0) AS held_entries,
            coalesce(sum(held_minutes), 0) AS held_minutes,
            coalesce(sum(duplicate_entries), 0) AS duplicate_entries,
            coalesce(sum(duplicate_minutes), 0) AS duplicate_minutes,
            coalesce(sum(outside_entries), 0) AS outside_entries,
            coalesce(sum(outside_minutes), 0) AS outside_minutes
          FROM run
          """)
      // A sum over no rows is a row all the same.
      guard let row else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
      return RunSums(
        runs: row["runs"], unfinished: row["unfinished"], batches: row["batches"],
        followUps: row["follow_ups"],
        totals: ControlTotals(in: row))
    }
  }
}

extension ControlTotals {
  /// The columns of a run that end in `_entries` and `_minutes`.
  init(in row: Row) {
    self.init()
    read = Tally(entries: row["read_entries"], minutes: row["read_minutes"])
    batched = Tally(entries: row["batched_entries"], minutes: row["batched_minutes"])
    held = Tally(entries: row["held_entries"], minutes: row["held_minutes"])
    duplicate = Tally(entries: row["duplicate_entries"], minutes: row["duplicate_minutes"])
    outside = Tally(entries: row["outside_entries"], minutes: row["outside_minutes"])
  }
}
