/// Takes a short text apart from left to right: numbers and the signs between them.
struct DigitScanner {
  private let text: UnsafeRawBufferPointer
  private var position = 0

  init(_ text: UnsafeRawBufferPointer) {
    self.text = text
  }

  var isAtEnd: Bool { position == text.count }

  /// The next byte, passed over; nil at the end.
  mutating func byte() -> UInt8? {
    guard position < text.count else { return nil }
    position += 1
    return text[position - 1]
  }

  /// Passes over this byte; false when another one stands there.
  mutating func pass(_ byte: UInt8) -> Bool {
    guard position < text.count, text[position] == byte else { return false }
    position += 1
    return true
  }

  /// The number that the next digits write, at most `limit` of them, and how many they are; nil
  /// when none or more stand there.
  mutating func number(upTo limit: Int) -> (value: Int, digits: Int)? {
    let start = position
    var value = 0
    while position < text.count, ASCII.isDigit(text[position]) {
      guard position - start < limit else { return nil }
      value = value * 10 + Int(text[position] &- ASCII.zero)
      position += 1
    }
    return position == start ? nil : (value, position - start)
  }
}
