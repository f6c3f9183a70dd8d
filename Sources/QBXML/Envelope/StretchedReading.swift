import Timesheets
import XML

extension QBXMLDecoder {
  /// Reads one document in UTF-8 as `decode` does, to the same records, on as many processors as
  /// there are; nil for one that only `decode` can read, or that is not worth it.
  ///
  /// Reading one after the other takes as long as libxml2 does, and everything else waits for it.
  /// Time lines stand one behind the other in one response or message set, so that a stretch of
  /// whole ones is well-formed by itself, and the document is well-formed exactly if all stretches
  /// are, and so is what is left without them. Where that does not come out, or anything stands in
  /// a stretch that is more than time lines, the document must be read again from its start: only
  /// then is a finding where it belongs. Throws what `decode` throws. A stretch has at least
  /// `length` bytes.
  package static func decodeSideBySide(
    _ bytes: DocumentBytes, document: DocumentID, length: Int = DocumentBytes.stretchLength
  ) async throws -> DocumentRecords? {
    guard let stretches = try TimeStretches(of: bytes, length: length) else { return nil }
    return try await decode(bytes, in: stretches, document: document)
  }

  /// Nil when the document has to be read from its start to its end.
  static func decode(
    _ bytes: DocumentBytes, in stretches: TimeStretches, document: DocumentID
  ) async throws -> DocumentRecords? {
    var reader = QBXMLReader(document: document, encoding: .utf8)
    var parser = XMLPushParser(
      vocabulary: QBXMLName.vocabulary, limits: XMLLimits(bytes.limits))
    var feed = UTF8Feed(encoding: .utf8)
    do {
      try bytes.forEachChunk(of: stretches.head) { chunk in
        try feed.take(chunk) { piece in try parser.push(piece) { reader.read($0) } }
      }
      try feed.passOn { piece in try parser.push(piece) { reader.read($0) } }
      guard let beginning = reader.stretchBeginning else { return nil }
      let (start, depth, count) = (parser.line, parser.depth, stretches.stretches.count)
      var line = start
      let taken = try await stretches.stretches.readSideBySide { part in
        try Stretch(bytes: bytes, part: part, beginning: beginning).read(within: depth)
      } take: { stretch in
        reader.take(stretch.reader, behind: line - 1)
        if line == start { reader.reserve(forAll: count) }
        line += stretch.lines
      }
      guard taken == count else { return nil }
      parser.passOver(lines: line - start)
      try bytes.forEachChunk(of: stretches.tail) { chunk in
        try feed.take(chunk) { piece in try parser.push(piece) { reader.read($0) } }
      }
      try feed.finish { piece in try parser.push(piece) { reader.read($0) } }
      try parser.finish { reader.read($0) }
    } catch is XMLFailure {
      return nil
    }
    reader.finish(nil)
    return reader.records
  }
}

/// What a stretch holds, and its number of line ends.
private struct ReadStretch: Sendable {
  let reader: QBXMLReader
  let lines: UInt32
}

/// A stretch of a document and how its reader begins.
private struct Stretch: Sendable {
  let bytes: DocumentBytes
  let part: Range<Int>
  let beginning: QBXMLReader

  /// Nil when the stretch is not whole lines. `depth` elements are open around it.
  func read(within depth: Int) throws -> ReadStretch? {
    var limits = XMLLimits(bytes.limits)
    limits.depth -= depth - 1
    var reader = beginning
    var parser = XMLPushParser(vocabulary: QBXMLName.vocabulary, limits: limits)
    do {
      try Array("<QBXML>".utf8).withUnsafeBytes { try parser.push($0) { reader.read($0) } }
      try bytes.forEachChunk(of: part) { try parser.push($0) { reader.read($0) } }
      try Array("</QBXML>".utf8).withUnsafeBytes { try parser.push($0) { reader.read($0) } }
      try parser.finish { reader.read($0) }
    } catch is XMLFailure {
      return nil
    }
    return reader.stands(as: beginning)
      ? ReadStretch(reader: reader, lines: parser.line - 1) : nil
  }
}
