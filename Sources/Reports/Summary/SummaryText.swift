import Timesheets

/// `summary.<lang>.txt`: the run on one screen, for whoever runs the payroll.
///
/// Plain text of at most 80 columns; also what the command prints.
struct SummaryText {
  /// People listed by name; the rest are counted.
  static let peopleShown = 12
  /// Findings told in full; the rest are in the report.
  static let findingsShown = 5
  /// Ignored documents told by name; the rest are in the report.
  static let documentsShown = 10
  /// Corrections told one by one; the rest are in the report.
  static let correctionsShown = 12

  let report: RunReport
  let words: Words
  /// Where the files are; nil when nothing was published.
  let folder: String?
  private let hours: HourTotals

  init(_ report: RunReport, _ hours: HourTotals, _ language: Language, folder: String?) {
    self.report = report
    self.hours = hours
    words = Words(language, documents: DocumentNames(report.records))
    self.folder = folder
  }

  var text: String {
    var lines = TextLines()
    addHead(to: &lines)
    addTotals(to: &lines)
    addPeople(to: &lines)
    addFindings(to: &lines)
    addMapping(to: &lines)
    addCorrections(to: &lines)
    addUnproved(to: &lines)
    addIgnored(to: &lines)
    addWhereabouts(to: &lines)
    addNextSteps(to: &lines)
    return lines.text
  }

  private func addHead(to lines: inout TextLines) {
    let company = report.company.isEmpty ? words.label(.noCompany) : report.company
    lines.add(company.onOneLine(), first: words.lead(words.label(.company)))
    lines.add(report.bundleName.onOneLine(), first: words.lead(words.label(.bundle)))
    lines.add(report.runID, first: words.lead(words.label(.run)))
    lines.addBlank()
    lines.add(words.sentence(report.verdict, totals: report.totals))
  }

  private func addTotals(to lines: inout TextLines) {
    lines.add(heading: words.label(.controlTotals))
    lines.add(row: "", columns(words.label(.entries), words.label(.hours)))
    for (caption, tally) in words.captioned(report.totals) {
      lines.add(
        row: caption, columns(words.number(tally.entries), words.decimalHours(tally.minutes)))
    }
    lines.add(words.tieSentence(report.totals))
    if report.roundedMinutes != 0 {
      lines.add(words.hours(report.roundedMinutes), first: words.lead(words.label(.rounding)))
    }
    if let comparison = RunComparison(report, hours) {
      lines.add(comparison.previous.run, first: words.lead(words.label(.previousRun)))
      lines.add(words.summary(of: comparison), first: "  ")
    }
  }

  private func addPeople(to lines: inout TextLines) {
    guard !hours.people.isEmpty else { return }
    lines.add(heading: words.label(.byEmployee))
    for line in hours.people.prefix(Self.peopleShown) {
      lines.add(
        row: report.lists[line.person].fullName.onOneLine(),
        columns(words.number(line.tally.entries), words.decimalHours(line.tally.minutes)))
    }
    let more = hours.people.count - Self.peopleShown
    if more > 0 {
      let rest = hours.people.dropFirst(Self.peopleShown).reduce(Tally()) { $0 + $1.tally }
      lines.add(
        row: words.andMore(more),
        columns(words.number(rest.entries), words.decimalHours(rest.minutes)))
    }
    lines.add(
      row: words.label(.total),
      columns(words.number(hours.total.entries), words.decimalHours(hours.total.minutes)))
  }

  private func addFindings(to lines: inout TextLines) {
    let findings = report.findingsToMend
    guard !findings.isEmpty else { return }
    lines.add(heading: words.label(.firstFindings))
    // Without a folder there is no findings.csv to point to.
    let shown = folder == nil ? findings.count : Self.findingsShown
    for (index, finding) in findings.prefix(shown).enumerated() {
      let text = words.sentence(finding)
      var title = "[\(words.word(finding.severity))] \(text.cause)"
      if finding.affected.entries > 0 { title += " (\(words.tally(finding.affected)))" }
      lines.add(title, first: "\(index + 1). ")
      lines.add(text.what, first: "   ")
      if let place = finding.place {
        lines.add(words.lead(words.label(.place)) + words.place(place), first: "   ")
      }
      lines.add(words.lead(words.label(.whatToDo)) + text.cure, first: "   ")
    }
    let more = findings.count - shown
    if more > 0 { lines.add(words.lead(words.andMore(more)) + "findings.csv") }
  }

  private func addMapping(to lines: inout TextLines) {
    guard !report.mapping.uses.isEmpty else { return }
    lines.add(heading: words.label(.settled))
    lines.add(words.sentence(report.mapping))
  }

  private func addUnproved(to lines: inout TextLines) {
    let unproved = UnprovedList(report).findings
    guard !unproved.isEmpty else { return }
    lines.add(heading: words.label(.unproved))
    for finding in unproved {
      lines.add(words.catalogue(finding.check).title, first: "- ")
    }
  }

  /// A file that was meant as data and was not taken for it must not go unseen; what file systems
  /// leave behind may.
  private func addIgnored(to lines: inout TextLines) {
    var ignored: [(name: MemberName, reason: String)] = []
    for document in report.records.documents {
      guard let reason = document.kind.ignoredReason, reason != .systemFile else { continue }
      ignored.append((document.source.name, words.sentence(reason)))
    }
    ignored += report.passedOver.map { ($0.name, words.sentence($0.reason)) }
    guard !ignored.isEmpty else { return }
    lines.add(heading: words.label(.ignoredDocuments))
    for document in ignored.prefix(Self.documentsShown) {
      lines.add(words.lead(document.name.path.onOneLine()) + document.reason, first: "- ")
    }
    let more = ignored.count - Self.documentsShown
    if more > 0 { lines.add(words.andMore(more), first: "- ") }
  }

  private func addWhereabouts(to lines: inout TextLines) {
    lines.add(heading: words.label(.folder))
    guard let folder else {
      lines.add(
        report.repeatOf.map(words.repeatedSentence) ?? words.label(.nothingPublished) + ".")
      return
    }
    lines.add(unbroken: folder)
    var contents = "\(words.label(.reportIsIn)) report.\(words.language.rawValue).html"
    if !report.batches.isEmpty {
      contents += "; " + words.lead(words.label(.batches).lowercased()) + "batches/"
    }
    if !report.corrections.isEmpty {
      contents += "; " + words.lead(words.label(.corrections).lowercased()) + "corrections/"
    }
    lines.add(contents)
  }

  private func addNextSteps(to lines: inout TextLines) {
    let isLoadable = folder != nil && !report.batches.isEmpty
    var steps = words.nextSteps(
      report.verdict, hasBatches: isLoadable, canary: report.canaryBeforeOthers)
    if folder != nil, !report.corrections.isEmpty {
      steps.append(words.loadCorrections(hasBatches: isLoadable))
    }
    guard !steps.isEmpty else { return }
    lines.add(heading: words.label(.nextSteps))
    for (index, step) in steps.enumerated() {
      lines.add(step, first: "\(index + 1). ")
    }
  }

  private func columns(_ entries: String, _ hours: String) -> [(text: String, width: Int)] {
    [(entries, 12), (hours, 16)]
  }
}

extension Words {
  /// The control totals with the captions of their rows.
  package func captioned(_ totals: ControlTotals) -> [(caption: String, tally: Tally)] {
    [
      (label(.read), totals.read), (label(.batched), totals.batched), (label(.held), totals.held),
      (label(.duplicates), totals.duplicate), (label(.outside), totals.outside),
    ]
  }
}

extension RunReport {
  /// What is to be looked at, in the order to do so: the finding that refuses the bundle, errors,
  /// warnings; each by hours concerned. Notes and what is merely unproved stand elsewhere.
  var findingsToMend: [Finding] {
    let refusing = refusal.map { [findings[$0]] } ?? []
    let others = findings.indices.filter { index in
      let finding = findings[index]
      return index != refusal
        && (finding.severity == .error || finding.severity == .warning && finding.verdict == .fail)
    }
    return refusing + others.map { findings[$0] }
  }
}
