/// Two documents that say different things of one list element, and which of them was believed.
package struct Disagreement: Hashable, Sendable {
  /// What they disagree about.
  package enum Field: String, CaseIterable, Sendable {
    case name
    case isActive = "is-active"
    case itemType = "item-type"
    case wageType = "wage-type"
    case useTimeData = "use-time-data"
    case earnings
    case preferences
    case host
  }

  package let list: ListKind
  /// The element's full name as the lists now have it; empty for preferences and host.
  package let name: String
  package let field: Field
  /// The document that was believed: the newer export, at equal age qbXML over IIF.
  package let believed: Place
  package let passedOver: Place

  package init(
    list: ListKind, name: String, field: Field, believed: Place, passedOver: Place
  ) {
    self.list = list
    self.name = name
    self.field = field
    self.believed = believed
    self.passedOver = passedOver
  }
}
