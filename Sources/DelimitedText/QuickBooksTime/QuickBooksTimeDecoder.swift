import Timesheets

/// Reads QuickBooks Time timesheet reports (domain facts 8).
package enum QuickBooksTimeDecoder {
  /// The time lines of a timesheet report, with a finding for everything that could not be read.
  ///
  /// Columns are found by name. A header that lacks a person, date or hours column, or repeats a
  /// wanted one, is a finding; the rows are read all the same, so that they can be held. Throws
  /// only what reading the bytes throws.
  package static func decode(
    _ bytes: DocumentBytes, document: DocumentID, encoding: TextEncoding, options: SourceOptions
  ) throws -> DocumentRecords {
    guard let header = try TimesheetHeader.found(in: bytes.head(encoding: encoding)) else {
      return withoutHeader(document, encoding)
    }
    let format = RowFormat(encoding: encoding, delimiter: header.delimiter, spansLines: true)
    var reading: TimesheetReading?
    try bytes.forEachRow(format) { row in
      if row.number == header.row {
        reading = TimesheetReading(
          header: row, delimiter: header.delimiter, document: document, options: options)
      } else {
        reading?.take(row)
      }
    }
    guard var records = reading?.finished() else { return withoutHeader(document, encoding) }
    records.encoding = encoding
    return records
  }

  private static func withoutHeader(
    _ document: DocumentID, _ encoding: TextEncoding
  ) -> DocumentRecords {
    var records = DocumentRecords(document: document, kind: .quickBooksTimeCSV)
    records.encoding = encoding
    records.findings.append(
      ReadingFinding(
        .unreadableHeader(reason: .noHeader), at: FindingPlace(document: document, line: 1)))
    return records
  }
}
