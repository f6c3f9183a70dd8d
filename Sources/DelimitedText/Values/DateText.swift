import Timesheets

extension WorkDate {
  /// Reads a date of an IIF file or timesheet report. Nil for anything else and for a day that the
  /// calendar lacks under `order`: a date is never read the other way round to make it fit.
  init?(delimited text: UnsafeRawBufferPointer, order: DayOrder) {
    guard let date = DateNumbers(text)?.date(in: order) else { return nil }
    self = date
  }
}

/// The three numbers of a date as they stand, before anybody says which is the day.
///
/// Four digits first are the year: `2026-01-05`. Otherwise day and month stand in either order,
/// then the year with one, two or four digits: `01/05/08`, `4/18/2008`, `1/11/6` (domain facts
/// 5.1). Any of `/`, `-` and `.` may separate. A clock time behind the date is passed over.
struct DateNumbers {
  /// Two-digit years below this are 2000 and later, the others before it.
  private static let firstYearOf1900s = 80

  private let first: Int
  private let second: Int
  private let third: Int
  private let isYearFirst: Bool
  /// Where dots separate, the day stands first, whatever else the document does.
  private let isDotted: Bool
  /// Whether the year has fewer than four digits, so that nobody knows where it stands for sure.
  let isYearShort: Bool

  /// Reads the numbers; nil for a text of any other shape.
  init?(_ text: UnsafeRawBufferPointer) {
    var scanner = DigitScanner(Self.withoutClock(text.trimmed))
    guard let first = scanner.number(upTo: 4), let mark = scanner.byte(),
      mark == ASCII.slash || mark == ASCII.dash || mark == ASCII.dot,
      let second = scanner.number(upTo: 2), scanner.pass(mark),
      let third = scanner.number(upTo: 4), scanner.isAtEnd
    else { return nil }
    isYearFirst = first.digits == 4
    isDotted = mark == ASCII.dot
    guard isYearFirst ? third.digits <= 2 : first.digits <= 2 && third.digits != 3 else {
      return nil
    }
    isYearShort = !isYearFirst && third.digits != 4
    self.first = first.value
    self.second = second.value
    self.third = third.value
  }

  /// The day that the numbers name in this order; nil when the calendar has none.
  func date(in order: DayOrder) -> WorkDate? {
    if isYearFirst { return WorkDate(year: first, month: second, day: third) }
    return switch isDotted ? .dayFirst : order {
    case .monthFirst: WorkDate(year: year, month: first, day: second)
    case .dayFirst: WorkDate(year: year, month: second, day: first)
    }
  }

  /// Whether the numbers name a day in both orders, and not the same one.
  var isOpen: Bool { !isYearFirst && !isDotted && first <= 12 && second <= 12 && first != second }

  /// The order in which alone the numbers name a day; nil when both do, or neither.
  var onlyOrder: DayOrder? {
    guard !isYearFirst, !isDotted, first > 12 || second > 12 else { return nil }
    return DayOrder.allCases.first { date(in: $0) != nil }
  }

  /// The year, where it does not stand first.
  var year: Int {
    guard isYearShort else { return third }
    return third + (third < Self.firstYearOf1900s ? 2000 : 1900)
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
