import Timesheets

/// A cell as offsets into its row. Texts that quotes had to be taken out of lie elsewhere.
struct Cell {
  /// Where the cell begins in the row, its opening quote included.
  var origin: Int
  var start: Int
  var end: Int
  /// Whether `start` and `end` mean the lexer's spliced bytes in place of the row's own.
  var isSpliced: Bool
}

/// A quote that opens a cell and never closes.
struct OpenQuote {
  var offset: Int
  var cell: Int
}

/// Splits one row at a time into cells.
///
/// A quote counts only where a cell begins; two of them inside a quoted cell are one. Text behind
/// a closing quote belongs to the cell. A quote is open, and then plain text, when it
/// - meets no other quote before the end of its line (or, where cells may span lines, within the
///   limits given), or
/// - has swallowed a delimiter or line end and is "closed" by a quote that more text follows: that
///   quote opens another cell.
/// So one stray quote costs its own cell and never the rows after it.
struct RowLexer {
  let delimiter: UInt8
  /// Whether quoted cells may hold line ends.
  let spansLines: Bool
  private(set) var cells: [Cell] = []
  private(set) var spliced: [UInt8] = []
  private(set) var openQuotes: [OpenQuote] = []
  /// Cells beyond the limit, which are not kept.
  private(set) var droppedCells = 0
  /// Line ends inside the row's quoted cells.
  private(set) var innerLines: UInt32 = 0
  private let limits: ReadingLimits
  private let cellEnds: SignFinder
  private let quotedSigns: SignFinder

  init(_ format: RowFormat) {
    delimiter = format.delimiter
    spansLines = format.spansLines
    limits = format.limits
    cellEnds = SignFinder(delimiter, ASCII.lineFeed, ASCII.carriageReturn, delimiter)
    quotedSigns = SignFinder(delimiter, ASCII.lineFeed, ASCII.carriageReturn, ASCII.quote)
  }

  /// How much of the bytes a row takes.
  struct Extent {
    /// Bytes of the row without its line end.
    var row: Int
    /// Bytes with the line end; equal to `row` when the bytes ended first.
    var whole: Int
  }

  /// Lexes the row that starts the bytes. Nil when it may go on beyond them, which is never so
  /// when they are `complete`.
  mutating func row(in bytes: UnsafeRawBufferPointer, complete: Bool) -> Extent? {
    cells.removeAll(keepingCapacity: true)
    spliced.removeAll(keepingCapacity: true)
    openQuotes.removeAll(keepingCapacity: true)
    droppedCells = 0
    innerLines = 0
    var position = 0
    while true {
      guard let end = cell(at: position, in: bytes, complete: complete) else { return nil }
      if end == bytes.count { return complete ? Extent(row: end, whole: end) : nil }
      let byte = bytes[end]
      if byte == delimiter {
        position = end + 1
        continue
      }
      if byte == ASCII.carriageReturn {
        if end + 1 == bytes.count { return complete ? Extent(row: end, whole: end + 1) : nil }
        if bytes[end + 1] == ASCII.lineFeed { return Extent(row: end, whole: end + 2) }
      }
      return Extent(row: end, whole: end + 1)
    }
  }

  /// Lexes one cell and returns where it ends: a delimiter, a line end or the end of the bytes.
  private mutating func cell(
    at start: Int, in bytes: UnsafeRawBufferPointer, complete: Bool
  ) -> Int? {
    if start < bytes.count, bytes[start] == ASCII.quote {
      switch closing(of: start, in: bytes, complete: complete) {
      case .undecided: return nil
      case .never: openQuotes.append(OpenQuote(offset: start, cell: cells.count))
      case .at(let quote, let hasDoubledQuotes, let lines):
        innerLines += lines
        let end = cellEnds.next(from: quote + 1, in: bytes)
        if end == quote + 1 && !hasDoubledQuotes {
          keep(Cell(origin: start, start: start + 1, end: quote, isSpliced: false))
        } else {
          splice(bytes, start: start, quote: quote, end: end)
        }
        return end
      }
    }
    let end = cellEnds.next(from: start, in: bytes)
    keep(Cell(origin: start, start: start, end: end, isSpliced: false))
    return end
  }

  private mutating func keep(_ cell: Cell) {
    if cells.count < limits.columns {
      cells.append(cell)
    } else {
      droppedCells += 1
    }
  }

  private enum Closing {
    case at(quote: Int, hasDoubledQuotes: Bool, lines: UInt32)
    case never
    /// The bytes ended too early to tell.
    case undecided
  }

  /// Finds the quote that closes the one at `start`.
  private func closing(
    of start: Int, in bytes: UnsafeRawBufferPointer, complete: Bool
  ) -> Closing {
    var hasDoubledQuotes = false
    var holdsBorder = false
    var lines: UInt32 = 0
    var position = start + 1
    while true {
      position = quotedSigns.next(from: position, in: bytes)
      guard position < bytes.count else { break }
      if spansLines && position - start > limits.quotedBytes { return .never }
      let byte = bytes[position]
      if byte == ASCII.quote {
        guard position + 1 < bytes.count else { break }
        let next = bytes[position + 1]
        if next == ASCII.quote {
          hasDoubledQuotes = true
          position += 2
          continue
        }
        let endsCell = next == delimiter || ASCII.isLineEnd(next)
        if !endsCell && holdsBorder { return .never }
        return .at(quote: position, hasDoubledQuotes: hasDoubledQuotes, lines: lines)
      }
      if ASCII.isLineEnd(byte) {
        guard spansLines, lines < DelimitedLimits.quotedLines else { return .never }
        let isHalfOfCRLF = byte == ASCII.lineFeed && bytes[position - 1] == ASCII.carriageReturn
        if !isHalfOfCRLF { lines += 1 }
        holdsBorder = true
      } else if byte == delimiter {
        holdsBorder = true
      }
      position += 1
    }
    guard complete else { return .undecided }
    return position < bytes.count
      ? .at(quote: position, hasDoubledQuotes: hasDoubledQuotes, lines: lines) : .never
  }

  /// Keeps a quoted cell whose text is not one piece of the row: doubled quotes become one, and
  /// text after the closing quote is joined on.
  private mutating func splice(
    _ bytes: UnsafeRawBufferPointer, start: Int, quote: Int, end: Int
  ) {
    let splicedStart = spliced.count
    var position = start + 1
    while position < quote {
      spliced.append(bytes[position])
      position += bytes[position] == ASCII.quote ? 2 : 1
    }
    spliced.append(contentsOf: bytes[(quote + 1)..<end])
    keep(Cell(origin: start, start: splicedStart, end: spliced.count, isSpliced: true))
  }
}
