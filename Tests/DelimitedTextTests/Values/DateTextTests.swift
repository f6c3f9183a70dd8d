import Testing
import Timesheets

@testable import DelimitedText

struct DateTextTests {
  private func date(_ text: String, _ order: DayOrder = .monthFirst) -> String? {
    Array(text.utf8).withUnsafeBytes { WorkDate(delimited: $0, order: order)?.isoText }
  }

  @Test(arguments: [
    ("01/05/08", "2008-01-05"), ("4/18/2008", "2008-04-18"), ("1/11/6", "2006-01-11"),
    ("2026-12-15", "2026-12-15"), ("2026/1/5", "2026-01-05"), ("1-5-2026", "2026-01-05"),
    ("5.1.26", "2026-01-05"), ("12/31/79", "2079-12-31"), ("1/1/80", "1980-01-01"),
    ("2/29/2024", "2024-02-29"), (" 1/5/26 ", "2026-01-05"), ("1/5/2026 0:00", "2026-01-05"),
    ("2026-01-05T08:00:00", "2026-01-05"), ("1/5/2026 12:00:00 AM", "2026-01-05"),
  ])
  func `dates are read month first`(text: String, iso: String) {
    #expect(date(text) == iso)
  }

  @Test func `dates are read day first where the option says so`() {
    #expect(date("05/01/08", .dayFirst) == "2008-01-05")
    #expect(date("18-4-2008", .dayFirst) == "2008-04-18")
    #expect(date("2026-12-15", .dayFirst) == "2026-12-15")
  }

  @Test func `an impossible date is never read the other way round`() {
    #expect(date("18/4/2008") == nil)
    #expect(date("4/18/2008", .dayFirst) == nil)
    #expect(date("2/30/2026") == nil)
    #expect(date("2026-13-01") == nil)
  }

  @Test(arguments: [
    "", "yesterday", "1/5", "1/5/2026/1", "1/5/202", "1/5-2026", "20260105", "//", "1//2026",
    "001/5/2026", "2026-01-05Z", "2026-01-05T08:00:00-05:00", "0/1/2026", "5-Jan-26",
  ])
  func `what is no date stays unread`(text: String) {
    #expect(date(text) == nil)
  }
}
