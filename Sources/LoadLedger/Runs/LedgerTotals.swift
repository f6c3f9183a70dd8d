import GRDB
import Timesheets

/// All runs of a ledger together: what they batched and held, and what became of what they batched.
///
/// Begins as the totals of no run; a ledger adds what it holds, and later what came since.
package struct LedgerTotals: Hashable, Sendable {
  package private(set) var runs = 0
  /// With the minutes as they were written, by the rounding option.
  package private(set) var batched = Tally()
  package private(set) var held = Tally()
  package private(set) var loading = LoadSums.none
  /// The newest that these sums know.
  fileprivate var newestRun: Int64 = 0
  fileprivate var newestEntry: Int64 = 0
  fileprivate var newestStep: Int64 = 0

  package init() {}
}

extension Ledger {
  /// Brings the totals up to date. A new run costs the same however many came before; an answer,
  /// or an entry that is carried again, changes what was added up, so that all is added up anew.
  package func refresh(_ totals: inout LedgerTotals) throws(LedgerError) {
    try read { database in
      if try database.isChanged(totals) { totals = LedgerTotals() }
      try totals.addNewRuns(in: database)
    }
  }
}

extension Database {
  /// Whether anything came since that changes what became of the entries of earlier runs.
  fileprivate func isChanged(_ totals: LedgerTotals) throws -> Bool {
    if try newest("step") != totals.newestStep { return true }
    // Only what an answer told can prove that an entry may be carried again. Without any, the
    // entries of a large run need not be looked through.
    guard totals.newestStep > 0 else { return false }
    return try Bool.fetchOne(
      self, sql: "SELECT EXISTS (SELECT 1 FROM entry WHERE id > ? AND carriage > 1)",
      arguments: [totals.newestEntry]) ?? false
  }

  fileprivate func newest(_ table: String) throws -> Int64 {
    try Int64.fetchOne(self, sql: "SELECT max(id) FROM \(table)") ?? 0
  }
}

extension LedgerTotals {
  fileprivate mutating func addNewRuns(in database: Database) throws {
    let newer = "WHERE id > ?"
    let rows = try Row.fetchCursor(
      database, sql: "SELECT * FROM run \(newer) ORDER BY id", arguments: [newestRun])
    let added = try database.loadSums(newer, [newestRun])
    while let row = try rows.next() {
      let id: Int64 = row["id"]
      runs += 1
      let totals = ControlTotals(in: row)
      batched = batched + totals.batched + Tally(minutes: row["rounded_minutes"])
      held = held + totals.held
      loading = loading + (added[id] ?? .none)
      newestRun = id
    }
    newestEntry = try database.newest("entry")
    newestStep = try database.newest("step")
  }
}
