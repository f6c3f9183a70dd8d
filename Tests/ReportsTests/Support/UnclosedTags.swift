import Testing

/// Reads tags strictly, as an XML reader would, and gives those left open.
func unclosedTags(in html: String) throws -> [String] {
  var open: [String] = []
  for piece in html.utf8.split(separator: UInt8(ascii: "<")).dropFirst() {
    let text = String(decoding: piece, as: UTF8.self)
    if text.hasPrefix("!DOCTYPE") { continue }
    let end = try #require(text.firstIndex(of: ">"), "a tag does not end: \(text)")
    let tag = text[..<end]
    let name = String(tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber })
    #expect(!name.isEmpty, "not a tag: <\(text)")
    if tag.hasPrefix("/") {
      #expect(open.popLast() == name)
    } else if !tag.hasSuffix("/") {
      open.append(name)
    }
  }
  return open
}
