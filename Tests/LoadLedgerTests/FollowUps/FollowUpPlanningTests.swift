import Testing
import Timesheets

@testable import LoadLedger

struct FollowUpPlanningTests {
  let scratch = ScratchLedger()
  let ledger: Ledger

  init() throws {
    ledger = try scratch.open()
    try ledger.carry(Delivery("a", "b", "c"))
  }

  @Test func `what answers said is known of each line, and the rest awaits its answer`() throws {
    try ledger.answer("answers", ["a": loaded("1-1"), "b": refused])
    let lines = try scratch.open(.readOnly).lines(
      of: ["a", "b", "c", "d"].map { Line(id: $0).identity })
    #expect(lines.count == 3)
    #expect(lines[Line(id: "a").identity]?.state == loaded("1-1"))
    #expect(lines[Line(id: "b").identity]?.state == refused)
    #expect(lines[Line(id: "c").identity]?.state == .awaiting)
    try ledger.examine()
  }

  @Test func `what is refused is sent again in the same transaction, and awaits its answer`() throws
  {
    var answered = Answered("answers")
    answered.changes = [try ledger.change(of: "b", to: refused)]
    answered.sets = [try ledger.set("again", of: ["b"])]
    try ledger.follow(answered)
    let line = try #require(try ledger.line("b"))
    #expect(line.state == .awaiting)
    #expect(line.set == "again")
    #expect(line.batchSet == Delivery().messageSetID(ofBatch: 1))
    #expect(line.sendings == 2)
  }
}
