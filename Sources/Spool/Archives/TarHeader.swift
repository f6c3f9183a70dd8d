/// A tar's headers, as far as what libarchive says of a member is held against them.
///
/// A further header may state a member's size anew (POSIX.1-2001, pax). Programs that do not know
/// it go by the old one, and take what lies between for members, or members for what lies between.
enum TarHeader {
  private static let blockBytes = 512

  /// The size in the member's own header, behind those that only describe it, the first of which
  /// lies at this position; nil when they are longer than any writer makes them.
  static func size(from position: Int, in stream: ByteStream) -> Int? {
    var position = position
    while let block = stream.bytes(at: position, count: blockBytes) {
      let size = number(block[124..<136])
      // Further headers for one member and for all; GNU's long names and long targets.
      let describes = Array("xgXLK".utf8).contains(block[156])
      guard describes else { return size }
      guard let size, size < 1 << 40 else { return nil }
      position += blockBytes * (1 + (size + blockBytes - 1) / blockBytes)
    }
    return nil
  }

  /// Octal digits, or a number of 11 bytes behind a high bit, high byte first.
  private static func number(_ field: Slice<UnsafeRawBufferPointer>) -> Int? {
    if field.first == 0x80 {
      guard field.dropFirst().prefix(4).allSatisfy({ $0 == 0 }) else { return nil }
      return field.suffix(7).reduce(0) { $0 << 8 | Int($1) }
    }
    let digits = field.drop { $0 == 0x20 }.prefix { (0x30...0x37).contains($0) }
    return digits.reduce(0) { $0 << 3 | Int($1 - 0x30) }
  }
}
