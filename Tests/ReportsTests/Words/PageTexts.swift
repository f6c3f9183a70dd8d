import Timesheets

@testable import Reports

/// All texts that only the report page has.
func pageTexts(_ language: Language) -> [NamedText] {
  let words = Words(language)
  var held = SampleRun.partlyHeld
  held.entries = []
  held.fates = held.fates.map { _ in .held(finding: 0) }
  var warned = SampleRun()
  warned.addCarried(.ada, on: "2026-11-09", minutes: 450)
  let carried = warned.report
  warned.findings = [
    Finding(
      check: .listsFresh, verdict: .unknown, severity: .warning, subject: .bundle,
      detail: .undecided(by: .exportDates), place: nil)
  ]
  let undecided = warned.report
  warned.findings = [finding(.dateMissing)]
  var canary = SampleRun.partlyHeld.report
  canary.batches[0] = Batch(
    number: 1, week: canary.batches[0].week, entries: 0..<1, minutes: 450, messageSetID: "set-1",
    isCanary: true)
  var corrections = held.report
  corrections.corrections = [
    CorrectionFile(
      path: "corrections/1.xml", messageSetID: "a", deletes: true,
      tally: Tally(entries: 1, minutes: 60))
  ]
  var refused = carried
  refused.refusal = 0
  let reports = [
    carried, undecided, warned.report, SampleRun.partlyHeld.report, canary, held.report,
    corrections,
    SampleRun().report, refused,
  ]
  let sentences =
    reports.map { words.loadAnswer($0) } + [1, 2].map { words.unprovedSentence($0) }
    + [words.newestWeeksSentence(8)]
    + [true, false].map { words.weekSentence(.monday, isQuickBooks: $0) }
  let labels =
    PageLabel.allCases.map { words.label($0) } + [1, 2].map { words.wholeFixList(of: $0) }
    + [
      words.hours(0, of: 0), words.hours(60, of: 1), words.privacyCaption,
      words.who(["Ada", "Zoé"], atMost: 1) ?? "",
    ]
  return sentences.map { NamedText(name: "page", text: $0, isSentence: true) }
    + labels.map { NamedText(name: "page", text: $0, isSentence: false) }
}
