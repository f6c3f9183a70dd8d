import Testing
import Timesheets

@testable import Pipeline

@Suite struct EntriesTableTotalsTests {
  private let header = Array("\u{FEFF}line,minutes,state,notes\r\n".utf8)

  private func totals(_ rows: String) -> ControlTotals? {
    EntriesTableTotals(header: header)?.totals(ofRows: Array(rows.utf8))
  }

  @Test func `rows add up by state, whatever their texts hold`() {
    var expected = ControlTotals()
    expected.count(.batched, minutes: 93)
    expected.count(.held, minutes: -5)
    expected.count(.batched, minutes: 60)
    let rows = "1,93,batched,\"a, \"\"b\"\"\r\n7,held\"\r\n2,-5,held,\r\n3,60,batched,x\r\n"
    #expect(totals(rows) == expected)
  }

  @Test(arguments: [
    "1,93,batched\r\n", "1,93,batched,x,y\r\n", "1,93,batched,x\n", "1,93,batched,x",
    "1,93,batched,\"x\r\n", "1,93,batched,\"x\"y\r\n", "1,93,batched,x\"\r\n", "1,,batched,\r\n",
    "1,9x,batched,\r\n", "1,93,,\r\n", "1,93,gone,\r\n", "\r\n", "1,93,batched,x\r",
  ])
  func `a row that is none of ours makes the whole sum unknown`(row: String) {
    #expect(totals("1,93,batched,x\r\n" + row) == nil)
  }

  @Test(arguments: ["line,minutes,state\r\n", "\u{FEFF}line,minutes\r\n", "\u{FEFF}minutes,state"])
  func `a header without its mark, columns or line end is none`(header: String) {
    #expect(EntriesTableTotals(header: Array(header.utf8)) == nil)
  }
}
