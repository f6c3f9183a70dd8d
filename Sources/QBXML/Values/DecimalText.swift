/// Whole numbers as decimal digits, without making strings.
enum DecimalText {
  static func append(_ number: Int, to output: inout [UInt8]) {
    precondition(number >= 0, "signs are written by the caller")
    if number >= 10 { append(number / 10, to: &output) }
    output.append(UInt8(0x30 + number % 10))
  }

  /// Appends exactly `width` digits, zeros first.
  static func append(_ number: Int, width: Int, to output: inout [UInt8]) {
    var worth = 1
    for _ in 1..<width { worth *= 10 }
    while worth > 0 {
      output.append(UInt8(0x30 + number / worth % 10))
      worth /= 10
    }
  }

  /// The number that a text of at most nine digits writes, a sign allowed.
  static func integer(of token: UnsafeRawBufferPointer) -> Int? {
    guard token.count <= 10 else { return nil }
    return Int(String(decoding: token, as: UTF8.self))
  }
}
