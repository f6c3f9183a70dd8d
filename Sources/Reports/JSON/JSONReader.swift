import Timesheets

/// A JSON value of a file of our own, where every number is a whole one.
package indirect enum JSONValue: Equatable, Sendable {
  case null
  case flag(Bool)
  case number(Int)
  case text(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// The member of an object; nil without one.
  package subscript(key: String) -> JSONValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  /// A text, else nil.
  package var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// A number, else nil.
  package var number: Int? {
    if case .number(let number) = self { number } else { nil }
  }

  /// An array's elements, else nil.
  package var elements: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }
}

/// Where a text stops being JSON of ours.
package struct JSONFault: Error, Hashable, Sendable {
  /// Counted from 1.
  package let line: Int
}

/// Reads JSON that `JSONWriter` wrote, chunk by chunk, and keeps the members asked for.
///
/// A report lists every finding of a run; nobody who wants its totals has to hold all of that. Only
/// our own files are read, so whatever they never hold is a fault: fractions, a key twice, anything
/// but an object at the top, more than 64 levels.
package struct JSONReader {
  /// An object or array that is not at its end.
  private struct Level {
    let isObject: Bool
    var key = ""
    var members: [String: JSONValue] = [:]
    var elements: [JSONValue] = []
  }

  private enum Expected {
    case value, valueOrEnd, key, keyOrEnd, colon, commaOrEnd, nothing
  }

  private static let mostLevels = 64
  /// No number, `true`, `false` or `null` is longer.
  private static let longestWord = 20

  private let wanted: Set<String>
  private var extent = Extent.whole
  private var isDone = false
  private var levels: [Level] = []
  private var expected = Expected.value
  private var token: [UInt8] = []
  private var isInString = false
  private var isEscaped = false
  private var isInWord = false
  private var line = 1
  private var root: [String: JSONValue] = [:]

  /// Reads the members of these names from the object at the top, and passes over the others.
  package init(wanted: Set<String>) {
    self.wanted = wanted
  }

  /// How much of a document is looked at.
  package enum Extent: Sendable {
    /// All of it: a fault anywhere is found.
    case whole
    /// Up to the last of the members asked for: what comes after them is believed.
    case untilFound
  }

  /// The members of these names in a document. Throws `JSONFault`, and what reading throws.
  package static func members(
    _ wanted: Set<String>, of document: DocumentBytes, _ extent: Extent = .whole
  ) throws -> [String: JSONValue] {
    var reader = JSONReader(wanted: wanted)
    reader.extent = extent
    try document.forEachChunk { try reader.take($0) }
    return try reader.finish()
  }

  /// Takes the next bytes.
  package mutating func take(_ chunk: UnsafeRawBufferPointer) throws(JSONFault) {
    for byte in chunk {
      guard !isDone else { return }
      if isInString { try takeInString(byte) } else { try takeOutside(byte) }
      if byte == UInt8(ascii: "\n") { line += 1 }
    }
  }

  /// The wanted members, once all bytes were taken.
  package func finish() throws(JSONFault) -> [String: JSONValue] {
    guard isDone || expected == .nothing, !isInString, !isInWord else { throw fault }
    return root
  }

  private var fault: JSONFault { JSONFault(line: line) }

  /// Whether what is read now is a key at the top, or belongs to a member that was asked for.
  private var isKept: Bool {
    guard let top = levels.first else { return true }
    let isKey = expected == .key || expected == .keyOrEnd
    return isKey && levels.count == 1 || wanted.contains(top.key)
  }

  private mutating func takeInString(_ byte: UInt8) throws(JSONFault) {
    guard byte >= 0x20 else { throw fault }
    if isEscaped {
      isEscaped = false
    } else if byte == UInt8(ascii: "\\") {
      isEscaped = true
    } else if byte == UInt8(ascii: "\"") {
      isInString = false
      guard let text = JSONText.unescaped(token) else { throw fault }
      token.removeAll(keepingCapacity: true)
      return try end(string: text)
    }
    if isKept { token.append(byte) }
  }

  private mutating func takeOutside(_ byte: UInt8) throws(JSONFault) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"):
      isInWord = true
      token.append(byte)
      guard token.count <= Self.longestWord else { throw fault }
      return
    default: if isInWord { try endWord() }
    }
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): break
    case UInt8(ascii: "\""):
      guard expected != .nothing, !levels.isEmpty else { throw fault }
      isInString = true
    case UInt8(ascii: "{"): try open(Level(isObject: true), .keyOrEnd)
    case UInt8(ascii: "["): try open(Level(isObject: false), .valueOrEnd)
    case UInt8(ascii: "}"): try close(isObject: true, .keyOrEnd)
    case UInt8(ascii: "]"): try close(isObject: false, .valueOrEnd)
    case UInt8(ascii: ":") where expected == .colon: expected = .value
    case UInt8(ascii: ",") where expected == .commaOrEnd:
      expected = levels.last?.isObject == true ? .key : .value
    default: throw fault
    }
  }

  private mutating func open(_ level: Level, _ next: Expected) throws(JSONFault) {
    guard expectsValue, levels.count < Self.mostLevels, level.isObject || !levels.isEmpty else {
      throw fault
    }
    levels.append(level)
    expected = next
  }

  private mutating func close(isObject: Bool, _ atStart: Expected) throws(JSONFault) {
    guard let level = levels.last, level.isObject == isObject,
      expected == atStart || expected == .commaOrEnd
    else { throw fault }
    levels.removeLast()
    if levels.isEmpty {
      root = level.members
      expected = .nothing
    } else {
      try end(value: isObject ? .object(level.members) : .array(level.elements))
      endIfFound()
    }
  }

  private mutating func endIfFound() {
    guard extent == .untilFound, levels.count == 1, levels[0].members.count == wanted.count else {
      return
    }
    root = levels[0].members
    isDone = true
  }

  private var expectsValue: Bool { expected == .value || expected == .valueOrEnd }

  private mutating func end(string: String) throws(JSONFault) {
    switch expected {
    case .key, .keyOrEnd:
      levels[levels.count - 1].key = string
      expected = .colon
    case .value, .valueOrEnd: try end(value: .text(string))
    case .colon, .commaOrEnd, .nothing: throw fault
    }
  }

  private mutating func endWord() throws(JSONFault) {
    let word = String(decoding: token, as: UTF8.self)
    token.removeAll(keepingCapacity: true)
    isInWord = false
    guard expectsValue, !levels.isEmpty else { throw fault }
    switch word {
    case "null": try end(value: .null)
    case "true": try end(value: .flag(true))
    case "false": try end(value: .flag(false))
    default:
      guard let number = Int(word) else { throw fault }
      try end(value: .number(number))
    }
  }

  private mutating func end(value: JSONValue) throws(JSONFault) {
    expected = .commaOrEnd
    guard isKept else { return }
    let last = levels.count - 1
    guard levels[last].isObject else { return levels[last].elements.append(value) }
    guard levels[last].members.updateValue(value, forKey: levels[last].key) == nil else {
      throw fault
    }
  }
}

/// The text of a JSON string, taken out of its quotes.
private enum JSONText {
  /// Nil for an escape that there is not.
  static func unescaped(_ bytes: [UInt8]) -> String? {
    guard bytes.contains(UInt8(ascii: "\\")) else { return String(decoding: bytes, as: UTF8.self) }
    var units: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\") else {
        units.append(byte)
        continue
      }
      switch rest.popFirst() {
      case UInt8(ascii: "n"): units.append(UInt8(ascii: "\n"))
      case UInt8(ascii: "r"): units.append(UInt8(ascii: "\r"))
      case UInt8(ascii: "t"): units.append(UInt8(ascii: "\t"))
      case UInt8(ascii: "u"):
        guard rest.count >= 4,
          let value = UInt32(String(decoding: rest.prefix(4), as: UTF8.self), radix: 16),
          let scalar = Unicode.Scalar(value)
        else { return nil }
        rest = rest.dropFirst(4)
        units.append(contentsOf: Array(String(Character(scalar)).utf8))
      case let byte? where "\"\\/".utf8.contains(byte): units.append(byte)
      default: return nil
      }
    }
    return String(decoding: units, as: UTF8.self)
  }
}
