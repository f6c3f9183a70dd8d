/// Finds the next of a few bytes, eight at a time: most of a document is text between them, and
/// this search touches every byte of it.
struct SignFinder {
  private let patterns: (UInt64, UInt64, UInt64, UInt64)

  /// A finder of these bytes, which may repeat.
  init(_ first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8) {
    func repeated(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }
    patterns = (repeated(first), repeated(second), repeated(third), repeated(fourth))
  }

  /// Where the first of them stands at or after `start`; the end of the bytes when none does.
  func next(from start: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    var position = start
    while position + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      let hits = hits(in: UInt64(littleEndian: word))
      if hits != 0 { return position + hits.trailingZeroBitCount / 8 }
      position += 8
    }
    while position < bytes.count, hits(in: UInt64(bytes[position])) & 0x80 == 0 { position += 1 }
    return position
  }

  /// Marks the lowest byte that is one of ours by its high bit; higher marks may be false.
  private func hits(in word: UInt64) -> UInt64 {
    Self.zeros(word ^ patterns.0) | Self.zeros(word ^ patterns.1)
      | Self.zeros(word ^ patterns.2) | Self.zeros(word ^ patterns.3)
  }

  private static func zeros(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }
}
