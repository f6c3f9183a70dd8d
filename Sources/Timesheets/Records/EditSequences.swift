/// The version stamps of lines that stand in QuickBooks, one line after the other.
///
/// QuickBooks writes a number of ten digits, the second of the last change, which is four bytes a
/// line; only a stamp that is written in another way is kept as it stands.
package struct EditSequences: Sendable {
  private var numbers: [UInt32] = []
  private var texts: [Int: String] = [:]
  /// What stands for no stamp, and for one that is in `texts`.
  private static let (none, text) = (UInt32.max, UInt32.max - 1)

  package init() {}

  /// Whether no line was added.
  package var isEmpty: Bool { numbers.isEmpty }

  /// The stamp of a line as it was written; empty without one, and behind the last line.
  package subscript(index: Int) -> String {
    guard index < numbers.count, numbers[index] != Self.none else { return "" }
    return numbers[index] == Self.text ? texts[index, default: ""] : String(numbers[index])
  }

  /// Adds the stamp of the next line, empty without one.
  package mutating func append(_ stamp: UnsafeRawBufferPointer) {
    if stamp.isEmpty { return numbers.append(Self.none) }
    var number = UInt64(0)
    for digit in stamp.prefix(11) { number = number * 10 + UInt64(digit &- 0x30) }
    let isNumber =
      stamp.count <= 10 && stamp.allSatisfy { (0x30...0x39).contains($0) }
      && (stamp.first != 0x30 || stamp.count == 1) && number < UInt64(Self.text)
    if !isNumber { texts[numbers.count] = String(decoding: stamp, as: UTF8.self) }
    numbers.append(isNumber ? UInt32(number) : Self.text)
  }

  /// Adds the stamps of further lines, behind lines without any up to `count`.
  mutating func append(_ other: EditSequences, from count: Int) {
    numbers.append(contentsOf: repeatElement(Self.none, count: count - numbers.count))
    for (index, text) in other.texts { texts[numbers.count + index] = text }
    numbers.append(contentsOf: other.numbers)
  }

  /// Makes room for so many lines in all.
  package mutating func reserveCapacity(_ count: Int) { numbers.reserveCapacity(count) }
}
