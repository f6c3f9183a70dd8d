/// What every element of a QBD list has in common.
package struct ListElement: Sendable {
  package var place: Place
  /// Empty when the export has none, as every IIF file (domain facts 5.2).
  package var listID: String
  /// Colon-joined path for customers, items and classes; the plain name elsewhere.
  package var fullName: String
  /// Nil when the export does not say.
  package var isActive: Bool?
  /// When the element was last changed in QBD, as its wall clock had it.
  package var modified: LocalStamp?

  package init(
    place: Place, listID: String = "", fullName: String, isActive: Bool? = nil,
    modified: LocalStamp? = nil
  ) {
    self.place = place
    self.listID = listID
    self.fullName = fullName
    self.isActive = isActive
    self.modified = modified
  }

  /// Only an element that says so is inactive.
  package var isInactive: Bool { isActive == false }
}

/// A ListID with or without a name, as list records refer to one another.
package struct ListReference: Hashable, Sendable {
  package var listID: String
  package var fullName: String

  package init(listID: String = "", fullName: String = "") {
    self.listID = listID
    self.fullName = fullName
  }
}
