import Timesheets
import XML

/// Walks over a document's tags in order and notes what was not expected.
struct SchemaWalker {
  struct Tag {
    /// `<Name` opens, `</Name` closes, `Name` is a leaf.
    let form: String
    let text: String
    let attributes: [String: String]
  }

  private var tags: [Tag] = []
  private var position = 0
  var breaks: [String] = []

  init(_ document: [UInt8]) {
    if let other = document.first(where: { $0 > 0x7E }) { breaks.append("byte \(other)") }
    var parser = XMLPushParser(vocabulary: XMLVocabulary([]))
    var tags: [Tag] = []
    do {
      try document.withUnsafeBytes { bytes in
        try parser.push(bytes) { tags += Self.tags($0) }
        try parser.finish { tags += Self.tags($0) }
      }
    } catch {
      breaks.append("\(error)")
    }
    self.tags = tags
  }

  /// The form of the tag that comes next.
  var peek: String? { position < tags.count ? tags[position].form : nil }

  @discardableResult
  mutating func expect(_ form: String) -> Tag? {
    guard peek == form else {
      breaks.append("expected \(form), found \(peek ?? "the end")")
      return nil
    }
    position += 1
    return tags[position - 1]
  }

  /// Whether the next tag begins this element, with or without children.
  func isAt(_ name: String) -> Bool { peek == "<" + name || peek == name }

  /// What the instruction that carries the version says.
  @discardableResult
  mutating func expectInstruction() -> String? { expect("?qbxml")?.text }

  /// Takes the root and the message set; tells whether the set may hold requests.
  @discardableResult
  mutating func expectMessageSet(
    allowing allowed: Set<String>
  ) -> (attributes: [String: String], isOpen: Bool) {
    expect("<QBXML")
    let isOpen = peek != "QBXMLMsgsRq"
    let attributes = expect(isOpen ? "<QBXMLMsgsRq" : "QBXMLMsgsRq")?.attributes ?? [:]
    if !["continueOnError", "stopOnError"].contains(attributes["onError"]) {
      breaks.append("onError")
    }
    for name in ["newMessageSetID", "oldMessageSetID"] {
      if let id = attributes[name], !(1...23).contains(id.count) { breaks.append(name) }
    }
    if !Set(attributes.keys).isSubset(of: allowed) { breaks.append("attributes") }
    return (attributes, isOpen)
  }

  private static func tags(_ events: XMLEvents) -> [Tag] {
    events.all.map { event in
      let name = events.name(of: event.code)
      let attributes = events.attributes(of: event).map { attribute in
        (
          events.name(of: attribute.code),
          String(decoding: events.value(of: attribute), as: UTF8.self)
        )
      }
      let form =
        switch event.kind {
        case .open: "<" + name
        case .close: "</" + name
        case .leaf: name
        case .instruction: "?" + name
        }
      return Tag(
        form: form, text: String(decoding: events.text(of: event), as: UTF8.self),
        attributes: Dictionary(uniqueKeysWithValues: attributes))
    }
  }
}
