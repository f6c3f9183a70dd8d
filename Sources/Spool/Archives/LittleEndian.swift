extension ArraySlice<UInt8> {
  /// The number that stands at an offset from the slice's start, low byte first.
  func number(at offset: Int, bytes: Int) -> Int {
    (0..<bytes).reduce(0) { $0 | Int(self[startIndex + offset + $1]) << (8 * $1) }
  }
}
