import Timesheets

/// What changed since the previous run.
struct ComparisonSection {
  /// People a table names; the rest are in `report.json`.
  static let peopleShown = 20

  private let report: RunReport
  private let comparison: RunComparison?
  private let words: Words

  init(_ report: RunReport, _ hours: HourTotals, _ words: Words) {
    self.report = report
    comparison = RunComparison(report, hours)
    self.words = words
  }

  /// Nil when there is no run to compare with.
  var section: PageSection? {
    guard let comparison else { return nil }
    let previous = comparison.previous
    var section = PageSection(words.label(.compared))
    section.paragraphs = [
      words.previousSentence(previous.run, then: previous.written?.verdict, now: report.verdict)
    ]
    if let reason = words.sentence(previous.report) { section.paragraphs.append(reason) }
    if previous.toolVersion != report.toolVersion {
      section.paragraphs.append(
        words.otherVersion(then: previous.toolVersion, now: report.toolVersion).forMarkup)
    }
    if previous.isMappingOther { section.paragraphs.append(words.sentence(.otherMapping)) }
    section.tables = [totals(of: previous)]
    guard previous.written != nil else { return section }
    if comparison.options.isEmpty, !previous.isMappingOther {
      section.paragraphs.append(words.sentence(.sameOptions))
    }
    if comparison.checks.isEmpty { section.paragraphs.append(words.sentence(.sameChecks)) }
    let changes = [
      options(comparison.options), checks(comparison.checks),
      people(words.label(.gone), comparison.gonePeople),
      people(words.label(.new), comparison.newPeople),
      people(words.label(.otherHours), comparison.changedPeople),
    ]
    section.tables += changes.filter { !$0.rows.isEmpty }
    if comparison.leavesOutPeople { section.paragraphs.append(words.sentence(.peopleLeftOut)) }
    if !comparison.people.isEmpty { section.paragraphs.append(words.sentence(.carriedHours)) }
    return section
  }

  private func totals(of previous: PreviousRun) -> PageTable {
    var table = PageTable(
      words.label(.controlTotals), of: words.label(.state),
      numbers: [
        words.label(.entriesThen), words.label(.hoursThen), words.label(.entriesNow),
        words.label(.hoursNow),
      ])
    let now = words.captioned(report.totals)
    for ((caption, then), (_, now)) in zip(words.captioned(previous.totals), now) {
      table.add(caption, numbers: words.columns(then) + words.columns(now))
    }
    return table
  }

  private func options(_ changes: [RunComparison.Option]) -> PageTable {
    var table = PageTable(
      words.label(.changedOptions), of: words.label(.option),
      text: [words.label(.then), words.label(.now)])
    for change in changes {
      table.add(change.key, text: [shown(change.before), shown(change.now)])
    }
    return table
  }

  private func shown(_ value: String?) -> String {
    guard let value, !value.isEmpty else { return words.label(.notSet) }
    return value
  }

  /// What fails now and did not comes first, then what fails no more.
  private func checks(_ changes: [RunComparison.Check]) -> PageTable {
    var table = PageTable(
      words.label(.changedChecks), of: words.label(.check),
      text: [words.label(.then), words.label(.now)])
    let failing = changes.filter(\.isFailing)
    let mended = changes.filter { $0.before == .fail }
    let others = changes.filter { !$0.isFailing && $0.before != .fail }
    for change in failing + mended + others {
      table.add(
        words.catalogue(change.check).title,
        text: [
          change.before.map { words.word($0) } ?? words.label(.noSuchCheck),
          words.word(change.now),
        ])
    }
    return table
  }

  private func people(_ caption: String, _ people: [RunComparison.Person]) -> PageTable {
    var table = PageTable(
      caption, of: words.label(.person),
      numbers: [
        words.label(.hoursThen), words.label(.hoursNow), words.label(.difference),
      ])
    for person in people.prefix(Self.peopleShown) {
      table.add(
        person.name.onOneLine(),
        numbers: [person.before.minutes, person.now.minutes].map { words.decimalHours($0) }
          + [(person.difference > 0 ? "+" : "") + words.decimalHours(person.difference)])
    }
    let more = people.count - Self.peopleShown
    if more > 0 { table.more = words.lead(words.andMore(more)) + "report.json" }
    return table
  }
}
