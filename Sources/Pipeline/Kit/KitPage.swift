import Reports
import Timesheets

/// `kit.<lang>.html`: how to send the documents, what to save and where it goes.
struct KitPage {
  private let plan: KitPlan
  private let words: KitWords
  private let language: Language

  init(_ plan: KitPlan, _ language: Language) {
    self.plan = plan
    self.language = language
    words = KitWords(language)
  }

  /// The page's bytes.
  var bytes: [UInt8] {
    let company = plan.place.company.map { " – \($0.onOneLine())" } ?? ""
    return GuidePage(
      words.title + company, in: language, paragraphs: words.introduction,
      sections: [before, sending, answers, placing, largeLists].compactMap { $0 }
    ).bytes
  }

  private var before: GuideSection {
    var section = GuideSection(words.beforeHeading)
    section.stepsCaption = words.steps
    section.steps = words.beforeSteps
    if let older = words.olderVersion(than: plan.version) {
      section.paragraphs.append(older)
      section.table = GuideTable(
        words.versionsCaption, columns: [words.quickBooksYear, words.knownVersion],
        rows: words.knownVersions.map { [$0.year, $0.version] })
    }
    return section
  }

  private var sending: GuideSection {
    var section = GuideSection(words.sendingHeading, words.sending)
    section.stepsCaption = words.sdkTestCaption
    section.steps = words.sdkTestSteps
    section.table = table(words.documentsCaption, plan.documents)
    if plan.days == nil { section.paragraphs.append(words.noTime) }
    return section
  }

  private var answers: GuideSection {
    GuideSection(words.answersHeading, words.answers)
  }

  private var placing: GuideSection {
    var section = GuideSection(words.placingHeading, words.placing(plan.place))
    if plan.days != nil { section.paragraphs += words.placingTime(plan.place) }
    section.paragraphs.append(words.privacy)
    return section
  }

  private var largeLists: GuideSection? {
    guard !plan.pages.isEmpty else { return nil }
    var section = GuideSection(words.pagesHeading, words.pages)
    section.stepsCaption = words.steps
    section.steps = words.pagesSteps
    section.table = table(words.pagesCaption, plan.pages)
    return section
  }

  private func table(_ caption: String, _ documents: [KitDocument]) -> GuideTable {
    GuideTable(
      caption, columns: [words.document, words.asksFor, words.saveAs],
      rows: documents.map { [$0.path, words.contents(of: $0), $0.answerPath] })
  }
}
