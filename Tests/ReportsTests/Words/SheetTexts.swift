import Timesheets

@testable import Reports

/// All texts that only the run sheet and the index have.
func sheetTexts(_ language: Language) -> [NamedText] {
  let words = Words(language)
  guard let day = WorkDate(iso: "2026-11-09"), let held = WorkDate(iso: "2026-11-13") else {
    return []
  }
  let facts = [
    SheetFacts(
      company: "Larch", days: day...held, held: Tally(entries: 1, minutes: 90), isTimeShown: true,
      report: "report.xx.html"),
    SheetFacts(days: day...day, held: Tally(entries: 2, minutes: 90), report: "report.xx.html"),
  ]
  var sentences = facts.flatMap { facts in
    SheetBox.allCases.flatMap { box -> [String] in
      let text = words.text(box, facts)
      return [text.what, text.why]
    }
  }
  sentences += IndexSentence.allCases.map { words.sentence($0) }
  let progress: [RunProgress] = [
    .partlyAnswered, .loaded(Tally(entries: 2, minutes: 90)), .deleted, .nothingStands,
    .correctsOnly,
  ]
  sentences += SheetSentence.allCases.map { words.sentence($0) }
  sentences += words.sdkTestSteps + words.loadingProhibitions
  sentences += words.answerSteps(run: "2026-11-09", file: "batches/0001.xml")
  let labels =
    SheetCaption.allCases.map { words.label($0) } + [words.sdkTestCaption]
    + IndexCaption.allCases.map { words.label($0) } + progress.compactMap { words.word($0) }
  return sentences.map { NamedText(name: "run sheet", text: $0, isSentence: true) }
    + labels.map { NamedText(name: "run sheet", text: $0, isSentence: false) }
}
