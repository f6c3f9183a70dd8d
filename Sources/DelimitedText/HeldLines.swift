import Timesheets

/// Copies chosen entries out of a delimited document, so that they can be corrected and dropped
/// again in the format they came in.
package enum HeldLines {
  /// Writes the byte order mark, if any, the header rows in force, and exactly the rows that start
  /// on `lines`, which must be sorted: the document's own bytes throughout, in their own order.
  ///
  /// A timer file keeps its TIMERHDR and HDR rows; of the headers over time entries, both formats
  /// keep every one that a chosen row stands under. The document is read twice, in memory of one
  /// chunk. Throws what the disk or `write` throws.
  package static func copy(
    _ lines: [UInt32], of bytes: DocumentBytes, in format: SourceFormat, encoding: TextEncoding,
    to write: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    var pieces = SourcePieces(lines: lines)
    switch format {
    case .timerIIF:
      let rows = try IIFDecoder.rowFormat(of: bytes, encoding: encoding)
      try bytes.forEachRow(rows) { row in pieces.takeTimerRow(row) }
    case .quickBooksTimeCSV:
      guard let header = try TimesheetHeader.found(in: bytes.head(encoding: encoding)) else {
        return
      }
      let rows = RowFormat(encoding: encoding, delimiter: header.delimiter, spansLines: true)
      var columns: TimesheetColumns?
      try bytes.forEachRow(rows) { row in
        let isFirst = row.number == header.row
        if isFirst { columns = TimesheetColumns(header: row) }
        let isHeader = isFirst || columns?.isRepeated(in: row) == true
        pieces.takeTimesheetRow(row, isHeader: isHeader)
      }
    case .timeTrackingAdd, .timeTrackingRet:
      preconditionFailure("qbXML is not delimited text")
    }
    try copy(pieces.finished(), of: bytes, to: write)
  }

  private static func copy(
    _ pieces: [Range<Int>], of bytes: DocumentBytes,
    to write: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    var next = 0
    var chunkStart = 0
    try bytes.forEachChunk { chunk in
      let chunkRange = chunkStart..<(chunkStart + chunk.count)
      while next < pieces.count, pieces[next].lowerBound < chunkRange.upperBound {
        let part = pieces[next].clamped(to: chunkRange)
        if !part.isEmpty {
          try write(chunk.piece(part.lowerBound - chunkStart, part.upperBound - chunkStart))
        }
        if pieces[next].upperBound > chunkRange.upperBound { break }
        next += 1
      }
      chunkStart = chunkRange.upperBound
    }
  }
}

/// The parts of a document that go out, as offsets into its own bytes.
private struct SourcePieces {
  private let lines: [UInt32]
  private var nextLine = 0
  private var pieces: [Range<Int>] = []
  /// The start of a row that goes out; its end is where the next row starts.
  private var openPiece: Int?
  /// The header in force over time entries, as long as no chosen row has asked for it.
  private var waitingHeader: Range<Int>?
  private var openHeader: Int?
  private var hasStarted = false

  init(lines: [UInt32]) {
    precondition(zip(lines, lines.dropFirst()).allSatisfy(<=), "lines are not sorted")
    self.lines = lines
  }

  mutating func takeTimerRow(_ row: DelimitedRow) {
    close(at: row.sourceOffset)
    let keyword = IIFKeyword(row)
    let isFileHeader = keyword.text.isWord("TIMERHDR") || keyword.text.isWord("HDR")
    if keyword.isHeader && keyword.text.isWord("TIMEACT") {
      openHeader = row.sourceOffset
    } else if isChosen(row) {
      take(row)
    } else if isFileHeader {
      openPiece = row.sourceOffset
    }
  }

  mutating func takeTimesheetRow(_ row: DelimitedRow, isHeader: Bool) {
    close(at: row.sourceOffset)
    if isHeader {
      openHeader = row.sourceOffset
    } else if isChosen(row) {
      take(row)
    }
  }

  /// Takes a chosen row, and the header it stands under with the first of them.
  private mutating func take(_ row: DelimitedRow) {
    if let header = waitingHeader { append(header) }
    waitingHeader = nil
    openPiece = row.sourceOffset
  }

  /// The pieces in the document's order. The last one may reach beyond the document's end.
  mutating func finished() -> [Range<Int>] {
    close(at: Int.max)
    return pieces.sorted { $0.lowerBound < $1.lowerBound }
  }

  private mutating func isChosen(_ row: DelimitedRow) -> Bool {
    while nextLine < lines.count, lines[nextLine] < row.line { nextLine += 1 }
    return nextLine < lines.count && lines[nextLine] == row.line
  }

  private mutating func close(at offset: Int) {
    if !hasStarted {
      hasStarted = true
      // Whatever stands before the first row is the byte order mark.
      if offset > 0, offset != Int.max { append(0..<offset) }
    }
    if let start = openPiece { append(start..<offset) }
    if let start = openHeader { waitingHeader = start..<offset }
    openPiece = nil
    openHeader = nil
  }

  /// Neighbours become one piece: often most rows of a stretch go out.
  private mutating func append(_ piece: Range<Int>) {
    if let last = pieces.last, last.upperBound == piece.lowerBound {
      pieces[pieces.count - 1] = last.lowerBound..<piece.upperBound
    } else {
      pieces.append(piece)
    }
  }
}
