import Timesheets

extension WorkDate {
  /// Two-digit years below this are 2000 and later, the others before it.
  private static let firstYearOf1900s = 80

  /// Reads a date of an IIF file or timesheet report. Nil for anything else and for a day that the
  /// calendar lacks under `order`: a date is never read the other way round to make it fit.
  ///
  /// Four digits first are the year: `2026-01-05`. Otherwise day and month stand in `order`, then
  /// the year with one, two or four digits: `01/05/08`, `4/18/2008`, `1/11/6` (domain facts 5.1).
  /// Any of `/`, `-` and `.` may separate. A clock time behind the date is passed over.
  init?(delimited text: UnsafeRawBufferPointer, order: DayOrder) {
    let text = Self.withoutClock(text.trimmed)
    guard let mark = text.first(where: { !ASCII.isDigit($0) }),
      mark == ASCII.slash || mark == ASCII.dash || mark == ASCII.dot
    else { return nil }
    let parts = text.split(separator: mark, omittingEmptySubsequences: false)
      .map { UnsafeRawBufferPointer(rebasing: $0) }
    guard parts.count == 3 else { return nil }
    if parts[0].count == 4 {
      guard let year = parts[0].number(digits: 4...4), let month = parts[1].number(digits: 1...2),
        let day = parts[2].number(digits: 1...2)
      else { return nil }
      self.init(year: year, month: month, day: day)
    } else {
      guard let first = parts[0].number(digits: 1...2), let second = parts[1].number(digits: 1...2),
        let year = Self.year(parts[2])
      else { return nil }
      self.init(
        year: year, month: order == .monthFirst ? first : second,
        day: order == .monthFirst ? second : first)
    }
  }

  private static func year(_ text: UnsafeRawBufferPointer) -> Int? {
    if text.count == 4 { return text.number(digits: 4...4) }
    return text.number(digits: 1...2).map { $0 < firstYearOf1900s ? 2000 + $0 : 1900 + $0 }
  }

  /// Spreadsheets add `0:00` to a date. A time with a zone stays: its day may be another one here.
  private static func withoutClock(_ text: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    guard let gap = text.firstIndex(where: { $0 == ASCII.blank || $0 == UInt8(ascii: "T") }) else {
      return text
    }
    var clock = text.piece(gap + 1, text.count).trimmed
    for half in ["AM", "PM"] as [StaticString] where clock.count > 2 {
      let end = clock.piece(clock.count - 2, clock.count)
      if end.isWord(half) { clock = clock.piece(0, clock.count - 2).trimmed }
    }
    let isClock =
      clock.contains(ASCII.colon)
      && clock.allSatisfy { ASCII.isDigit($0) || $0 == ASCII.colon || $0 == ASCII.dot }
    return isClock ? text.piece(0, gap) : text
  }
}

extension LocalStamp {
  /// Reads Unix seconds as IIF writes them in TIME and TIMESTAMP (domain facts 5.1), thousands
  /// commas allowed; nil for anything else and for 0.
  init?(epochSeconds text: UnsafeRawBufferPointer) {
    var value: Int64 = 0
    let digits = text.trimmed
    guard (1...20).contains(digits.count) else { return nil }
    for byte in digits where byte != ASCII.comma {
      guard ASCII.isDigit(byte), value < 1_000_000_000_000 else { return nil }
      value = value * 10 + Int64(byte &- ASCII.zero)
    }
    guard value > 0 else { return nil }
    self.init(seconds: value)
  }
}
