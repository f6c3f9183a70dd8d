import Timesheets

/// The control totals, the fix list, the findings one by one, and what is unproved.
struct FindingsSections {
  /// Findings told one by one; the rest are in `findings.csv`.
  static let findingsShown = 200
  /// Subjects of one cause told by name besides its example.
  static let subjectsShown = 10

  let report: RunReport
  let words: Words

  init(_ report: RunReport, _ words: Words) {
    self.report = report
    self.words = words
  }

  /// Control totals and what to do next.
  var totals: PageSection {
    var table = PageTable(
      words.label(.controlTotals), of: words.label(.state),
      numbers: [words.label(.entries), words.label(.hours)])
    for (caption, tally) in words.captioned(report.totals) {
      table.add(caption, numbers: words.columns(tally))
    }
    var section = PageSection(words.label(.controlTotals))
    section.tables = [table]
    let sentence = words.verdictSentence(report)
    section.paragraphs = [
      "\(words.word(report.verdict)) – \(sentence)", words.tieSentence(report.totals),
    ]
    if report.roundedMinutes != 0 {
      section.paragraphs.append(words.lead(words.label(.rounding)) + words.rounding(report))
    }
    let hasBatches = !report.batches.isEmpty
    var steps = words.nextSteps(
      report.verdict, hasBatches: hasBatches, canary: report.canaryBeforeOthers,
      isUndecided: report.isMerelyUndecided, isCarried: report.courierUser != nil)
    if !report.corrections.isEmpty, report.courierUser == nil {
      steps.append(words.loadCorrections(hasBatches: hasBatches))
    }
    if !steps.isEmpty {
      section.steps = PageSteps(caption: words.label(.nextSteps), items: steps)
    }
    return section
  }

  /// Root causes by the hours that mending them frees; nil when nothing holds any time.
  var fixList: PageSection? {
    let causes = FixList(report).causes
    guard !causes.isEmpty else { return nil }
    var section = PageSection(words.label(.fixList))
    for (index, cause) in causes.enumerated() {
      section.causes.append(
        PageCause(cause, number: index + 1, others: others(of: cause), words))
    }
    return section
  }

  /// The other subjects of a cause; nil when its example is the only one.
  private func others(of cause: FixList.Cause) -> String? {
    let others = cause.subjects.dropFirst()
    guard !others.isEmpty else { return nil }
    var names = others.prefix(Self.subjectsShown).map { words.subject($0) }
    if others.count > names.count { names.append(words.andMore(others.count - names.count)) }
    return words.lead(words.label(.alike)) + names.joined(separator: "; ")
  }

  /// Every finding that is not merely unproved, as far as a page holds them.
  var findings: PageSection {
    let findings = report.findings.filter { $0.verdict != .unknown || $0.severity == .error }
    var section = PageSection(words.label(.findings))
    guard !findings.isEmpty else {
      section.paragraphs = [words.label(.noFindings)]
      return section
    }
    var table = PageTable(
      words.count(findings.count, .finding), of: words.label(.severity),
      text: [
        words.label(.check), words.label(.whatWasSeen), words.label(.place),
        words.label(.whatToDo),
      ],
      numbers: [words.label(.entries), words.label(.hours)])
    for finding in findings.prefix(Self.findingsShown) {
      let text = words.sentence(finding)
      let place = finding.place.map { words.place($0) } ?? ""
      table.add(
        words.word(finding.severity), text: [finding.check.rawValue, text.what, place, text.cure],
        numbers: words.columns(finding.affected))
    }
    if findings.count > Self.findingsShown {
      table.more = words.lead(words.andMore(findings.count - Self.findingsShown)) + "findings.csv"
    }
    section.tables = [table]
    return section
  }

  /// What no export of the bundle shows; nil when everything is proved.
  var unproved: PageSection? {
    let findings = UnprovedList(report).findings
    guard !findings.isEmpty else { return nil }
    var section = PageSection(words.label(.unproved))
    var table = PageTable(
      words.label(.unproved), of: words.label(.check),
      text: [words.label(.whatWasSeen), words.label(.place), words.label(.decidingExport)])
    for finding in findings {
      let text = words.sentence(finding)
      let place = finding.place.map { words.place($0) } ?? ""
      table.add(words.catalogue(finding.check).title, text: [text.what, place, text.cure])
    }
    section.tables = [table]
    return section
  }
}

extension Words {
  /// Decimal hours in a grid, where no time leaves its cell empty.
  func cell(_ minutes: Int) -> String { minutes == 0 ? "" : decimalHours(minutes) }

  /// Entries and hours as two number columns.
  func columns(_ tally: Tally) -> [String] { [number(tally.entries), decimalHours(tally.minutes)] }
}
