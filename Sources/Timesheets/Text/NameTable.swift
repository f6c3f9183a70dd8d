/// The position of a text in a `NameTable`. Equal ids of one table mean equal texts.
package struct NameID: Hashable, Comparable, Sendable {
  package let index: UInt32

  /// The empty text, which every table holds first: a reference, name or id that is not there.
  package static let empty = NameID(index: 0)

  /// Whether nothing stood there.
  package var isEmpty: Bool { index == 0 }

  package static func < (left: NameID, right: NameID) -> Bool { left.index < right.index }
}

/// Each distinct name and id of a bundle, stored once as UTF-8.
///
/// Entries hold four-byte ids in place of strings, so that a reference is compared, checked and
/// written once per distinct text and not once per entry. Ids follow first appearance. At most
/// 4 GiB of text: beyond it the process traps, which the reading limits prevent.
package struct NameTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = [0]
  /// Open addressing over ids; 0 marks a free slot, which is safe because the empty text is never
  /// looked up here.
  private var slots = [UInt32](repeating: 0, count: 64)

  package init() {}

  /// How many texts the table holds, the empty one included.
  package var count: Int { ends.count }

  /// The id of this UTF-8 text, given at first sight and ever after the same.
  package mutating func id(of text: UnsafeRawBufferPointer) -> NameID {
    if text.isEmpty { return .empty }
    if (ends.count + 1) * 2 > slots.count { grow() }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: Self.hash(text)) & mask
    while slots[slot] != 0 {
      let id = slots[slot]
      if holds(id, text) { return NameID(index: id) }
      slot = (slot + 1) & mask
    }
    let id = UInt32(ends.count)
    bytes.append(contentsOf: text)
    ends.append(UInt32(bytes.count))
    slots[slot] = id
    return NameID(index: id)
  }

  /// The id of this text, given at first sight and ever after the same.
  package mutating func id(of text: String) -> NameID {
    var text = text
    return text.withUTF8 { id(of: UnsafeRawBufferPointer($0)) }
  }

  /// Takes over another table's texts and returns where each of them stands here, by its id there.
  mutating func append(contentsOf other: NameTable) -> [NameID] {
    other.bytes.withUnsafeBytes { texts in
      (0..<UInt32(other.count)).map { index in
        id(of: UnsafeRawBufferPointer(rebasing: texts[other.range(index)]))
      }
    }
  }

  /// The text behind an id of this table.
  package subscript(id: NameID) -> String {
    String(decoding: bytes[range(id.index)], as: UTF8.self)
  }

  /// The UTF-8 bytes behind an id of this table.
  package func utf8(_ id: NameID) -> ArraySlice<UInt8> {
    bytes[range(id.index)]
  }

  private func range(_ id: UInt32) -> Range<Int> {
    id == 0 ? 0..<0 : Int(ends[Int(id) - 1])..<Int(ends[Int(id)])
  }

  private func holds(_ id: UInt32, _ text: UnsafeRawBufferPointer) -> Bool {
    let range = range(id)
    guard range.count == text.count else { return false }
    return bytes.withUnsafeBytes { stored in
      var offset = 0
      while offset + 8 <= text.count {
        let left = stored.loadUnaligned(
          fromByteOffset: range.lowerBound + offset, as: UInt64.self)
        let right = text.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        if left != right { return false }
        offset += 8
      }
      while offset < text.count {
        if stored[range.lowerBound + offset] != text[offset] { return false }
        offset += 1
      }
      return true
    }
  }

  private mutating func grow() {
    var larger = [UInt32](repeating: 0, count: slots.count * 2)
    let mask = larger.count - 1
    bytes.withUnsafeBytes { stored in
      for id in 1..<UInt32(ends.count) {
        let text = UnsafeRawBufferPointer(rebasing: stored[range(id)])
        var slot = Int(truncatingIfNeeded: Self.hash(text)) & mask
        while larger[slot] != 0 { slot = (slot + 1) & mask }
        larger[slot] = id
      }
    }
    slots = larger
  }

  /// FNV-1a over eight bytes at a time: Swift's own hasher is seeded anew in each process and
  /// costs several times as much for texts this short. Nothing visible depends on the value.
  private static func hash(_ text: UnsafeRawBufferPointer) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var offset = 0
    while offset + 8 <= text.count {
      hash = (hash ^ text.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* 0x100_0000_01b3
      hash ^= hash >> 29
      offset += 8
    }
    while offset < text.count {
      hash = (hash ^ UInt64(text[offset])) &* 0x100_0000_01b3
      offset += 1
    }
    return hash ^ (hash >> 32)
  }
}
