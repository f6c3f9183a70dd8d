import Testing
import Timesheets

@testable import QBXML

struct DurationTextTests {
  private func worked(_ text: String) -> WorkedTime? {
    Array(text.utf8).withUnsafeBytes { DurationText.worked($0) }
  }

  @Test(
    arguments: [
      ("PT7H30M", 450), ("PT7H30M0S", 450), ("PT90M", 90), ("PT3600S", 60), ("PT0H0M0S", 0),
      ("PT1H", 60), ("+PT1H5M", 65), ("-PT1H5M", -65), ("PT1H30S", 61), ("PT29S", 0),
      ("PT100H", 6000), ("7:30", 450), ("0:05", 5), ("12:00:29", 720), ("-1:30", -90),
    ] as [(String, Int32)])
  func `durations are read to the minute`(text: String, minutes: Int32) {
    #expect(worked(text)?.minutes == minutes)
  }

  @Test(arguments: [
    "", "PT", "P", "T1H", "PT1.5H", "PT1,5H", "7.5", "450", "PT7", "PT7H30", "PT30M7H", "PT1H1H",
    "P1DT2H", "pt7h", "PT 7H", "PT-7H", "7:3", "7:60", "7:300", "1:2:3", ":30", "--PT1H", "PT1Hx",
    "PT9999999999H", "PT10001H", "seven", "PT99999999999999999999H", "PT1H99999999999999999999M",
    "99999999999999999999:00",
  ])
  func `what is no duration is none`(text: String) {
    #expect(worked(text) == nil)
  }

  @Test func `what is written reads back as the same time`() {
    for seconds in stride(from: -100_000, through: 100_000, by: 7) {
      let time = WorkedTime(seconds: seconds)
      var output: [UInt8] = []
      DurationText.append(
        minutes: time?.minutes ?? 0, seconds: time?.roundedOffSeconds ?? 0, to: &output)
      #expect(worked(String(decoding: output, as: UTF8.self)) == time)
    }
  }
}
