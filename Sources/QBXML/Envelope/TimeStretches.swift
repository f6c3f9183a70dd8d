import Timesheets

/// Where a big document of time lines is cut, so that its parts can be read side by side: a head up
/// to the end of the first line, stretches of whole lines, and a tail.
///
/// The cuts are only supposed to be right: a comment may hold what looks like an end tag. Reading
/// proves them, because a stretch that is cut wrongly is not well-formed by itself.
struct TimeStretches {
  let head: Range<Int>
  let stretches: [Range<Int>]
  let tail: Range<Int>

  /// Nil for a document that is small, has no time lines or is written in another way than
  /// QuickBooks and its own readers write. Throws what reading the bytes throws.
  init?(of bytes: DocumentBytes, length: Int) throws {
    guard let count = bytes.count, count >= 2 * length,
      let (first, tag) = try Self.firstEnd(in: bytes, count: count)
    else { return nil }
    let (stretches, rest) = try bytes.stretches(from: first, endingWith: tag, length: length)
    guard !stretches.isEmpty else { return nil }
    head = 0..<first
    self.stretches = stretches
    tail = rest
  }

  /// The end of the document's first time line and the tag that ends it.
  ///
  /// Nothing that looks like the tag stands before, so that the line which reading finds closed by
  /// then was closed there.
  private static func firstEnd(
    in bytes: DocumentBytes, count: Int
  ) throws -> (end: Int, tag: [UInt8])? {
    for window in DocumentBytes.windowLengths {
      let window = try bytes.bytes(of: 0..<min(window, count))
      // The end of lines that are carriage returns alone is changed before it is read.
      guard let start = window.firstRange(of: Array("</TimeTracking".utf8))?.lowerBound else {
        continue
      }
      let isPlain = !window[...start].contains(0x0D) || window[...start].contains(0x0A)
      for name in [QBXMLName.timeTracking, .timeTrackingAddRequest] where isPlain {
        let tag = Array("</\(name.rawValue)>".utf8)
        if window[start...].starts(with: tag) { return (start + tag.count, tag) }
      }
      // `TimeTrackingAdd` ends before its request does.
      let add = Array("</\(QBXMLName.timeTrackingAdd.rawValue)>".utf8)
      let request = Array("</\(QBXMLName.timeTrackingAddRequest.rawValue)>".utf8)
      guard isPlain, window[start...].starts(with: add) else { return nil }
      let rest = window[(start + add.count)...]
      guard let end = rest.firstRange(of: Array("</".utf8))?.lowerBound else { return nil }
      return rest[end...].starts(with: request) ? (end + request.count, request) : nil
    }
    return nil
  }
}
