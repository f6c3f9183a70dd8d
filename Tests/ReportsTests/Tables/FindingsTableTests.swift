import Testing
import Timesheets

@testable import Reports

@Suite struct FindingsTableTests {
  @Test func `every finding is a row with its place and both languages`() throws {
    let table = rows(ofCSV: try bytes(of: "findings.csv", in: SampleRun.partlyHeld.report))
    #expect(table.count == 3)
    #expect(table[0] == FindingsTable.header)
    #expect(
      table[1][..<11] == [
        "error", "fail", "person-linked", "Ada Roi", "time,export.xml", "13", "", "EntityRef",
        "1", "480", "8.00",
      ])
    #expect(table[2][..<8] == ["warning", "unknown", "payroll-visible", "week-46", "", "", "", ""])
    #expect(table.dropFirst().allSatisfy { $0[11...].allSatisfy { !$0.isEmpty } })
  }
}
