import Testing
import Timesheets

@testable import LoadLedger

struct LoadStepTests {
  let scratch = ScratchLedger()
  let ledger: Ledger

  init() throws {
    ledger = try scratch.open()
    try ledger.carry(Delivery([Line(id: "a"), Line(id: "b", minutes: 20, isMerged: true)]))
  }

  private func steps(_ id: String) throws -> [LoadStep] {
    try ledger.steps(of: try #require(try ledger.lives(of: Line(id: id).identity).first))
  }

  @Test func `what awaits its first answer has taken no step`() throws {
    #expect(try steps("a").isEmpty)
  }

  @Test func `a request's whole way into QuickBooks is told in order`() throws {
    let batch = try #require(try ledger.lives(of: Line(id: "a").identity).first).messageSet
    var answered = Answered("answers")
    answered.changes = [try ledger.change(of: "a", to: refused)]
    answered.sets = [try ledger.set("remainder", of: ["a"])]
    try ledger.follow(answered, anna(5))
    try ledger.answer("answers 2", ["a": loaded("1-1")])
    var reversal = Answered("reversal")
    reversal.sets = [try ledger.set("deletions", .delete, of: ["a"])]
    try ledger.follow(reversal)
    var kept = Answered("answers 3")
    let refusal = RequestRefusal(code: 3175, message: "The object is in use.")
    kept.changes = [try ledger.change(of: "a", to: loaded("1-1"), refusal: refusal)]
    try ledger.follow(kept)

    let steps = try steps("a")
    #expect(
      steps.map(\.state.name) == [.refused, .awaiting, .loaded, .deleting, .loaded])
    #expect(
      steps.map(\.folder) == ["answers", "answers", "answers 2", "reversal", "answers 3"])
    #expect(steps.map(\.set) == [batch, "remainder", "remainder", "deletions", "deletions"])
    #expect(steps.map(\.sending?.kind) == [nil, .add, nil, .delete, nil])
    #expect(steps[0].state == refused)
    #expect(steps[0].planned == anna(5))
    #expect(steps[0].outbox == "/outbox")
    #expect(steps[1].sending?.file == "remainder.xml")
    #expect(steps[1].sending?.position == 1)
    #expect(steps[1].sending?.requestID == Line(id: "a").identity.hexadecimal)
    #expect(steps.map(\.refusal) == [nil, nil, nil, nil, refusal])
    // A merged line goes the way of its request.
    #expect(try self.steps("b") == steps)
  }

  @Test func `a change is told with what it makes of the entry`() throws {
    try ledger.answer("answers", ["a": loaded("1-1")])
    let correction = PlannedCorrection(
      content: ContentDigest(high: 8, low: 8), date: WorkDate(dayNumber: 20_600), minutes: 95)
    var run = Delivery("c").named("run-2").planned()
    run.corrections = [try ledger.set("changes", .change, of: ["a"], correction: correction)]
    run.files.append(PlannedFile(name: "changes.xml", size: 1, sha256: digest(1)))
    try ledger.plan(run, anna())
    let step = try #require(try steps("a").last)
    #expect(step.folder == "run-2")
    #expect(step.sending?.kind == .change)
    #expect(step.date == correction.date)
    #expect(step.minutes == 95)
  }

  @Test func `who was carried again because it is proved away is told from who was released`()
    throws
  {
    try ledger.answer("answers", ["a": refused])
    try ledger.carry(Delivery("a").named("run-2"))
    var released = Delivery("b").named("run-3")
    released.releases = [Line(id: "b").identity]
    try ledger.carry(released)
    #expect(try ledger.lives(of: Line(id: "a").identity).map(\.isReturned) == [false, true])
    #expect(try ledger.lives(of: Line(id: "b").identity).map(\.isReturned) == [false, false])
    #expect(try ledger.lives(of: Line(id: "b").identity).last?.released == anna())
    let events = try ledger.events().filter { [.returned, .released].contains($0.kind) }
    #expect(events.map(\.kind) == [.released, .returned])
    #expect(events.map(\.run) == ["run-3", "run-2"])
  }
}
