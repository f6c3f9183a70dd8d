import Timesheets

/// `report.<lang>.html`: the whole run on one self-contained page.
///
/// Values, ready to be shown; the templates find them by the names of these stored properties. A
/// new section is one more line of `sections`.
struct ReportPage {
  let language: String
  let title: String
  /// What the page is and whose, below a title of the firm's own.
  let subtitle: String?
  /// The picture as a `data:` address; nil without one.
  let logo: String?
  let firstScreen: FirstScreen
  let contentsCaption: String
  let facts: [PageFact]
  let sections: [PageSection]

  init(_ report: RunReport, _ hours: HourTotals, _ language: Language) {
    let words = Words(language, documents: DocumentNames(report.records))
    self.language = language.tag
    (title, subtitle) = words.titles(
      .report, of: report.company, below: report.options.report.title)
    logo = report.options.report.logo?.dataAddress
    firstScreen = FirstScreen(report, hours, words)
    contentsCaption = words.label(.contents).forMarkup
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
      ("week-start", WeekStartSection(report, words).section),
      ("worklist", WorklistSection(report, words).section),
      ("mapping", MappingSection(report, words).settled),
      ("held", HeldSection(report, words).section),
      ("texts", TextsSection(report, words).section),
      ("findings", findings.findings),
      ("corrections", findings.corrections),
      ("batches", source.batches),
      ("timer-files", source.timerFiles),
      ("documents", source.documents),
      ("lists", source.lists),
      ("time-system", TimeSystemSection(report, words).section),
      ("options", source.options),
      ("compared", ComparisonSection(report, hours, words).section),
      ("privacy", PrivacySection(report, words).section),
    ])
  }

  /// The sections that there are, each with the anchor by which links find it.
  private static func anchored(_ sections: [(id: String, section: PageSection?)]) -> [PageSection] {
    sections.compactMap { id, section in
      guard var section else { return nil }
      section.id = id
      for index in section.tables.indices where section.tables[index].caption == section.heading {
        section.tables[index].repeatsHeading = true
      }
      return section
    }
  }

  /// The page's bytes.
  var bytes: [UInt8] { Array(PageTemplate.render(self).utf8) }

  private static func facts(
    of report: RunReport, _ hours: HourTotals, _ words: Words
  ) -> [PageFact] {
    var facts: [PageFact] = []
    if report.options.report.title != nil && !report.company.isEmpty {
      facts.append(PageFact(words.label(.company), report.company.onOneLine()))
    }
    facts += [
      PageFact(words.label(.bundle), report.bundleName.onOneLine()),
      PageFact(words.label(.run), report.runID),
      PageFact(words.label(.toolVersion), report.toolVersion),
      PageFact(words.label(.weekStart), words.weekday(report.weekStart)),
    ]
    if let days = hours.period {
      facts.append(PageFact(words.label(.period), words.days(days)))
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
  var pairs: [PagePair] = []

  init(_ heading: String) {
    self.heading = heading.forMarkup
  }
}

/// Sums as a table, with a chart of them beside it.
struct PagePair {
  let heading: String
  /// Nil when there is nothing to compare.
  let chart: BarChart?
  private(set) var sums: PageTable

  /// Under the caption of the table, which then need not be seen twice.
  init(_ chart: BarChart?, _ sums: PageTable) {
    heading = sums.caption
    self.chart = chart
    self.sums = sums
    self.sums.repeatsHeading = true
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
  /// Whose hours it holds; nil when that is nobody's.
  let who: String?
  /// What else shares the cause; nil when nothing does.
  let others: String?
  let place: String?
  /// What the cure is: what to do, or what would decide the question.
  let cureCaption: String
  let cure: String

  init(_ cause: FixList.Cause, number: Int, others: String?, _ words: Words) {
    let example = cause.example
    let text = words.sentence(example)
    let reach = words.reach(of: cause).map { " – \($0)" } ?? ""
    title = "\(number). \(text.cause)\(reach)".forMarkup
    what = text.what.forMarkup
    who = words.who(cause.people, atMost: FindingsSections.subjectsShown)?.forMarkup
    self.others = others?.forMarkup
    place = example.place.map { words.place($0).forMarkup }
    let caption =
      example.verdict == .unknown ? words.label(.decidingExport) : words.label(.whatToDo)
    cureCaption = words.caption(caption).forMarkup
    cure = text.cure.forMarkup
  }
}

extension Words {
  /// What stands over a page: the firm's own title and below it what the page is and whose, or
  /// that alone.
  func titles(
    _ kind: TitleLabel, of company: String, below own: String?
  ) -> (title: String, subtitle: String?) {
    let line = title(kind, of: company).forMarkup
    guard let own else { return (line, nil) }
    return (own.onOneLine().forMarkup, line)
  }
}

extension ReportLogo {
  /// The picture as the address of an image element, which fetches nothing.
  var dataAddress: String { "data:\(format.rawValue);base64,\(base64(bytes))" }
}
