import Testing
import Timesheets

@testable import QBXML

struct DateTextTests {
  private func date(_ text: String) -> WorkDate? {
    Array(text.utf8).withUnsafeBytes { DateText.date(of: $0) }
  }

  private func stamp(_ text: String) -> LocalStamp? {
    Array(text.utf8).withUnsafeBytes { DateText.stamp(of: $0) }
  }

  @Test(arguments: [
    "2026-01-05", "2026-1-5", "2026-01-5", "2026-1-05", "2024-02-29", "9999-12-31", "2026-02-29",
    "2026-13-01", "2026-00-01", "0000-01-01", "2026/01/05", "26-01-05", "2026-01", "2026-01-",
    "2026--1-5",
    "2026-01-05T", "+026-01-05", "", "20260105",
  ])
  func `dates are read as the shared type reads them`(text: String) {
    #expect(date(text) == WorkDate(iso: text))
  }

  @Test(arguments: ["2026-01-005", "2026-001-05"])
  func `months and days have one or two digits`(text: String) {
    #expect(date(text) == nil)
  }

  @Test(arguments: [
    "2026-01-05T10:11:12-05:00", "2026-01-05T10:11:12", "2026-1-5", "2026-01-05T10",
    "2026-01-05T10:11",
    "2026-01-05T10:11:12Z", "2026-01-05T10:11:12.5+01:00", "2026-02-30T10:11:12-05:00", "yesterday",
    "2026-01-05 10:11:12",
  ])
  func `stamps are read as the shared type reads them`(text: String) {
    #expect(stamp(text) == LocalStamp(qbxml: text))
  }

  @Test func `what is written reads back as the same day`() {
    for number in stride(from: Int32(-700_000), through: 2_900_000, by: 997) {
      let day = WorkDate(dayNumber: number)
      var output: [UInt8] = []
      DateText.append(day, to: &output)
      #expect(String(decoding: output, as: UTF8.self) == day.isoText)
    }
  }
}
