/// Whole numbers as decimal digits, without making strings.
enum DecimalText {
  static func append(_ number: Int, to output: inout [UInt8]) {
    precondition(number >= 0, "signs are written by the caller")
    if number >= 10 { append(number / 10, to: &output) }
    output.append(UInt8(0x30 + number % 10))
  }

  /// The number that a text of at most nine digits writes, a sign allowed.
  static func integer(of token: UnsafeRawBufferPointer) -> Int? {
    guard token.count <= 10 else { return nil }
    return Int(String(decoding: token, as: UTF8.self))
  }
}
