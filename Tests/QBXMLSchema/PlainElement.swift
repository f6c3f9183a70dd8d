/// An element of a document, read by hand: it shares nothing with the readers it is held against.
///
/// Reads what the encoders promise to write and no more: ASCII, elements, attributes in double
/// quotes, the five predefined entities and decimal character references.
package struct PlainElement: Sendable {
  package let name: String
  package var attributes: [String: String] = [:]
  package var children: [PlainElement] = []
  package var text = ""

  /// What keeps a document from being read.
  package struct Fault: Error {
    package let offset: Int
  }

  /// Reads the root element, behind declaration and instructions.
  package init(document: [UInt8]) throws(Fault) {
    var scanner = PlainScanner(bytes: document)
    while scanner.skip("<?") { try scanner.skipPast("?>") }
    self = try scanner.element()
    scanner.skipBlanks()
    if !scanner.isAtEnd { throw Fault(offset: scanner.offset) }
  }

  fileprivate init(name: String) {
    self.name = name
  }

  /// The elements of this name, in document order, at any depth.
  package func all(_ name: String) -> [PlainElement] {
    (self.name == name ? [self] : []) + children.flatMap { $0.all(name) }
  }

  /// The text at a path of children, such as `EntityRef/ListID`; nil when it leads nowhere.
  package subscript(path: String) -> String? {
    var element = self
    for name in path.split(separator: "/") {
      guard let child = element.children.first(where: { $0.name == name }) else { return nil }
      element = child
    }
    return element.text
  }
}

private struct PlainScanner {
  let bytes: [UInt8]
  private(set) var offset = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { offset >= bytes.count }

  mutating func skip(_ text: StaticString) -> Bool {
    let wanted = Array("\(text)".utf8)
    guard bytes[offset...].starts(with: wanted) else { return false }
    offset += wanted.count
    return true
  }

  mutating func skipPast(_ text: StaticString) throws(PlainElement.Fault) {
    while !skip(text) {
      if isAtEnd { throw PlainElement.Fault(offset: offset) }
      offset += 1
    }
    skipBlanks()
  }

  mutating func skipBlanks() {
    while !isAtEnd, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[offset]) { offset += 1 }
  }

  mutating func element() throws(PlainElement.Fault) -> PlainElement {
    skipBlanks()
    try expect("<")
    var element = PlainElement(name: try word())
    skipBlanks()
    while !skip(">") {
      let name = try word()
      try expect("=\"")
      element.attributes[name] = try text(until: 0x22)
      try expect("\"")
      skipBlanks()
    }
    while true {
      let piece = try text(until: 0x3C)
      if skip("</") { element.text = element.children.isEmpty ? piece : ""; break }
      element.children.append(try self.element())
    }
    guard try word() == element.name else { throw PlainElement.Fault(offset: offset) }
    try expect(">")
    return element
  }

  private mutating func expect(_ text: StaticString) throws(PlainElement.Fault) {
    if !skip(text) { throw PlainElement.Fault(offset: offset) }
  }

  private mutating func word() throws(PlainElement.Fault) -> String {
    let start = offset
    while !isAtEnd, Character(UnicodeScalar(bytes[offset])).isLetter { offset += 1 }
    if start == offset { throw PlainElement.Fault(offset: offset) }
    return String(decoding: bytes[start..<offset], as: UTF8.self)
  }

  private mutating func text(until end: UInt8) throws(PlainElement.Fault) -> String {
    var text = String.UnicodeScalarView()
    while !isAtEnd, bytes[offset] != end {
      if bytes[offset] > 0x7E { throw PlainElement.Fault(offset: offset) }
      if bytes[offset] == 0x26 {
        text.append(try reference())
      } else {
        text.append(UnicodeScalar(bytes[offset]))
        offset += 1
      }
    }
    if isAtEnd { throw PlainElement.Fault(offset: offset) }
    return String(text)
  }

  private static let named: [String: UnicodeScalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'",
  ]

  private mutating func reference() throws(PlainElement.Fault) -> UnicodeScalar {
    let start = offset + 1
    while !isAtEnd, bytes[offset] != 0x3B { offset += 1 }
    if isAtEnd { throw PlainElement.Fault(offset: offset) }
    let name = String(decoding: bytes[start..<offset], as: UTF8.self)
    offset += 1
    let number = name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
    guard let scalar = Self.named[name] ?? number.flatMap(UnicodeScalar.init) else {
      throw PlainElement.Fault(offset: start)
    }
    return scalar
  }
}
