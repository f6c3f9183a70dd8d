import Timesheets

/// How reports name what the source refers to: by its own words, and where it gives a ListID alone,
/// by the name that the lists have for it.
struct SourceNames {
  private let records: BundleRecords
  /// Names by ListID, one table per role; empty where every reference has a name.
  private var listed: [ReferenceRole: [String: String]] = [:]

  init(_ report: RunReport) {
    records = report.records
    let hasBareID = records.references.all.contains {
      $0.fullName.isEmpty && !$0.listID.isEmpty
    }
    guard hasBareID else { return }
    for role in ReferenceRole.allCases {
      listed[role] = Self.names(report.lists.elements(of: role))
    }
  }

  /// The name of a reference in its role; empty when the source refers to nothing.
  func text(of id: ReferenceID, as role: ReferenceRole) -> String {
    let reference = records.references[id]
    if !reference.fullName.isEmpty { return records.names[reference.fullName] }
    if !reference.listID.isEmpty {
      let listID = records.names[reference.listID]
      return listed[role]?[listID] ?? listID
    }
    return records.names[reference.alias]
  }

  /// Every reference's name in a role as CSV cells, by reference.
  func cells(as role: ReferenceRole) -> CellTable {
    var cells = CellTable()
    for index in records.references.all.indices {
      cells.append(text(of: ReferenceID(index: UInt32(index)), as: role))
    }
    return cells
  }

  private static func names(_ elements: [ListElement]) -> [String: String] {
    var names: [String: String] = [:]
    for element in elements where !element.listID.isEmpty {
      names[element.listID] = element.fullName
    }
    return names
  }
}

extension CompanyLists {
  /// The elements that a reference in this role may mean, list after list.
  func elements(of role: ReferenceRole) -> [ListElement] {
    switch role {
    case .person: employees.map(\.element) + vendors.map(\.element) + otherNames.map(\.element)
    case .customer: customers.map(\.element)
    case .item: items.map(\.element)
    case .classReference: classes.map(\.element)
    case .wageItem: wageItems.map(\.element)
    }
  }

  /// A person's position among `elements(of: .person)`.
  func position(of person: PersonID) -> Int {
    switch person.kind {
    case .employee: Int(person.index)
    case .vendor: employees.count + Int(person.index)
    case .otherName: employees.count + vendors.count + Int(person.index)
    }
  }
}
