import Testing
import Timesheets

@testable import Reports

@Suite struct HourTotalsTests {
  @Test func `hours add up the same by every way of counting them`() {
    var run = SampleRun()
    run.addCarried(.crew, on: "2026-11-15", minutes: 5)
    run.addCarried(.ada, on: "2026-11-16", minutes: 7, customer: ElementIndex(0))
    run.addCarried(.ada, on: "2026-11-09", minutes: 11)
    run.addCarried(.ada, on: "2026-11-16", minutes: 13)
    let hours = HourTotals(run.report)
    #expect(hours.total == Tally(entries: 4, minutes: 36))
    #expect(hours.people.map(\.person) == [.ada, .crew])
    #expect(hours.people.map(\.tally.minutes) == [31, 5])
    #expect(hours.days.map(\.tally.minutes) == [11, 20, 5])
    #expect(hours.personWeeks.map(\.tally.minutes) == [11, 20, 5])
    #expect(hours.weeks.map(\.week.isoText) == ["2026-11-09", "2026-11-16"])
    #expect(hours.weeks.map(\.tally.minutes) == [16, 20])
    #expect(hours.customers.map(\.element) == [ElementIndex(0), .none])
    #expect(hours.customers.map(\.tally.minutes) == [7, 29])
    #expect(hours.wageItems.map(\.tally.minutes) == [31, 5])
    #expect(hours.billable.map(\.status) == [.billable, .notBillable])
    for sums in [hours.customers, hours.items, hours.classes, hours.wageItems] {
      #expect(sums.reduce(0) { $0 + $1.tally.minutes } == 36)
    }
  }

  @Test func `a merged entry counts as many lines as it carries`() {
    var run = SampleRun()
    run.addCarried(.ada, on: "2026-11-09", minutes: 120)
    run.entries[0].recordCount = 2
    #expect(HourTotals(run.report).total == Tally(entries: 2, minutes: 120))
  }
}
