import Reports
import Timesheets

/// A published entries.csv added up again: by state, and what is carried by every dimension.
struct EntriesTableSums {
  private(set) var totals = ControlTotals()
  private(set) var carried = WrittenSums()
  private let weekStart: Weekday?

  /// Without the start of the week, weeks are not added up.
  init(weekStart: Weekday?) {
    self.weekStart = weekStart
  }

  private static let columns = [
    "state", "minutes", "person", "date", "wage-item", "customer", "service-item", "class",
    "billable",
  ]

  /// The sums of the table; nil when a row of it is none of ours.
  func reading(_ table: DocumentBytes) throws -> EntriesTableSums? {
    var sums = self
    let isWhole = try WrittenTable.read(Self.columns, of: table) { sums.add($0) }
    return isWhole ? sums : nil
  }

  private mutating func add(_ row: WrittenTable.Row) -> Bool {
    guard let state = EntryState(rawValue: row[0]), let minutes = Int(row[1]) else { return false }
    totals.count(state, minutes: minutes)
    guard state == .batched else { return true }
    guard let date = WorkDate(iso: row[3]) else { return false }
    let tally = Tally(entries: 1, minutes: minutes)
    carried.add(tally, to: .people, row[2])
    if let weekStart {
      carried.add(tally, to: .weeks, date.weekStart(first: weekStart).isoText)
    }
    carried.add(tally, to: .wageItems, row[4])
    carried.add(tally, to: .customers, row[5])
    carried.add(tally, to: .items, row[6])
    carried.add(tally, to: .classes, row[7])
    carried.add(tally, to: .billable, row[8])
    return true
  }
}
