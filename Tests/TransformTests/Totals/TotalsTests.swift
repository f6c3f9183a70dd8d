import Checks
import Testing
import Timesheets

@testable import Transform

@Suite struct TotalsTests {
  private struct Run {
    let totals: ControlTotals
    let entries: ResolvedEntries
    let plan: BatchPlan
  }

  private func run() -> Run {
    var options = CarryOptions()
    options.output.batchSize = 2
    let lines = [Int32(10), 20, 40, 0].map { Line(minutes: $0, distinction: "at \($0)") }
    let checked = checked(bundle([lines]), options: options)
    let entries = entries(from: checked, options: options)
    return Run(
      totals: checked.controlTotals, entries: entries,
      plan: batches(of: entries, weekStart: .monday, options: options.output))
  }

  private func mismatch(
    _ run: Run, totals: ControlTotals? = nil, plan: BatchPlan? = nil, written: [Tally]
  ) -> TotalsMismatch? {
    #expect(throws: TotalsMismatch.self) {
      try proveTotals(
        totals ?? run.totals, of: run.entries, in: plan ?? run.plan, written: written)
    }
  }

  private let written = [Tally(entries: 2, minutes: 30), Tally(entries: 1, minutes: 40)]

  @Test func `whole totals prove themselves`() throws {
    let run = run()
    #expect(run.totals.batched == Tally(entries: 3, minutes: 70))
    #expect(run.totals.held == Tally(entries: 1, minutes: 0))
    try proveTotals(run.totals, of: run.entries, in: run.plan, written: written)
  }

  @Test func `a file that lost a minute is named`() {
    let found = Tally(entries: 1, minutes: 39)
    #expect(
      mismatch(run(), written: [written[0], found])
        == .batch(number: 2, planned: written[1], found: found))
  }

  @Test func `a file that is missing is noticed`() {
    #expect(mismatch(run(), written: [written[0]]) == .batchFiles(planned: 2, found: 1))
  }

  @Test func `states that do not add up are noticed`() {
    let run = run()
    var totals = run.totals
    totals.read.add(minutes: 5)
    #expect(mismatch(run, totals: totals, written: written) == .states(totals))
  }

  @Test func `an entry that got lost on the way is noticed`() {
    let run = run()
    var totals = run.totals
    totals.count(.batched, minutes: 5)
    #expect(
      mismatch(run, totals: totals, written: written)
        == .entries(
          batched: Tally(entries: 4, minutes: 75), resolved: Tally(entries: 3, minutes: 70)))
  }

  @Test func `a plan that leaves an entry out is noticed`() {
    let run = run()
    let plan = BatchPlan(batches: Array(run.plan.batches.prefix(1)))
    #expect(
      mismatch(run, plan: plan, written: written)
        == .plan(resolved: Tally(entries: 3, minutes: 70), planned: written[0]))
  }
}
