import Testing
import Timesheets

struct EntryOutcomeTests {
  private func answer(
    _ code: Int, _ severity: AnswerSeverity? = nil, _ kind: AnswerKind = .timeTrackingAdd,
    returned ids: StandingIDs? = nil, recovered: StandingIDs? = nil
  ) -> RequestAnswer {
    let place = Place(document: DocumentID(index: 0), line: 7)
    var answer = RequestAnswer(
      place: place, requestID: "r", kind: kind, statusCode: code,
      severity: severity ?? AnswerSeverity("", code: code), message: "Own words.")
    if let ids {
      var entry = StandingEntry(place: place)
      entry.ids = ids
      answer.standing = [entry]
    }
    answer.recovery = recovered
    return answer
  }

  private let ids = StandingIDs(txnID: "8-1", editSequence: "9")

  @Test func `an entry is loaded when its line came back, whatever the warning`() {
    for code in [0, 500, 530, 550, 612] {
      #expect(
        EntryOutcome(answer(code, returned: ids)) == .loaded(txnID: "8-1", editSequence: "9"))
      #expect(
        EntryOutcome(answer(code, recovered: ids)) == .loaded(txnID: "8-1", editSequence: "9"))
    }
  }

  @Test func `an entry is loaded when QuickBooks says so and shows nothing`() {
    #expect(EntryOutcome(answer(0)) == .loaded(txnID: "", editSequence: ""))
    #expect(EntryOutcome(answer(550)) == .loaded(txnID: "", editSequence: ""))
  }

  @Test func `a line that was trimmed of its ids takes them from the recovery block`() {
    let answer = answer(0, returned: StandingIDs(), recovered: ids)
    #expect(EntryOutcome(answer) == .loaded(txnID: "8-1", editSequence: "9"))
    #expect(answer.writtenIDs == ids)
  }

  @Test func `an error refuses the entry with QuickBooks' own words`() {
    #expect(EntryOutcome(answer(3140)) == .refused(code: 3140, message: "Own words."))
    #expect(EntryOutcome(answer(-5)) == .refused(code: -5, message: "Own words."))
    #expect(EntryOutcome(answer(3231)) == .notProcessed)
  }

  @Test func `what contradicts itself proves nothing`() {
    #expect(EntryOutcome(answer(3180, recovered: ids)) == .unknown)
    #expect(EntryOutcome(answer(0, .error)) == .unknown)
    #expect(EntryOutcome(answer(3140, .info)) == .unknown)
    #expect(EntryOutcome(answer(530)) == .unknown)
    #expect(EntryOutcome(answer(600)) == .unknown)
  }

  @Test func `a refused change shows the entry as it stands, which is no contradiction`() {
    let answer = answer(3200, nil, .timeTrackingMod, returned: ids)
    #expect(EntryOutcome(answer) == .refused(code: 3200, message: "Own words."))
    #expect(answer.group == .stale)
  }

  @Test func `what a query found is nothing that was returned`() {
    #expect(answer(0, nil, .timeTrackingQuery, returned: ids).returned == nil)
  }

  @Test func `a document speaks for its only message set`() {
    var document = AnswerDocument(document: DocumentID(index: 0), encoding: .utf8)
    #expect(document.messageSetID == nil)
    let place = Place(document: DocumentID(index: 0), line: 3)
    document.messageSets = [AnsweredMessageSet(place: place, id: "a", status: 600)]
    #expect(document.messageSetID == "a")
    #expect(document.messageSetStatus == 600)
    document.messageSets[0].answers = [answer(0)]
    document.messageSets.append(AnsweredMessageSet(place: place, id: "b"))
    document.messageSets[1].answers = [answer(1)]
    #expect(document.messageSetID == nil)
    #expect(document.messageSetStatus == nil)
    #expect(document.answers.map(\.statusCode) == [0, 1])
  }

  @Test func `an HRESULT is told in its own form, with its meaning where there is one`() {
    let known = HostFailure(code: 0x8004_0400, text: "")
    #expect(known.hexadecimal == "0x80040400")
    #expect(known.fault == .unparsable)
    #expect(HostFailure(code: 0x8004_04FF, text: "").fault == nil)
  }
}
