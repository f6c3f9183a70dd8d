import Timesheets

/// The hours of a delivery by person and week, once as the source's week cuts them and once as
/// QuickBooks' week does.
///
/// Made from the lines as read, carried or not, but for those that an option leaves out: what moves
/// adds up to what `week-start` found.
struct WeekShift {
  /// The hours of a person's week of the source that fall into another week of QuickBooks.
  struct Move: Hashable {
    let person: String
    /// First day of the source's week.
    let sourceWeek: WorkDate
    /// First day of the week of QuickBooks that the moved days lie in.
    let quickBooksWeek: WorkDate
    /// All minutes of the source's week.
    let weekMinutes: Int
    var movedMinutes: Int
  }

  /// A person's hours by week, cut either way.
  struct Person {
    let name: String
    var bySource: [WorkDate: Int] = [:]
    var byQuickBooks: [WorkDate: Int] = [:]
  }

  let source: Weekday
  let quickBooks: Weekday
  /// By name; time of nobody stands under an empty one.
  private(set) var people: [Person] = []
  /// By person, then week.
  private(set) var moves: [Move] = []

  init(_ report: RunReport, from source: Weekday, to quickBooks: Weekday) {
    self.source = source
    self.quickBooks = quickBooks
    let days = Self.days(of: report)
    for name in days.keys.sorted() {
      var person = Person(name: name)
      var moved: [WorkDate: Move] = [:]
      let minutes = days[name, default: [:]]
      for (date, minutes) in minutes {
        person.bySource[date.weekStart(first: source), default: 0] += minutes
        person.byQuickBooks[date.weekStart(first: quickBooks), default: 0] += minutes
      }
      for (date, minutes) in minutes where date.changesWeek(from: source, to: quickBooks) {
        let week = date.weekStart(first: source)
        moved[
          week,
          default: Move(
            person: name, sourceWeek: week, quickBooksWeek: date.weekStart(first: quickBooks),
            weekMinutes: person.bySource[week, default: 0], movedMinutes: 0)
        ].movedMinutes += minutes
      }
      people.append(person)
      moves += moved.values.sorted { $0.sourceWeek < $1.sourceWeek }
    }
  }

  /// The minutes of a person's weeks that are more than so many, added up over the weeks.
  static func minutes(above limit: Int, in weeks: [WorkDate: Int]) -> Int {
    weeks.values.reduce(0) { $0 + max(0, $1 - limit) }
  }

  /// Minutes by the person's name, then day.
  private static func days(of report: RunReport) -> [String: [WorkDate: Int]] {
    let names = SourceNames(report)
    var positions: [String: Int] = [:]
    var sums: [(name: String, days: [WorkDate: Int])] = []
    // Once for each reference, not for each line: there may be hundreds of thousands of those.
    let positionOf = report.records.references.all.indices.map { index in
      let name = names.text(of: ReferenceID(index: UInt32(index)), as: .person)
      let position = positions[name, default: sums.count]
      if position == sums.count {
        positions[name] = position
        sums.append((name, [:]))
      }
      return position
    }
    for (record, fate) in zip(report.source, report.fates) where fate.state != .outside {
      guard let date = record.date else { continue }
      sums[positionOf[Int(record.person.index)]].days[date, default: 0] += Int(record.minutes)
    }
    return Dictionary(
      uniqueKeysWithValues: sums.lazy.filter { !$0.days.isEmpty }.map { ($0.name, $0.days) })
  }
}
