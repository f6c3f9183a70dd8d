import Testing
import Timesheets

@testable import Checks

@Suite struct DayTotalTests {
  private func findings(_ fill: (inout DocumentBuilder) -> Void) -> [Finding] {
    var lists = DocumentBuilder.company()
    // Nothing but the day itself is to hold these entries.
    lists.records.lists.employees[0].payroll?.useTimeData = .doNotUseTimeData
    var time = DocumentBuilder(1)
    fill(&time)
    return checked(bundle(lists, time), options: CarryOptions()).findings(of: .dayTotal)
  }

  @Test func `a day of 24 hours passes and one more minute warns`() throws {
    let date = try #require(WorkDate(iso: "2026-03-02"))
    let found = findings { time in
      time.entry("Ann Lee", minutes: 1000)
      time.entry("Ann Lee", minutes: 441)
      time.entry("Ann Lee", minutes: 1440, date: "2026-03-03")
      time.entry("Bo Tran", minutes: 500)
    }
    #expect(
      found.map(\.detail) == [.dayOver(person: "Ann Lee", date: date, minutes: 1441)])
    #expect(found.first?.subject == .personDay(person: "Ann Lee", date: date))
    #expect(found.first?.severity == .warning)
    #expect(found.first?.affected == Tally(entries: 2, minutes: 1441))
  }

  @Test func `what is held is no part of the day`() {
    let found = findings { time in
      time.entry("Ann Lee", minutes: 1000)
      time.entry("Ann Lee", minutes: 441) { record, _ in record.billable = .billable }
    }
    #expect(found.isEmpty)
  }
}
