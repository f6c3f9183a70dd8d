import Timesheets

/// Reads a CSV file of our own again, row by row, and keeps the columns asked for.
///
/// Strict RFC 4180 and nothing else: a file of our own needs no forgiveness.
struct WrittenTable {
  /// The cells of a row in the order of the columns asked for.
  typealias Row = [String]

  private let wanted: [String]
  /// The position among `wanted` of each column; nil for the others.
  private var columns: [Int?] = []
  private var header: [String] = []
  private var row: Row
  private var cell: [UInt8] = []
  private var column = 0
  private var isQuoted = false
  /// Whether a quote has just ended the quoted part, or doubles itself.
  private var isAtQuote = false
  private var isHeader = true
  private var isWhole = true

  private init(wanted: [String]) {
    self.wanted = wanted
    row = Array(repeating: "", count: wanted.count)
  }

  /// Passes each row to `body`, which says whether it is one of ours. False when a row is none, a
  /// column is missing or the file breaks off; throws what reading throws.
  static func read(
    _ wanted: [String], of table: DocumentBytes, _ body: (Row) -> Bool
  ) throws -> Bool {
    var reading = WrittenTable(wanted: wanted)
    try table.forEachChunk { chunk in
      for byte in chunk where reading.isWhole { reading.take(byte, body) }
    }
    return reading.isWhole && !reading.isHeader && !reading.isQuoted && reading.column == 0
      && reading.cell.isEmpty
  }

  private mutating func take(_ byte: UInt8, _ body: (Row) -> Bool) {
    let quote = UInt8(ascii: "\"")
    if isQuoted {
      guard isAtQuote else {
        if byte == quote { isAtQuote = true } else { cell.append(byte) }
        return
      }
      isAtQuote = false
      if byte == quote { return cell.append(byte) }
      isQuoted = false
    } else if byte == quote, cell.isEmpty || isMark {
      cell.removeAll(keepingCapacity: true)
      isQuoted = true
      return
    }
    switch byte {
    case UInt8(ascii: ","): endCell()
    case UInt8(ascii: "\r"): break
    case UInt8(ascii: "\n"):
      endCell()
      endRow(body)
    default: cell.append(byte)
    }
  }

  /// Whether the cell so far is the byte order mark that the file begins with.
  private var isMark: Bool { isHeader && column == 0 && cell == [0xEF, 0xBB, 0xBF] }

  private mutating func endCell() {
    if isHeader {
      if header.isEmpty, cell.starts(with: [0xEF, 0xBB, 0xBF]) { cell.removeFirst(3) }
      header.append(String(decoding: cell, as: UTF8.self))
    } else if column < columns.count, let position = columns[column] {
      row[position] = SpreadsheetText.unguarded(String(decoding: cell, as: UTF8.self))
    }
    cell.removeAll(keepingCapacity: true)
    column += 1
  }

  private mutating func endRow(_ body: (Row) -> Bool) {
    if isHeader {
      isHeader = false
      columns = header.map { wanted.firstIndex(of: $0) }
      isWhole = Set(columns.compactMap { $0 }).count == wanted.count
    } else {
      isWhole = column == columns.count && body(row)
    }
    column = 0
  }
}
