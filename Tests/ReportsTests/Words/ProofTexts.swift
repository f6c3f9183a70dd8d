import Timesheets

@testable import Reports

/// All texts of the page's proofs, of its comparison with the previous run and of its privacy note.
func proofTexts(_ language: Language) -> [NamedText] {
  let words = Words(language)
  var sentences: [String] = []
  for minutes in [0, 90] {
    sentences.append(
      words.weekStartSentence((source: .sunday, quickBooks: .monday), moved: minutes, weeks: 2))
  }
  sentences += WeekStartPolicy.allCases.map { words.sentence($0) }
  sentences += WeekStartFact.allCases.map { words.sentence($0) }
  sentences += HeldFact.allCases.map { words.sentence($0) }
  sentences += ComparisonFact.allCases.map { words.sentence($0) }
  sentences += PrivacyFact.allCases.map { words.sentence($0) }
  let readings: [PreviousRun.Reading] = [.missing, .changed]
  sentences += readings.compactMap { words.sentence($0) }
  sentences += RunVerdict.allCases.flatMap { verdict in
    [
      words.previousSentence("2026-11-09", then: verdict, now: verdict),
      words.previousSentence("2026-11-09", then: nil, now: verdict),
    ]
  }
  sentences.append(words.otherVersion(then: "1.0", now: "1.1"))
  var labels = WeekStartLabel.allCases.map { words.label($0) }
  labels += HeldLabel.allCases.map { words.label($0) }
  labels += TextFate.allCases.map { words.word($0) }
  labels += PreviousLabel.allCases.map { words.label($0) }
  labels += PrivacyFiles.allCases.map { words.contents(of: $0) }
  labels += ReportLabel.allCases.map { words.label($0) }
  labels += [
    words.weekGridCaption(source: .sunday), words.weekGridCaption(quickBooks: .monday),
    words.privacyHeading, words.privacyContents,
  ]
  return sentences.map { NamedText(name: "proof", text: $0, isSentence: true) }
    + labels.map { NamedText(name: "proof", text: $0, isSentence: false) }
}
