/// What stands before a document's root element, as far as the first bytes show it.
///
/// A glance, no parse: it tells which reader a document is for and judges nothing.
package struct XMLProlog: Sendable {
  /// The targets of the processing instructions, the XML declaration among them.
  package private(set) var instructions: [String] = []
  /// The name that a document type declaration gives to the root.
  package private(set) var documentType: String?
  /// The root element's name with its prefix; nil when the bytes end before it.
  package private(set) var rootName: String?
  /// Where the root's `<` stands among the bytes given; their count when there is no root.
  package private(set) var rootOffset: Int

  /// Looks at a document's first bytes in UTF-8, with or without a byte order mark. Nil when they
  /// are no XML: something else than blanks stands before the first `<`, or no name follows it.
  package init?(of head: UnsafeRawBufferPointer) {
    rootOffset = head.count
    var scanner = HeadScanner(head)
    scanner.skip("\u{FEFF}")
    while true {
      scanner.skipBlanks()
      if scanner.isAtEnd {
        guard hasAnything else { return nil }
        return
      }
      let start = scanner.offset
      if scanner.skip("<?") {
        instructions.append(scanner.name())
        scanner.skipPast("?>")
      } else if scanner.skip("<!--") {
        scanner.skipPast("-->")
      } else if scanner.skip("<!DOCTYPE") || scanner.skip("<!doctype") {
        scanner.skipBlanks()
        documentType = scanner.name()
        scanner.skipDeclaration()
      } else if scanner.skip("<") {
        let name = scanner.name()
        guard !name.isEmpty, scanner.isAtEnd || scanner.isAtNameEnd else { return nil }
        rootName = name
        rootOffset = start
        return
      } else {
        return nil
      }
    }
  }

  private var hasAnything: Bool { !instructions.isEmpty || documentType != nil }

  /// The root's name without a prefix.
  package var rootLocalName: String? {
    rootName.map { name in
      name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
    }
  }
}

/// Walks over a document's first bytes.
private struct HeadScanner {
  private let bytes: UnsafeRawBufferPointer
  private(set) var offset = 0

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { offset >= bytes.count }

  /// Whether what follows may stand after an element's name.
  var isAtNameEnd: Bool {
    guard !isAtEnd else { return false }
    return Self.isBlank(bytes[offset]) || bytes[offset] == UInt8(ascii: ">")
      || bytes[offset] == UInt8(ascii: "/")
  }

  @discardableResult
  mutating func skip(_ text: String) -> Bool {
    guard bytes[offset...].starts(with: text.utf8) else { return false }
    offset += text.utf8.count
    return true
  }

  mutating func skipBlanks() {
    while !isAtEnd, Self.isBlank(bytes[offset]) { offset += 1 }
  }

  mutating func skipPast(_ text: String) {
    while !isAtEnd {
      if skip(text) { return }
      offset += 1
    }
  }

  /// Passes the rest of a document type declaration with its internal subset.
  mutating func skipDeclaration() {
    var isInSubset = false
    while !isAtEnd {
      let byte = bytes[offset]
      offset += 1
      switch byte {
      case UInt8(ascii: "["): isInSubset = true
      case UInt8(ascii: "]"): isInSubset = false
      case UInt8(ascii: ">") where !isInSubset: return
      default: break
      }
    }
  }

  /// The name that begins here; empty when none does.
  mutating func name() -> String {
    let start = offset
    while !isAtEnd, Self.isName(bytes[offset], isFirst: offset == start) { offset += 1 }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private static func isName(_ byte: UInt8, isFirst: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "_"), UInt8(ascii: ":"), 0x80...:
      true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
      !isFirst
    default: false
    }
  }
}
