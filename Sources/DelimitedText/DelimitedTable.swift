import Timesheets

/// A small table that the user wrote or edited: a mapping, an assignment table, a worklist.
///
/// UTF-8, UTF-16 with a byte order mark, or Windows-1252; commas, semicolons or TABs, whichever
/// the header row has most of. Rows that hold nothing are left out.
package struct DelimitedTable: Sendable {
  /// A row's cells, trimmed, as many as the header has; and the line it starts on.
  package struct Row: Sendable {
    package let line: UInt32
    package let cells: [String]
  }

  /// Column names, trimmed; empty for a file without a row.
  package private(set) var header: [String] = []
  package private(set) var headerLine: UInt32 = 1
  package private(set) var rows: [Row] = []
  /// Open quotes, cells beyond the header's and lines beyond the limit, in order; their document
  /// is the one given.
  package private(set) var findings: [ReadingFinding] = []

  /// Reads a whole file. `document` only serves the places of findings.
  package init(_ bytes: [UInt8], document: DocumentID = DocumentID(index: 0)) {
    // The mark says UTF-8 even where a program that does not know it went on in Windows-1252.
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let bytes = bytes.starts(with: mark) ? Array(bytes.dropFirst(mark.count)) : bytes
    var transcoder = Transcoder(from: Self.encoding(of: bytes))
    var text: [UInt8] = []
    bytes.withUnsafeBytes { transcoder.transcode($0, into: &text) }
    transcoder.finish(into: &text)
    var log = FindingLog(document: document)
    let format = RowFormat(
      encoding: .utf8, delimiter: Self.delimiter(of: text), spansLines: true)
    text.forEachRow(format) { row in take(row, &log) }
    findings = log.findings
  }

  /// The column of this name in any letter case; nil without one.
  package func column(_ name: String) -> Int? {
    let wanted = NormalizedName(name).folded
    return header.firstIndex { NormalizedName($0).folded == wanted }
  }

  private mutating func take(_ row: DelimitedRow, _ log: inout FindingLog) {
    let used = row.usedCount
    guard used > 0 else { return }
    if header.isEmpty {
      header = (0..<used).map { row.trimmed($0).string }
      headerLine = row.line
    } else {
      rows.append(Row(line: row.line, cells: header.indices.map { row.trimmed($0).string }))
    }
    log.reportFaults(of: row, columns: header)
  }

  private static func encoding(of bytes: [UInt8]) -> TextEncoding {
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    var validator = UTF8Validator()
    bytes.withUnsafeBytes { validator.add($0) }
    return validator.isWholeAndValid ? .utf8 : .windows1252
  }

  /// Counts outside quotes in the first line that is not blank.
  private static func delimiter(of text: [UInt8]) -> UInt8 {
    let line = text.split(whereSeparator: ASCII.isLineEnd).first { line in
      line.contains { $0 > ASCII.blank }
    }
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in line ?? [] {
      if byte == ASCII.quote { isQuoted.toggle() }
      if !isQuoted { counts[byte, default: 0] += 1 }
    }
    var best = ASCII.comma
    for delimiter in [ASCII.semicolon, ASCII.tab]
    where counts[delimiter, default: 0] > counts[best, default: 0] {
      best = delimiter
    }
    return best
  }
}
