import Timesheets

/// Which references of a bundle are used in which role, by reference id.
struct ReferenceUses {
  private(set) var people: [Bool]
  private(set) var customers: [Bool]
  private(set) var items: [Bool]
  private(set) var classes: [Bool]
  private(set) var wageItems: [Bool]

  /// Looks at all time of the bundle, that in QuickBooks included.
  init(in records: BundleRecords) {
    people = Array(repeating: false, count: records.references.count)
    customers = people
    items = people
    classes = people
    wageItems = people
    for time in [records.activities, records.timeTracking, records.answered] {
      for record in time {
        people[Int(record.person.index)] = true
        customers[Int(record.customer.index)] = true
        items[Int(record.item.index)] = true
        classes[Int(record.classReference.index)] = true
        wageItems[Int(record.wageItem.index)] = true
      }
    }
  }
}

extension TimeActivityRecord {
  /// The reference that plays this role on the entry.
  subscript(role: ReferenceRole) -> ReferenceID {
    switch role {
    case .person: person
    case .customer: customer
    case .item: item
    case .classReference: classReference
    case .wageItem: wageItem
    }
  }

  /// Where the entry's reference of this role stands, by the vendor's name of its field.
  func place(of role: ReferenceRole) -> FindingPlace {
    FindingPlace(place, element: format.field(of: role))
  }
}

extension SourceFormat {
  /// The vendor's name of the field that holds a role's reference (domain facts 2.1, 5.3, 8).
  func field(of role: ReferenceRole) -> String {
    switch (self, role) {
    case (.timeTrackingAdd, .person), (.timeTrackingRet, .person): "EntityRef"
    case (.timeTrackingAdd, .customer), (.timeTrackingRet, .customer): "CustomerRef"
    case (.timeTrackingAdd, .item), (.timeTrackingRet, .item): "ItemServiceRef"
    case (.timeTrackingAdd, .classReference), (.timeTrackingRet, .classReference): "ClassRef"
    case (.timeTrackingAdd, .wageItem), (.timeTrackingRet, .wageItem): "PayrollItemWageRef"
    case (.timerIIF, .person): "EMP"
    case (.timerIIF, .customer): "JOB"
    case (.timerIIF, .item): "ITEM"
    case (.timerIIF, .classReference): "PROJ"
    case (.timerIIF, .wageItem): "PITEM"
    case (.quickBooksTimeCSV, .person): "username"
    case (.quickBooksTimeCSV, .customer): "jobcode"
    case (.quickBooksTimeCSV, .item): "service item"
    case (.quickBooksTimeCSV, .classReference): "class"
    // The account chooses this column's name.
    case (.quickBooksTimeCSV, .wageItem): ""
    }
  }
}
