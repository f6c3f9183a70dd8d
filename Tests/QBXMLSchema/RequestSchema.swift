import Timesheets
import XML

/// The order, types and lengths of TimeTrackingAddRq documents by version: our own table of what
/// the vendor's schema says (domain facts 1.1, 1.5, 2.1), against which encoder output is walked.
package struct RequestSchema: Sendable {
  /// A field of TimeTrackingAdd.
  private struct Field {
    enum Kind: Sendable {
      case date, interval, boolean, guid
      case text(most: Int)
      case word([String])
      case reference(fullName: Int)
    }

    let name: String
    let isRequired: Bool
    let kind: Kind

    init(_ name: String, _ kind: Kind, isRequired: Bool = false) {
      self.name = name
      self.kind = kind
      self.isRequired = isRequired
    }
  }

  private let fields: [Field]

  /// The form that documents of this version must have.
  package init(_ version: QBXMLVersion) {
    var fields = [
      Field("TxnDate", .date),
      Field("EntityRef", .reference(fullName: 209), isRequired: true),
      Field("CustomerRef", .reference(fullName: 209)),
      Field("ItemServiceRef", .reference(fullName: 159)),
      Field("Duration", .interval, isRequired: true),
      Field("ClassRef", .reference(fullName: 159)),
    ]
    let isAustralia6 = ["AU6.0", "OZ6.0"].contains(version.text)
    if !isAustralia6 { fields.append(Field("PayrollItemWageRef", .reference(fullName: 31))) }
    fields.append(Field("Notes", .text(most: 4095)))
    if version.major <= 5 {
      fields.append(Field("IsBillable", .boolean))
    } else {
      fields.append(
        Field("BillableStatus", .word(["Billable", "NotBillable", "HasBeenBilled"])))
    }
    if version.major >= 9 { fields.append(Field("ExternalGUID", .guid)) }
    self.fields = fields
  }

  /// Every version whose form differs from its neighbours', and the editions.
  package static let versions = [
    "2.0", "3.0", "4.0", "4.1", "5.0", "CA2.0", "CA3.0", "UK2.0", "AU3.0", "OZ2.0", "6.0", "AU6.0",
    "7.0", "8.0", "9.0", "10.0", "11.0", "12.0", "13.0", "14.0", "15.0", "16.0",
  ].compactMap { QBXMLVersion($0) }

  /// What the document breaks, one line for each break; empty for a document that fits.
  package func breaks(of document: [UInt8]) -> [String] {
    var walker = SchemaWalker(document)
    walker.expectEnvelope()
    while walker.peek == "<TimeTrackingAddRq" { walkRequest(&walker) }
    walker.expect("</QBXMLMsgsRq")
    walker.expect("</QBXML")
    if let rest = walker.peek { walker.breaks.append("after the root: \(rest)") }
    return walker.breaks
  }

  private func walkRequest(_ walker: inout SchemaWalker) {
    let id = walker.expect("<TimeTrackingAddRq")?.attributes["requestID"]
    if id.map({ (1...50).contains($0.count) }) != true { walker.breaks.append("requestID") }
    walker.expect("<TimeTrackingAdd")
    for field in fields {
      guard walker.peek == "<" + field.name || walker.peek == field.name else {
        if field.isRequired { walker.breaks.append("no \(field.name)") }
        continue
      }
      walk(field, &walker)
    }
    walker.expect("</TimeTrackingAdd")
    walker.expect("</TimeTrackingAddRq")
  }

  private func walk(_ field: Field, _ walker: inout SchemaWalker) {
    guard case .reference(let length) = field.kind else {
      let text = walker.expect(field.name)?.text ?? ""
      if !fits(text, field.kind) { walker.breaks.append("\(field.name): \(text)") }
      return
    }
    walker.expect("<" + field.name)
    var count = 0
    for (name, most) in [("ListID", 36), ("FullName", length)] where walker.peek == name {
      let text = walker.expect(name)?.text ?? ""
      if !(1...most).contains(text.count) { walker.breaks.append("\(field.name)/\(name): \(text)") }
      count += 1
    }
    if count == 0 { walker.breaks.append("\(field.name) is empty") }
    walker.expect("</" + field.name)
  }

  private func fits(_ text: String, _ kind: Field.Kind) -> Bool {
    switch kind {
    case .date: text.wholeMatch(of: /\d{4}-\d\d-\d\d/) != nil && WorkDate(iso: text) != nil
    case .interval: text.wholeMatch(of: /PT\d+H[0-5]?\dM/) != nil
    case .boolean: text == "true" || text == "false"
    case .guid: text.wholeMatch(of: /\{[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}/) != nil
    case .text(let most): (1...most).contains(text.unicodeScalars.count)
    case .word(let words): words.contains(text)
    case .reference: false
    }
  }
}

/// Walks over a document's tags in order and notes what was not expected.
private struct SchemaWalker {
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

  mutating func expectEnvelope() {
    expect("?qbxml")
    expect("<QBXML")
    let attributes = expect("<QBXMLMsgsRq")?.attributes ?? [:]
    if !["continueOnError", "stopOnError"].contains(attributes["onError"]) {
      breaks.append("onError")
    }
    if let id = attributes["newMessageSetID"], id.count > 23 { breaks.append("newMessageSetID") }
    if Set(attributes.keys).subtracting(["onError", "newMessageSetID"]).isEmpty == false {
      breaks.append("attributes")
    }
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
