import Timesheets

/// The order, types and lengths of request documents by version: our own table of what the
/// vendor's schema says (domain facts 1.1, 1.5, 2.1, 2.5, 2.6), against which encoder output is
/// walked.
package struct RequestSchema: Sendable {
  private let requests: [RequestForm]

  /// The forms that documents of this version must have.
  package init(_ version: QBXMLVersion) {
    requests = RequestForm.all(version)
  }

  /// Every version whose form differs from its neighbours', and the editions.
  package static let versions = [
    "2.0", "3.0", "4.0", "4.1", "5.0", "CA2.0", "CA3.0", "UK2.0", "AU3.0", "OZ2.0", "6.0", "AU6.0",
    "7.0", "8.0", "9.0", "10.0", "11.0", "12.0", "13.0", "14.0", "15.0", "16.0",
  ].compactMap { QBXMLVersion($0) }

  /// What the document breaks, one line for each break; empty for a document that fits.
  package func breaks(of document: [UInt8]) -> [String] {
    var walker = SchemaWalker(document)
    walker.expectInstruction()
    let set = walker.expectMessageSet(
      allowing: ["onError", "newMessageSetID", "oldMessageSetID"])
    var ids: [String] = []
    while let form = requests.first(where: { walker.isAt($0.name) }) {
      ids.append(walkRequest(form, &walker))
    }
    if set.isOpen { walker.expect("</QBXMLMsgsRq") }
    walker.expect("</QBXML")
    if let rest = walker.peek { walker.breaks.append("after the root: \(rest)") }
    if Set(ids).count < ids.count { walker.breaks.append("a requestID comes twice") }
    return walker.breaks
  }

  private func walkRequest(_ form: RequestForm, _ walker: inout SchemaWalker) -> String {
    let id = walker.expect("<" + form.name)?.attributes["requestID"] ?? ""
    if !(1...50).contains(id.count) { walker.breaks.append("requestID") }
    if let body = form.body { walker.expect("<" + body) }
    walk(form.fields, isClearable: form.isClearable, &walker)
    if let body = form.body { walker.expect("</" + body) }
    walker.expect("</" + form.name)
    return id
  }

  private func walk(
    _ fields: [RequestForm.Field], isClearable: Bool, _ walker: inout SchemaWalker
  ) {
    for field in fields {
      guard walker.isAt(field.name) else {
        if field.isRequired { walker.breaks.append("no \(field.name)") }
        continue
      }
      let mayBeEmpty = isClearable && !field.isRequired
      switch field.kind {
      case .reference(let length):
        walkReference(field.name, length: length, mayBeEmpty: mayBeEmpty, &walker)
      default:
        let text = walker.expect(field.name)?.text ?? ""
        let isFit = field.kind.fits(text) || mayBeEmpty && text.isEmpty
        if !isFit { walker.breaks.append("\(field.name): \(text)") }
      }
    }
  }

  private func walkReference(
    _ name: String, length: Int, mayBeEmpty: Bool, _ walker: inout SchemaWalker
  ) {
    walker.expect("<" + name)
    var count = 0
    for (child, most) in [("ListID", 36), ("FullName", length)] where walker.peek == child {
      let text = walker.expect(child)?.text ?? ""
      let least = mayBeEmpty ? 0 : 1
      if !(least...most).contains(text.count) { walker.breaks.append("\(name)/\(child): \(text)") }
      count += 1
    }
    if count == 0 { walker.breaks.append("\(name) is empty") }
    walker.expect("</" + name)
  }
}
