/// How a record names a list element: by ListID, by full name, or both (domain facts 2.1).
package struct Reference: Hashable, Sendable {
  package let listID: NameID
  package let fullName: NameID
  /// What else the source calls it, for a person: the login in a QuickBooks Time export. Two
  /// people of one name differ here, and mapping tables may use it. Empty elsewhere.
  package let alias: NameID

  package init(listID: NameID, fullName: NameID, alias: NameID = .empty) {
    self.listID = listID
    self.fullName = fullName
    self.alias = alias
  }

  /// Nothing was referred to.
  package static let none = Reference(listID: .empty, fullName: .empty)
}

/// The position of a distinct reference in a `ReferenceTable`; 0 is `Reference.none`.
package struct ReferenceID: Hashable, Comparable, Sendable {
  package let index: UInt32

  package static let none = ReferenceID(index: 0)

  /// Whether nothing was referred to.
  package var isNone: Bool { index == 0 }

  package init(index: UInt32) {
    self.index = index
  }

  package static func < (left: ReferenceID, right: ReferenceID) -> Bool {
    left.index < right.index
  }
}

/// Each distinct reference of a bundle, stored once, in order of first appearance.
///
/// A bundle of 300,000 entries has a few thousand distinct references: links are proved once for
/// each of those, and an entry's check is then an array look-up.
package struct ReferenceTable: Sendable {
  package private(set) var all: [Reference] = [.none]
  /// Open addressing over ids; 0 marks a free slot, which is safe because `none` is never looked up
  /// here.
  private var slots = [UInt32](repeating: 0, count: 64)

  package init() {}

  /// Distinct references, `Reference.none` among them.
  package var count: Int { all.count }

  /// The id of this reference, given at first sight and ever after the same.
  package mutating func id(of reference: Reference) -> ReferenceID {
    if reference == .none { return .none }
    if (all.count + 1) * 2 > slots.count { grow() }
    let mask = slots.count - 1
    var slot = Self.hash(reference) & mask
    while slots[slot] != 0 {
      let index = slots[slot]
      if all[Int(index)] == reference { return ReferenceID(index: index) }
      slot = (slot + 1) & mask
    }
    slots[slot] = UInt32(all.count)
    all.append(reference)
    return ReferenceID(index: slots[slot])
  }

  /// The reference that this table gave the id to.
  package subscript(id: ReferenceID) -> Reference { all[Int(id.index)] }

  private mutating func grow() {
    var larger = [UInt32](repeating: 0, count: slots.count * 2)
    let mask = larger.count - 1
    for index in 1..<all.count {
      var slot = Self.hash(all[index]) & mask
      while larger[slot] != 0 { slot = (slot + 1) & mask }
      larger[slot] = UInt32(index)
    }
    slots = larger
  }

  /// Multiplies the three ids into one another: every entry looks up five references, and Swift's
  /// own hasher costs more than all the rest of a look-up.
  private static func hash(_ reference: Reference) -> Int {
    var hash = UInt64(reference.fullName.index) &* 0x9e37_79b9_7f4a_7c15
    hash = (hash ^ UInt64(reference.listID.index)) &* 0xff51_afd7_ed55_8ccd
    hash = (hash ^ hash >> 29 ^ UInt64(reference.alias.index)) &* 0xc4ce_b9fe_1a85_ec53
    return Int(truncatingIfNeeded: hash >> 32)
  }
}
