import Timesheets

/// How a document is to be split into rows.
struct RowFormat {
  var encoding: TextEncoding
  var delimiter: UInt8
  /// Whether quoted cells may hold line ends. In IIF they never do (domain facts 5.1).
  var spansLines: Bool
  /// Those of the document, once it is read.
  var limits = ReadingLimits()

  func limited(by limits: ReadingLimits) -> RowFormat {
    var format = self
    format.limits = limits
    return format
  }
}

extension DocumentBytes {
  /// Passes every row to `body`, blank ones included. Memory is bounded by the longest row that is
  /// read, whatever the document holds. Throws what the disk or `body` throws.
  func forEachRow(_ format: RowFormat, _ body: (DelimitedRow) throws -> Void) throws {
    var stream = RowStream(format.limited(by: limits))
    try forEachChunk { chunk in try stream.take(chunk, body) }
    try stream.finish(body)
  }

  /// Passes every row of a part to `body`, where the part begins with a row whose line is `line`,
  /// and returns the line behind it. Throws what the disk or `body` throws.
  func forEachRow(
    of part: Range<Int>, from line: UInt32, _ format: RowFormat,
    _ body: (DelimitedRow) throws -> Void
  ) throws -> UInt32 {
    var stream = RowStream(format.limited(by: limits), line: line, offset: part.lowerBound)
    try forEachChunk(of: part) { chunk in try stream.take(chunk, body) }
    try stream.finish(body)
    return stream.line
  }
}

extension [UInt8] {
  /// Passes every row of a text already in memory to `body`.
  func forEachRow(_ format: RowFormat, _ body: (DelimitedRow) throws -> Void) rethrows {
    var stream = RowStream(format)
    try withUnsafeBytes { try stream.take($0, body) }
    try stream.finish(body)
  }
}

/// Turns pieces of a document into rows; the pieces may cut anything anywhere.
private struct RowStream {
  /// Pieces keep the buffer small when a document comes as one chunk.
  private static let pieceBytes = 1 << 16

  private let format: RowFormat
  private var transcoder: Transcoder
  private var lexer: RowLexer
  /// Text that no row has taken yet.
  private var pending: [UInt8] = []
  private var hasStarted: Bool
  /// Whether the rest of a row that was cut is being passed over.
  private var isPassingOver = false
  private(set) var line: UInt32
  /// Counted from the first row of a part, where this is the stream of one.
  private var number: UInt32 = 1
  private var sourceOffset: Int

  /// The stream of a document, or of a part of it that begins with a row.
  init(_ format: RowFormat, line: UInt32 = 1, offset: Int = 0) {
    self.format = format
    self.line = line
    sourceOffset = offset
    hasStarted = offset > 0
    transcoder = Transcoder(from: format.encoding)
    lexer = RowLexer(format)
  }

  mutating func take(
    _ chunk: UnsafeRawBufferPointer, _ body: (DelimitedRow) throws -> Void
  ) rethrows {
    var start = 0
    while start < chunk.count {
      let end = min(start + Self.pieceBytes, chunk.count)
      transcoder.transcode(chunk.piece(start, end), into: &pending)
      try lexPending(isLast: false, body)
      start = end
    }
  }

  mutating func finish(_ body: (DelimitedRow) throws -> Void) rethrows {
    transcoder.finish(into: &pending)
    try lexPending(isLast: true, body)
  }

  private mutating func lexPending(
    isLast: Bool, _ body: (DelimitedRow) throws -> Void
  ) rethrows {
    var taken = 0
    try pending.withUnsafeBytes { pending in
      if !hasStarted {
        guard let mark = byteOrderMark(in: pending, isLast: isLast) else { return }
        hasStarted = true
        taken = mark
        sourceOffset += sourceLength(of: pending.piece(0, mark))
      }
      while taken < pending.count {
        let rest = pending.piece(taken, pending.count)
        let length =
          isPassingOver
          ? passOver(rest, isLast: isLast) : try lexRow(in: rest, isLast: isLast, body)
        guard let length else { return }
        sourceOffset += sourceLength(of: rest.piece(0, length))
        taken += length
      }
    }
    pending.removeSubrange(0..<taken)
  }

  /// Lexes and hands on one row; returns the bytes it took, nil when it needs more.
  private mutating func lexRow(
    in rest: UnsafeRawBufferPointer, isLast: Bool, _ body: (DelimitedRow) throws -> Void
  ) rethrows -> Int? {
    let limit = format.limits.lineBytes
    var window = rest.piece(0, min(rest.count, limit))
    let isComplete = isLast && window.count == rest.count
    var extent = lexer.row(in: window, complete: isComplete)
    if extent == nil && window.count == limit {
      // Too long: what fits is read as if the row ended there, on a whole character.
      var end = window.count - 1
      while end > 0, window[end] & 0xC0 == 0x80 { end -= 1 }
      window = window.piece(0, end)
      extent = lexer.row(in: window, complete: true)
      isPassingOver = extent.map { $0.whole == $0.row } ?? false
    }
    guard let extent else { return nil }
    try lexer.spliced.withUnsafeBytes { spliced in
      try lexer.cells.withUnsafeBufferPointer { cells in
        try body(
          DelimitedRow(
            line: line, number: number, sourceOffset: sourceOffset,
            cutAt: isPassingOver ? limit : nil,
            droppedCells: lexer.droppedCells, bytes: rest.piece(0, extent.row), spliced: spliced,
            cells: cells, openQuotes: lexer.openQuotes))
      }
    }
    line += lexer.innerLines + (isPassingOver ? 0 : 1)
    number += 1
    return extent.whole
  }

  /// Passes over the rest of a cut row; returns the bytes passed, nil when it must see more.
  private mutating func passOver(_ rest: UnsafeRawBufferPointer, isLast: Bool) -> Int? {
    guard let end = rest.firstIndex(where: ASCII.isLineEnd) else { return rest.count }
    if rest[end] == ASCII.carriageReturn && end + 1 == rest.count && !isLast {
      return end > 0 ? end : nil
    }
    isPassingOver = false
    line += 1
    let isPair =
      rest[end] == ASCII.carriageReturn && end + 1 < rest.count
      && rest[end + 1] == ASCII.lineFeed
    return end + (isPair ? 2 : 1)
  }

  /// The length of a byte order mark at the start of the text; nil while that cannot be told.
  ///
  /// Windows-1252 text starts with one when a program marked it UTF-8 and then wrote it otherwise.
  private func byteOrderMark(in text: UnsafeRawBufferPointer, isLast: Bool) -> Int? {
    let mark: [UInt8] =
      format.encoding == .windows1252
      ? [0xC3, 0xAF, 0xC2, 0xBB, 0xC2, 0xBF] : [0xEF, 0xBB, 0xBF]
    if text.starts(with: mark) { return mark.count }
    if !isLast && mark.starts(with: text) { return nil }
    return 0
  }

  /// How many bytes of the document this text came from.
  private func sourceLength(of text: UnsafeRawBufferPointer) -> Int {
    switch format.encoding {
    case .utf8: return text.count
    case .windows1252: return text.count { $0 & 0xC0 != 0x80 }
    case .utf16LittleEndian, .utf16BigEndian:
      // Four-byte characters are two units; every other one is one.
      return 2
        * text.reduce(into: 0) { units, byte in
          if byte & 0xC0 != 0x80 { units += byte >= 0xF0 ? 2 : 1 }
        }
    }
  }
}
