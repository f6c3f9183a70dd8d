import Timesheets

@testable import Reports

/// Every text that `Words` can say about checks and findings, with a name for the failure message.
struct NamedText {
  let name: String
  let text: String
  /// Whether it is made of whole sentences.
  let isSentence: Bool
}

/// All texts of a language.
func everyText(_ language: Language) -> [NamedText] {
  catalogueTexts(language) + findingTexts(language) + sentences(language) + labels(language)
    + followUpTexts(language) + sheetTexts(language) + proofTexts(language)
    + pageTexts(language)
}

func catalogueTexts(_ language: Language) -> [NamedText] {
  CheckID.allCases.flatMap { check -> [NamedText] in
    let entry = Words(language).catalogue(check)
    let parts = [entry.proves, entry.why, entry.evidence, entry.unknown, entry.fix]
    return [NamedText(name: "\(check) title", text: entry.title, isSentence: false)]
      + parts.map { NamedText(name: "\(check)", text: $0, isSentence: true) }
  }
}

func findingTexts(_ language: Language) -> [NamedText] {
  let words = Words(language, documents: DocumentNames(["lists.xml"]))
  return sampleDetails.flatMap { detail -> [NamedText] in
    let text = words.sentence(finding(detail))
    return [
      NamedText(name: "\(detail) what", text: text.what, isSentence: true),
      NamedText(name: "\(detail) cure", text: text.cure, isSentence: true),
      NamedText(name: "\(detail) cause", text: text.cause, isSentence: false),
    ]
  }
}

func finding(_ detail: FindingDetail) -> Finding {
  Finding(
    check: .weekStart, verdict: .fail, severity: .error, subject: .bundle, detail: detail,
    place: nil)
}

private func sentences(_ language: Language) -> [NamedText] {
  let words = Words(language)
  var totals = ControlTotals()
  totals.count(.batched, minutes: 90)
  totals.count(.held, minutes: 480)
  totals.count(.held, minutes: 480)
  var texts: [String] = []
  for verdict in RunVerdict.allCases {
    texts.append(words.sentence(verdict, totals: totals))
    texts.append(words.sentence(verdict, totals: ControlTotals()))
    texts.append(words.sentence(verdict, totals: totals, isUndecided: true))
    texts += words.nextSteps(verdict) + words.nextSteps(verdict, isUndecided: true)
  }
  for canary in 1...2 {
    texts += words.nextSteps(.carried, canary: canary) + [words.canarySentence(canary)]
  }
  texts += EntryState.allCases.map { words.sentence($0) }
  texts += OutsideReason.allCases.map { words.sentence($0) }
  texts += IgnoredReason.allCases.map { words.sentence($0) }
  texts += PassedOver.Reason.allCases.map { words.sentence($0) }
  texts += [.absent, .source, .inQuickBooks].map { words.sentence($0 as TimeTrackingTaken) }
  texts += LoadStatus.allCases.flatMap { [words.sentence($0), words.cure($0)] }
  texts += StatusGroup.allCases.map { words.sentence($0) }
  texts += sampleOutcomes.map { words.sentence($0) }
  texts += sampleNatures.map { words.sentence($0) }
  let answers =
    MessageSetStatus.allCases.map { words.text(ofMessageSetStatus: $0.rawValue) }
    + HostFault.allCases.map { words.text(of: HostFailure(code: $0.rawValue, text: "")) }
    + [words.text(ofMessageSetStatus: 4), words.text(of: HostFailure(code: 4, text: ""))]
  texts += answers.flatMap { [$0.meaning, $0.cure] }
  texts += DecidingExport.allCases.map { words.cure($0) }
  texts += ListOmission.allCases.map { words.sentence($0) }
  texts += ListAbsence.Reason.allCases.map { reason in
    words.sentence(
      ListAbsence(role: .person, name: "Ada", reason: reason, listed: "Ada Roy", time: Tally()))
  }
  texts += [1, 2].map { words.assignmentsLeftOut($0) }
  texts += [true, false].map { words.removalSentence(removesSome: $0) }
  texts += [words.timeSystemSentence(), words.unmatchedAdvice()]
  for lines in 0...2 {
    let line = MappingLine(role: .item, source: "a", target: "b")
    let uses = MappingUse.Outcome.allCases.flatMap { outcome in
      (0..<lines).map { _ in MappingUse(line: line, outcome: outcome) }
    }
    texts.append(words.sentence(MappingEffect(uses: uses)))
  }
  texts += ComparisonFact.allCases.map { words.sentence($0) }
  texts += [false, true].flatMap { flag in
    [words.loadCorrections(hasBatches: flag), words.weekSentence(.monday, isQuickBooks: flag)]
  }
  texts += [1, 2].map { words.unprovedSentence($0) }
  texts.append(words.repeatedSentence("x"))
  return texts.map { NamedText(name: "sentence", text: $0, isSentence: true) }
}

private func labels(_ language: Language) -> [NamedText] {
  let words = Words(language)
  var texts: [String] = []
  texts += TitleLabel.allCases.map { words.label($0) }
  texts += TotalsLabel.allCases.map { words.label($0) }
  texts += FindingLabel.allCases.map { words.label($0) }
  texts += HoursLabel.allCases.map { words.label($0) }
  texts += DocumentLabel.allCases.map { words.label($0) }
  texts += SheetLabel.allCases.map { words.label($0) }
  texts += CatalogueLabel.allCases.map { words.label($0) }
  texts += ReportLabel.allCases.map { words.label($0) }
  texts += PageLabel.allCases.map { words.label($0) }
  texts += PreviousLabel.allCases.map { words.label($0) }
  texts += RunVerdict.allCases.map { words.word($0) }
  texts += Severity.allCases.map { words.word($0) }
  texts += EntryState.allCases.map { words.word($0) }
  texts += OutsideReason.allCases.map { words.word($0) }
  texts += ListKind.allCases.map { words.name($0) }
  texts += ReferenceRole.allCases.map { words.name($0) }
  texts += PersonKind.allCases.map { words.name($0) }
  texts += TextEncoding.allCases.map { words.name($0) }
  texts += Disagreement.Field.allCases.map { words.name($0) }
  texts += WageType.allCases.map { words.name($0) }
  texts += HourType.allCases.map { words.name($0) }
  texts += BillableStatus.allCases.map { words.name($0) }
  texts += StatusGroup.allCases.map { words.word($0) }
  texts += sampleOutcomes.map { words.word($0) }
  texts += MappingLabel.allCases.map { words.label($0) }
  texts += MappingUse.Outcome.allCases.map { words.word($0) }
  texts += TimeSystemLabel.allCases.map { words.label($0) }
  texts += TimeSystemList.allCases.map { words.name($0) }
  return texts.map { NamedText(name: "label", text: $0, isSentence: false) }
}

/// One of each.
private let sampleOutcomes: [EntryOutcome] = [
  .loaded(txnID: "8-1", editSequence: "1"), .refused(code: 3140, message: "x"), .notProcessed,
  .unknown,
]
private let sampleNatures: [AnswerNature] = [
  .answer, .export, .mixed(queries: ["CustomerQueryRs", "TimeTrackingQueryRs"]), .request,
  .refusal(HostFailure(code: HostFault.unparsable.rawValue, text: "x")), .nothing,
]
