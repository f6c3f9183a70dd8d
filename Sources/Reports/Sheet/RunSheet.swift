import Timesheets

/// `run-sheet.<lang>.html`: what a person does by hand to load a run, to be printed and ticked off.
///
/// Values, ready to be shown; the templates find them by the names of these stored properties.
struct RunSheet {
  let language: String
  let title: String
  /// What the page is and whose, below a title of the firm's own.
  let subtitle: String?
  /// The picture as a `data:` address; nil without one.
  let logo: String?
  /// The style of the verdict, as on the report.
  let tone: String
  let verdictSentence: String
  let facts: [PageFact]
  let paragraphs: [String]
  let sections: [SheetSection]

  /// `files` are the run's documents as they were written: every batch, timer file and correction
  /// must be among them.
  init(_ report: RunReport, _ hours: HourTotals, _ files: [OutputFile], _ language: Language) {
    let words = Words(language, documents: DocumentNames(report.records))
    self.language = language.tag
    (title, subtitle) = words.titles(
      .runSheet, of: report.company, below: report.options.report.title)
    logo = report.options.report.logo?.dataAddress
    tone = report.verdict.tone
    verdictSentence = words.verdictSentence(report)
    facts = Self.facts(of: report, hours, words)
    let held = report.totals.held.entries > 0 ? [words.sentence(SheetSentence.heldStay)] : []
    guard report.hasDocumentsToLoad else {
      paragraphs = [words.sentence(SheetSentence.nothingToLoad)] + held
      sections = []
      return
    }
    let boxes = SheetBoxes(report, hours, words)
    let documents = SheetDocuments(report, files, words)
    // Before anything is loaded: the same hours lie there twice.
    let hasTimerFiles = !report.timerFiles.isEmpty
    if let courier = SheetCourier(report, words) {
      let timer = hasTimerFiles ? [words.sentence(CourierSentence.noTimerFiles)] : []
      paragraphs = [words.sentence(CourierSentence.purpose)] + held + timer
      sections = [
        boxes.beforeLoading, documents.carryingOrder, courier.howItCarries, courier.whatToLookAt,
        boxes.afterLoading,
      ]
      return
    }
    let timer = hasTimerFiles ? [words.timerWarning.forMarkup] : []
    paragraphs = [words.sentence(SheetSentence.purpose)] + held + timer
    sections = [
      boxes.beforeLoading, documents.loadingOrder, documents.howToLoad, documents.timerFiles,
      documents.bringBack, boxes.afterLoading,
    ].compactMap { $0 }
  }

  /// The page's bytes.
  var bytes: [UInt8] { Array(PageTemplate.render(self).utf8) }

  private static func facts(
    of report: RunReport, _ hours: HourTotals, _ words: Words
  ) -> [PageFact] {
    let company = report.company.isEmpty ? words.label(.noCompany) : report.company
    var facts = [
      PageFact(words.label(.company), company.onOneLine()),
      PageFact(words.label(.run), report.runID),
      PageFact(words.label(.bundle), report.bundleName.onOneLine()),
    ]
    if let days = hours.period {
      facts.append(PageFact(words.label(.period), words.days(days)))
    }
    return facts + [
      PageFact(words.label(.entries), words.number(report.entries.count)),
      PageFact(words.label(.hours), words.decimalHours(hours.total.minutes)),
      PageFact(words.label(.batches), words.number(report.batches.count)),
    ]
  }
}

/// A section of the run sheet: a heading and what stands below it, in the order of the properties.
struct SheetSection {
  let id: String
  let heading: String
  var paragraphs: [String] = []
  var steps: [PageSteps] = []
  var tables: [TickTable] = []

  init(_ id: String, _ heading: String) {
    self.id = id
    self.heading = heading.forMarkup
  }
}

extension RunReport {
  /// Whether the run wrote anything for QuickBooks.
  var hasDocumentsToLoad: Bool { !batches.isEmpty || !corrections.isEmpty }
}
