import Timesheets

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
