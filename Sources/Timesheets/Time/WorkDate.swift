/// A plain calendar day. It has no zone and no clock, and never passes through UTC.
///
/// Proleptic Gregorian, years 1 to 9999. Stored as days since 1970-01-01 so that a date is four
/// bytes and comparing two is comparing two integers.
package struct WorkDate: BitwiseCopyable, Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before it.
  package let dayNumber: Int32

  /// The day with this number of days since 1970-01-01.
  package init(dayNumber: Int32) {
    self.dayNumber = dayNumber
  }

  /// The named day, or nil when the calendar has no such day (February 30, month 13, year 0).
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(inMonth: month, of: year)
    else { return nil }
    // Counts from 1 March so that the leap day is the last day of the counted year.
    let countedYear = month <= 2 ? year - 1 : year
    let era = countedYear >= 0 ? countedYear / 400 : (countedYear - 399) / 400
    let yearOfEra = countedYear - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    dayNumber = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// Reads `YYYY-MM-DD`, one or two digits allowed for month and day; nil for anything else.
  package init?(iso text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, let year = Self.number(parts[0], digits: 4...4),
      let month = Self.number(parts[1], digits: 1...2),
      let day = Self.number(parts[2], digits: 1...2)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Year, month and day of the calendar.
  package var components: (year: Int, month: Int, day: Int) {
    let shifted = Int(dayNumber) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// `YYYY-MM-DD`, the form qbXML's DATETYPE wants (domain facts 1.5).
  package var isoText: String {
    let (year, month, day) = components
    return "\(Self.padded(year, to: 4))-\(Self.padded(month, to: 2))-\(Self.padded(day, to: 2))"
  }

  /// The day of the week of the Gregorian calendar.
  package var weekday: Weekday {
    // 1970-01-01 was a Thursday, which counts 3 from Monday.
    let index = (Int(dayNumber) + 3) % 7
    return Weekday.allCases[index < 0 ? index + 7 : index]
  }

  /// The first day of the week that holds this day, for a week that starts on `first`.
  package func weekStart(first: Weekday) -> WorkDate {
    let back = (weekday.rawValue - first.rawValue + 7) % 7
    return WorkDate(dayNumber: dayNumber - back)
  }

  /// Whether the day lies in another week of QuickBooks than most of its week of the source, by the
  /// first days of their weeks.
  ///
  /// A source week is cut in two by QuickBooks' week start; the shorter piece is what moves.
  package func changesWeek(from source: Weekday, to quickBooks: Weekday) -> Bool {
    let cut = (quickBooks.rawValue - source.rawValue + 7) % 7
    let day = dayNumber - weekStart(first: source).dayNumber
    return cut <= 3 ? day < cut : day >= cut
  }

  /// The day `days` later; earlier when negative.
  package func adding(days: Int32) -> WorkDate {
    WorkDate(dayNumber: dayNumber + days)
  }

  package static func < (left: WorkDate, right: WorkDate) -> Bool {
    left.dayNumber < right.dayNumber
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Digits only: `Int("+5")` would accept a sign.
  private static func number(_ text: Substring, digits: ClosedRange<Int>) -> Int? {
    guard digits.contains(text.utf8.count),
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(text)
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
