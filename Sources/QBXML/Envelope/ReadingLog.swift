import Timesheets
import XML

/// What reading a document notes beside its records: values that are none, and its own age.
struct ReadingLog {
  let document: DocumentID
  private(set) var findings: [ReadingFinding] = []
  private(set) var newestStamp: LocalStamp?

  init(document: DocumentID) {
    self.document = document
  }

  mutating func note(_ stamp: LocalStamp) {
    if newestStamp.map({ $0 < stamp }) ?? true { newestStamp = stamp }
  }

  mutating func report(
    _ detail: FindingDetail, line: UInt32, column: UInt32 = 0, element: String = ""
  ) {
    findings.append(
      ReadingFinding(
        detail,
        at: FindingPlace(document: document, line: line, column: column, element: element)))
  }

  /// Takes over what was noted of a part of the document that stands behind `lines` lines.
  mutating func append(_ part: ReadingLog, behind lines: UInt32) {
    findings += part.findings.map { ReadingFinding($0.detail, at: $0.place.moved(by: lines)) }
    if let stamp = part.newestStamp { note(stamp) }
  }

  /// Says that an element's text is no value of its type.
  mutating func unreadable(_ leaf: Leaf) {
    report(
      .unreadableValue(field: leaf.name.rawValue, text: leaf.tokenString), line: leaf.line,
      element: leaf.name.rawValue)
  }
}

extension ReadingLog {
  // Each of these gives nil for an empty element, which qbXML allows wherever a value may be
  // missing, and nil with a finding for a text that is no value.

  mutating func boolean(_ leaf: Leaf) -> Bool? {
    let token = leaf.token
    if token.isEmpty { return nil }
    if let value = BooleanText.value(of: token) { return value }
    unreadable(leaf)
    return nil
  }

  mutating func integer(_ leaf: Leaf) -> Int? {
    let token = leaf.token
    if token.isEmpty { return nil }
    if let number = DecimalText.integer(of: token) { return number }
    unreadable(leaf)
    return nil
  }

  mutating func date(_ leaf: Leaf) -> WorkDate? {
    let token = leaf.token
    if token.isEmpty { return nil }
    if let date = DateText.date(of: token) { return date }
    unreadable(leaf)
    return nil
  }

  /// Also remembers the newest stamp of the document.
  mutating func stamp(_ leaf: Leaf) -> LocalStamp? {
    let token = leaf.token
    if token.isEmpty { return nil }
    if let stamp = DateText.stamp(of: token) {
      note(stamp)
      return stamp
    }
    unreadable(leaf)
    return nil
  }

  mutating func value<Word: RawRepresentable<String>>(_ leaf: Leaf, as type: Word.Type) -> Word? {
    let word = leaf.tokenString
    if word.isEmpty { return nil }
    if let value = Word(rawValue: word) { return value }
    unreadable(leaf)
    return nil
  }
}

extension ReadingLog {
  /// Reports what ended the reading, if something did, and where qbXML stands as mere text.
  mutating func reportEnd(_ failure: XMLFailure?, wrapped: WrappedQBXML, isQBXML: Bool) {
    if let failure {
      report(detail(of: failure, isQBXML: isQBXML), line: failure.line, column: failure.column)
    }
    if let place = wrapped.place {
      report(.wrappedQBXML(element: place.element), line: place.line, element: place.element)
    }
  }

  private func detail(of failure: XMLFailure, isQBXML: Bool) -> FindingDetail {
    switch failure.kind {
    // The document was taken for qbXML by its head, yet none of it is qbXML: it is in this text.
    case .textLength where !isQBXML: .wrappedQBXML(element: "")
    case .malformed(let cause): .malformedXML(XMLFault(cause))
    // Some exports declare a document type; only its entities are refused.
    case .entity, .documentType: .forbiddenXML(.entity)
    case .depth: .forbiddenXML(.depth)
    case .attributes: .forbiddenXML(.attributes)
    case .textLength: .forbiddenXML(.textLength)
    case .names: .forbiddenXML(.names)
    }
  }

  /// Reading does not depend on the version; one that was never published is still worth a word.
  mutating func takeVersion(_ event: XMLEvent, _ events: XMLEvents) {
    let data = String(decoding: events.text(of: event), as: UTF8.self)
    guard let text = QBXMLVersion.text(inInstruction: data) else { return }
    guard let version = QBXMLVersion(text), (1...Self.latestMajor).contains(version.major) else {
      report(.unknownQBXMLVersion(text), line: event.line, element: "qbxml")
      return
    }
  }

  /// The SDK of this number exists; no schema file after 14.0 is known (domain facts 1.6).
  private static let latestMajor = 17
}

extension QBXMLVersion {
  /// What stands between the quotes of `version="…"`; nil for an instruction without a version.
  static func text(inInstruction data: String) -> String? {
    let parts = data.split(whereSeparator: { $0 == "\"" || $0 == "'" })
    guard parts.count >= 2, parts[0].hasPrefix("version") else { return nil }
    return String(parts[1])
  }
}
