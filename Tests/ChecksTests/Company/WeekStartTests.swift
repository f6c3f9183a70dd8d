import Testing
import Timesheets

@testable import Checks

@Suite struct WeekStartTests {
  private func result(
    source: Weekday?, quickBooks: Weekday? = .monday, policy: WeekStartPolicy = .fail,
    hasPreferences: Bool = true
  ) -> CheckedBundle {
    var lists = DocumentBuilder.company()
    lists.records.lists.preferences[0].firstDayOfWeek = quickBooks
    lists.records.lists.preferences[0].hasTimeTracking = quickBooks != nil
    if !hasPreferences { lists.records.lists.preferences = [] }
    var time = DocumentBuilder(1)
    // 2026-03-01 is a Sunday.
    time.entry("Ann Lee", minutes: 60, date: "2026-03-01")
    time.entry("Ann Lee", minutes: 480, date: "2026-03-02")
    time.entry("Ann Lee", minutes: 30, date: "2026-03-08")
    var options = CarryOptions()
    options.source.weekStart = source
    options.checks.weekStart = policy
    return checked(bundle(lists, time), options: options)
  }

  @Test func `equal week starts pass`() {
    #expect(result(source: .monday).findings(of: .weekStart).isEmpty)
    #expect(result(source: .monday).weekStart == .monday)
  }

  @Test func `a mismatch holds everything and counts what moves`() {
    let result = result(source: .sunday)
    #expect(
      result.details(of: .weekStart) == [
        .weekStartsDiffer(source: .sunday, quickBooks: .monday, minutesMoved: 90, weeks: 2)
      ])
    #expect(result.findings(of: .weekStart).first?.affected == Tally(entries: 3, minutes: 570))
    #expect(result.fates.allSatisfy { $0.state == .held })
  }

  @Test(arguments: [(WeekStartPolicy.warn, Severity.warning), (.regroup, .note)])
  func `a pipeline may let a mismatch go`(policy: WeekStartPolicy, severity: Severity) {
    let finding = result(source: .sunday, policy: policy).findings(of: .weekStart).first
    #expect(finding?.severity == severity)
    #expect(finding?.affected == Tally(entries: 2, minutes: 90))
  }

  @Test func `who states no week start leaves it undecided`() {
    let found = result(source: nil).findings(of: .weekStart)
    #expect(found.map(\.detail) == [.undecided(by: .weekStart)])
    #expect(found.first?.severity == .warning)
  }

  @Test func `without preferences it is undecided`() {
    let result = result(source: .sunday, hasPreferences: false)
    #expect(result.details(of: .weekStart) == [.undecided(by: .preferences)])
    #expect(result.details(of: .timeTrackingOn) == [.undecided(by: .preferences)])
    #expect(result.findings(of: .timeTrackingOn).first?.severity == .warning)
  }

  @Test func `time tracking that is off holds everything, and says so once`() {
    let result = result(source: .sunday, quickBooks: nil)
    #expect(result.details(of: .timeTrackingOn) == [.timeTrackingOff])
    #expect(result.findings(of: .weekStart).isEmpty)
    #expect(result.fates.allSatisfy { $0.state == .held })
  }
}
