/// Looks for the first place at which bytes are no text of the encoding they were taken for.
///
/// Reading never stops at one: it puts U+FFFD there, or reads other characters. What is only wrong
/// in a place or two would go out as if it were what somebody wrote.
package struct TextProof: Sendable {
  /// The first fault; nil without any so far.
  package private(set) var fault: TextFault?
  /// The line of the fault, or the one under way, from 1 on.
  package private(set) var line: UInt32 = 1

  private let encoding: TextEncoding
  private var validator = UTF8Validator()
  private var halfUnit: UInt8?
  private var isAfterHighSurrogate = false
  /// How many units in a row are ASCII in the wrong half.
  private var swapped = 0
  /// How many units in a row are two ASCII characters each.
  private var packed = 0

  /// For UTF-8 and UTF-16: every byte is a character of Windows-1252.
  package init(of encoding: TextEncoding) {
    self.encoding = encoding
  }

  /// Looks at the next bytes, up to the first fault.
  package mutating func add(_ chunk: UnsafeRawBufferPointer) {
    guard fault == nil else { return }
    switch encoding {
    case .utf8: addUTF8(chunk)
    case .utf16LittleEndian, .utf16BigEndian:
      for byte in chunk where fault == nil { addUTF16(byte) }
    case .windows1252: break
    }
  }

  /// Looks at the end of the bytes.
  package mutating func finish() {
    guard fault == nil else { return }
    switch encoding {
    case .utf8: if !validator.isWholeAndValid { fault = .cutCharacter }
    case .utf16LittleEndian, .utf16BigEndian:
      if halfUnit != nil || isAfterHighSurrogate { fault = .outOfStep }
    case .windows1252: break
    }
  }

  private mutating func addUTF8(_ chunk: UnsafeRawBufferPointer) {
    let before = validator
    validator.add(chunk)
    guard !validator.isValid else {
      line += UInt32(truncatingIfNeeded: chunk.count { $0 == 0x0A })
      return
    }
    // Once more, byte by byte, to where the fault is.
    validator = before
    for offset in chunk.indices {
      validator.add(UnsafeRawBufferPointer(rebasing: chunk[offset...offset]))
      guard validator.isValid else { break }
      if chunk[offset] == 0x0A { line += 1 }
    }
    fault = .notUTF8
  }

  private mutating func addUTF16(_ byte: UInt8) {
    guard let first = halfUnit else {
      halfUnit = byte
      return
    }
    halfUnit = nil
    let (high, low) = encoding == .utf16LittleEndian ? (byte, first) : (first, byte)
    if high == 0, low == 0x0A { line += 1 }
    if isLoneSurrogate(high) || isSwapped(high, low) || isPacked(high, low) { fault = .outOfStep }
  }

  private mutating func isLoneSurrogate(_ high: UInt8) -> Bool {
    let isLow = (0xDC...0xDF).contains(high)
    let isLone = isLow != isAfterHighSurrogate
    isAfterHighSurrogate = (0xD8...0xDB).contains(high)
    return isLone
  }

  /// Whether the units are text of one byte a letter, as a program appends that does not look: a
  /// row of a table has this many, and hardly any text in ideographs.
  private mutating func isPacked(_ high: UInt8, _ low: UInt8) -> Bool {
    packed = isText(high) && isText(low) ? packed + 1 : 0
    return packed >= 8
  }

  private func isText(_ byte: UInt8) -> Bool {
    (0x20...0x7E).contains(byte) || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  /// Whether the units are those of ASCII text read from the wrong byte on: a line end at once,
  /// since neither U+0A00 nor U+0D00 is a character of any text, or three others in a row.
  private mutating func isSwapped(_ high: UInt8, _ low: UInt8) -> Bool {
    swapped = low == 0 && (0x01...0x7E).contains(high) ? swapped + 1 : 0
    return swapped >= 3 || low == 0 && (high == 0x0A || high == 0x0D)
  }
}
