import Testing
import Timesheets

@testable import LoadLedger

struct LedgerTotalsTests {
  private let scratch: ScratchLedger
  private let ledger: Ledger

  init() throws {
    scratch = ScratchLedger()
    ledger = try scratch.open()
  }

  /// The totals by reading everything.
  private func anew() throws -> LedgerTotals {
    var totals = LedgerTotals()
    try ledger.refresh(&totals)
    return totals
  }

  @Test func `totals that are brought up to date are those that are read anew`() throws {
    var totals = LedgerTotals()
    func confirm(_ comment: Comment) throws {
      try ledger.refresh(&totals)
      #expect(try totals == anew(), comment)
      #expect(try totals.loading == ledger.loadSums(), comment)
    }
    try confirm("no run yet")
    var first = Delivery([
      Line(id: "a", minutes: 50, rounded: 60), Line(id: "b", minutes: 30), Line(id: "c"),
    ])
    first.held = Tally(entries: 2, minutes: 30)
    try ledger.carry(first)
    try confirm("the first run")
    #expect(
      totals.runs == 1 && totals.batched.minutes == first.planned().totals.batched.minutes + 10)
    #expect(totals.held == Tally(entries: 2, minutes: 30))
    try ledger.plan(Delivery("d").named("run-2"))
    try confirm("a second run, planned only")
    #expect(totals.runs == 2)
    try ledger.answer("answers", ["a": loaded("1-1"), "b": refused])
    try confirm("answers to the first run")
    #expect(totals.loading.states[.refused]?.entries == 1)
    try ledger.carry(Delivery("b").named("run-3"))
    try confirm("what came back is carried again, which no answer tells")
    #expect(totals.loading.carriedAgain == Tally(entries: 1, minutes: 30))
  }

  @Test func `an overview is of the newest runs and knows the first one`() throws {
    for number in 1...3 { try ledger.carry(Delivery("line \(number)").named("run-\(number)")) }
    try ledger.answer("old", ["line 1": loaded("1-1")])
    try ledger.answer("new", ["line 3": loaded("1-3")])
    let all = try ledger.overview(files: [], newest: 9)
    let newest = try ledger.overview(files: [], newest: 2)
    #expect(all.runs.map(\.name) == ["run-3", "run-2", "run-1"])
    #expect(newest.runs == Array(all.runs.prefix(2)))
    #expect(newest.firstRun == "run-1" && newest.runs[0].followUps.map(\.name) == ["new"])
  }
}
