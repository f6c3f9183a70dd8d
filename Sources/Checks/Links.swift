import Timesheets

/// What each distinct reference of the bundle links to in the company's lists.
///
/// Indexed by `ReferenceID`, so that an entry's link is an array look-up. A reference that links
/// to nothing has nil or `.none` here and a finding that says why.
package struct Links: Sendable {
  package var people: [PersonID?]
  package var customers: [ElementIndex]
  package var items: [ElementIndex]
  package var classes: [ElementIndex]
  /// Wage items as the source names them, before hour types and mapping lines are looked at.
  package var wageItems: [ElementIndex]

  /// The person a reference links to; nil when it links to nobody.
  package subscript(person id: ReferenceID) -> PersonID? { people[Int(id.index)] }
  /// The customer or job a reference links to, or `.none`.
  package subscript(customer id: ReferenceID) -> ElementIndex { customers[Int(id.index)] }
  /// The item a reference links to, or `.none`.
  package subscript(item id: ReferenceID) -> ElementIndex { items[Int(id.index)] }
  /// The class a reference links to, or `.none`.
  package subscript(class id: ReferenceID) -> ElementIndex { classes[Int(id.index)] }
  /// The wage item a reference links to, or `.none`.
  package subscript(wageItem id: ReferenceID) -> ElementIndex { wageItems[Int(id.index)] }
}
