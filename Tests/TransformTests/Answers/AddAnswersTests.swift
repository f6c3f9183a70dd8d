import Testing
import Timesheets

@testable import Transform

@Suite struct AddAnswersTests {
  private let setA = sent("A", [1, 2, 3])
  private let refused = LoadState.refused(code: 3140, message: "")

  @Test func `each entry gets what its own request was answered, and silence is unknown`() {
    let setA = sent("A", [1, 2, 3, 4, 5])
    var bare = RequestAnswer(4)
    bare.recovery = StandingIDs(txnID: "T4", editSequence: "7")
    let outcome = outcomes(
      [
        answered(
          "A", [bare, RequestAnswer(3, 3231), RequestAnswer(2, 3140), .loaded(1, "T1")])
      ], (1...5).map { line($0) }, in: [setA])
    #expect(
      outcome.states == [
        1: .loaded("T1"), 2: refused, 3: .notProcessed, 4: .loaded("T4", edit: "7"), 5: .unknown,
      ])
    #expect(outcome.findings.isEmpty)
    #expect(outcome.changes.map(\.line) == [1, 2, 3, 4, 5])
    #expect(outcome.changes.allSatisfy { $0.set == "A" })
    #expect(outcome.changes.map { $0.place?.line } == [11, 12, 13, 14, nil])
  }

  @Test func `without data in it an answer still proves that the entry stands`() {
    let outcome = outcomes([answered("A", [RequestAnswer(1)])], [line(1)], in: [sent("A", [1])])
    #expect(outcome.states[1] == .loaded(StandingFacts()))
    let later = outcomes([answered("A", [.loaded(1, "T1")])], outcome.lines, in: [sent("A", [1])])
    #expect(later.states[1] == .loaded("T1"))
    #expect(outcomes([answered("A", [RequestAnswer(1)])], later.lines, in: [setA]).changes.isEmpty)
  }

  @Test func `several files of one answer are one answer`() {
    let first = answered("A", [.loaded(1, "T1")])
    let second = answered("A", [RequestAnswer(2, 3140), RequestAnswer(3, 3175)])
    let lines = (Int64(1)...3).map { line($0) }
    let both = outcomes([second, first], lines, in: [setA])
    #expect(both.states[2] == refused)
    #expect(both.states[3] == .refused(code: 3175, message: ""))
    let cut = outcomes([first], lines, in: [setA])
    #expect(cut.states[2] == .unknown)
  }

  @Test func `after a lost answer only what QuickBooks kept tells that nothing was written`() {
    let lines = [line(1, .loaded("T1")), line(2, .unknown), line(3, .unknown)]
    // Somebody may have loaded the batch again, and the second time it was refused.
    let whole = outcomes(
      [answered("A", [.loaded(1, "T1"), RequestAnswer(2, 3140), .loaded(3, "T3")])], lines,
      in: [setA])
    #expect(whole.states == [1: .loaded("T1"), 2: .unknown, 3: .loaded("T3")])
    let again = outcomes(
      [answered("A", [.loaded(1, "T9"), RequestAnswer(2, 3140)])], lines, in: [setA])
    #expect(again.changes.isEmpty)
    #expect(
      again.details == [.loadedTwice(identity: identity(1), first: "T1", second: "T9")])
    let kept = outcomes(
      [answered("R", [.loaded(1, "T9"), RequestAnswer(2, 3140)], status: 0)], lines,
      in: [setA, sent("R", [], .recovery(of: "A"))])
    #expect(kept.changes.isEmpty)
  }

  @Test func `a recovery answers for the set that was lost, through lost recoveries too`() {
    let sets = [setA, sent("R", [], .recovery(of: "A")), sent("S", [], .recovery(of: "R"))]
    let lines = [line(1, .unknown), line(2, .unknown), line(3, .unknown)]
    for id in ["R", "S"] {
      let outcome = outcomes(
        [answered(id, [.loaded(1, "T1"), RequestAnswer(2, 3140)], status: 0)], lines, in: sets)
      #expect(outcome.states == [1: .loaded("T1"), 2: refused, 3: .unknown])
      #expect(outcome.changes.map(\.set) == ["A", "A"])
      #expect(outcome.findings.isEmpty)
    }
  }

  @Test(arguments: [600, 9001, 9002, 9004, 9005])
  func `a status of a recovered set is told and proves nothing`(status: Int) {
    let sets = [setA, sent("R", [], .recovery(of: "A"))]
    let lines = [line(1, .unknown), line(2)]
    let outcome = outcomes(
      [answered("R", [RequestAnswer(1, 3140)], status: status)], lines, in: sets)
    #expect(outcome.changes.isEmpty)
    #expect(outcome.details == [.messageSetStatus(status, set: "A")])
  }

  @Test func `one set that was run twice refuses nothing`() {
    let outcome = outcomes(
      [
        answered("A", [.loaded(1, "T1"), RequestAnswer(2, 3140)]),
        answered("A", [.loaded(1, "T8"), RequestAnswer(2, 3140), .loaded(3, "T3")]),
      ], (Int64(1)...3).map { line($0) }, in: [setA])
    #expect(outcome.states == [1: .loaded("T1"), 2: .unknown, 3: .loaded("T3")])
    #expect(
      outcome.details == [.loadedTwice(identity: identity(1), first: "T1", second: "T8")])
  }

  @Test func `of answers that contradict each other the one counts that sends nothing again`() {
    let lines = (Int64(1)...3).map { line($0) }
    var written = RequestAnswer(3, 3180, message: "in use")
    written.recovery = StandingIDs(txnID: "T3")
    let outcome = outcomes(
      [
        answered("A", [.loaded(1, "T1"), RequestAnswer(2, 3175), RequestAnswer(3, 3140)]),
        answered("A", [RequestAnswer(1, 3140), RequestAnswer(2, 3140), written]),
      ], lines, in: [setA])
    #expect(outcome.states == [1: .loaded("T1"), 2: refused, 3: .unknown])
    #expect(outcome.details.count == 4)
    #expect(
      outcome.details.contains(.doubtful(identity: identity(3), code: 3180, message: "in use")))
    #expect(
      outcome.details.contains(.contradiction(requestID: identity(2).hexadecimal)))
  }

  @Test func `a late answer that an entry stands is believed of any set`() {
    let sets = [sent("A", [1, 2]), sent("B", [1, 2])]
    for state: LoadState in [.awaiting, .unknown, .absent, .notProcessed, refused] {
      let outcome = outcomes(
        [answered("A", [.loaded(1, "T1"), RequestAnswer(2, 3140)])],
        [line(1, state, set: "B", batch: "A"), line(2, set: "B", batch: "A")], in: sets)
      #expect(outcome.states == [1: .loaded("T1"), 2: .awaiting])
      #expect(outcome.changes.map(\.set) == ["A"])
      let isOpen = state == .awaiting || state == .unknown
      #expect(outcome.details == (isOpen ? [.superseded(identity: identity(1), set: "B")] : []))
    }
    let both = outcomes(
      [answered("B", [.loaded(1, "T2")]), answered("A", [.loaded(1, "T1")])],
      [line(1, set: "B", batch: "A")], in: sets)
    #expect(both.states[1] == .loaded("T1"))
    #expect(both.details == [.loadedTwice(identity: identity(1), first: "T1", second: "T2")])
  }

  @Test func `what stands is not made to go away by a later refusal`() {
    let outcome = outcomes(
      [answered("A", [RequestAnswer(1, 3140)])], [line(1, .loaded("T1"))], in: [sent("A", [1])])
    #expect(outcome.changes.isEmpty)
  }

  @Test func `an entry that we deleted does not come back, but its double is told`() {
    let lines = [line(1, .deleted, set: "D", batch: "A")]
    let sets = [sent("A", [1]), sent("D", [1], .delete, as: "d")]
    let owners: [String: Int64] = ["T1": 1]
    #expect(
      outcomes([answered("A", [.loaded(1, "T1")])], lines, in: sets, owners: owners).changes
        .isEmpty)
    let double = outcomes([answered("A", [.loaded(1, "T2")])], lines, in: sets, owners: owners)
    #expect(double.states[1] == .loaded("T2"))
  }

  @Test func `an entry that comes back under another one's ExternalGUID is nobody's proof`() {
    var swapped = RequestAnswer.loaded(1, "T1")
    swapped.standing = [hour("T1", guid: 2)]
    let outcome = outcomes(
      [answered("A", [swapped])], [line(1), line(2)], in: [sent("A", [1, 2])])
    #expect(outcome.states[1] == .unknown)
    #expect(outcome.details == [.sharedTxnID("T1")])
  }

  @Test func `a TxnID of another line is nobody's proof`() {
    let setA = sent("A", [1, 2, 3])
    let lines = [line(1, .loaded("T1")), line(2), line(3, refused)]
    let outcome = outcomes(
      [answered("A", [.loaded(1, "T1"), .loaded(2, "T1"), .loaded(3, "T1")])], lines, in: [setA])
    #expect(outcome.states == [1: .loaded("T1"), 2: .unknown, 3: .unknown])
    #expect(outcome.details == [.sharedTxnID("T1")])
    let new = outcomes(
      [answered("A", [.loaded(1, "T1"), .loaded(2, "T1")])], [line(1), line(2)], in: [setA])
    #expect(new.states == [1: .unknown, 2: .unknown])
    let elsewhere = outcomes(
      [answered("A", [.loaded(2, "T1")])], [line(1), line(2)], in: [setA], owners: ["T1": 99])
    #expect(elsewhere.states[2] == .unknown)
  }

  @Test func `an answer without a set is matched where only one set holds its request`() {
    for id in [nil, "made by the loader"] {
      let alone = outcomes(
        [answered(id, [.loaded(1, "T1"), RequestAnswer(2, 3140)])],
        [line(1), line(2), line(3)], in: [setA])
      #expect(alone.states == [1: .loaded("T1"), 2: refused, 3: .unknown])
      let several = outcomes(
        [answered(id, [.loaded(1, "T1"), RequestAnswer(2, 3140)])],
        [line(1, set: "B", batch: "A"), line(2, set: "B", batch: "A"), line(3, .loaded("T3"))],
        in: [setA, sent("B", [1, 2])])
      #expect(several.states == [1: .loaded("T1"), 2: .awaiting, 3: .loaded("T3")])
      #expect(
        Set(several.details) == [
          .superseded(identity: identity(1), set: "B"),
          .ambiguousRequest(requestID: identity(2).hexadecimal),
        ])
    }
  }

  @Test func `what nobody asked for is told and changes nothing`() {
    let outcome = outcomes(
      [
        answered("X", [RequestAnswer(7), RequestAnswer(8, 3140)]),
        answered("A", [RequestAnswer(9), RequestAnswer(1, 0, .txnDel)]),
      ], [line(1, .loaded("T1"))], in: [setA])
    #expect(outcome.changes.isEmpty)
    #expect(
      Set(outcome.details) == [
        .foreignSet(id: "X", answers: 2),
        .foreignRequest(requestID: identity(9).hexadecimal, set: "A"),
        .foreignRequest(requestID: identity(1).hexadecimal, set: "A"),
      ])
  }

  @Test func `other hours than were sent, and what QuickBooks warns of, are told`() {
    var other = RequestAnswer.loaded(1, "T1")
    other.standing[0].minutes = 45
    var warned = RequestAnswer(2, 530, message: "Rate")
    warned.standing = [hour("T2", edit: "1")]
    let outcome = outcomes([answered("A", [other, warned])], [line(1), line(2)], in: [setA])
    #expect(outcome.states[1]?.standing?.txnID == "T1")
    #expect(outcome.states[2] == .loaded("T2"))
    #expect(
      Set(outcome.details) == [
        .otherTime(
          identity: identity(1), sentDate: firstDay, sentMinutes: 60, date: firstDay, minutes: 45),
        .warned(identity: identity(2), code: 530, message: "Rate"),
      ])
  }

  @Test func `documents that answer nothing are told`() {
    let failure = HostFailure(code: 0x8004_0400, text: "")
    for (nature, detail): (AnswerNature, AnswerFindingDetail) in [
      (.refusal(failure), .hostFailure(failure)), (.request, .requestDocument),
      (.nothing, .noAnswer(.nothing)),
    ] {
      let outcome = Transform.outcomes(
        of: [document([], nature)], among: SentRequests(sets: [setA], lines: [line(1)]),
        batches: [:])
      #expect(outcome.details == [detail])
      #expect(outcome.changes.isEmpty)
    }
  }

  @Test func `an entry that was carried again is not loaded beside its first sending`() {
    let sets = [sent("A", [1]), sent("B", [5], as: identity(1).hexadecimal)]
    let lines = [line(1, refused), line(5, set: "B", as: 1)]
    let outcome = outcomes([answered("A", [.loaded(1, "T1")])], lines, in: sets)
    #expect(outcome.states == [1: .loaded("T1"), 5: .awaiting])
    #expect(outcome.details == [.superseded(identity: identity(1), set: "B")])
    let both = outcomes(
      [answered("A", [.loaded(1, "T1")]), answered("B", [.loaded(1, "T2")])], lines, in: sets)
    #expect(both.details == [.loadedTwice(identity: identity(1), first: "T2", second: "T1")])
  }
}
