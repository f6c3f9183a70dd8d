import Timesheets

/// The check `value-readable`.
///
/// **What it proves.** Every cell and element that matters here holds a value of its own kind.
///
/// **Why it matters.** A billing status that is no status must not go as "not billable" unseen;
/// a list whose flag cannot be read may hide an inactive element.
///
/// **What proves it.** The value itself. Dates and durations have checks of their own.
///
/// **When it is unknown.** Never.
///
/// **Fix in QuickBooks.** Correct the value in the system the time comes from and export again.
///
/// A billing status holds its entry, unless the pipeline carries none, and so does an element that
/// stands there twice or in the text of another, and a row that was cut; the other values warn.
///
/// Prevents status 3010, 3110.
enum ValueReadable {
  static func examine(_ examined: Examined, into findings: inout FindingCollector) {
    let hasFaults = examined.hasReadingFault(of: .valueReadable)
    let unbillable =
      examined.options.carry.billable == .off
      ? []
      : examined.source.indices.filter {
        examined.outside[$0] == nil && examined.source[$0].billable == .unreadable
      }
    guard hasFaults || !unbillable.isEmpty else { return }
    let places = EntryPlaces(of: examined.source)
    holdContradictions(examined, places, &findings)
    var told: [Int: ReadingFinding] = [:]
    // A reader names a word once, however many lines have it.
    var words: [DocumentID: Set<FindingDetail>] = [:]
    examined.forEachReadingFault(of: .valueReadable) { fault in
      guard !fault.isContradiction else { return }
      let entries = entries(of: fault, places, examined)
      guard isBillable(fault) else { return warn(of: fault, on: entries, examined, &findings) }
      words[fault.place.document, default: []].insert(fault.detail)
      let held =
        unbillable.isEmpty
        ? [] : entries.filter { examined.source[$0].billable == .unreadable }
      if held.isEmpty { return warn(of: fault, on: entries, examined, &findings) }
      for entry in held where told[entry] == nil { told[entry] = fault }
    }
    for entry in unbillable {
      let record = examined.source[entry]
      let field = billableField(of: record.format)
      let ofDocument = words[record.place.document] ?? []
      let detail = told[entry]?.detail ?? (ofDocument.count == 1 ? ofDocument.first : nil)
      let number = findings.report(
        .valueReadable, .error, on: .entry(entry),
        detail ?? .unreadableValue(field: field, text: ""),
        at: told[entry]?.place ?? FindingPlace(record.place, element: field))
      findings.concern(entry: entry, finding: number)
    }
  }

  /// Each entry that contradicts itself has one fault, and where several stand on a line, their
  /// faults come in their order.
  private static func holdContradictions(
    _ examined: Examined, _ places: EntryPlaces, _ findings: inout FindingCollector
  ) {
    var told: Set<Int> = []
    examined.forEachReadingFault(of: .valueReadable) { fault in
      guard fault.isContradiction else { return }
      let exact = places.entries(at: fault.place)
      let entries = exact.isEmpty ? places.entry(atOrAbove: fault.place).map { [$0] } ?? [] : exact
      let entry = entries.first { examined.source[$0].isContradictory && !told.contains($0) }
      guard let entry else { return warn(of: fault, on: [], examined, &findings) }
      told.insert(entry)
      guard examined.outside[entry] == nil else { return }
      let number = findings.report(
        .valueReadable, .error, on: .entry(entry), fault.detail, at: fault.place)
      findings.concern(entry: entry, finding: number)
    }
  }

  private static func warn(
    of fault: ReadingFinding, on entries: [Int], _ examined: Examined,
    _ findings: inout FindingCollector
  ) {
    let subject = entries.first.map { Subject.entry($0) } ?? .document(fault.place.document)
    let number = findings.report(.valueReadable, on: subject, fault.detail, at: fault.place)
    for entry in entries where examined.outside[entry] == nil {
      findings.concern(entry: entry, finding: number)
    }
  }

  /// The entries a value belongs to. In qbXML an element of time tracking stands below the line its
  /// entry begins on; a table has one entry to a line.
  private static func entries(
    of fault: ReadingFinding, _ places: EntryPlaces, _ examined: Examined
  ) -> [Int] {
    let exact = places.entries(at: fault.place)
    if !exact.isEmpty { return Array(exact) }
    let document = examined.records.documents[Int(fault.place.document.index)]
    guard document.kind == .qbxml, timeElements.contains(fault.place.element) else { return [] }
    return places.entry(atOrAbove: fault.place).map { [$0] } ?? []
  }

  private static func isBillable(_ fault: ReadingFinding) -> Bool {
    guard case .unreadableValue(let field, _) = fault.detail else { return false }
    return field.lowercased().contains("bill")
  }

  /// The elements that time tracking alone has (domain facts 2.1, 2.4).
  private static let timeElements: Set<String> = [
    "BillableStatus", "Duration", "IsBillable", "IsBilled", "TxnDate",
  ]

  private static func billableField(of format: SourceFormat) -> String {
    switch format {
    case .timeTrackingAdd, .timeTrackingRet: "BillableStatus"
    case .timerIIF: "BILLINGSTATUS"
    case .quickBooksTimeCSV: "billable"
    }
  }
}

extension ReadingFinding {
  /// Whether the fault makes a whole time line doubtful, which is then marked itself.
  fileprivate var isContradiction: Bool {
    switch detail {
    case .doubtfulElement, .missingCells: true
    default: false
    }
  }
}
