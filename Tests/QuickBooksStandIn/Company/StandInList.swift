/// A list of a company file (domain facts 3).
package enum StandInList: CaseIterable, Hashable, Sendable {
  case employees, vendors, otherNames, customers, items, classes, wageItems, nonWageItems

  /// Those whose elements may stand in an EntityRef: no customers (domain facts 2.3 [V]).
  static let workers = [employees, vendors, otherNames]

  /// The element in which a query answers one of its elements.
  package var retName: String {
    switch self {
    case .employees: "EmployeeRet"
    case .vendors: "VendorRet"
    case .otherNames: "OtherNameRet"
    case .customers: "CustomerRet"
    case .items: "ItemServiceRet"
    case .classes: "ClassRet"
    case .wageItems: "PayrollItemWageRet"
    case .nonWageItems: "PayrollItemNonWageRet"
    }
  }

  /// The list that an answered element belongs to; nil for elements of other lists.
  init?(retName: String) {
    let isItem = retName.hasPrefix("Item") && retName.hasSuffix("Ret")
    let list = Self.allCases.first { $0.retName == retName } ?? (isItem ? .items : nil)
    guard let list else { return nil }
    self = list
  }

  /// The requests that ask for its elements.
  var queries: [String] {
    let name = "\(retName.dropLast(3))QueryRq"
    return self == .items ? [name, "ItemQueryRq"] : [name]
  }

  /// Whether names have levels, and elements a FullName beside their Name.
  var hasLevels: Bool { [.customers, .items, .classes].contains(self) }

  /// Domain facts 1.2 [V].
  var hasIterators: Bool { [.customers, .vendors, .items].contains(self) }

  /// Whether elements have fields of the user's own, which a query asks for by OwnerID.
  var hasOwnFields: Bool { ![.classes, .wageItems, .nonWageItems].contains(self) }

  var needsPayroll: Bool { [.wageItems, .nonWageItems].contains(self) }
}
