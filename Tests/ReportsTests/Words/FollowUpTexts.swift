import Timesheets

@testable import Reports

/// Every text that only follow-ups have.
func followUpTexts(_ language: Language) -> [NamedText] {
  let words = Words(language, documents: DocumentNames(["response.xml"]))
  var sentences: [String] = []
  sentences += FollowUpSentence.allCases.map { words.sentence($0) }.map(withoutColon)
  sentences += FollowUpStep.allCases.map { words.sentence($0) }
  sentences += SendingReason.allCases.map { words.sentence($0) }
  sentences += KeptReason.allCases.map { words.sentence($0) }
  sentences += verdictSentences(words)
  var labels: [String] = []
  labels += FollowUpLabel.allCases.map { words.label($0) }
  labels += LoadStateName.allCases.map { words.caption($0) }
  labels += sampleKinds.map { words.phrase($0) }
  labels += FollowUpLot.allCases.flatMap { lot in [1, 2].map { words.predicate(lot, of: $0) } }
  return sentences.map { NamedText(name: "follow-up", text: $0, isSentence: true) }
    + labels.map { NamedText(name: "follow-up label", text: $0, isSentence: false) }
    + answerFindingTexts(words)
}

/// A sentence that leads to a list ends with a colon; the list ends it in its place.
private func withoutColon(_ sentence: String) -> String {
  guard sentence.hasSuffix(":") else { return sentence }
  return sentence.dropLast().reversed().drop { $0 == "\u{A0}" }.reversed() + "."
}

private func verdictSentences(_ words: Words) -> [String] {
  [SampleFollowUp(), .mixed, .reversal].flatMap { sample in
    [0, 1, 2].map { words.sentence(FollowUpTotals(sample.report), errors: $0) }
  }
}

private let day = WorkDate(dayNumber: 20_766)
private let sampleKinds: [FollowUpSetKind] = [
  .add, .change, .delete, .recovery(of: "tf-1"), .timeQuery(day...day),
  .timeQuery(day...WorkDate(dayNumber: 20_770)),
]

/// One of every case, with lines and without.
let sampleAnswerFindings: [AnswerFindingDetail] = {
  let known = SampleFollowUp.identity(1)
  let strange = SampleFollowUp.identity(99)
  let statuses = MessageSetStatus.allCases.map(\.rawValue) + [4]
  let failures = HostFault.allCases.map(\.rawValue) + [4]
  return [
    .foreignSet(id: "tf-9", answers: 1), .foreignSet(id: "", answers: 12),
    .foreignRequest(requestID: "r", set: "tf-1"), .ambiguousRequest(requestID: "r"),
    .contradiction(requestID: "r"), .loadedTwice(identity: known, first: "8-1", second: "8-2"),
    .sharedTxnID("8-1"), .superseded(identity: known, set: "tf-1"),
    .superseded(identity: strange, set: "tf-2"),
    .otherTime(
      identity: known, sentDate: day, sentMinutes: 450, date: day, minutes: 480),
    .otherTime(identity: strange, sentDate: day, sentMinutes: 450, date: nil, minutes: nil),
    .doubtful(identity: known, code: 530, message: "x"),
    .questionRefused(code: 1000, message: "x"), .questionRefused(code: 4711, message: ""),
    .deletionNotFound(identity: known, txnID: "8-1"),
    .ambiguousContent(identity: known, standing: 3), .questionCutShort, .requestDocument,
    .noAnswer(.export), .noAnswer(.nothing), .unreadable(.malformedXML(.cutShort)),
  ] + LoadStatus.allCases.map { .warned(identity: known, code: $0.rawValue, message: "x") }
    + statuses.map { .messageSetStatus($0, set: "tf-1") }
    + failures.map { .hostFailure(HostFailure(code: $0, text: "x")) }
}()

private func answerFindingTexts(_ words: Words) -> [NamedText] {
  var sample = SampleFollowUp()
  sample.add(.unknown)
  sample.report.setFiles = ["tf-1": "20261117-maple/batches/0001.xml"]
  let entries = AnsweredEntries(sample.report)
  return sampleAnswerFindings.flatMap { detail -> [NamedText] in
    let text = words.text(of: detail, entries)
    return [
      NamedText(name: "\(detail) what", text: text.what, isSentence: true),
      NamedText(name: "\(detail) cure", text: text.cure, isSentence: true),
      NamedText(name: "\(detail) cause", text: text.cause, isSentence: false),
    ]
  }
}
