import Timesheets

/// Decodes a delivery's `bundle.yaml`.
package enum StatementDecoder {
  /// Whatever is wrong with the statement is a finding at its place; what is right holds all the
  /// same. Throws what reading the bytes throws.
  package static func decode(
    _ bytes: DocumentBytes, document: DocumentID
  ) throws -> DocumentRecords {
    var collected: [UInt8] = []
    try bytes.forEachChunk { chunk in
      // One byte past the limit is enough to be refused for it.
      collected.append(contentsOf: chunk.prefix(YAMLLimits.statement.bytes + 1 - collected.count))
    }
    let (text, encoding) = decodedText(collected)
    let reading = YAMLReading(text, limits: .statement)
    var root = Section(reading.root, file: "")
    let statement = BundleStatement(reading: &root, document: document)
    root.finish()

    var records = DocumentRecords(document: document, kind: .bundleStatement)
    records.encoding = encoding
    records.statement = statement
    let faults = reading.errors(file: "") + root.errors
    records.findings = faults.sorted { ($0.line, $0.column) < ($1.line, $1.column) }.map { fault in
      ReadingFinding(
        .statementUnreadable(StatementFault(fault.kind)),
        at: FindingPlace(
          document: document, line: UInt32(clamping: fault.line),
          column: UInt32(clamping: fault.column), element: fault.kind.key))
    }
    return records
  }
}

extension BundleStatement {
  fileprivate init(reading root: inout Section, document: DocumentID) {
    self.init(place: Place(document: document, line: 1))
    root.text("company", into: &company)
    root.text("source", into: &sourceSystem)
    root.weekday("week-start", into: &weekStart)
    root.section("period") { readPeriod(&$0) }
    readApproval(&root)
    root.section("files") { readDigests(&$0) }
  }

  private mutating func readPeriod(_ section: inout Section) {
    section.date("from", into: &periodStart)
    let place = section.date("through", into: &periodEnd)
    if let start = periodStart, let end = periodEnd, let place, start > end {
      section.report(
        .reversed(from: section.full("from"), through: section.full("through")), at: place)
      periodStart = nil
      periodEnd = nil
    }
  }

  /// `approved: true`, or who approved it and when. Both at once must say the same.
  private mutating func readApproval(_ root: inout Section) {
    let place = root.flag("approved", into: &isApproved)
    var by: String?
    root.section("approval") { section in
      var on: WorkDate?
      section.text("by", into: &by)
      section.date("on", into: &on)
      section.require("by")
    }
    guard by != nil else { return }
    if isApproved == false, let place {
      root.report(.contradiction("approved", "approval"), at: place)
    }
    isApproved = isApproved ?? true
  }

  private mutating func readDigests(_ section: inout Section) {
    for entry in section.freeEntries() {
      guard case .text(let text) = entry.value.content, let digest = sha256(text) else {
        section.reportType(of: entry, expected: .digest)
        continue
      }
      digests.append((MemberName(entry.key), digest))
    }
  }
}

/// The lower-case form of a SHA-256 digest; nil for anything else.
private func sha256(_ text: String) -> String? {
  let digits = text.lowercased()
  guard digits.utf8.count == 64, digits.utf8.allSatisfy(isHexadecimal) else { return nil }
  return digits
}

private func isHexadecimal(_ byte: UInt8) -> Bool {
  (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
}
