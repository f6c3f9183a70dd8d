import Testing
import Timesheets

@testable import LoadLedger
@testable import WebConnector

struct CourierStepTests {
  private func document(_ number: Int64) -> CourierDocument {
    CourierDocument(
      subject: .writing(set: "set-\(number)"), folder: "run", outbox: "/outbox",
      file: "batches/\(number).xml", sha256: "", key: .batch(number))
  }

  private func situation(
    waiting: [DocumentHindrance?] = [], lost: [Int64] = [], isUnpublished: Bool = false
  ) -> CourierSituation {
    CourierSituation(
      reading: CourierReading(
        courier: nil, company: nil, session: nil, open: nil, isOpenSettled: false,
        waiting: waiting.enumerated().map { number, hindrance in
          WaitingDocument(document: document(Int64(number)), hindrance: hindrance)
        }, lost: lost.map(document), untaken: [], hasRuns: true,
        hasUnpublishedFollowUp: isUnpublished,
        listsBroughtAt: nil))
  }

  @Test func `what was lost is settled first, unless its answer may lie in the inbox`() {
    var lost = situation(waiting: [nil], lost: [7], isUnpublished: true)
    lost.areListsDue = true
    #expect(lost.step == .settle([document(7)]))
    lost.hasUntakenAnswers = true
    #expect(lost.step == .wait)
  }

  @Test func `then what was planned is published, lists are asked for, and documents go`() {
    var found = situation(waiting: [.canaryAwaits, nil], isUnpublished: true)
    found.areListsDue = true
    #expect(found.step == .publish)
    found = situation(waiting: [.canaryAwaits, nil])
    found.areListsDue = true
    #expect(found.step == .askLists)
    found.areListsDue = false
    #expect(found.step == .hand(document(1)))
  }

  @Test func `answers are waited for only where the next step needs them`() {
    for (waiting, hasAsked, step) in [
      ([], false, CourierStep.end(nil)), ([], true, .wait), ([.canaryAwaits], false, .wait),
      ([.canaryRefused], false, .end(.document(.canaryRefused))),
      ([.canaryUnknown], false, .end(.document(.canaryUnknown))), ([.entryReleased], true, .wait),
    ] as [([DocumentHindrance?], Bool, CourierStep)] {
      var found = situation(waiting: waiting)
      found.hasAsked = hasAsked
      #expect(!found.step.isWork)
      found.hasUntakenAnswers = true
      #expect(found.step == step)
    }
  }

  @Test func `a session is done at 100 percent and not before`() {
    #expect(situation().percent(done: 3) == 100)
    #expect(situation(waiting: [.canaryRefused]).percent(done: 1) == 100)
    #expect(situation(waiting: [nil]).percent(done: 0) == 1)
    #expect(situation(waiting: [nil]).percent(done: 1) == 50)
    #expect(situation(waiting: [nil]).percent(done: 5000) == 99)
  }
}
