import Testing
import Timesheets

@Suite struct WorkDateTests {
  @Test func `every day of four centuries is one more than the day before`() throws {
    var previous = try #require(WorkDate(year: 1900, month: 1, day: 1)).dayNumber - 1
    for year in 1900...2299 {
      for month in 1...12 {
        for day in 1...31 {
          guard let date = WorkDate(year: year, month: month, day: day) else { continue }
          #expect(date.dayNumber == previous + 1)
          #expect(date.components == (year, month, day))
          previous = date.dayNumber
        }
      }
    }
  }

  @Test func `days that no calendar has are refused`() {
    #expect(WorkDate(year: 2026, month: 2, day: 29) == nil)
    #expect(WorkDate(year: 2100, month: 2, day: 29) == nil)
    #expect(WorkDate(year: 2026, month: 13, day: 1) == nil)
    #expect(WorkDate(year: 2026, month: 4, day: 31) == nil)
    #expect(WorkDate(year: 0, month: 1, day: 1) == nil)
    #expect(WorkDate(year: 2024, month: 2, day: 29) != nil)
  }

  @Test(arguments: ["2026-11-22", "1999-01-01", "0001-12-31"])
  func `an ISO date reads and writes the same`(text: String) {
    #expect(WorkDate(iso: text)?.isoText == text)
  }

  @Test func `month and day of an ISO date may have one digit`() {
    #expect(WorkDate(iso: "2026-1-5")?.isoText == "2026-01-05")
  }

  @Test(
    arguments: [
      "2026-1", "26-01-01", "2026-+1-01", "2026-01-01T00:00", "", "2026-01-0١", "2026-001-01",
      "2026-01-0001", "2026--1", "02026-01-01",
    ])
  func `what is no ISO date is refused`(text: String) {
    #expect(WorkDate(iso: text) == nil)
  }

  @Test func `weeks start on the day asked for, before 1970 too`() throws {
    let sunday = try #require(WorkDate(year: 2026, month: 11, day: 22))
    #expect(sunday.weekday == .sunday)
    #expect(sunday.weekStart(first: .monday).isoText == "2026-11-16")
    #expect(sunday.weekStart(first: .sunday) == sunday)
    let old = try #require(WorkDate(year: 1969, month: 12, day: 30))
    #expect(old.weekday == .tuesday)
    #expect(old.weekStart(first: .saturday).isoText == "1969-12-27")
  }

  @Test(arguments: Weekday.allCases, Weekday.allCases)
  func `fewer than half of a week's days move`(source: Weekday, quickBooks: Weekday) throws {
    let monday = try #require(WorkDate(iso: "2026-03-02"))
    let days = (0..<7).filter {
      monday.adding(days: $0).changesWeek(from: source, to: quickBooks)
    }
    #expect(days.count <= 3)
    #expect(days.isEmpty == (source == quickBooks))
  }
}

@Suite struct WorkedTimeTests {
  @Test func `seconds round to the nearest minute, halves away from zero`() {
    #expect(WorkedTime(seconds: 89)?.minutes == 1)
    #expect(WorkedTime(seconds: 90)?.minutes == 2)
    #expect(WorkedTime(seconds: -90)?.minutes == -2)
    #expect(WorkedTime(seconds: 29)?.minutes == 0)
    #expect(WorkedTime(seconds: 10_000 * 3600 + 1) == nil)
  }

  @Test func `what rounding took is kept, so that it can be stated`() throws {
    for seconds in -200...200 {
      let time = try #require(WorkedTime(seconds: seconds))
      #expect(Int(time.minutes) * 60 + Int(time.roundedOffSeconds) == seconds)
    }
  }

  @Test func `minutes of an entry are at least one and at most a day`() {
    #expect(WorkMinutes(0) == nil)
    #expect(WorkMinutes(-5) == nil)
    #expect(WorkMinutes(1440)?.minutes == 1440)
    #expect(WorkMinutes(1441) == nil)
  }
}

@Suite struct LocalStampTests {
  @Test func `offsets are dropped and the wall clock kept`() throws {
    let summer = try #require(LocalStamp(qbxml: "2026-07-01T09:30:00-04:00"))
    let plain = try #require(LocalStamp(qbxml: "2026-07-01T09:30:00"))
    #expect(summer == plain)
    #expect(summer.date.isoText == "2026-07-01")
  }

  @Test func `short forms of the vendor's type are read`() {
    #expect(LocalStamp(qbxml: "2026-7-1") == LocalStamp(qbxml: "2026-07-01T00:00:00"))
    #expect(LocalStamp(qbxml: "2026-7-1T9") == LocalStamp(qbxml: "2026-07-01T09:00:00"))
    #expect(LocalStamp(qbxml: "yesterday") == nil)
  }
}
