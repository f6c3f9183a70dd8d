/// Finds, for entries given one after the other, the first earlier one that is equal.
///
/// Four to eight bytes per entry and no allocation for any of them: a bundle may hold millions, and
/// three checks ask this of all of them. Who is equal is the caller's word; the hash only decides
/// where to look.
struct EqualEntries {
  /// Open addressing; 0 marks a free slot, else an entry plus one.
  private var slots: [UInt32]
  private var count = 0
  private let mask: Int

  /// Room for this many entries; one more is a mistake of the caller.
  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    mask = size - 1
  }

  /// The first earlier entry that is equal; nil for a new one, which is remembered.
  mutating func earlier(
    equalTo entry: Int, hash: UInt64, isEqual: (_ earlier: Int) -> Bool
  ) -> Int? {
    precondition(count < mask, "more entries than announced")
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let earlier = Int(slots[slot]) - 1
      if isEqual(earlier) { return earlier }
      slot = (slot + 1) & mask
    }
    slots[slot] = UInt32(entry + 1)
    count += 1
    return nil
  }

  /// The remembered entry that is equal, or nil; nothing is remembered.
  func first(hash: UInt64, isEqual: (_ earlier: Int) -> Bool) -> Int? {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      let earlier = Int(slots[slot]) - 1
      if isEqual(earlier) { return earlier }
      slot = (slot + 1) & mask
    }
    return nil
  }
}

/// A 64-bit hash of small numbers and texts. Not seeded: equal content hashes alike in every run,
/// though nothing visible depends on the value.
struct ContentHash {
  private(set) var value: UInt64 = 0x9e37_79b9_7f4a_7c15

  mutating func add(_ number: UInt64) {
    value = (value ^ number) &* 0xff51_afd7_ed55_8ccd
    // The product's high bits are the well mixed ones, and a table looks at the low ones.
    value ^= value >> 32
  }

  mutating func add(_ number: Int32) { add(UInt64(UInt32(bitPattern: number))) }

  mutating func add(_ text: UnsafeRawBufferPointer) {
    var offset = 0
    while offset + 8 <= text.count {
      add(text.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    var rest = UInt64(text.count) << 56
    while offset < text.count {
      rest = rest << 8 ^ UInt64(text[offset])
      offset += 1
    }
    add(rest)
  }
}
