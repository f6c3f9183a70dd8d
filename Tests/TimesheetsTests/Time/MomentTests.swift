import Testing
import Timesheets

struct MomentTests {
  @Test(
    arguments: [
      (0, "1970-01-01 00:00 UTC"), (59, "1970-01-01 00:00 UTC"), (60, "1970-01-01 00:01 UTC"),
      (-1, "1969-12-31 23:59 UTC"), (-86_400, "1969-12-31 00:00 UTC"),
      (1_795_320_359, "2026-11-22 04:05 UTC"),
    ] as [(Int64, String)])
  func `a moment reads as its minute in UTC`(seconds: Int64, text: String) {
    #expect(Moment(seconds: seconds).minuteText == text)
  }

  @Test(
    arguments: [
      (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"),
      (1_795_320_359, "2026-11-22T04:05:59Z"),
    ] as [(Int64, String)])
  func `a moment reads as its second in UTC for programs`(seconds: Int64, text: String) {
    #expect(Moment(seconds: seconds).isoText == text)
  }
}
