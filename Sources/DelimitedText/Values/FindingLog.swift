import Timesheets

/// The findings of reading one document, in the order met.
///
/// One and the same fault is recorded at its first places only: a million rows with the same
/// surplus cell have one cause, and memory stays bounded.
struct FindingLog {
  let document: DocumentID
  private(set) var findings: [ReadingFinding] = []
  private var places: [FindingDetail: Int] = [:]

  init(document: DocumentID) {
    self.document = document
  }

  mutating func report(_ detail: FindingDetail, at place: FindingPlace) {
    let known = places[detail, default: 0]
    guard known < DelimitedLimits.placesPerFault,
      known > 0 || places.count < DelimitedLimits.faults
    else { return }
    places[detail] = known + 1
    findings.append(ReadingFinding(detail, at: place))
  }

  /// Whether faults may have been met that are not recorded at any place.
  var isFull: Bool { places.count >= DelimitedLimits.faults }

  /// Takes over what was found in the part of the document that stands behind `lines` lines.
  mutating func append(_ part: FindingLog, behind lines: UInt32) {
    for finding in part.findings {
      let place = finding.place.moved(by: lines)
      if case .missingCells = finding.detail {
        findings.append(ReadingFinding(finding.detail, at: place))
      } else {
        report(finding.detail, at: place)
      }
    }
  }

  /// Reports what is wrong with a row whatever its format: open quotes, a cut line, and cells
  /// that hold something beyond the `columns` of the header.
  mutating func reportFaults(of row: DelimitedRow, columns: [String]) {
    func name(_ cell: Int) -> String { cell < columns.count ? columns[cell] : "" }
    for quote in row.openQuotes {
      report(
        .openQuote(column: name(quote.cell)),
        at: row.place(at: quote.offset, in: document, name(quote.cell)))
    }
    if let limit = row.cutAt {
      report(.lineTooLong(limit: limit), at: row.place(of: 0, in: document))
    }
    guard row.count > columns.count else { return }
    let found = row.droppedCells > 0 ? row.count + row.droppedCells : row.usedCount
    guard found > columns.count else { return }
    report(
      .surplusCells(expected: columns.count, found: found),
      at: row.place(of: columns.count, in: document))
  }

  /// Reports a row that ends before the `columns` of its header do. Each is kept, however many
  /// there are, because its entry is held by it.
  mutating func reportMissingCells(of row: DelimitedRow, columns: Int) {
    findings.append(
      ReadingFinding(
        .missingCells(expected: columns, found: row.count),
        at: row.place(of: max(0, row.count - 1), in: document)))
  }

  /// Reports a cell whose text is no value of its field.
  mutating func reportUnreadable(_ cell: Int, of row: DelimitedRow, field: String) {
    report(
      .unreadableValue(field: field, text: row.trimmed(cell).excerpt),
      at: row.place(of: cell, in: document, element: field))
  }
}
