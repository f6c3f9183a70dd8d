import Checks
import Testing
import Timesheets

@testable import Transform

@Suite struct BatchPlanTests {
  private func plan(
    _ lines: [Line], size: Int = 100, weekStart: Weekday = .monday, version: Int = 13
  ) -> BatchPlan {
    var options = CarryOptions()
    options.output.batchSize = size
    options.output.version = QBXMLVersion(major: version)
    let resolved = entries(
      from: checked(bundle([lines]), options: options), options: options)
    return batches(of: resolved, weekStart: weekStart, options: options.output)
  }

  // 2026-03-01 is a Sunday.
  private let fortnight = [
    Line(date: "2026-03-01"), Line(date: "2026-03-02"), Line(date: "2026-03-08"),
    Line(date: "2026-03-09"),
  ]

  @Test(arguments: [
    (Weekday.monday, [0..<1, 1..<3, 3..<4], "2026-02-23"),
    (.sunday, [0..<2, 2..<4], "2026-03-01"),
  ])
  func `no batch spans two weeks of QuickBooks`(
    weekStart: Weekday, expected: [Range<Int>], firstWeek: String
  ) {
    let batches = plan(fortnight, weekStart: weekStart).batches
    #expect(batches.map(\.entries) == expected)
    #expect(batches.map(\.number) == Array(1...expected.count))
    #expect(batches.first?.week.isoText == firstWeek)
  }

  @Test func `a week longer than a batch goes into several`() {
    let lines = (Int32(1)...5).map { Line(minutes: $0, distinction: "\($0)") }
    let batches = plan(lines, size: 2).batches
    #expect(batches.map(\.entries) == [0..<2, 2..<4, 4..<5])
    #expect(batches.map(\.minutes) == [3, 7, 5])
  }

  @Test func `without entries there are no batches`() {
    #expect(plan([]).batches.isEmpty)
  }

  @Test func `the message set id fits and follows the content`() {
    let id = plan([Line()]).batches.map(\.messageSetID)
    #expect(id.allSatisfy { $0.utf8.count == 23 })
    #expect(id == plan([Line()]).batches.map(\.messageSetID))
    #expect(id != plan([Line(notes: "x")]).batches.map(\.messageSetID))
    #expect(id != plan([Line()], version: 14).batches.map(\.messageSetID))
  }
}
