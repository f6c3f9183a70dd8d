/// Fields of binary headers, low byte first.
extension [UInt8] {
  package mutating func append(_ value: Int, bytes: Int) {
    for index in 0..<bytes { append(UInt8(truncatingIfNeeded: value >> (8 * index))) }
  }

  package init(_ value: Int, bytes: Int) {
    self = []
    append(value, bytes: bytes)
  }
}

/// The CRC-32 of RFC 1952, 8, one byte a step as the standard's own example does it: what is tested
/// here must not be what it is tested with.
package func crc32(_ bytes: [UInt8]) -> UInt32 {
  var register: UInt32 = 0xFFFF_FFFF
  crcTable.withUnsafeBufferPointer { table in
    for byte in bytes {
      register = register >> 8 ^ table[Int(UInt8(truncatingIfNeeded: register) ^ byte)]
    }
  }
  return ~register
}

private let crcTable: [UInt32] = (0..<256).map { index in
  (0..<8).reduce(UInt32(index)) { bits, _ in
    bits & 1 == 1 ? 0xEDB8_8320 ^ bits >> 1 : bits >> 1
  }
}
