import Timesheets

/// `report.<lang>.html`: the whole run on one self-contained page.
///
/// Values, ready to be shown; the templates find them by the names of these stored properties. A
/// new section is one more line of `sections`.
struct ReportPage {
  let language: String
  let title: String
  /// The style of the verdict: `good`, `look` or `mend`. The words say the same.
  let tone: String
  let verdict: String
  let verdictSentence: String
  let facts: [PageFact]
  let sections: [PageSection]

  init(_ report: RunReport, _ hours: HourTotals, _ language: Language) {
    let words = Words(language, documents: DocumentNames(report.records))
    self.language = language == .french ? "fr-CA" : "en-CA"
    let company = report.company.isEmpty ? "" : " – " + report.company.onOneLine()
    title = (words.label(.report) + company).forMarkup
    tone = report.verdict.tone
    verdict = words.word(report.verdict)
    verdictSentence = words.sentence(report.verdict, totals: report.totals)
    facts = Self.facts(of: report, hours, words)
    let findings = FindingsSections(report, words)
    let carried = HoursSections(report, hours, words)
    let source = SourceSections(report, words)
    // In the order in which a bookkeeper asks; the word before each is its anchor.
    sections = Self.anchored([
      ("totals", findings.totals),
      ("fix-list", findings.fixList),
      ("unproved", findings.unproved),
      ("people", carried.people),
      ("hours", carried.sums),
      ("mapping", MappingSection(report, words).settled),
      ("findings", findings.findings),
      ("corrections", findings.corrections),
      ("batches", source.batches),
      ("documents", source.documents),
      ("lists", source.lists),
      ("time-system", TimeSystemSection(report, words).section),
      ("options", source.options),
      ("compared", ComparisonSection(report, hours, words).section),
    ])
  }

  /// The sections that there are, each with the anchor by which links find it.
  private static func anchored(_ sections: [(id: String, section: PageSection?)]) -> [PageSection] {
    sections.compactMap { id, section in
      guard var section else { return nil }
      section.id = id
      return section
    }
  }

  /// The page's bytes.
  var bytes: [UInt8] { Array(PageTemplate.render(self).utf8) }

  private static func facts(
    of report: RunReport, _ hours: HourTotals, _ words: Words
  ) -> [PageFact] {
    var facts = [
      PageFact(words.label(.bundle), report.bundleName.onOneLine()),
      PageFact(words.label(.run), report.runID),
      PageFact(words.label(.toolVersion), report.toolVersion),
      PageFact(words.label(.weekStart), words.weekday(report.weekStart)),
    ]
    let dates = hours.days.map(\.date)
    if let first = dates.min(), let last = dates.max() {
      facts.append(PageFact(words.label(.period), "\(words.date(first)) – \(words.date(last))"))
    }
    return facts
  }
}

/// A fact of the page's head.
struct PageFact {
  let name: String
  let value: String

  init(_ name: String, _ value: String) {
    self.name = name.forMarkup
    self.value = value.forMarkup
  }
}

/// A section of the page: a heading and what stands below it, in the order of the properties.
struct PageSection {
  /// The anchor by which links find it, one of its own on each page.
  var id = ""
  let heading: String
  var paragraphs: [String] = []
  var steps: PageSteps?
  var causes: [PageCause] = []
  var tables: [PageTable] = []

  init(_ heading: String) {
    self.heading = heading.forMarkup
  }
}

/// What to do next, one sentence per step.
struct PageSteps {
  let caption: String
  let items: [String]
}

/// A root cause with what to do about it.
struct PageCause {
  let title: String
  let what: String
  /// What else shares the cause; nil when nothing does.
  let others: String?
  let place: String?
  let cure: String

  init(_ title: String, _ text: FindingText, others: String?, place: String?) {
    self.title = title.forMarkup
    what = text.what.forMarkup
    self.others = others?.forMarkup
    self.place = place?.forMarkup
    cure = text.cure.forMarkup
  }
}

extension RunVerdict {
  /// The style of the verdict: `good`, `look` or `mend`.
  var tone: String {
    switch self {
    case .carried: "good"
    case .carriedWithWarnings, .noTime: "look"
    case .partlyHeld, .allHeld, .refused: "mend"
    }
  }
}
