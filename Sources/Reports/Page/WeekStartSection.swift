import Timesheets

/// The proof of a week-start that differs: both grids, and the hours that move.
struct WeekStartSection {
  /// Rows a table holds on the page.
  static let rowsShown = 50
  /// Weeks a grid has columns for.
  static let weeksShown = 6
  /// Hours a week from which overtime is commonly counted.
  static let overtimeLimit = 40 * 60

  private let report: RunReport
  private let words: Words

  init(_ report: RunReport, _ words: Words) {
    self.report = report
    self.words = words
  }

  /// Nil unless both week starts are known and differ.
  var section: PageSection? {
    for finding in report.findings where finding.check == .weekStart {
      if case .weekStartsDiffer(let source, let quickBooks, let minutes, let weeks) = finding.detail
      {
        let told = words.weekStartSentence((source, quickBooks), moved: minutes, weeks: weeks)
        return section(told, WeekShift(report, from: source, to: quickBooks))
      }
    }
    return nil
  }

  private func section(_ told: String, _ shift: WeekShift) -> PageSection {
    var section = PageSection(words.label(.proof))
    section.paragraphs = [told, words.sentence(report.options.checks.weekStart)]
    guard !shift.moves.isEmpty else { return section }
    section.tables = [
      grid(words.weekGridCaption(source: shift.source), shift.people, \.bySource),
      grid(words.weekGridCaption(quickBooks: shift.quickBooks), shift.people, \.byQuickBooks),
      moves(shift.moves),
    ]
    section.paragraphs += [words.sentence(.moving), words.sentence(.edges)]
    let overtime = overtime(shift.people)
    if !overtime.rows.isEmpty {
      section.tables.append(overtime)
      section.paragraphs.append(words.sentence(.overtime))
    }
    return section
  }

  /// A row per person, a column per week, sums at both ends; the sums are of all weeks.
  private func grid(
    _ caption: String, _ people: [WeekShift.Person],
    _ minutes: KeyPath<WeekShift.Person, [WorkDate: Int]>
  ) -> PageTable {
    let weeks = Set(people.flatMap { $0[keyPath: minutes].keys }).sorted()
    let shown = weeks.prefix(Self.weeksShown)
    var table = PageTable(
      caption, of: words.label(.person),
      numbers: shown.map(\.isoText) + [words.label(TotalsLabel.total)])
    var sums = [Int](repeating: 0, count: shown.count + 1)
    for (index, person) in people.enumerated() {
      let byWeek = person[keyPath: minutes]
      let row = shown.map { byWeek[$0, default: 0] } + [byWeek.values.reduce(0, +)]
      for (column, value) in row.enumerated() { sums[column] += value }
      if index < Self.rowsShown { table.add(name(person.name), numbers: row.map(words.cell)) }
    }
    table.addTotals(words.label(TotalsLabel.total), numbers: sums.map(words.cell))
    var more: [String] = []
    if people.count > Self.rowsShown {
      more.append(words.count(people.count - Self.rowsShown, .person))
    }
    if weeks.count > shown.count { more.append(words.count(weeks.count - shown.count, .week)) }
    if !more.isEmpty { table.more = words.lead(words.andMore(more)) + "entries.csv" }
    return table
  }

  private func moves(_ moves: [WeekShift.Move]) -> PageTable {
    var table = PageTable(
      words.label(.moved), of: words.label(.person),
      text: [words.label(.sourceWeek), words.label(.quickBooksWeek)],
      numbers: [words.label(.hoursOfWeek), words.label(.hoursMoved)])
    for move in moves.prefix(Self.rowsShown) {
      table.add(
        name(move.person), text: [move.sourceWeek.isoText, move.quickBooksWeek.isoText],
        numbers: [words.cell(move.weekMinutes), words.cell(move.movedMinutes)])
    }
    table.addTotals(
      words.label(TotalsLabel.total),
      numbers: ["", words.cell(moves.reduce(0) { $0 + $1.movedMinutes })])
    if moves.count > Self.rowsShown {
      table.more = words.lead(words.andMore(moves.count - Self.rowsShown)) + "entries.csv"
    }
    return table
  }

  /// The people whose hours above the limit are not the same either way.
  private func overtime(_ people: [WeekShift.Person]) -> PageTable {
    var table = PageTable(
      words.label(.overtime), of: words.label(.person),
      numbers: [
        words.label(.aboveInSource), words.label(.aboveInQuickBooks),
        words.label(.difference),
      ])
    let above = people.map { person in
      (
        name: person.name,
        source: WeekShift.minutes(above: Self.overtimeLimit, in: person.bySource),
        quickBooks: WeekShift.minutes(above: Self.overtimeLimit, in: person.byQuickBooks)
      )
    }.filter { $0.source != $0.quickBooks }
    for line in above.prefix(Self.rowsShown) {
      table.add(
        name(line.name),
        numbers: [line.source, line.quickBooks, line.quickBooks - line.source].map {
          words.decimalHours($0)
        })
    }
    if above.count > Self.rowsShown {
      table.more = words.andMore(above.count - Self.rowsShown)
    }
    return table
  }

  private func name(_ name: String) -> String {
    name.isEmpty ? words.label(.nobody) : name.onOneLine()
  }
}
