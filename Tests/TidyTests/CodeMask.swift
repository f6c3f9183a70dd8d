/// Blanks out what is no code: comments, and the words of string literals.
///
/// What stands in an interpolation is code and stays. Line ends stay too, so that every line keeps
/// its number.
struct CodeMask {
  /// A string literal as it reads: escapes are undone, `…` is in the place of what is filled in.
  struct Literal {
    /// Where it begins and ends, as offsets of UTF-8.
    fileprivate(set) var range: Range<Int>
    fileprivate(set) var words = ""
    fileprivate(set) var isMultiline = false
    /// How many literals it is inside of.
    let depth: Int
  }

  private enum Mode {
    case code
    /// Code between the brackets of an interpolation, or between brackets in that.
    case brackets
    case lineComment
    case blockComment
    case string(quotes: Int, hashes: Int)
    case rawName
  }

  private let text: [UInt8]
  private var position = 0
  private var modes = [Mode.code]
  private var output: [UInt8] = []
  private var literals: [Literal] = []
  /// The literals that have not ended yet.
  private var open: [Int] = []

  /// The string literals of a text in the order in which they begin.
  static func literals(in text: String) -> [Literal] {
    var mask = CodeMask(text: Array(text.utf8))
    while mask.position < mask.text.count { mask.step() }
    return mask.literals
  }

  /// The text with blanks in place of everything that is no code.
  static func masked(_ text: String) -> [UInt8] {
    var mask = CodeMask(text: Array(text.utf8))
    mask.output.reserveCapacity(mask.text.count)
    while mask.position < mask.text.count { mask.step() }
    return mask.output
  }

  private init(text: [UInt8]) {
    self.text = text
  }

  private mutating func step() {
    switch modes[modes.count - 1] {
    case .code: stepCode(isInBrackets: false)
    case .brackets: stepCode(isInBrackets: true)
    case .lineComment:
      if text[position] == UInt8(ascii: "\n") { leave(0) } else { blank(1) }
    case .blockComment:
      if stands("*/") { leave(2) } else if !entersComment() { blank(1) }
    case .string(let quotes, let hashes): stepString(quotes: quotes, hashes: hashes)
    case .rawName:
      if stands("`") { modes.removeLast() }
      keep()
    }
  }

  private mutating func stepCode(isInBrackets: Bool) {
    if stands("//") {
      modes.append(.lineComment)
    } else if entersString() || entersComment() {
      return
    } else {
      if stands("`") { modes.append(.rawName) }
      if isInBrackets, stands("(") { modes.append(.brackets) }
      if isInBrackets, stands(")") { modes.removeLast() }
      keep()
    }
  }

  private mutating func entersComment() -> Bool {
    guard stands("/*") else { return false }
    modes.append(.blockComment)
    blank(2)
    return true
  }

  private mutating func entersString() -> Bool {
    guard stands("\"") || stands("#") else { return false }
    let hashes = text[position...].prefix { $0 == UInt8(ascii: "#") }.count
    guard stands("\"", at: hashes) else { return false }
    let quotes = stands("\"\"\"", at: hashes) ? 3 : 1
    modes.append(.string(quotes: quotes, hashes: hashes))
    open.append(literals.count)
    literals.append(
      Literal(range: position..<position, isMultiline: quotes == 3, depth: open.count - 1))
    blank(quotes + hashes)
    return true
  }

  private mutating func stepString(quotes: Int, hashes: Int) {
    if stands("\\"), hasHashes(hashes, at: 1) {
      blank(1 + hashes)
      if stands("(") {
        modes.append(.brackets)
        read(stands("(noBreak)") || stands("(French.noBreak)") ? "\u{A0}" : "…")
        keep()
      } else {
        blank(readEscape())
      }
    } else if stands(quotes == 3 ? "\"\"\"" : "\""), hasHashes(hashes, at: quotes) {
      leave(quotes + hashes)
      let literal = open.removeLast()
      literals[literal].range = literals[literal].range.lowerBound..<position
    } else {
      let rest = text[position...].dropFirst().prefix { $0 & 0xC0 == 0x80 }
      read(String(decoding: text[position..<rest.endIndex], as: UTF8.self))
      blank(rest.endIndex - position)
    }
  }

  /// Reads what follows a backslash; returns its length.
  private mutating func readEscape() -> Int {
    guard stands("u{"), let end = text[position...].firstIndex(of: UInt8(ascii: "}")) else {
      if stands("n") { read("\n") } else if stands("\"") { read("\"") }
      return 1
    }
    let digits = String(decoding: text[(position + 2)..<end], as: UTF8.self)
    if let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) { read(String(scalar)) }
    return end + 1 - position
  }

  private mutating func read(_ words: String) {
    if let literal = open.last { literals[literal].words += words }
  }

  private func stands(_ sign: StaticString, at offset: Int = 0) -> Bool {
    let start = position + offset
    guard start + sign.utf8CodeUnitCount <= text.count else { return false }
    return (0..<sign.utf8CodeUnitCount).allSatisfy { text[start + $0] == sign.utf8Start[$0] }
  }

  private func hasHashes(_ count: Int, at offset: Int) -> Bool {
    (0..<count).allSatisfy { stands("#", at: offset + $0) }
  }

  private mutating func keep() {
    output.append(text[position])
    position += 1
  }

  private mutating func blank(_ count: Int) {
    for byte in text[position..<min(position + count, text.count)] {
      output.append(byte == UInt8(ascii: "\n") ? byte : UInt8(ascii: " "))
    }
    position = min(position + count, text.count)
  }

  private mutating func leave(_ count: Int) {
    modes.removeLast()
    blank(count)
  }
}
