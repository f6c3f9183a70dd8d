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

  package subscript(person id: ReferenceID) -> PersonID? { people[Int(id.index)] }
  package subscript(customer id: ReferenceID) -> ElementIndex { customers[Int(id.index)] }
  package subscript(item id: ReferenceID) -> ElementIndex { items[Int(id.index)] }
  package subscript(class id: ReferenceID) -> ElementIndex { classes[Int(id.index)] }
  package subscript(wageItem id: ReferenceID) -> ElementIndex { wageItems[Int(id.index)] }
}
