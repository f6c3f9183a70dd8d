import Testing
import Timesheets

@Suite struct SentQuestionTests {
  private let place = Place(document: DocumentID(index: 0), line: 1)

  private func answer(
    _ kind: AnswerKind, _ requestID: String, _ standing: [StandingIDs] = []
  ) -> RequestAnswer {
    var answer = RequestAnswer(
      place: place, requestID: requestID, kind: kind, statusCode: 0, severity: .info)
    answer.standing = standing.map { ids in
      var entry = StandingEntry(place: place)
      entry.ids = ids
      entry.date = WorkDate(dayNumber: 20_514)
      return entry
    }
    return answer
  }

  @Test func `the ledger is asked for all that documents speak of`() {
    var recovered = answer(.timeTrackingMod, "b")
    recovered.recovery = StandingIDs(txnID: "T2")
    var first = AnsweredMessageSet(place: place, id: "A")
    first.answers = [
      answer(.timeTrackingAdd, "a", [StandingIDs(txnID: "T1")]), recovered, answer(.txnDel, "c"),
    ]
    var second = AnsweredMessageSet(place: place)
    let guid = "{00000000-0000-0001-0000-000000000002}"
    second.answers = [
      answer(.timeTrackingQuery, "q", [StandingIDs(txnID: "T3", externalGUID: guid)]),
      answer(.other("HostQueryRs"), "h"),
    ]
    var document = AnswerDocument(document: DocumentID(index: 0), encoding: .utf8)
    document.messageSets = [first, second]
    #expect(
      SentQuestion(about: [document])
        == SentQuestion(
          sets: ["A"], requestIDs: ["a", "b", "c"], txnIDs: ["T1", "T2", "T3"],
          identities: [EntryIdentity(high: 1, low: 2)], days: [WorkDate(dayNumber: 20_514)]))
    #expect(SentQuestion(about: []) == SentQuestion())
  }
}
