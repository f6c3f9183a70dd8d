import Timesheets

/// An entry's identity in the two forms that requests carry, without making strings.
enum IdentityText {
  /// Appends 32 lower-case hexadecimal digits, as `EntryIdentity.hexadecimal` gives them.
  static func append(_ identity: EntryIdentity, to output: inout [UInt8]) {
    append(identity.high, digits: 0..<16, to: &output)
    append(identity.low, digits: 0..<16, to: &output)
  }

  /// Appends qbXML's GUIDTYPE, `{8-4-4-4-12}` (domain facts 1.5).
  static func appendGUID(_ identity: EntryIdentity, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "{"))
    append(identity.high, digits: 0..<8, to: &output)
    output.append(UInt8(ascii: "-"))
    append(identity.high, digits: 8..<12, to: &output)
    output.append(UInt8(ascii: "-"))
    append(identity.high, digits: 12..<16, to: &output)
    output.append(UInt8(ascii: "-"))
    append(identity.low, digits: 0..<4, to: &output)
    output.append(UInt8(ascii: "-"))
    append(identity.low, digits: 4..<16, to: &output)
    output.append(UInt8(ascii: "}"))
  }

  /// Digits count from the highest one.
  private static func append(_ number: UInt64, digits: Range<Int>, to output: inout [UInt8]) {
    for digit in digits {
      let nibble = UInt8(truncatingIfNeeded: number >> UInt64(60 - 4 * digit)) & 0xF
      output.append(nibble < 10 ? 0x30 + nibble : 0x57 + nibble)
    }
  }
}
