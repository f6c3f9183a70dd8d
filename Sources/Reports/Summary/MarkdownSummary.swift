import Timesheets

/// The run as Markdown, to be pasted into a chat or a ticket: what `--format markdown` prints.
struct MarkdownSummary {
  /// Causes told in full; the rest are in the report.
  static let causesShown = 5

  private let facts: SummaryFacts
  private var report: RunReport { facts.report }
  private var words: Words { facts.words }

  init(_ report: RunReport, _ hours: HourTotals, _ language: Language, folder: String?) {
    facts = SummaryFacts(report, hours, language, folder: folder)
  }

  var text: String {
    var lines = MarkdownLines()
    lines.add(strong: words.verdictSentence(report))
    lines.add(
      list: [
        [words.lead(words.label(.company)) + facts.company],
        [words.lead(words.label(.bundle)) + report.bundleName],
      ])
    lines.add(words.lead(words.label(.run)), code: report.runID)
    addTotals(to: &lines)
    addPeople(to: &lines)
    addCauses(to: &lines)
    addUnproved(to: &lines)
    lines.add(heading: words.label(.folder))
    if let folder = facts.folder { lines.add("", code: folder) }
    lines.add(paragraph: facts.contents)
    if !facts.nextSteps.isEmpty {
      lines.add(heading: words.label(.nextSteps))
      lines.add(list: facts.nextSteps.map { [$0] }, isNumbered: true)
    }
    return lines.text
  }

  private func addTotals(to lines: inout MarkdownLines) {
    lines.add(heading: words.label(.controlTotals))
    lines.add(words.captioned(report.totals), of: words.label(.state), in: words)
    lines.add(paragraph: words.tieSentence(report.totals))
    if report.roundedMinutes != 0 {
      lines.add(paragraph: words.lead(words.label(.rounding)) + words.rounding(report))
    }
    if let comparison = facts.comparison {
      lines.add(paragraph: words.summary(of: comparison))
    }
  }

  private func addPeople(to lines: inout MarkdownLines) {
    guard !facts.people.isEmpty else { return }
    lines.add(heading: words.label(.byEmployee))
    lines.add(facts.people, of: words.label(.person), in: words)
  }

  private func addCauses(to lines: inout MarkdownLines) {
    let causes = FixList(report).causes
    guard !causes.isEmpty else { return }
    lines.add(heading: words.label(.fixList))
    let items = causes.prefix(Self.causesShown).map { cause in
      let text = words.sentence(cause.example)
      let place = cause.example.place.map { words.lead(words.label(.place)) + words.place($0) }
      return [
        text.cause, words.reach(of: cause) ?? "", text.what, place ?? "",
        words.lead(words.label(.whatToDo)) + text.cure,
      ].filter { !$0.isEmpty }
    }
    lines.add(list: items, isNumbered: true)
    if causes.count > items.count {
      lines.add(paragraph: words.andMore(causes.count - items.count))
    }
  }

  private func addUnproved(to lines: inout MarkdownLines) {
    guard !facts.unproved.isEmpty else { return }
    lines.add(heading: words.label(.unproved))
    lines.add(list: facts.unproved.map { [$0] })
  }
}
