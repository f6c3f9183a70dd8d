import Timesheets

/// `summary.<lang>.txt`: the run on one screen, for whoever runs the payroll.
///
/// Plain text of at most 80 columns; also what the command prints.
struct SummaryText {
  /// Findings told in full; the rest are in the report.
  static let findingsShown = 5
  /// Ignored documents told by name; the rest are in the report.
  static let documentsShown = 10
  /// Corrections told one by one; the rest are in the report.
  static let correctionsShown = 12

  private let facts: SummaryFacts
  var report: RunReport { facts.report }
  var words: Words { facts.words }
  var folder: String? { facts.folder }

  init(_ report: RunReport, _ hours: HourTotals, _ language: Language, folder: String?) {
    facts = SummaryFacts(report, hours, language, folder: folder)
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
    lines.add(facts.company, first: words.lead(words.label(.company)))
    lines.add(report.bundleName.onOneLine(), first: words.lead(words.label(.bundle)))
    lines.add(report.runID, first: words.lead(words.label(.run)))
    lines.addBlank()
    lines.add(words.verdictSentence(report))
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
      lines.add(words.rounding(report), first: words.lead(words.label(.rounding)))
    }
    if let comparison = facts.comparison {
      lines.add(comparison.previous.run, first: words.lead(words.label(.previousRun)))
      lines.add(words.summary(of: comparison), first: "  ")
    }
  }

  private func addPeople(to lines: inout TextLines) {
    guard !facts.people.isEmpty else { return }
    lines.add(heading: words.label(.byEmployee))
    for (caption, tally) in facts.people {
      lines.add(
        row: caption, columns(words.number(tally.entries), words.decimalHours(tally.minutes)))
    }
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
    guard !facts.unproved.isEmpty else { return }
    lines.add(heading: words.label(.unproved))
    for title in facts.unproved { lines.add(title, first: "- ") }
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
    if let folder { lines.add(unbroken: folder) }
    lines.add(facts.contents)
  }

  private func addNextSteps(to lines: inout TextLines) {
    let steps = facts.nextSteps
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
