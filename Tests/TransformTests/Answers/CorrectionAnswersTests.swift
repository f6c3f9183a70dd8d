import Testing
import Timesheets

@testable import Transform

@Suite struct CorrectionAnswersTests {
  private let facts = StandingFacts(txnID: "T1", editSequence: "5", billable: .billable)
  private let sets = [
    sent("A", [1]), sent("C", [1], .change, as: "c"), sent("D", [1], .delete, as: "d"),
  ]

  private func changing(_ answers: [RequestAnswer]) -> AnswerOutcomes {
    outcomes([answered("C", answers)], [line(1, .changing(facts), set: "C", batch: "A")], in: sets)
  }

  private func deleting(_ answers: [RequestAnswer]) -> AnswerOutcomes {
    outcomes([answered("D", answers)], [line(1, .deleting(facts), set: "D", batch: "A")], in: sets)
  }

  private func changed(_ code: Int = 0, edit: String = "6", txnID: String = "T1") -> RequestAnswer {
    var answer = RequestAnswer(1, code, .timeTrackingMod, id: "c", message: "words")
    if code < 1000 { answer.standing = [hour(txnID, edit: edit)] }
    return answer
  }

  private func deleted(_ code: Int = 0, txnID: String? = "T1") -> RequestAnswer {
    var answer = RequestAnswer(1, code, .txnDel, id: "d", message: "words")
    answer.deletedTxnID = code < 1000 ? txnID : nil
    return answer
  }

  @Test func `a change that was made gives the entry its new version`() {
    let outcome = changing([changed()])
    let after = StandingFacts(txnID: "T1", editSequence: "6", billable: .billable)
    #expect(outcome.states[1] == .loaded(after))
    #expect(outcome.changes.first?.refusal == nil)
    // Without data nobody knows the version, and the old one would be refused.
    var bare = changed()
    bare.standing = []
    #expect(changing([bare]).states[1]?.standing?.editSequence == "")
    #expect(
      outcomes([answered("C", [changed()])], outcome.lines, in: sets).changes.isEmpty)
  }

  @Test(arguments: [3200, 3170, 3231, 3140])
  func `what was refused leaves the entry as it was, with the reason`(code: Int) {
    let refusal = RequestRefusal(code: code, message: "words")
    for outcome in [changing([changed(code)]), deleting([deleted(code)])] {
      #expect(outcome.states[1] == .loaded(facts))
      #expect(outcome.changes.map(\.refusal) == [refusal])
      #expect(outcome.unsettled.isEmpty)
    }
  }

  @Test func `a deletion that was made is proved`() {
    #expect(deleting([deleted()]).states[1] == .deleted)
    #expect(deleting([deleted(txnID: nil)]).states[1] == .deleted)
    // Once more, it finds nothing: the first answer counts.
    #expect(deleting([deleted(3120), deleted()]).states[1] == .deleted)
  }

  @Test(arguments: [3120, 3000, 500])
  func `an entry that cannot be found to delete stays open`(code: Int) {
    var answer = deleted(code)
    answer.deletedTxnID = nil
    let outcome = deleting([answer])
    #expect(outcome.changes.isEmpty)
    #expect(outcome.unsettled == ["D"])
    #expect(outcome.details.contains(.deletionNotFound(identity: identity(1), txnID: "T1")))
  }

  @Test func `an answer about another entry counts for none`() {
    let change = changing([changed(txnID: "T9")])
    let deletion = deleting([deleted(txnID: "T9")])
    for outcome in [change, deletion] {
      #expect(outcome.changes.isEmpty)
      #expect(outcome.details.count == 1)
    }
    #expect(change.details == [.contradiction(requestID: "c")])
  }

  @Test func `without an answer a correction stays under way and is asked about`() {
    #expect(changing([]).changes.isEmpty)
    #expect(changing([]).unsettled == ["C"])
    #expect(deleting([]).unsettled == ["D"])
    let sets = sets + [sent("R", [], .recovery(of: "D"))]
    let recovered = outcomes(
      [answered("R", [deleted()], status: 0)], [line(1, .deleting(facts), set: "D", batch: "A")],
      in: sets)
    #expect(recovered.states[1] == .deleted)
  }

  @Test func `an earlier correction's answer is overtaken`() {
    let lines = [line(1, .changing(facts), set: "C2", batch: "A")]
    let sets = sets + [sent("C2", [1], .change, as: "c2")]
    #expect(outcomes([answered("C", [changed()])], lines, in: sets).changes.isEmpty)
    #expect(outcomes([answered("C", [changed(3200)])], lines, in: sets).changes.isEmpty)
  }
}
