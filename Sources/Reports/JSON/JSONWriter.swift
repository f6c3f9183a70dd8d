import Timesheets

/// JSON as bytes, members in the order they are written, two blanks per level.
///
/// Written by hand because the order of members is part of what "same input, same bytes" means,
/// and because a report of many findings is passed on in chunks.
package struct JSONWriter {
  /// What is written so far and not passed on.
  package private(set) var bytes: [UInt8] = []
  private var depth = 0
  private var isFirst = true

  package init() {}

  /// Writes `{ … }` as the next value.
  package mutating func object(_ body: (inout JSONWriter) throws -> Void) rethrows {
    try nest(UInt8(ascii: "{"), UInt8(ascii: "}"), body)
  }

  /// Writes `"key": { … }`.
  package mutating func object(
    _ key: String, _ body: (inout JSONWriter) throws -> Void
  ) rethrows {
    start(key)
    try nest(UInt8(ascii: "{"), UInt8(ascii: "}"), body)
  }

  /// Writes `"key": [ … ]`; each element is started with `element`.
  package mutating func array(
    _ key: String, _ body: (inout JSONWriter) throws -> Void
  ) rethrows {
    start(key)
    try nest(UInt8(ascii: "["), UInt8(ascii: "]"), body)
  }

  /// Writes `"key": [ … ]` with an object for each of these.
  package mutating func objects<Element>(
    _ key: String, _ elements: some Sequence<Element>,
    _ body: (inout JSONWriter, Element) throws -> Void
  ) rethrows {
    try array(key) { json in
      for element in elements {
        json.startElement()
        try json.object { try body(&$0, element) }
      }
    }
  }

  /// Writes an array of strings.
  package mutating func member(_ key: String, _ texts: [String]) {
    array(key) { json in
      for text in texts {
        json.startElement()
        json.append(quoted: text)
      }
    }
  }

  /// Writes `null` for nil.
  package mutating func member(_ key: String, _ text: String?) {
    start(key)
    if let text { append(quoted: text) } else { append("null") }
  }

  /// Writes `null` for nil.
  package mutating func member(_ key: String, _ number: Int?) {
    start(key)
    append(number.map(String.init) ?? "null")
  }

  /// Writes `true` or `false`.
  package mutating func member(_ key: String, _ value: Bool) {
    start(key)
    append(value ? "true" : "false")
  }

  /// Starts an element of an array, whose value must follow.
  package mutating func startElement() { separate() }

  /// Ends the file with a line feed.
  package mutating func endFile() { bytes.append(UInt8(ascii: "\n")) }

  /// Hands what is written so far on and forgets it, once it is enough for a chunk.
  mutating func passOn(
    atLeast size: Int = chunkSize, to body: (UnsafeRawBufferPointer) throws -> Void
  ) rethrows {
    guard bytes.count >= size, !bytes.isEmpty else { return }
    try bytes.withUnsafeBytes(body)
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func start(_ key: String) {
    separate()
    append(quoted: key)
    append(": ")
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    indent()
  }

  private mutating func nest(
    _ open: UInt8, _ close: UInt8, _ body: (inout JSONWriter) throws -> Void
  ) rethrows {
    bytes.append(open)
    depth += 1
    isFirst = true
    try body(&self)
    depth -= 1
    if !isFirst { indent() }
    isFirst = false
    bytes.append(close)
  }

  /// Whether all of it stands on one line, as in a log.
  package var isOneLine = false

  private mutating func indent() {
    guard !isOneLine else {
      if bytes.last == UInt8(ascii: ",") { bytes.append(UInt8(ascii: " ")) }
      return
    }
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<depth * 2 { bytes.append(UInt8(ascii: " ")) }
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func append(quoted text: String) {
    bytes.append(Self.quote)
    var text = text
    text.withUTF8 { append(escaped: $0) }
    bytes.append(Self.quote)
  }

  /// Copies what stands between two characters that need escaping in one piece.
  private mutating func append(escaped text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for (index, byte) in text.enumerated() where Self.mayNeedEscape(byte) {
      guard let unit = Self.escapedUnit(at: index, of: text) else { continue }
      bytes.append(contentsOf: text[start..<index])
      start = index + (unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3)
      append(escapeOf: unit)
    }
    bytes.append(contentsOf: text[start...])
  }

  private mutating func append(escapeOf unit: UInt16) {
    switch UInt8(exactly: unit) {
    case Self.quote: append("\\\"")
    case Self.backslash: append("\\\\")
    case UInt8(ascii: "\n"): append("\\n")
    case UInt8(ascii: "\r"): append("\\r")
    case UInt8(ascii: "\t"): append("\\t")
    default:
      let digits = String(unit, radix: 16)
      append("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
    }
  }

  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == quote || byte == backslash || byte == 0x7F || byte == 0xC2
      || byte == 0xE2
  }

  /// The character that begins here, when it is one to escape: what JSON demands, and what steers
  /// the terminal that a file is shown on (control characters, line separators, direction marks).
  private static func escapedUnit(
    at index: Int, of text: UnsafeBufferPointer<UInt8>
  ) -> UInt16? {
    let byte = text[index]
    if byte < 0x80 { return UInt16(byte) }
    // Strings are whole UTF-8, so the bytes that the first one promises are there.
    let second = text[index + 1]
    if byte == 0xC2 { return second < 0xA0 ? UInt16(second) : nil }
    let unit = 0x2000 | UInt16(second & 0x3F) << 6 | UInt16(text[index + 2] & 0x3F)
    switch unit {
    case 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: return unit
    default: return nil
    }
  }

  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")
}
