/// A day of the calendar, counted from 1970-01-01.
struct CalendarDay: Hashable, Comparable {
  let number: Int

  init(number: Int) {
    self.number = number
  }

  /// The day written `YYYY-MM-DD`, month and day of one digit too (domain facts 1.5 [V] allows
  /// them in datetimes); nil when there is no such day.
  init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, parts.allSatisfy({ $0.allSatisfy(\.isDigit) }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]),
      (1...12).contains(month), year >= 1, parts[1].count <= 2, parts[2].count <= 2
    else { return nil }
    let days = [31, Self.isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...days[month - 1]).contains(day) else { return nil }
    number = Self.daysBefore(year) + days[..<(month - 1)].reduce(0, +) + day - 1
  }

  var text: String {
    var year = 1970 + number / 366
    while Self.daysBefore(year + 1) <= number { year += 1 }
    var rest = number - Self.daysBefore(year)
    let days = [31, Self.isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var month = 0
    while rest >= days[month] {
      rest -= days[month]
      month += 1
    }
    return "\(year)-\(twoDigits(month + 1))-\(twoDigits(rest + 1))"
  }

  static func < (one: CalendarDay, other: CalendarDay) -> Bool { one.number < other.number }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  private static func daysBefore(_ year: Int) -> Int {
    let past = year - 1
    return past * 365 + past / 4 - past / 100 + past / 400 - 719_162
  }
}

/// A moment on the clock of the machine that QuickBooks runs on.
///
/// Domain facts 1.5 [S]: offsets are wrong for half of the year, so that they are read over.
struct WallTime: Hashable, Comparable {
  let day: CalendarDay
  let second: Int

  init(day: CalendarDay, second: Int) {
    self.day = CalendarDay(number: day.number + second / 86_400)
    self.second = second % 86_400
  }

  /// The moment written `YYYY-M-D[Thh[:mm[:ss[±hh:mm]]]]`; a day alone is its start, or its end.
  init?(_ text: String, isEnd: Bool = false) {
    let halves = text.split(separator: "T", omittingEmptySubsequences: false)
    guard let day = CalendarDay(halves[0]), halves.count <= 2 else { return nil }
    self.day = day
    guard halves.count == 2 else {
      second = isEnd ? 86_399 : 0
      return
    }
    let clock = halves[1].prefix { $0.isDigit || $0 == ":" }
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) ?? -1 }
    let limits = [23, 59, 59]
    guard (1...3).contains(parts.count), zip(parts, limits).allSatisfy({ (0...$1).contains($0) })
    else { return nil }
    second = zip(parts, [3600, 60, 1]).reduce(0) { $0 + $1.0 * $1.1 }
  }

  var text: String {
    "\(day.text)T\(twoDigits(second / 3600)):\(twoDigits(second / 60 % 60)):"
      + "\(twoDigits(second % 60))-05:00"
  }

  static func < (one: WallTime, other: WallTime) -> Bool {
    (one.day, one.second) < (other.day, other.second)
  }
}

extension Character {
  var isDigit: Bool { isASCII && isNumber }
}

private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
