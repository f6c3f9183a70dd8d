import Testing
import Timesheets

@testable import Transform

@Suite struct QuestionsTests {
  private func line(_ number: Int64, _ state: LoadState, set: String, day: Int32) -> SentLine {
    SentLine(
      number: number, identity: identity(number), run: "run", date: firstDay.adding(days: day),
      minutes: 60, state: state, set: set, batchSet: set)
  }

  @Test func `each set with unknown lines is asked about, for its answers and its days`() {
    let lines = [
      line(1, .unknown, set: "B", day: 0), line(2, .unknown, set: "A", day: 9),
      line(3, .unknown, set: "A", day: 5), line(4, .loaded("T4"), set: "A", day: 0),
      line(5, .awaiting, set: "C", day: 0),
      line(6, .refused(code: 1, message: ""), set: "C", day: 0),
    ]
    let sets = [sent("A", [2, 3, 4]), sent("B", [1]), sent("C", [5, 6])]
    let asked = questions(about: lines, sets: sets)
    #expect(asked.recoveries.map(\.lost) == ["A", "B"])
    #expect(asked.recoveries.map(\.lines) == [[2, 3], [1]])
    #expect(asked.recoveries.map(\.fileName) == ["recovery-0001.xml", "recovery-0002.xml"])
    #expect(asked.recoveries.allSatisfy { $0.messageSetID.utf8.count == 23 })
    #expect(
      asked.times == [
        TimeQuestion(days: firstDay.adding(days: 5)...firstDay.adding(days: 9), set: "A"),
        TimeQuestion(days: firstDay...firstDay, set: "B"),
      ])
    let fewer = questions(about: Array(lines.prefix(2)), sets: sets)
    #expect(fewer.recoveries[0].messageSetID != asked.recoveries[0].messageSetID)
    #expect(fewer.recoveries[1].messageSetID == asked.recoveries[1].messageSetID)
    let known = sent(asked.recoveries[0].messageSetID, [], .recovery(of: "A"))
    let again = questions(about: lines, sets: sets + [known])
    #expect(again.recoveries == asked.recoveries)
    #expect(again.times == asked.times)
  }

  @Test func `entries without a TxnID are asked about in few questions`() {
    let nameless = LoadState.loaded(StandingFacts())
    let lines = [0, 3, 10, 30].map { line(Int64($0) + 1, nameless, set: "A", day: $0) }
    let asked = questions(about: lines, sets: [])
    #expect(asked.recoveries.isEmpty)
    #expect(
      asked.times == [
        TimeQuestion(days: firstDay...firstDay.adding(days: 10)),
        TimeQuestion(days: firstDay.adding(days: 30)...firstDay.adding(days: 30)),
      ])
    let shared = questions(
      about: lines + [line(99, .unknown, set: "B", day: 30)], sets: [])
    #expect(shared.times.count == 2)
  }

  @Test func `a correction under way is asked about once its set was answered`() {
    let lines = [line(1, .deleting(StandingFacts(txnID: "T1")), set: "D", day: 0)]
    #expect(questions(about: lines, sets: []).recoveries.isEmpty)
    let asked = questions(about: lines, sets: [], unsettled: ["D"])
    #expect(asked.recoveries.map(\.lost) == ["D"])
    #expect(asked.times.map(\.set) == ["D"])
  }
}
