/// A zip's central directory, found by the end record that follows it, whatever stands before it
/// (APPNOTE 6.3.10, 4.3.12 to 4.3.16).
struct ZipDirectory {
  /// How many members it says there are; nil when there are too many for the old end record and
  /// no new one stands before it.
  let members: Int?
  /// Whether end record and comment reach exactly to the end of the file.
  let isAtEnd: Bool

  private static let endBytes = 22
  /// The longest comment that may follow the end record: its length field has 16 bits.
  private static let longestComment = 65_535
  /// The end record for large zips and the locator that points to it.
  private static let largeEndBytes = 56 + 20

  /// The last directory in the file; nil without one.
  static func find(in file: borrowing OpenFile) throws(SpoolError) -> ZipDirectory? {
    let size = try file.state().size
    let length = min(size, endBytes + longestComment)
    let tail = try file.bytes(at: size - length, count: length)
    guard tail.count >= endBytes else { return nil }
    for position in stride(from: tail.count - endBytes, through: 0, by: -1)
    where tail[position] == 0x50 && tail[position...].starts(with: [0x50, 0x4B, 5, 6]) {
      let end = EndRecord(tail[position...])
      guard end.bytes <= tail.count - position else { continue }
      let isAtEnd = end.bytes == tail.count - position
      let largeEnd = position >= largeEndBytes ? tail[(position - largeEndBytes)...] : []
      if largeEnd.starts(with: [0x50, 0x4B, 6, 6]) {
        return ZipDirectory(members: largeEnd.number(at: 32, bytes: 8), isAtEnd: isAtEnd)
      }
      let begin = size - tail.count + position - end.directoryBytes
      let head = begin >= 0 ? try file.bytes(at: begin, count: 4) : []
      let isNothing = end.members == 0 && position == 0 && size == tail.count
      guard head == [0x50, 0x4B, 1, 2] || isNothing else { continue }
      return ZipDirectory(
        members: end.members == 0xFFFF ? nil : end.members, isAtEnd: isAtEnd)
    }
    return nil
  }

  private struct EndRecord {
    let members: Int
    let directoryBytes: Int
    /// With the comment that follows.
    let bytes: Int

    init(_ record: ArraySlice<UInt8>) {
      members = record.number(at: 10, bytes: 2)
      directoryBytes = record.number(at: 12, bytes: 4)
      bytes = endBytes + record.number(at: 20, bytes: 2)
    }
  }
}

extension ArraySlice<UInt8> {
  /// The number that stands at an offset from the slice's start, low byte first.
  fileprivate func number(at offset: Int, bytes: Int) -> Int {
    (0..<bytes).reduce(0) { $0 | Int(self[startIndex + offset + $1]) << (8 * $1) }
  }
}
