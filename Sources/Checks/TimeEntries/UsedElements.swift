import Timesheets

/// The list elements that entries refer to, each once, with the entries that do.
struct UsedElements {
  struct Element {
    let role: ReferenceRole
    let fullName: String
    /// The first entry that refers to it.
    let firstEntry: Int
    fileprivate let key: Key
  }

  fileprivate struct Key: Hashable {
    let role: ReferenceRole
    /// The list for a person, 0 elsewhere.
    let list: UInt8
    let index: Int
  }

  /// In the order of first use.
  let all: [Element]

  init(of examined: Examined) {
    var all: [Element] = []
    var seen = Set<Key>()
    var isKnown = ReferenceRole.allCases.map { role in
      [Bool](
        repeating: false,
        count: role == .wageItem
          ? examined.pay.cases.count : examined.records.references.count)
    }
    examined.forEachEntry { entry, record in
      for (place, role) in ReferenceRole.allCases.enumerated() {
        let reference =
          role == .wageItem ? examined.pay.number(ofEntry: entry) : Int(record[role].index)
        // One look at each distinct reference: an entry costs five array look-ups.
        if isKnown[place][reference] { continue }
        isKnown[place][reference] = true
        guard let key = Self.key(of: entry, role, examined),
          seen.insert(key).inserted
        else { continue }
        let fullName = examined.lists.element(key).fullName
        all.append(Element(role: role, fullName: fullName, firstEntry: entry, key: key))
      }
    }
    self.all = all
  }

  /// Calls `body` for each entry that refers to the element.
  static func forEachEntry(
    using element: Element, in examined: Examined, _ body: (Int) -> Void
  ) {
    examined.forEachEntry { entry, _ in
      if key(of: entry, element.role, examined) == element.key { body(entry) }
    }
  }

  private static func key(
    of entry: Int, _ role: ReferenceRole, _ examined: Examined
  ) -> Key? {
    let record = examined.source[entry]
    let links = examined.links
    return switch role {
    case .person:
      links[person: record.person].map {
        Key(role: role, list: $0.kind.rawValue, index: Int($0.index))
      }
    case .customer: key(links[customer: record.customer], role)
    case .item: key(links[item: record.item], role)
    case .classReference: key(links[class: record.classReference], role)
    case .wageItem: key(examined.pay[entry]?.wageItem ?? .none, role)
    }
  }

  private static func key(_ element: ElementIndex, _ role: ReferenceRole) -> Key? {
    element.index.map { Key(role: role, list: 0, index: $0) }
  }
}

extension CompanyLists {
  fileprivate func element(_ key: UsedElements.Key) -> ListElement {
    switch key.role {
    case .person:
      switch PersonKind(rawValue: key.list) {
      case .vendor: vendors[key.index].element
      case .otherName: otherNames[key.index].element
      case .employee, nil: employees[key.index].element
      }
    case .customer: customers[key.index].element
    case .item: items[key.index].element
    case .classReference: classes[key.index].element
    case .wageItem: wageItems[key.index].element
    }
  }
}

extension ReferenceRole {
  /// What qbXML calls the reference, and how many characters its FullName holds (domain facts 2.1).
  var qbxmlField: (name: String, limit: Int) {
    switch self {
    case .person: ("EntityRef", 41)
    case .customer: ("CustomerRef", 209)
    case .item: ("ItemServiceRef", 159)
    case .classReference: ("ClassRef", 159)
    case .wageItem: ("PayrollItemWageRef", 31)
    }
  }
}
