/// Finds a zip by its central directory, which stands at the end, whatever stands before it.
///
/// Self-extracting deliveries are programs with a zip behind them (APPNOTE 6.3.10, 4.1.9).
enum ZipDirectory {
  private static let endBytes = 22
  /// The longest comment that may follow the end record: its length field has 16 bits.
  private static let longestComment = 65_535

  /// Whether a zip has nothing before its end record. libarchive does not take one for a zip.
  static func isEmpty(_ file: borrowing OpenFile) throws(SpoolError) -> Bool {
    try file.bytes(at: 0, count: 4) == [0x50, 0x4B, 5, 6]
  }

  /// Whether the file ends in an end record that fits it to the byte.
  static func isAtEnd(of file: borrowing OpenFile) throws(SpoolError) -> Bool {
    let size = try file.state().size
    let length = min(size, endBytes + longestComment)
    guard length >= endBytes else { return false }
    let tail = try file.bytes(at: size - length, count: length)
    guard tail.count == length else { return false }
    var position = length - endBytes
    while position >= 0 {
      if let directory = directory(endingAt: position, of: tail, fileSize: size) {
        return try file.bytes(at: directory, count: 4) == [0x50, 0x4B, 1, 2]
      }
      position -= 1
    }
    return false
  }

  /// Where the central directory begins; nil unless an end record stands here and its comment
  /// reaches exactly to the end of the file.
  private static func directory(
    endingAt position: Int, of tail: [UInt8], fileSize: Int
  ) -> Int? {
    guard tail[position] == 0x50, tail[position + 1] == 0x4B, tail[position + 2] == 5,
      tail[position + 3] == 6
    else { return nil }
    func number(_ offset: Int, bytes: Int) -> Int {
      (0..<bytes).reduce(0) { $0 | Int(tail[position + offset + $1]) << (8 * $1) }
    }
    guard position + endBytes + number(20, bytes: 2) == tail.count else { return nil }
    let begin = fileSize - tail.count + position - number(12, bytes: 4)
    return begin >= 0 ? begin : nil
  }
}
