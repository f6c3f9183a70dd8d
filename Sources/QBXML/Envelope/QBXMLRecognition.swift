import XML

/// What a document's first bytes show it to be, as far as XML goes.
package enum RecognizedXML: Hashable, Sendable {
  case qbxml
  /// XML that holds no qbXML.
  case otherXML
  /// An HTML page, well-formed or not.
  case webPage
  case notXML

  /// Looks at the first bytes of a document in UTF-8; 4 KiB are plenty.
  ///
  /// Sees through byte order mark, blanks, comments, instructions and document type. qbXML inside
  /// another root, as elements or as text, counts as qbXML when its root stands within the bytes
  /// given, and so do requests, responses and records that stand without an envelope.
  package init(head: UnsafeRawBufferPointer) {
    guard let prolog = XMLProlog(of: head) else {
      // Something stands before it, or its root's tag is broken: the reader says what and where. A
      // text that is about qbXML seldom shows both.
      let isBroken = Self.holds(["<?xml "], head, 0) && Self.holds(["<?qbxml "], head, 0)
      self = isBroken ? .qbxml : .notXML
      return
    }
    let root = prolog.rootLocalName ?? ""
    if root == "QBXML" || prolog.documentType == "QBXML" || prolog.instructions.contains("qbxml")
      || Self.isFragment(root) || Self.holds(["<QBXML>", "<QBXML "], head, prolog.rootOffset)
    {
      self = .qbxml
    } else if ["html", "head", "body"].contains(root.lowercased())
      || prolog.documentType?.lowercased() == "html"
    {
      self = .webPage
    } else if Self.holds(["&lt;QBXML", "&lt;?qbxml"], head, prolog.rootOffset) {
      self = .qbxml
    } else {
      self = .otherXML
    }
  }

  /// Whether a root of this name is a piece of qbXML without its envelope.
  static func isFragment(_ root: String) -> Bool {
    if QBXMLName(rawValue: root).map(Self.standsAlone) ?? false { return true }
    return ["Add", "Mod", "Del", "Query"].flatMap { [$0 + "Rq", $0 + "Rs"] }.contains { kind in
      root.hasSuffix(kind) && root.utf8.count > kind.utf8.count
    }
  }

  private static func standsAlone(_ name: QBXMLName) -> Bool {
    switch name {
    case .messagesRequest, .messagesResponse, .signonRequest, .signonResponse, .timeTrackingAdd:
      true
    default: name.rawValue.hasSuffix("Ret")
    }
  }

  /// Whether one of these texts stands behind the start of the root.
  private static func holds(
    _ texts: [StaticString], _ head: UnsafeRawBufferPointer, _ start: Int
  ) -> Bool {
    let rest = UnsafeRawBufferPointer(rebasing: head[start...])
    return texts.contains { rest.contains($0) }
  }
}
