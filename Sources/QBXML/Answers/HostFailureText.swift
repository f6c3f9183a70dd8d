import Timesheets

extension HostFailure {
  /// Finds an HRESULT in a document that is no qbXML: as `0x80040400`, as the negative number that
  /// some programs print, or as the words that QuickBooks says with it. Nil without any.
  init?(saidIn text: String) {
    for line in text.split(whereSeparator: \.isNewline) {
      guard let code = Self.code(in: line) else { continue }
      let words = line.drop(while: \.isWhitespace).prefix(Self.longestText)
      self.init(code: code, text: String(words))
      return
    }
    return nil
  }

  private static let longestText = 500

  private static func code(in line: Substring) -> UInt32? {
    for word in line.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "-" }) {
      if let code = code(ofWord: word.lowercased()) { return code }
    }
    let spoken = line.lowercased()
    return Self.phrases.first { spoken.contains($0.words) }?.fault.rawValue
  }

  /// Only the interface's own codes: `0x8004` and what follows.
  private static func code(ofWord word: String) -> UInt32? {
    let code: UInt32?
    if word.hasPrefix("0x"), word.utf8.count == 10 {
      code = UInt32(word.dropFirst(2), radix: 16)
    } else if word.hasPrefix("-") {
      code = Int32(word).map { UInt32(bitPattern: $0) }
    } else {
      code = nil
    }
    return code.flatMap { $0 >> 16 == 0x8004 ? $0 : nil }
  }

  private static let phrases: [(words: String, fault: HostFault)] = [
    ("found an error when parsing the provided xml", .unparsable),
    ("could not access quickbooks", .noAccess),
    ("could not start quickbooks", .notStarted),
    ("a quickbooks company data file is already open", .otherCompanyOpen),
    ("if the quickbooks company data file is not open", .companyNameNeeded),
    ("there is a modal dialog box showing", .dialogOpen),
  ]
}
