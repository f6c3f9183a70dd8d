/// The bytes that mean something to a delimited text. UTF-8 never uses them inside a character.
enum ASCII {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let blank = UInt8(ascii: " ")
  static let bang = UInt8(ascii: "!")
  static let quote = UInt8(ascii: "\"")
  static let comma = UInt8(ascii: ",")
  static let semicolon = UInt8(ascii: ";")
  static let colon = UInt8(ascii: ":")
  static let slash = UInt8(ascii: "/")
  static let backslash = UInt8(ascii: "\\")
  static let dash = UInt8(ascii: "-")
  static let plus = UInt8(ascii: "+")
  static let dot = UInt8(ascii: ".")
  static let zero = UInt8(ascii: "0")

  static func isLineEnd(_ byte: UInt8) -> Bool { byte == lineFeed || byte == carriageReturn }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- zero < 10 }

  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }

  static func isLowercase(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "a") < 26 }

  static func uppercased(_ byte: UInt8) -> UInt8 { isLowercase(byte) ? byte & 0xDF : byte }
}

extension UnsafeRawBufferPointer {
  /// The text without blanks at its ends. Control characters count as blanks: files that a crash
  /// cut short end in NULs, files of old programs in a Control-Z.
  var trimmed: UnsafeRawBufferPointer {
    var start = 0
    var end = count
    while start < end, self[start] <= ASCII.blank { start += 1 }
    while end > start, self[end - 1] <= ASCII.blank { end -= 1 }
    return piece(start, end)
  }

  /// Whether nothing but blanks stands here.
  var isBlank: Bool { allSatisfy { $0 <= ASCII.blank } }

  /// The bytes from `start` up to `end`.
  func piece(_ start: Int, _ end: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: self[start..<end])
  }

  /// Whether the text is this upper-case ASCII word in any letter case.
  func isWord(_ word: StaticString) -> Bool {
    guard count == word.utf8CodeUnitCount else { return false }
    return (0..<count).allSatisfy { ASCII.uppercased(self[$0]) == word.utf8Start[$0] }
  }

  /// The text as a string, broken sequences repaired.
  var string: String { String(decoding: self, as: UTF8.self) }

  /// The text as a finding quotes it, cut at a limit so that garbage stays readable.
  var excerpt: String {
    // A character takes at most four bytes, so no more than these need be decoded.
    let decoded = piece(0, Swift.min(count, DelimitedLimits.quotedCharacters * 4)).string
    return String(decoded.prefix(DelimitedLimits.quotedCharacters))
  }

  /// The number these digits write; nil for anything but `counts` digits.
  func number(digits counts: ClosedRange<Int>) -> Int? {
    guard counts.contains(count), count <= 18 else { return nil }
    var value = 0
    for byte in self {
      guard ASCII.isDigit(byte) else { return nil }
      value = value * 10 + Int(byte &- ASCII.zero)
    }
    return value
  }
}
