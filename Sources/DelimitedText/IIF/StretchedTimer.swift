import Timesheets

extension IIFDecoder {
  /// Reads one document as `decode` does, to the same records, a big timer file on as many
  /// processors as there are; nil for one that is not worth it.
  ///
  /// No row of an IIF file spans lines, so that a cut behind any line feed is one between rows.
  /// Rows of time entries do not change how the rows after them are read. From the first stretch
  /// on that holds others, the document is read from there to its end. Throws what `decode` throws.
  /// A stretch has at least `length` bytes.
  package static func decodeSideBySide(
    _ bytes: DocumentBytes, document: DocumentID, encoding: TextEncoding, dayOrder: DayOrder,
    length: Int = DocumentBytes.stretchLength
  ) async throws -> DocumentRecords? {
    let format = try rowFormat(of: bytes, encoding: encoding)
    let cut = try timerStretches(of: bytes, encoding: encoding, length: length)
    guard let stretches = cut else { return nil }
    return try await decode(
      bytes, in: stretches, format,
      IIFReading(document: document, encoding: encoding, dayOrder: dayOrder))
  }

  /// Where a big timer file is cut: behind its first row of a time entry, and behind whole lines.
  /// Nil where lines do not end with a byte that is a line feed in every place.
  static func timerStretches(
    of bytes: DocumentBytes, encoding: TextEncoding, length: Int
  ) throws -> [Range<Int>]? {
    guard encoding == .utf8 || encoding == .windows1252, let count = bytes.count,
      count >= 2 * length, let first = try bytes.end(of: Array("\nTIMEACT".utf8), from: 0),
      let head = try bytes.end(of: [ASCII.lineFeed], from: first)
    else { return nil }
    let (stretches, rest) = try bytes.stretches(
      from: head, endingWith: [ASCII.lineFeed], length: length)
    return [0..<head] + stretches + (rest.isEmpty ? [] : [rest])
  }

  /// Reads a document that is cut into these stretches, the first of which is its head.
  static func decode(
    _ bytes: DocumentBytes, in stretches: [Range<Int>], _ format: RowFormat,
    _ reading: consuming IIFReading
  ) async throws -> DocumentRecords {
    var reading = reading
    let head = stretches[0]
    var line = try bytes.forEachRow(of: head, from: 1, format) { reading.take($0) }
    var end = head.upperBound
    if let beginning = reading.stretchBeginning {
      let taken = try await stretches.dropFirst().readSideBySide { part in
        try beginning.read(part, of: bytes, format)
      } take: { stretch in
        reading.take(stretch.reading, behind: line - 1)
        line += stretch.lines
      }
      end = stretches[taken].upperBound
    }
    _ = try bytes.forEachRow(of: end..<(bytes.count ?? end), from: line, format) {
      reading.take($0)
    }
    return reading.finished()
  }
}

extension IIFReading {
  /// What goes on from here and has read this part, and the part's number of lines; nil when the
  /// part holds more than time entries.
  fileprivate func read(
    _ part: Range<Int>, of bytes: DocumentBytes, _ format: RowFormat
  ) throws -> (reading: IIFReading, lines: UInt32)? {
    var reading = self
    let line = try bytes.forEachRow(of: part, from: 1, format) { reading.take($0) }
    return reading.isStretch ? (reading, line - 1) : nil
  }
}
