/// The CRC-32 of a stream of bytes (RFC 1952, 8).
struct CRC32 {
  private var register: UInt32 = 0xFFFF_FFFF

  var value: UInt32 { ~register }

  mutating func add(_ chunk: UnsafeRawBufferPointer) {
    var register = register
    Self.tables.withUnsafeBufferPointer { tables in
      func entry(_ distance: Int, _ bits: UInt32) -> UInt32 {
        tables[distance << 8 | Int(bits & 0xFF)]
      }
      // Eight bytes a step, each with the table for its distance from the end: byte by byte this
      // took longer than expanding did, on exports of hundreds of megabytes.
      var offset = 0
      while offset + 8 <= chunk.count {
        let low = UInt32(littleEndian: chunk.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
        let high = UInt32(
          littleEndian: chunk.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self))
        let mixed = register ^ low
        register = entry(7, mixed) ^ entry(6, mixed >> 8) ^ entry(5, mixed >> 16)
        register ^= entry(4, mixed >> 24) ^ entry(3, high) ^ entry(2, high >> 8)
        register ^= entry(1, high >> 16) ^ entry(0, high >> 24)
        offset += 8
      }
      for byte in chunk[offset...] {
        register = entry(0, register ^ UInt32(byte)) ^ register >> 8
      }
    }
    self.register = register
  }

  /// Eight tables of 256: the n-th for a byte with n more bytes after it.
  private static let tables: [UInt32] = {
    var tables: [UInt32] = (0..<256).map { index in
      (0..<8).reduce(UInt32(index)) { value, _ in
        value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1
      }
    }
    for index in 0..<7 * 256 {
      tables.append(tables[Int(tables[index] & 0xFF)] ^ tables[index] >> 8)
    }
    return tables
  }()
}
