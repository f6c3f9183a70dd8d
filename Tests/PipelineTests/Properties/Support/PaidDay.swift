import QuickBooksStandIn
import Timesheets

/// The time of one entry, with all that payroll looks at.
struct PaidDay: Hashable {
  let person: String
  let date: String
  let wageItem: String
  let minutes: Int

  /// What the source of a line says.
  init(_ line: GeneratedLine) {
    person = line.person.name
    date = line.date.isoText
    wageItem = line.wageItem?.name ?? ""
    minutes = line.minutes
  }

  /// What a batch says.
  init(_ entry: BatchFile.Entry) {
    person = entry["EntityRef/FullName"]
    date = entry["TxnDate"]
    wageItem = entry["PayrollItemWageRef/FullName"]
    minutes = entry.minutes ?? -1
  }

  /// What a row of `entries.csv` says.
  init(row: [String: String]) {
    person = row["person"] ?? ""
    date = row["date"] ?? ""
    wageItem = row["wage-item"] ?? ""
    minutes = Int(row["minutes"] ?? "") ?? -1
  }

  /// What stands in the books.
  init(_ entry: BookEntry) {
    person = entry.person.fullName
    date = entry.date
    wageItem = entry.wageItem?.fullName ?? ""
    minutes = entry.minutes
  }

  /// Minutes by person, day and wage item.
  static func sums(_ days: [PaidDay]) -> [String: Int] {
    var sums: [String: Int] = [:]
    for day in days {
      sums["\(day.person) | \(day.date) | \(day.wageItem)", default: 0] += day.minutes
    }
    return sums
  }
}

extension ControlTotals {
  /// The entries that ended in a state.
  subscript(state: EntryState) -> Tally {
    switch state {
    case .batched: batched
    case .held: held
    case .duplicate: duplicate
    case .outside: outside
    }
  }
}

extension [Int] {
  var sum: Int { reduce(0, +) }
}
