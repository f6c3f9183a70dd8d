/// A piece of a `TextArena`; empty when the source wrote nothing.
package struct TextSlice: Hashable, Sendable {
  package let start: UInt32
  package let count: UInt32

  package static let empty = TextSlice(start: 0, count: 0)

  /// Whether nothing stood there.
  package var isEmpty: Bool { count == 0 }
}

/// Texts that are mostly unique (notes, source ids), laid end to end as UTF-8.
///
/// They are not interned: hashing half a million notes would cost more than it saves. At most
/// 4 GiB, which the reading limits keep to.
package struct TextArena: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  /// Stores a UTF-8 text and returns where it stands.
  package mutating func append(_ text: UnsafeRawBufferPointer) -> TextSlice {
    if text.isEmpty { return .empty }
    let start = UInt32(bytes.count)
    bytes.append(contentsOf: text)
    return TextSlice(start: start, count: UInt32(text.count))
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
    let shift = UInt32(bytes.count)
    bytes.append(contentsOf: other.bytes)
    return shift
  }

  /// The text of a slice of this arena.
  package subscript(slice: TextSlice) -> String {
    String(decoding: utf8(slice), as: UTF8.self)
  }

  /// The UTF-8 bytes of a slice of this arena.
  package func utf8(_ slice: TextSlice) -> ArraySlice<UInt8> {
    bytes[Int(slice.start)..<Int(slice.start) + Int(slice.count)]
  }
}

extension TextSlice {
  /// The same text after its arena was appended to another one at `shift`.
  package func shifted(by shift: UInt32) -> TextSlice {
    isEmpty ? .empty : TextSlice(start: start + shift, count: count)
  }
}
