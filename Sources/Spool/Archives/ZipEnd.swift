/// The record that ends a zip and says where its directory lies, whatever stands before the zip
/// (APPNOTE 6.3.10, 4.3.14 to 4.3.16).
struct ZipEnd {
  /// How many members the directory has, as it says.
  let members: Int
  /// Where in the file the directory begins and ends.
  let directory: Range<Int>
  /// What positions in the directory are relative to: the length of what stands before the zip,
  /// or 0 where they count from the file's own start.
  let base: Int
  /// Whether end record and comment reach exactly to the end of the file.
  let isAtEnd: Bool
  /// Whether another program may take another directory for the zip's.
  let hasRival: Bool

  private static let endBytes = 22
  /// The longest comment that may follow the end record: its length field has 16 bits.
  private static let longestComment = 65_535
  /// The end record for large zips and the locator that points to it.
  private static let largeEndBytes = 56 + 20
  private static let signature: [UInt8] = [0x50, 0x4B, 5, 6]
  private static let directorySignature: [UInt8] = [0x50, 0x4B, 1, 2]

  /// The last one in the file that has its directory right before it; nil without one.
  static func find(in file: borrowing OpenFile) throws(SpoolError) -> ZipEnd? {
    let size = try file.state().size
    let length = min(size, endBytes + longestComment + largeEndBytes)
    let tail = try file.bytes(at: size - length, count: length)
    guard tail.count >= endBytes else { return nil }
    var hasRival = false
    for position in stride(from: tail.count - endBytes, through: 0, by: -1)
    where tail[position] == 0x50 && tail[position...].starts(with: signature) {
      let record = tail[position...]
      let end = endBytes + record.number(at: 20, bytes: 2)
      let largeEnd = position >= largeEndBytes ? tail[(position - largeEndBytes)..<position] : []
      if end <= tail.count - position,
        let found = try ZipEnd(
          Stated(record, largeEnd), before: size - length + position, in: file,
          isAtEnd: end == tail.count - position, hasRival: hasRival)
      {
        return found
      }
      // Programs that take the last signature they see would take this one.
      hasRival = true
    }
    return nil
  }

  private init?(
    _ stated: Stated, before position: Int, in file: borrowing OpenFile, isAtEnd: Bool,
    hasRival: Bool
  ) throws(SpoolError) {
    let end = position - (stated.isLarge ? Self.largeEndBytes : 0)
    let begin = end - stated.directoryBytes
    guard stated.directoryBytes >= 0, begin >= 0 else { return nil }
    let head = try file.bytes(at: begin, count: 4)
    let isNothing = stated.members == 0 && stated.directoryBytes == 0 && begin == 0
    guard isNothing || stated.directoryBytes >= 4 && head == Self.directorySignature else {
      return nil
    }
    members = stated.members
    directory = begin..<end
    base = begin - stated.directoryOffset
    self.isAtEnd = isAtEnd
    // Programs that trust the position and those that count back from the end would meet
    // different directories.
    let other = base > 0 ? try file.bytes(at: stated.directoryOffset, count: 4) : []
    self.hasRival =
      hasRival || base < 0 || other == Self.directorySignature || stated.contradictsItself
  }

  /// What the end record says, and the one for large zips where there is one.
  private struct Stated {
    let members: Int
    let directoryBytes: Int
    let directoryOffset: Int
    let isLarge: Bool
    let contradictsItself: Bool

    init(_ record: ArraySlice<UInt8>, _ largeEnd: ArraySlice<UInt8>) {
      let short = [
        record.number(at: 10, bytes: 2), record.number(at: 12, bytes: 4),
        record.number(at: 16, bytes: 4),
      ]
      isLarge = largeEnd.starts(with: [0x50, 0x4B, 6, 6])
      let long =
        isLarge
        ? [
          largeEnd.number(at: 32, bytes: 8), largeEnd.number(at: 40, bytes: 8),
          largeEnd.number(at: 48, bytes: 8),
        ] : short
      (members, directoryBytes, directoryOffset) = (long[0], long[1], long[2])
      // The old fields hold the same numbers, or their highest when those do not fit.
      let highest = [0xFFFF, 0xFFFF_FFFF, 0xFFFF_FFFF]
      contradictsItself = short.indices.contains { index in
        short[index] != long[index] && short[index] != highest[index]
      }
    }
  }
}
