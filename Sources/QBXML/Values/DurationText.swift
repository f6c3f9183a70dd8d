import Timesheets

/// qbXML's TIMEINTERVALTYPE: `[+-]?PT(nH)?(nM)?(nS)?`, whole numbers only (domain facts 1.5).
enum DurationText {
  /// Reads the type's own form and, because files edited by hand hold it, `H:MM[:SS]`. Nil for
  /// anything else, decimal hours such as `PT1.5H` included, and beyond what `WorkedTime` holds.
  static func worked(_ token: UnsafeRawBufferPointer) -> WorkedTime? {
    var scanner = DigitScanner(token)
    let isNegative = scanner.take(UInt8(ascii: "-"))
    if !isNegative { _ = scanner.take(UInt8(ascii: "+")) }
    let isInterval = scanner.take(UInt8(ascii: "P"))
    guard let seconds = isInterval ? interval(&scanner) : clock(&scanner), scanner.isAtEnd else {
      return nil
    }
    return WorkedTime(seconds: isNegative ? -seconds : seconds)
  }

  /// Appends `PT{h}H{m}M`, and seconds where there are any.
  static func append(minutes: Int32, seconds: Int8 = 0, to output: inout [UInt8]) {
    let total = Int(minutes) * 60 + Int(seconds)
    if total < 0 { output.append(UInt8(ascii: "-")) }
    output.append(contentsOf: "PT".utf8)
    DecimalText.append(abs(total) / 3600, to: &output)
    output.append(UInt8(ascii: "H"))
    DecimalText.append(abs(total) / 60 % 60, to: &output)
    output.append(UInt8(ascii: "M"))
    guard total % 60 != 0 else { return }
    DecimalText.append(abs(total) % 60, to: &output)
    output.append(UInt8(ascii: "S"))
  }

  /// `T` and at least one of hours, minutes, seconds, in this order.
  private static func interval(_ scanner: inout DigitScanner) -> Int? {
    guard scanner.take(UInt8(ascii: "T")), !scanner.isAtEnd else { return nil }
    var seconds = 0
    for (unit, worth) in units {
      if scanner.isAtEnd { break }
      let mark = scanner
      guard let number = scanner.number() else { return nil }
      if scanner.take(unit) { seconds += number * worth } else { scanner = mark }
    }
    return seconds
  }

  /// `H:MM` or `H:MM:SS`.
  private static func clock(_ scanner: inout DigitScanner) -> Int? {
    guard let hours = scanner.number(), scanner.take(UInt8(ascii: ":")),
      let minutes = scanner.sixtieth()
    else { return nil }
    guard scanner.take(UInt8(ascii: ":")) else { return hours * 3600 + minutes * 60 }
    return scanner.sixtieth().map { hours * 3600 + minutes * 60 + $0 }
  }

  private static let units: [(mark: UInt8, worth: Int)] = [
    (UInt8(ascii: "H"), 3600), (UInt8(ascii: "M"), 60), (UInt8(ascii: "S"), 1),
  ]
}

/// Walks over a text of digits and marks.
private struct DigitScanner {
  private let text: UnsafeRawBufferPointer
  private var offset = 0

  init(_ text: UnsafeRawBufferPointer) {
    self.text = text
  }

  var isAtEnd: Bool { offset == text.count }

  mutating func take(_ byte: UInt8) -> Bool {
    guard !isAtEnd, text[offset] == byte else { return false }
    offset += 1
    return true
  }

  /// Up to nine digits, so that no sum of them can overflow; nil for none and for more.
  mutating func number() -> Int? {
    let start = offset
    var number = 0
    while !isAtEnd, text[offset] &- 0x30 < 10 {
      guard offset - start < 9 else { return nil }
      number = number * 10 + Int(text[offset] - 0x30)
      offset += 1
    }
    return offset > start ? number : nil
  }

  /// Two digits, 00 to 59.
  mutating func sixtieth() -> Int? {
    let start = offset
    guard let number = number(), offset - start == 2, number < 60 else { return nil }
    return number
  }
}
