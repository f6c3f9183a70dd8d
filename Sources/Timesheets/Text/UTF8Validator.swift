/// Decides whether a stream of bytes is strict UTF-8, chunk by chunk.
///
/// Strict as in Unicode 15, table 3-7: no overlong forms, no surrogates, nothing above U+10FFFF,
/// nothing cut off at the end.
package struct UTF8Validator: Sendable {
  /// Continuation bytes still owed by the sequence under way.
  private var owed = 0
  /// What the next continuation byte may be; narrower than 80...BF only right after some leads.
  private var allowed: ClosedRange<UInt8> = 0x80...0xBF
  /// Whether the bytes so far are UTF-8, of which the last character may be cut off.
  package private(set) var isValid = true

  package init() {}

  /// Looks at the next bytes of the stream.
  package mutating func add(_ chunk: UnsafeRawBufferPointer) {
    guard isValid else { return }
    var offset = 0
    while offset < chunk.count {
      // Eight ASCII bytes at a time: most of a payroll export is ASCII, and this scan touches
      // every byte of it.
      if owed == 0 {
        while offset + 8 <= chunk.count,
          chunk.loadUnaligned(fromByteOffset: offset, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        { offset += 8 }
        if offset == chunk.count { return }
      }
      guard take(chunk[offset]) else {
        isValid = false
        return
      }
      offset += 1
    }
  }

  /// Whether all bytes so far form whole, valid characters.
  package var isWholeAndValid: Bool { isValid && owed == 0 }

  private mutating func take(_ byte: UInt8) -> Bool {
    if owed > 0 {
      guard allowed.contains(byte) else { return false }
      owed -= 1
      allowed = 0x80...0xBF
      return true
    }
    switch byte {
    case 0x00...0x7F: return true
    case 0xC2...0xDF: owed = 1
    case 0xE0: (owed, allowed) = (2, 0xA0...0xBF)
    case 0xED: (owed, allowed) = (2, 0x80...0x9F)
    case 0xE1...0xEF: owed = 2
    case 0xF0: (owed, allowed) = (3, 0x90...0xBF)
    case 0xF4: (owed, allowed) = (3, 0x80...0x8F)
    case 0xF1...0xF3: owed = 3
    default: return false
    }
    return true
  }
}
