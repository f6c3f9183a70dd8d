import Timesheets

/// What a comma with exactly three digits behind it means in a number of hours.
enum CommaMeaning {
  /// The document separates its cells with semicolons: the comma is its decimal sign.
  case decimal
  /// It may be a decimal sign or a thousands sign; such a number is not read at all.
  case undecided
}

extension WorkedTime {
  /// Reads a duration of a timer file or timesheet report: `H:MM`, `HH:MM`, `:MM`, `H:MM:SS`, or
  /// hours with a decimal point or comma (domain facts 5.3 and 8). A sign may stand before it. Nil
  /// for anything else, for 60 minutes or seconds and more, and beyond 10,000 hours.
  init?(delimited text: UnsafeRawBufferPointer, comma: CommaMeaning) {
    let text = text.trimmed
    guard let first = text.first else { return nil }
    let isSigned = first == ASCII.dash || first == ASCII.plus
    let magnitude = text.piece(isSigned ? 1 : 0, text.count)
    let seconds =
      magnitude.contains(ASCII.colon)
      ? Self.clockSeconds(magnitude) : Self.decimalSeconds(magnitude, comma: comma)
    guard let seconds else { return nil }
    self.init(seconds: first == ASCII.dash ? -seconds : seconds)
  }

  private static func clockSeconds(_ text: UnsafeRawBufferPointer) -> Int? {
    var scanner = DigitScanner(text)
    let hours = text.first == ASCII.colon ? 0 : scanner.number(upTo: 5)?.value
    guard let hours, scanner.pass(ASCII.colon), let minutes = scanner.number(upTo: 2),
      minutes.digits == 2, minutes.value < 60
    else { return nil }
    var seconds = 0
    if !scanner.isAtEnd {
      guard scanner.pass(ASCII.colon), let given = scanner.number(upTo: 2), given.value < 60 else {
        return nil
      }
      seconds = given.value
    }
    return scanner.isAtEnd ? hours * 3600 + minutes.value * 60 + seconds : nil
  }

  private static func decimalSeconds(
    _ text: UnsafeRawBufferPointer, comma: CommaMeaning
  ) -> Int? {
    guard let mark = text.lastIndex(where: { $0 == ASCII.dot || $0 == ASCII.comma }) else {
      return text.number(digits: 1...5).map { $0 * 3600 }
    }
    let whole = text.piece(0, mark)
    let fraction = text.piece(mark + 1, text.count)
    guard !whole.isEmpty || !fraction.isEmpty else { return nil }
    let thousands = text[mark] == ASCII.dot ? ASCII.comma : ASCII.dot
    guard let hours = whole.isEmpty ? 0 : wholeHours(whole, thousands: thousands) else {
      return nil
    }
    if text[mark] == ASCII.comma, comma == .undecided, fraction.count == 3, hours != 0,
      !whole.contains(thousands)
    {
      return nil
    }
    // Nine decimals are finer than any clock; more of them are the noise of floating point.
    guard fraction.allSatisfy(ASCII.isDigit) else { return nil }
    let kept = fraction.piece(0, min(fraction.count, 9))
    guard let digits = kept.isEmpty ? 0 : kept.number(digits: 1...9) else { return nil }
    var scale = 1
    for _ in 0..<kept.count { scale *= 10 }
    return hours * 3600 + nearestSeconds(digits * 3600, scale)
  }

  /// Hours before the decimal sign, in groups of three where `thousands` signs stand.
  private static func wholeHours(
    _ text: UnsafeRawBufferPointer, thousands: UInt8
  ) -> Int? {
    var scanner = DigitScanner(text)
    guard let high = scanner.number(upTo: 5) else { return nil }
    if scanner.isAtEnd { return high.value }
    guard high.digits <= 2, scanner.pass(thousands), let low = scanner.number(upTo: 3),
      low.digits == 3, scanner.isAtEnd
    else { return nil }
    return high.value * 1000 + low.value
  }

  /// The nearest whole second, unless that would round up to half a minute and so to a minute
  /// that the exact value does not reach.
  private static func nearestSeconds(_ numerator: Int, _ denominator: Int) -> Int {
    let floor = numerator / denominator
    let isHalfMinuteNext = (floor + 1) % 60 == 30
    return !isHalfMinuteNext && 2 * (numerator % denominator) >= denominator ? floor + 1 : floor
  }
}
