/// The company's lists as all exports of a bundle together show them, each element once.
///
/// Merged by ListID, else by normalised name; where two documents disagree the newer export wins,
/// at equal age qbXML over IIF. Elements are sorted by full name, then ListID.
package struct CompanyLists: Sendable {
  package var employees: [EmployeeRecord] = []
  package var vendors: [NameRecord] = []
  package var otherNames: [NameRecord] = []
  package var customers: [CustomerRecord] = []
  package var items: [ItemRecord] = []
  package var classes: [ClassRecord] = []
  package var wageItems: [PayrollItemRecord] = []
  /// How many of the wage items, at their end, no export lists: the time, an employee's earnings or
  /// a mapping line names them, and the bundle has no wage item list. None where it has one.
  package var unlistedWageItems = 0
  package var nonWageItems: [NonWageRecord] = []
  package var preferences: PreferencesRecord?
  package var company: CompanyRecord?
  package var host: HostRecord?
  /// The lists that some document exported, empty ones included.
  package var exported: Set<ListKind> = []

  package init() {}

  /// The list element of a person.
  package subscript(person: PersonID) -> ListElement {
    switch person.kind {
    case .employee: employees[Int(person.index)].element
    case .vendor: vendors[Int(person.index)].element
    case .otherName: otherNames[Int(person.index)].element
    }
  }
}

/// The three lists whose people may have time in QBD (domain facts 2.3).
package enum PersonKind: UInt8, BitwiseCopyable, CaseIterable, Sendable {
  case employee, vendor, otherName

  /// The list on which such a person stands.
  package var list: ListKind {
    switch self {
    case .employee: .employees
    case .vendor: .vendors
    case .otherName: .otherNames
    }
  }
}

/// A person of the company's lists.
package struct PersonID: BitwiseCopyable, Hashable, Comparable, Sendable {
  // The larger field first: a struct that holds this one can use the three bytes behind `kind`.
  package let index: UInt32
  package let kind: PersonKind

  package init(kind: PersonKind, index: UInt32) {
    self.kind = kind
    self.index = index
  }

  package static func < (left: PersonID, right: PersonID) -> Bool {
    (left.kind.rawValue, left.index) < (right.kind.rawValue, right.index)
  }
}

/// The position of an element in one of the company's lists, or nothing, in four bytes.
package struct ElementIndex: BitwiseCopyable, Hashable, Sendable {
  private let stored: Int32

  package static let none = ElementIndex(stored: -1)

  package init(_ index: Int) {
    stored = Int32(index)
  }

  private init(stored: Int32) {
    self.stored = stored
  }

  /// Nil when the entry has no such element.
  package var index: Int? { stored < 0 ? nil : Int(stored) }
}
