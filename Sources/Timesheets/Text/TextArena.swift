/// A text in a `TextArena`; empty when the source wrote nothing.
@usableFromInline package struct TextSlice: BitwiseCopyable, Hashable, Sendable {
  /// Where its length stands, which the text follows. Nothing stands at 0.
  @usableFromInline let start: UInt32

  package static let empty = TextSlice(start: 0)

  fileprivate init(start: UInt32) { self.start = start }

  /// Whether nothing stood there.
  @inlinable package var isEmpty: Bool { start == 0 }
}

/// Texts that are mostly unique (notes, source ids), laid end to end as UTF-8, each behind its
/// length: four bytes say where a text is and how long, and every entry has two or three.
///
/// They are not interned: hashing half a million notes would cost more than it saves. At most
/// 4 GiB, which the reading limits keep to.
package struct TextArena: Sendable {
  private var bytes: [UInt8] = [0]

  package init() {}

  /// Stores a UTF-8 text and returns where it stands.
  package mutating func append(_ text: UnsafeRawBufferPointer) -> TextSlice {
    if text.isEmpty { return .empty }
    let start = UInt32(bytes.count)
    var rest = text.count
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
    bytes.append(contentsOf: text)
    return TextSlice(start: start)
  }

  /// Stores a text and returns where it stands.
  package mutating func append(_ text: String) -> TextSlice {
    var text = text
    return text.withUTF8 { append(UnsafeRawBufferPointer($0)) }
  }

  /// Makes room for so many times the bytes there are.
  mutating func reserve(times: Int) { bytes.reserveCapacity(bytes.count * times) }

  /// Takes over another arena's texts; its slices stay valid once moved by `shift`.
  package mutating func append(contentsOf other: TextArena) -> UInt32 {
    // Nothing stands at an arena's first byte, so that the texts go over this one's last.
    let shift = UInt32(bytes.count - 1)
    bytes.append(contentsOf: other.bytes.dropFirst())
    return shift
  }

  /// The text of a slice of this arena.
  package subscript(slice: TextSlice) -> String {
    bytes.withUnsafeBytes { String(decoding: $0[slice], as: UTF8.self) }
  }

  /// The UTF-8 bytes of a slice of this arena.
  package func utf8(_ slice: TextSlice) -> ArraySlice<UInt8> {
    let range = bytes.withUnsafeBytes { $0.range(of: slice) }
    return bytes[range]
  }

  /// Passes all texts on as they lie in memory, to be asked with a slice: for loops over all
  /// entries, which would count references with every text otherwise.
  package func withUnsafeBytes<Result>(
    _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    try bytes.withUnsafeBytes(body)
  }
}

extension UnsafeRawBufferPointer {
  /// The UTF-8 bytes of a slice, where these are the texts of its arena.
  @inlinable package subscript(slice: TextSlice) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: self[range(of: slice)])
  }

  // Inlined into the loops over all entries, like what calls it: the call costs more than itself.
  /// Where the bytes of a slice stand, where these are the texts of its arena.
  @inlinable package func range(of slice: TextSlice) -> Range<Int> {
    if slice.isEmpty { return 0..<0 }
    var start = Int(slice.start)
    var (count, shift) = (0, 0)
    while self[start] > 0x7F {
      count |= Int(self[start] & 0x7F) << shift
      shift += 7
      start += 1
    }
    count |= Int(self[start]) << shift
    return start + 1..<start + 1 + count
  }
}

extension TextSlice {
  /// The same text after its arena was appended to another one at `shift`.
  package func shifted(by shift: UInt32) -> TextSlice {
    isEmpty ? .empty : TextSlice(start: start + shift)
  }
}
