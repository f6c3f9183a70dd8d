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
  private var ids: [Reference: ReferenceID] = [.none: .none]

  package init() {}

  package var count: Int { all.count }

  /// The id of this reference, given at first sight and ever after the same.
  package mutating func id(of reference: Reference) -> ReferenceID {
    if let id = ids[reference] { return id }
    let id = ReferenceID(index: UInt32(all.count))
    all.append(reference)
    ids[reference] = id
    return id
  }

  package subscript(id: ReferenceID) -> Reference { all[Int(id.index)] }
}
