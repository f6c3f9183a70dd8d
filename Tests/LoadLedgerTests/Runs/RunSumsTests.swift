import Testing
import Timesheets

@testable import LoadLedger

struct RunSumsTests {
  private let scratch: ScratchLedger

  init() { scratch = ScratchLedger() }

  @Test func `all runs are added up, published or not`() throws {
    let ledger = try scratch.open()
    var first = Delivery("a", "b", "c")
    first.held = Tally(entries: 2, minutes: 30)
    try ledger.carry(first)
    try ledger.plan(Delivery("d").named("run-2"))
    let sums = try ledger.sums()
    #expect(sums.runs == 2 && sums.unfinished == 1 && sums.batches == 3)
    #expect(sums.followUps == 0)
    try ledger.follow(Answered("answers"))
    #expect(try ledger.sums().followUps == 1)
    #expect(sums.totals.batched == Tally(entries: 4, minutes: 240))
    #expect(sums.totals.held == Tally(entries: 2, minutes: 30))
    #expect(sums.totals.tie)
    let runs = try ledger.runs()
    #expect(runs.reduce(Tally()) { $0 + $1.totals.read } == sums.totals.read)
  }

  @Test func `a ledger without runs adds up to nothing`() throws {
    let sums = try scratch.open().sums()
    let none = RunSums(
      runs: 0, unfinished: 0, batches: 0, followUps: 0, totals: ControlTotals())
    #expect(sums == none)
  }
}
