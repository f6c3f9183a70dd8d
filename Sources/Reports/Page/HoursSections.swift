import Timesheets

/// The carried hours: by person, by person and day, and by everything else.
struct HoursSections {
  /// Rows a table of sums holds on the page; the rest are in `entries.csv` and `report.json`.
  static let rowsShown = 200
  /// The newest weeks that get a grid of days.
  static let weeksShown = 8

  private let report: RunReport
  private let hours: HourTotals
  private let words: Words

  init(_ report: RunReport, _ hours: HourTotals, _ words: Words) {
    self.report = report
    self.hours = hours
    self.words = words
  }

  /// Nil when nothing is carried.
  var people: PageSection? {
    guard !hours.people.isEmpty else { return nil }
    var section = PageSection(words.label(.byEmployee))
    let lines = hours.people.map { line in
      (name: report.lists[line.person].fullName, tally: line.tally)
    }
    section.tables = [sums(words.label(.byEmployee), of: words.label(.person), lines)]
    let shown = Set(hours.weeks.suffix(Self.weeksShown).map(\.week))
    var daysByWeek: [WorkDate: [HourTotals.PersonDay]] = [:]
    for day in hours.days {
      let week = day.date.weekStart(first: report.weekStart)
      if shown.contains(week) { daysByWeek[week, default: []].append(day) }
    }
    for week in shown.sorted() {
      section.tables.append(grid(of: week, daysByWeek[week, default: []]))
    }
    return section
  }

  /// Sums by week, job, service item, class and wage item; nil when nothing is carried.
  var sums: PageSection? {
    guard !hours.people.isEmpty else { return nil }
    let lists = report.lists
    var section = PageSection(words.label(.hours))
    section.tables = [
      sums(
        words.label(.byWeek), of: words.label(.weekStarting),
        hours.weeks.map { (name: $0.week.isoText, tally: $0.tally) }),
      elements(
        words.label(.byJob), of: words.label(.job), hours.customers,
        names: lists.customers.map(\.element), without: words.label(.noJob)),
      elements(
        words.label(.byServiceItem), of: words.label(.serviceItem), hours.items,
        names: lists.items.map(\.element), without: words.label(.noServiceItem)),
      elements(
        words.label(.byClass), of: words.label(.className), hours.classes,
        names: lists.classes.map(\.element), without: words.label(.noClass)),
      elements(
        words.label(.byWageItem), of: words.label(.wageItem), hours.wageItems,
        names: lists.wageItems.map(\.element), without: words.label(.noWageItem)),
    ]
    return section
  }

  /// A week's grid: a row per person, a column per day, sums at both ends.
  private func grid(of week: WorkDate, _ days: [HourTotals.PersonDay]) -> PageTable {
    let dates = (0..<7).map { week.adding(days: $0) }
    let heads = dates.map { "\(words.shortWeekday($0.weekday)) \($0.isoText.suffix(5))" }
    var table = PageTable(
      "\(words.label(.dayGrid)) \(week.isoText)", of: words.label(.person),
      numbers: heads + [words.label(.total)])
    var sums = [Int](repeating: 0, count: 8)
    var row = [Int](repeating: 0, count: 8)
    var people = 0
    for (index, day) in days.enumerated() {
      let column = Int(day.date.dayNumber - week.dayNumber)
      row[column] += day.tally.minutes
      row[7] += day.tally.minutes
      guard index + 1 == days.count || days[index + 1].person != day.person else { continue }
      people += 1
      for column in row.indices { sums[column] += row[column] }
      if people <= Self.rowsShown {
        table.add(report.lists[day.person].fullName, numbers: row.map(cell))
      }
      row = [Int](repeating: 0, count: 8)
    }
    table.addTotals(words.label(.total), numbers: sums.map(cell))
    if people > Self.rowsShown { table.more = more(than: people) }
    return table
  }

  private func cell(_ minutes: Int) -> String {
    minutes == 0 ? "" : words.decimalHours(minutes)
  }

  private func elements(
    _ caption: String, of corner: String,
    _ lines: [(element: ElementIndex, tally: Tally)], names: [ListElement], without: String
  ) -> PageTable {
    sums(
      caption, of: corner,
      lines.map { line in
        (name: line.element.index.map { names[$0].fullName } ?? without, tally: line.tally)
      })
  }

  private func sums(
    _ caption: String, of corner: String, _ lines: [(name: String, tally: Tally)]
  ) -> PageTable {
    var table = PageTable(
      caption, of: corner, numbers: [words.label(.entries), words.label(.hours)])
    for line in lines.prefix(Self.rowsShown) {
      table.add(line.name, numbers: words.columns(line.tally))
    }
    table.addTotals(words.label(.total), numbers: words.columns(hours.total))
    if lines.count > Self.rowsShown { table.more = more(than: lines.count) }
    return table
  }

  private func more(than rows: Int) -> String {
    words.lead(words.andMore(rows - Self.rowsShown)) + "report.json, entries.csv"
  }
}
