import Testing
import Timesheets

@testable import DelimitedText

struct DurationTextTests {
  private func worked(_ text: String, _ comma: CommaMeaning = .undecided) -> WorkedTime? {
    Array(text.utf8).withUnsafeBytes { WorkedTime(delimited: $0, comma: comma) }
  }

  @Test(arguments: [
    ("4:15", 255), ("08:00", 480), (":30", 30), ("23:59", 1439), ("100:00", 6000), ("0:00", 0),
    (" 7:05 ", 425), ("-1:30", -90), ("+1:30", 90), ("7:30:00", 450),
    ("7.5", 450), ("7,5", 450), ("7,25", 435), ("8", 480), ("8.", 480), (".25", 15), ("0,125", 8),
    ("7.3333", 440), ("7.333333333333333", 440), ("1,234.5", 74_070), ("1.234,5", 74_070),
    ("-0.5", -30), ("0", 0),
  ])
  func `durations of every form are read`(text: String, minutes: Int32) {
    #expect(worked(text)?.minutes == minutes)
  }

  @Test(arguments: [
    "", " ", "eight", "7:5", "12:3", "7h30", "PT8H", "7:60", "7:30:60", "7:", ":", "1:2:3:4",
    "7.5.1", "7,5,1",
    "1,200", "-", "7:30 AM", "--1", "12,34.5", "999999", "99999", "1 5", ".", "٣",
  ])
  func `what is no duration stays unread`(text: String) {
    #expect(worked(text) == nil)
  }

  @Test func `three digits behind a comma are decimals only where semicolons separate cells`() {
    #expect(worked("7,500") == nil)
    #expect(worked("7,500", .decimal)?.minutes == 450)
  }

  @Test func `seconds and decimals are rounded half away from zero, and what is lost is kept`() {
    #expect(worked("0:00:30")?.minutes == 1)
    #expect(worked("0:00:29")?.minutes == 0)
    #expect(worked("-0:00:30")?.minutes == -1)
    #expect(worked("7:30:20")?.roundedOffSeconds == 20)
    #expect(worked("0.0083")?.minutes == 0, "29.88 seconds are no half minute")
    #expect(worked("8.33")?.minutes == 500)
    #expect(worked("8.33")?.roundedOffSeconds == -12)
  }
}
