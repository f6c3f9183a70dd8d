import Timesheets

/// An entry's identity in the two forms that requests carry, without making strings.
enum IdentityText {
  /// Appends 32 lower-case hexadecimal digits, as `EntryIdentity.hexadecimal` gives them.
  static func append(_ identity: EntryIdentity, to output: inout [UInt8]) {
    withUnsafeBytes(of: digits(identity.high)) { output.append(contentsOf: $0) }
    withUnsafeBytes(of: digits(identity.low)) { output.append(contentsOf: $0) }
  }

  /// Appends qbXML's GUIDTYPE, `{8-4-4-4-12}` (domain facts 1.5).
  static func appendGUID(_ identity: EntryIdentity, to output: inout [UInt8]) {
    let dash = UInt8(ascii: "-")
    output.append(UInt8(ascii: "{"))
    withUnsafeBytes(of: digits(identity.high)) { digits in
      output.append(contentsOf: digits[0..<8])
      output.append(dash)
      output.append(contentsOf: digits[8..<12])
      output.append(dash)
      output.append(contentsOf: digits[12..<16])
    }
    output.append(dash)
    withUnsafeBytes(of: digits(identity.low)) { digits in
      output.append(contentsOf: digits[0..<4])
      output.append(dash)
      output.append(contentsOf: digits[4..<16])
    }
    output.append(UInt8(ascii: "}"))
  }

  /// Sixteen digits as they stand in memory, eight in one step: one by one they were a third of
  /// what writing a request took.
  private static func digits(_ number: UInt64) -> (UInt64, UInt64) {
    (digits(UInt32(truncatingIfNeeded: number >> 32)), digits(UInt32(truncatingIfNeeded: number)))
  }

  private static func digits(_ number: UInt32) -> UInt64 {
    // Spreads the eight half bytes over as many bytes, the highest one first.
    var bytes = UInt64(number)
    bytes = (bytes & 0xFFFF_0000) << 16 | bytes & 0xFFFF
    bytes = (bytes & 0xFF00_0000_FF00) << 8 | bytes & 0xFF_0000_00FF
    bytes = (bytes & 0xF0_00F0_00F0_00F0) << 4 | bytes & 0xF_000F_000F_000F
    let letters = (bytes &+ 0x0606_0606_0606_0606) >> 4 & 0x0101_0101_0101_0101
    return (bytes &+ 0x3030_3030_3030_3030 &+ letters &* 0x27).bigEndian
  }
}
