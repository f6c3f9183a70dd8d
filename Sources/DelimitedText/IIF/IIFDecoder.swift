import Timesheets

/// Reads IIF list exports and timer files (domain facts 5).
package enum IIFDecoder {
  /// The lists and time activities of an IIF document, with a finding for everything that could
  /// not be read. `dayOrder` decides where the document's dates leave it open; where they show
  /// the other order they are read in that one, with a finding. Throws only what reading the bytes
  /// throws.
  package static func decode(
    _ bytes: DocumentBytes, document: DocumentID, encoding: TextEncoding, dayOrder: DayOrder
  ) throws -> DocumentRecords {
    let format = try rowFormat(of: bytes, encoding: encoding)
    var reading = IIFReading(document: document, encoding: encoding, dayOrder: dayOrder)
    try bytes.forEachRow(format) { row in reading.take(row) }
    return reading.finished()
  }

  /// TABs separate the cells, unless the first header line has commas and no TAB: QuickBooks is
  /// said to take such files too (domain facts 5.1).
  static func rowFormat(of bytes: DocumentBytes, encoding: TextEncoding) throws -> RowFormat {
    let head = try bytes.head(encoding: encoding)
    let header = head.split(whereSeparator: ASCII.isLineEnd).first { line in
      line.first { $0 > ASCII.blank && $0 != ASCII.quote && $0 < 0x80 } == ASCII.bang
    }
    let isCommaSeparated =
      header.map { $0.contains(ASCII.comma) && !$0.contains(ASCII.tab) } ?? false
    return RowFormat(
      encoding: encoding, delimiter: isCommaSeparated ? ASCII.comma : ASCII.tab,
      spansLines: false)
  }
}

/// The keyword of an IIF row: the first cell, and whether a `!` makes it a header.
struct IIFKeyword {
  let text: UnsafeRawBufferPointer
  let isHeader: Bool

  init(_ row: DelimitedRow) {
    let cell = row.trimmed(0)
    isHeader = cell.first == ASCII.bang
    text = isHeader ? cell.piece(1, cell.count).trimmed : cell
  }

  /// The keyword as QuickBooks writes it, in upper case; blanks inside belong to it.
  var word: String { text.string.uppercased() }
}
