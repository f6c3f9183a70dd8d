/// Deflate streams (RFC 1951) that need no packer: bytes as they are, and any number of zeros.
package enum Deflate {
  /// The bytes in stored blocks.
  package static func stored(_ bytes: [UInt8]) -> [UInt8] {
    var stream: [UInt8] = []
    var rest = bytes[...]
    repeat {
      let block = rest.prefix(0xFFFF)
      rest = rest.dropFirst(block.count)
      stream.append(rest.isEmpty ? 1 : 0)
      stream.append(block.count, bytes: 2)
      stream.append(~block.count, bytes: 2)
      stream += block
    } while !rest.isEmpty
    return stream
  }

  /// A number of zeros in one block with codes of its own, in which 258 of them take two bits:
  /// 10 GB are 10 MB, themselves nearly all zeros.
  package static func zeros(_ count: Int) -> [UInt8] {
    precondition(count > 0, "a run needs a first byte")
    var bits = BitWriter()
    // Last block, codes of its own: 286 lengths, one distance, 18 lengths of code lengths.
    bits.append(1, 1)
    bits.append(2, 2)
    bits.append(29, 5)
    bits.append(0, 5)
    bits.append(14, 4)
    // In the standard's order 18 comes third, 2 sixteenth and 1 eighteenth.
    for index in 0..<18 { bits.append(index == 2 ? 1 : index == 15 || index == 17 ? 2 : 0, 3) }
    // Codes of code lengths: 18 is `0`, 1 is `10`, 2 is `11`; codes go out high bit first.
    let two = 0b11
    let one = 0b01
    bits.append(two, 2)  // literal 0: two bits
    bits.append(0, 1)
    bits.append(138 - 11, 7)
    bits.append(0, 1)
    bits.append(117 - 11, 7)
    bits.append(two, 2)  // end of block: two bits
    bits.append(0, 1)
    bits.append(28 - 11, 7)
    bits.append(one, 2)  // length 258: one bit
    bits.append(one, 2)  // distance 1: one bit
    // Literal 0 is `10`, the end `11`, a run of 258 `0` and its distance `0`.
    bits.append(0b01, 2)
    bits.appendZeros((count - 1) / 258 * 2)
    for _ in 0..<(count - 1) % 258 { bits.append(0b01, 2) }
    bits.append(0b11, 2)
    return bits.bytes
  }
}

private struct BitWriter {
  private(set) var bytes: [UInt8] = []
  private var free = 0

  /// Appends a value's low bits, lowest first.
  mutating func append(_ value: Int, _ count: Int) {
    for index in 0..<count {
      if free == 0 {
        bytes.append(0)
        free = 8
      }
      bytes[bytes.count - 1] |= UInt8(value >> index & 1) << (8 - free)
      free -= 1
    }
  }

  mutating func appendZeros(_ count: Int) {
    let first = min(free, count)
    free -= first
    bytes += [UInt8](repeating: 0, count: (count - first) / 8)
    append(0, (count - first) % 8)
  }
}
