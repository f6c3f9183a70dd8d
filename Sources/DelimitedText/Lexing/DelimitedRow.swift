import Timesheets

/// One row of a delimited document. Valid only while the closure that got it runs.
struct DelimitedRow {
  /// The line the row starts on, counted from 1.
  let line: UInt32
  /// The row's number as a spreadsheet counts, blank rows included, from 1.
  let number: UInt32
  /// Where the row starts in the document's own bytes, whatever their encoding.
  let sourceOffset: Int
  /// The limit in bytes that the row was longer than, so that its last cell is cut; nil for none.
  let cutAt: Int?
  let droppedCells: Int
  /// The row as UTF-8, without its line end.
  let bytes: UnsafeRawBufferPointer
  let spliced: UnsafeRawBufferPointer
  let cells: UnsafeBufferPointer<Cell>
  let openQuotes: [OpenQuote]

  var count: Int { cells.count }

  /// The text of a cell as it was written, quotes taken off; empty beyond the row's end, which is
  /// how ragged rows read, and for the index -1, which stands for a column that is not there.
  subscript(index: Int) -> UnsafeRawBufferPointer {
    guard index >= 0, index < cells.count else {
      return UnsafeRawBufferPointer(start: nil, count: 0)
    }
    let cell = cells[index]
    return (cell.isSpliced ? spliced : bytes).piece(cell.start, cell.end)
  }

  /// The text of a cell without blanks at its ends.
  func trimmed(_ index: Int) -> UnsafeRawBufferPointer { self[index].trimmed }

  /// Whether the text of a cell stood in quotes.
  func isQuoted(_ index: Int) -> Bool {
    guard index >= 0, index < cells.count else { return false }
    return cells[index].isSpliced || cells[index].start > cells[index].origin
  }

  /// Whether a word stands at the row's start but for signs and blanks, which nobody sees, and
  /// numbers come behind it.
  func startsNearly(with word: StaticString) -> Bool {
    guard let start = bytes.firstIndex(where: ASCII.isLetter) else { return false }
    let end = start + word.utf8CodeUnitCount
    return bytes.piece(start, min(end, bytes.count)).isWord(word)
      && bytes.dropFirst(end).contains(where: ASCII.isDigit)
  }

  /// Whether no cell holds anything.
  var isBlank: Bool { usedCount == 0 }

  /// Cells up to the last one that holds something: spreadsheets add empty ones.
  var usedCount: Int {
    var used = count
    while used > 0, self[used - 1].isBlank { used -= 1 }
    return used
  }

  /// The place of a cell. The line is always the row's, so that a fault and its entry are one
  /// place; a cell further down in a row that spans lines has no column there.
  func place(of index: Int, in document: DocumentID, element: String = "") -> FindingPlace {
    let isThere = index >= 0 && index < cells.count
    return place(at: isThere ? cells[index].origin : bytes.count, in: document, element)
  }

  /// The place of an offset into the row. Columns count characters, as editors do.
  func place(at offset: Int, in document: DocumentID, _ element: String = "") -> FindingPlace {
    let before = bytes.piece(0, offset)
    let column =
      before.contains(where: ASCII.isLineEnd) ? 0 : before.count { $0 & 0xC0 != 0x80 } + 1
    return FindingPlace(
      document: document, line: line, column: UInt32(column), element: element)
  }
}
