import Timesheets

/// The carried hours: by person, by person and day, and by everything else.
struct HoursSections {
  /// Rows a table of sums holds on the page; the rest are in `entries.csv` and `report.json`.
  static let rowsShown = 200

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
    section.paragraphs = [
      words.weekSentence(
        report.weekStart, isQuickBooks: report.lists.preferences?.firstDayOfWeek != nil)
    ]
    section.tables = [sums(words.label(.byEmployee), of: words.label(.person), lines)]
    if hours.weeks.count > HourTotals.weeksOfDays {
      section.paragraphs.append(words.newestWeeksSentence(HourTotals.weeksOfDays))
    }
    let daysByWeek = Dictionary(grouping: hours.days) {
      $0.date.weekStart(first: report.weekStart)
    }
    for week in hours.weeks.suffix(HourTotals.weeksOfDays).map(\.week) {
      section.tables.append(grid(of: week, daysByWeek[week, default: []]))
    }
    return section
  }

  /// Sums by week, job, service item, class and wage item; nil when nothing is carried.
  var sums: PageSection? {
    guard !hours.people.isEmpty else { return nil }
    let lists = report.lists
    var section = PageSection(words.label(.sums))
    section.pairs = [
      weeks,
      pair(
        "jobs", words.label(.byJob), of: words.label(.job),
        hours.customers.map { line in
          (line.element.index.map { lists.customers[$0].element.fullName }, line.tally)
        }, without: words.label(.noJob)),
      pair(
        "items", words.label(.byServiceItem), of: words.label(.serviceItem),
        hours.items.map { line in
          (line.element.index.map { lists.items[$0].element.fullName }, line.tally)
        }, without: words.label(.noServiceItem)),
      pair(
        "classes", words.label(.byClass), of: words.label(.className),
        hours.classes.map { line in
          (line.element.index.map { lists.classes[$0].element.fullName }, line.tally)
        }, without: words.label(.noClass)),
      pair(
        "wage-items", words.label(.byWageItem), of: words.label(.wageItem),
        hours.wageItems.map { line in
          (line.element.index.map { lists.wageItems[$0].element.fullName }, line.tally)
        }, without: words.label(.noWageItem)),
    ]
    return section
  }

  /// A week's grid: a row per person, a column per day, sums at both ends.
  private func grid(of week: WorkDate, _ days: [HourTotals.PersonDay]) -> PageTable {
    let dates = (0..<7).map { week.adding(days: $0) }
    let heads = dates.map(words.dayHead)
    var table = PageTable(
      "\(words.label(.dayGrid)) \(words.date(week))", of: words.label(.person),
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
        table.add(report.lists[day.person].fullName, numbers: row.map(words.cell))
      }
      row = [Int](repeating: 0, count: 8)
    }
    table.addTotals(words.label(.total), numbers: sums.map(words.cell))
    if people > Self.rowsShown { table.more = more(than: people) }
    return table
  }

  /// The weeks in their order; a chart shows the newest of them.
  private var weeks: PagePair {
    let lines = hours.weeks.map { (name: $0.week.isoText, tally: $0.tally) }
    let newest = lines.suffix(BarChart.barsShown)
    return PagePair(
      chart("weeks", words.label(.byWeek), newest, others: lines.dropLast(newest.count)),
      sums(words.label(.byWeek), of: words.label(.weekStarting), lines))
  }

  /// Sums by element, in list order; a chart shows the largest of them. Time that has none of the
  /// elements is told as `without`, and needs no chart when it is all there is.
  private func pair(
    _ id: String, _ caption: String, of corner: String,
    _ elements: [(name: String?, tally: Tally)], without: String
  ) -> PagePair {
    let lines = elements.map { (name: $0.name ?? without, tally: $0.tally) }
    let ranked = lines.enumerated().sorted { left, right in
      (right.element.tally.minutes, left.offset) < (left.element.tally.minutes, right.offset)
    }.map(\.element)
    let largest = ranked.prefix(BarChart.barsShown)
    let isNamed = elements.contains { $0.name != nil }
    return PagePair(
      isNamed ? chart(id, caption, largest, others: ranked.dropFirst(largest.count)) : nil,
      sums(caption, of: corner, lines))
  }

  private func chart(
    _ id: String, _ caption: String, _ shown: ArraySlice<(name: String, tally: Tally)>,
    others: ArraySlice<(name: String, tally: Tally)>
  ) -> BarChart {
    BarChart(
      caption, id: "chart-\(id)", lines: shown.map { ($0.name, $0.tally.minutes) },
      rest: (others.count, others.reduce(0) { $0 + $1.tally.minutes }), in: words)
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
