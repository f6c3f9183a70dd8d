/// One member of a gzip file (RFC 1952), each of its fields free to lie.
package struct HandMadeGzip {
  package var packed: [UInt8]
  package var crc: UInt32
  package var size: Int
  package var method = 8
  package var flags = 0
  /// What stands between head and packed bytes, as the flags say.
  package var optional: [UInt8] = []

  package init(_ content: [UInt8]) {
    packed = Deflate.stored(content)
    crc = crc32(content)
    size = content.count
  }

  package init(_ content: String) { self.init(Array(content.utf8)) }

  /// So many zeros. The checksum is a lie where computing it would take long; whoever reads as far
  /// as that has lost already.
  package init(zeros count: Int) {
    packed = Deflate.zeros(count)
    crc = count <= 64 << 20 ? crc32([UInt8](repeating: 0, count: count)) : 0
    size = count
  }

  package func with(_ change: (inout HandMadeGzip) -> Void) -> HandMadeGzip {
    var copy = self
    change(&copy)
    return copy
  }

  package var bytes: [UInt8] {
    var file: [UInt8] = [0x1F, 0x8B, UInt8(method), UInt8(flags), 0, 0, 0, 0, 0, 3]
    file += optional + packed
    file.append(Int(crc), bytes: 4)
    file.append(size, bytes: 4)
    return file
  }
}
