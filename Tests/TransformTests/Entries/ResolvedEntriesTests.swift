import Checks
import Testing
import Timesheets

@testable import Transform

@Suite struct ResolvedEntriesTests {
  private func resolved(
    _ lines: [Line], _ change: (inout CarryOptions) -> Void = { _ in }
  ) -> ResolvedEntries {
    var options = CarryOptions()
    change(&options)
    return entries(
      from: checked(bundle([lines]), options: options), options: options)
  }

  @Test func `tens of thousands of entries have one order, whatever order they came in`() {
    let lines = (0..<20_000).map { (number: Int) -> Line in
      var line = Line(id: "T-\(number)", kind: .txnID)
      line.person = number / 7 % 2 == 0 ? "Ann Lee" : "Bo Tran"
      line.date = WorkDate(dayNumber: Int32(20_000 + number * 7919 % 365)).isoText
      return line
    }
    let inOrder = resolved(lines)
    let made = inOrder.entries
    #expect(made.count == 20_000)
    #expect(made.map(\.date) == made.map(\.date).sorted())
    #expect(inOrder.identitiesInOrder == resolved(lines.reversed()).identitiesInOrder)
    let days = Dictionary(grouping: made, by: \.date).values.map { $0.map(\.person.index) }
    #expect(days.allSatisfy { $0 == $0.sorted() })
  }

  @Test func `entries come by date, person, job and clock time`() {
    let result = resolved([
      Line(person: "Zoë Worker"), Line(person: "Bo Tran", date: "2026-03-03"),
      Line(person: "Bo Tran", customer: "Foo Inc:Roof"),
      Line(person: "Bo Tran", distinction: "08:00"), Line(person: "Bo Tran", distinction: "13:00"),
      Line(person: "Di Owner"),
      Line(person: "Ann Lee", date: "2026-03-03"),
    ])
    #expect(result.entries.map(\.record) == [3, 4, 2, 5, 0, 6, 1])
  }

  @Test func `references become positions in the lists`() throws {
    let result = resolved([
      Line(customer: "foo inc:roof", item: "Labour", className: "North", billable: .billable)
    ])
    let entry = try #require(result.entries.first)
    #expect(entry.person.kind == .vendor)
    #expect(
      entry.customer.index.map { result.lists.customers[$0].element.listID } == "C-1")
    #expect(entry.item.index == 0)
    #expect(entry.classIndex.index == 0)
    #expect(entry.wageItem == .none)
    #expect(entry.billable == .billable)
  }

  @Test(arguments: [
    (SourceBillable.unstated, BillableStatus.notBillable), (.hasBeenBilled, .hasBeenBilled),
  ])
  func `a status that nobody states is not billable`(
    source: SourceBillable, carried: BillableStatus
  ) {
    #expect(resolved([Line(billable: source)]).entries.map(\.billable) == [carried])
  }

  @Test func `a pipeline may carry no billing and no classes`() {
    let result = resolved([
      Line(customer: "Foo Inc", item: "Labour", className: "North", billable: .billable)
    ]) {
      $0.carry.billable = .off
      $0.carry.classes = .off
    }
    #expect(result.entries.map(\.billable) == [.notBillable])
    #expect(result.entries.map(\.classIndex) == [.none])
  }

  @Test(
    arguments: [
      (Rounding.Mode.nearest, [15, 15, 30, 1440], 8), (.up, [15, 30, 30, 1440], 23),
      (.down, [7, 15, 15, 1440], -15),
    ] as [(Rounding.Mode, [Int32], Int)])
  func `rounding is told, nothing rounds to nothing, and down adds no minute`(
    mode: Rounding.Mode, expected: [Int32], difference: Int
  ) {
    let lines = [Int32(7), 22, 23, 1440].enumerated().map { index, minutes in
      Line(date: "2026-03-0\(index + 2)", minutes: minutes)
    }
    let result = resolved(lines) { $0.carry.rounding = Rounding(minutes: 15, mode: mode) }
    #expect(result.entries.map(\.minutes.minutes) == expected)
    #expect(result.roundedMinutes == difference)
  }

  @Test func `equal lines of a day become one entry, each note once`() {
    let result = resolved([
      Line(minutes: 60, notes: "dug", distinction: "1"), Line(minutes: 30, distinction: "2"),
      Line(minutes: 15, notes: "filled", distinction: "3"),
      Line(minutes: 10, notes: "dug", distinction: "4"), Line(minutes: 5, customer: "Foo Inc"),
      Line(date: "2026-03-03", minutes: 5),
    ]) { $0.carry.mergesEqualLines = true }
    #expect(result.entries.map(\.minutes.minutes) == [115, 5, 5])
    #expect(result.entries.map(\.recordCount) == [4, 1, 1])
    #expect(result.entries.map { result.texts[$0.notes] } == ["dug; filled", "", ""])
    #expect(
      result.merged == [1, 2, 3].map { EqualLine(record: $0, entry: 0) })
  }

  @Test func `a merged entry stays within a day and within the notes' limit`() {
    let long = String(repeating: "é", count: 4000)
    let result = resolved([
      Line(minutes: 1000, distinction: "1"), Line(minutes: 440, distinction: "2"),
      Line(minutes: 1, distinction: "3"),
      Line(person: "Bo Tran", notes: long), Line(person: "Bo Tran", notes: long + "é"),
    ]) { $0.carry.mergesEqualLines = true }
    #expect(result.entries.map(\.minutes.minutes) == [1440, 1, 60, 60])
  }

  @Test func `a sum is rounded once`() {
    let result = resolved([Line(minutes: 7, notes: "a"), Line(minutes: 7, notes: "b")]) {
      $0.carry.mergesEqualLines = true
      $0.carry.rounding = Rounding(minutes: 15, mode: .nearest)
    }
    #expect(result.entries.map(\.minutes.minutes) == [15])
    #expect(result.roundedMinutes == 1)
  }
}
