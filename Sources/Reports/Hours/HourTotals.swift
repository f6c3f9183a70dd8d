import Timesheets

/// The carried hours, added up every way the reports show them.
///
/// Made in one pass over the entries of the batches; the sums are of minutes as carried, after
/// rounding. Every list is sorted by what it is about, never by size.
package struct HourTotals: Sendable {
  /// A person's time on one day.
  package struct PersonDay: Hashable, Sendable {
    package let person: PersonID
    package let date: WorkDate
    package var tally: Tally
  }

  /// A person's time in one week.
  package struct PersonWeek: Hashable, Sendable {
    package let person: PersonID
    package let week: WorkDate
    package var tally: Tally
  }

  /// How many weeks there are days of.
  static let weeksOfDays = 8

  /// The days of the newest weeks only, because all of them would be as many as a third of the
  /// entries. By person, then date.
  package private(set) var days: [PersonDay] = []
  /// The first and the last day that is carried; nil where nothing is.
  package private(set) var period: ClosedRange<WorkDate>?
  /// By person, then first day of the week.
  package private(set) var personWeeks: [PersonWeek] = []
  package private(set) var people: [(person: PersonID, tally: Tally)] = []
  package private(set) var weeks: [(week: WorkDate, tally: Tally)] = []
  /// In list order; time without the element comes last, under `none`.
  package private(set) var customers: [(element: ElementIndex, tally: Tally)] = []
  package private(set) var items: [(element: ElementIndex, tally: Tally)] = []
  package private(set) var classes: [(element: ElementIndex, tally: Tally)] = []
  package private(set) var wageItems: [(element: ElementIndex, tally: Tally)] = []
  package private(set) var billable: [(status: BillableStatus, tally: Tally)] = []
  package private(set) var total = Tally()

  package init(_ report: RunReport) {
    let lists = report.lists
    var customers = ElementTallies(count: lists.customers.count)
    var items = ElementTallies(count: lists.items.count)
    var classes = ElementTallies(count: lists.classes.count)
    var wageItems = ElementTallies(count: lists.wageItems.count)
    var billable = [Tally](repeating: Tally(), count: BillableStatus.allCases.count)
    for entry in report.entries {
      let tally = Tally(entries: Int(entry.recordCount), minutes: Int(entry.minutes.minutes))
      total = total + tally
      add(tally, person: entry.person, date: entry.date)
      customers.add(tally, to: entry.customer)
      items.add(tally, to: entry.item)
      classes.add(tally, to: entry.classIndex)
      wageItems.add(tally, to: entry.wageItem)
      switch entry.billable {
      case .billable: billable[0] = billable[0] + tally
      case .notBillable: billable[1] = billable[1] + tally
      case .hasBeenBilled: billable[2] = billable[2] + tally
      }
    }
    self.customers = customers.used
    self.items = items.used
    self.classes = classes.used
    self.wageItems = wageItems.used
    self.billable = zip(BillableStatus.allCases, billable).filter { $0.1.entries > 0 }
      .map { (status: $0, tally: $1) }
    mergeDays()
    sumDays(weekStart: report.weekStart)
    keepNewestDays()
  }

  /// Batches come by week, person and date, so that a person's day is mostly one run of entries:
  /// adding to the last day keeps the list short without a dictionary.
  private mutating func add(_ tally: Tally, person: PersonID, date: WorkDate) {
    if let last = days.last, last.person == person, last.date == date {
      days[days.count - 1].tally = last.tally + tally
    } else {
      days.append(PersonDay(person: person, date: date, tally: tally))
    }
  }

  private mutating func mergeDays() {
    days.sort { ($0.person, $0.date) < ($1.person, $1.date) }
    var count = 0
    for day in days {
      if count > 0, days[count - 1].person == day.person, days[count - 1].date == day.date {
        days[count - 1].tally = days[count - 1].tally + day.tally
      } else {
        days[count] = day
        count += 1
      }
    }
    days.removeLast(days.count - count)
  }

  private mutating func sumDays(weekStart: Weekday) {
    for day in days {
      let week = day.date.weekStart(first: weekStart)
      if let last = people.last, last.person == day.person {
        people[people.count - 1].tally = last.tally + day.tally
      } else {
        people.append((person: day.person, tally: day.tally))
      }
      if let last = personWeeks.last, last.person == day.person, last.week == week {
        personWeeks[personWeeks.count - 1].tally = last.tally + day.tally
      } else {
        personWeeks.append(PersonWeek(person: day.person, week: week, tally: day.tally))
      }
    }
    var weeks: [WorkDate: Tally] = [:]
    for part in personWeeks {
      weeks[part.week, default: Tally()] = weeks[part.week, default: Tally()] + part.tally
    }
    self.weeks = weeks.keys.sorted().map { (week: $0, tally: weeks[$0, default: Tally()]) }
  }

  private mutating func keepNewestDays() {
    let dates = days.lazy.map(\.date)
    guard let first = dates.min(), let last = dates.max(),
      let newest = weeks.suffix(Self.weeksOfDays).first
    else { return }
    period = first...last
    days = days.filter { $0.date >= newest.week }
  }
}

/// Tallies by element of one list, and of time without any.
private struct ElementTallies {
  private var tallies: [Tally]
  private var without = Tally()

  init(count: Int) {
    tallies = Array(repeating: Tally(), count: count)
  }

  mutating func add(_ tally: Tally, to element: ElementIndex) {
    if let index = element.index {
      tallies[index] = tallies[index] + tally
    } else {
      without = without + tally
    }
  }

  var used: [(element: ElementIndex, tally: Tally)] {
    var used: [(element: ElementIndex, tally: Tally)] = []
    for (index, tally) in tallies.enumerated() where tally.entries > 0 {
      used.append((element: ElementIndex(index), tally: tally))
    }
    if without.entries > 0 { used.append((element: .none, tally: without)) }
    return used
  }
}
