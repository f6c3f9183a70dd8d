/// Two exports of one bundle that say different things of one list element.
///
/// The newer export is believed, at equal age qbXML over IIF; the report names both places.
package struct ListDisagreement: Hashable, Sendable {
  /// What the exports disagree on.
  package enum Field: String, CaseIterable, Sendable {
    case fullName = "full-name"
    case isActive = "is-active"
    case type
    case payroll
    case employment
    case preferences
    case company
  }

  package let list: ListKind
  /// The element's full name as the believed export has it.
  package let name: String
  package let field: Field
  package let believed: Place
  package let passedOver: Place

  package init(list: ListKind, name: String, field: Field, believed: Place, passedOver: Place) {
    self.list = list
    self.name = name
    self.field = field
    self.believed = believed
    self.passedOver = passedOver
  }
}
