import SystemPackage

/// The checksum at the end of a gzip file, which libarchive passes over unread.
///
/// RFC 1952, 2.3.1: CRC-32 and length of the packed bytes, four bytes each, low byte first. Files
/// glued together from several gzips state it for the last one, and that one is what is checked.
enum GzipTrailer {
  /// Whether the packed file says that it holds no bytes.
  static func statesNothing(_ path: FilePath) throws(SpoolError) -> Bool {
    let packed = try OpenFile.reading(path, .followLinks)
    let size = try packed.state().size
    guard size >= 8 else { return false }
    return try packed.bytes(at: size - 8, count: 8).allSatisfy { $0 == 0 }
  }

  /// Whether the expanded bytes end in what the packed file says they do.
  static func agrees(
    _ packed: borrowing OpenFile, with expanded: borrowing OpenFile
  ) throws(SpoolError) -> Bool {
    let packedSize = try packed.state().size
    guard packedSize >= 8 else { return false }
    let trailer = try packed.bytes(at: packedSize - 8, count: 8)
    guard trailer.count == 8 else { return false }
    func number(_ bytes: ArraySlice<UInt8>) -> UInt32 {
      bytes.reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }
    let size = try expanded.state().size
    // The length is stated modulo 2^32.
    let isOne = UInt32(truncatingIfNeeded: size) == number(trailer[4...])
    let length = isOne ? size : Int(number(trailer[4...]))
    guard length <= size else { return false }
    var checksum = CRC32()
    var position = size - length
    while position < size {
      let bytes = try expanded.bytes(at: position, count: min(256 << 10, size - position))
      if bytes.isEmpty { return false }
      bytes.withUnsafeBytes { checksum.add($0) }
      position += bytes.count
    }
    return checksum.value == number(trailer[..<4])
  }
}
