import Timesheets

/// The outcome of every distinct reference in each role it plays.
struct Linking {
  /// One role: its directory, and the outcome of each reference by its id.
  struct Role {
    let directory: NameDirectory
    let outcomes: [LinkOutcome]
    /// The position of the mapping line that ended a reference's search, by its id.
    let lines: [Int?]

    subscript(id: ReferenceID) -> LinkOutcome { outcomes[Int(id.index)] }

    /// The listed element that a reference links to.
    func listed(_ id: ReferenceID) -> NameDirectory.Listed? {
      self[id].position.map { directory.all[$0] }
    }
  }

  let people: Role
  let customers: Role
  let items: Role
  let classes: Role
  /// Wage items as the source names them; mapping lines for them have scopes and come later.
  let wageItems: Role

  /// Links the references of the time to carry and of the time already in QuickBooks.
  init(
    of records: BundleRecords, to lists: CompanyLists, jobcodes: Jobcodes, options: CarryOptions
  ) {
    let uses = ReferenceUses(in: records)
    var customerNames = NameDirectory((.customers, lists.customers.map(\.element)))
    var nonWageItems = NameDirectory((.wageItems, lists.nonWageItems.map(\.element)))
    func linker(_ role: ReferenceRole, _ directory: NameDirectory) -> RoleLinker {
      RoleLinker(
        directory: directory, role: role,
        mapping: role == .wageItem ? MappingTable() : options.mapping,
        missing: DecidingExport(missingFor: role, in: lists))
    }

    people = linker(.person, NameDirectory(people: lists))
      .links(of: records, uses.people) { _, reference, outcome in
        outcome.isNowhere && customerNames.holds(reference) ? .customer : outcome
      }
    customers = linker(.customer, customerNames)
      .links(of: records, uses.customers) { id, _, outcome in
        jobcodes[id] == nil ? outcome : .notCarried
      }
    items = linker(.item, NameDirectory((.items, lists.items.map(\.element))))
      .links(of: records, uses.items) { _, _, outcome in
        options.carry.serviceItems == .off ? .notCarried : outcome
      }
    classes = linker(.classReference, NameDirectory((.classes, lists.classes.map(\.element))))
      .links(of: records, uses.classes) { _, _, outcome in
        options.carry.classes == .off ? .notCarried : outcome
      }
    wageItems = linker(.wageItem, NameDirectory((.wageItems, lists.wageItems.map(\.element))))
      .links(of: records, uses.wageItems) { _, reference, outcome in
        if options.carry.wageItems == .off { return .notCarried }
        return outcome.isNowhere && nonWageItems.holds(reference) ? .nonWage : outcome
      }
  }

  subscript(role: ReferenceRole) -> Role {
    switch role {
    case .person: people
    case .customer: customers
    case .item: items
    case .classReference: classes
    case .wageItem: wageItems
    }
  }
}

extension RoleLinker {
  /// The outcome of each reference that is used, after `judged` had its say.
  fileprivate consuming func links(
    of records: BundleRecords, _ uses: [Bool],
    judged: (ReferenceID, ReferenceText, LinkOutcome) -> LinkOutcome
  ) -> Linking.Role {
    var outcomes = [LinkOutcome](repeating: .notGiven, count: uses.count)
    var lines = [Int?](repeating: nil, count: uses.count)
    for index in uses.indices where uses[index] {
      let id = ReferenceID(index: UInt32(index))
      let reference = ReferenceText(id, of: records)
      let ending = outcome(of: reference)
      outcomes[index] = judged(id, reference, ending.outcome)
      if outcomes[index] == ending.outcome { lines[index] = ending.line }
    }
    return Linking.Role(directory: directory, outcomes: outcomes, lines: lines)
  }
}

extension NameDirectory {
  /// The people of all three lists, who share one name space.
  init(people lists: CompanyLists) {
    self.init(
      (.employees, lists.employees.map(\.element)), (.vendors, lists.vendors.map(\.element)),
      (.otherNames, lists.otherNames.map(\.element)))
  }

  /// Whether an element has this reference's ListID or name.
  mutating func holds(_ reference: ReferenceText) -> Bool {
    if position(ofListID: reference.listID) != nil { return true }
    if case .nothing = match(NormalizedName(reference.fullName)) { return false }
    return !reference.fullName.isEmpty
  }
}

extension DecidingExport {
  /// The export that a role's names cannot be decided without; nil when the bundle has it.
  init?(missingFor role: ReferenceRole, in lists: CompanyLists) {
    let needed: [(list: ListKind, export: DecidingExport)] =
      switch role {
      case .person:
        [(.employees, .employees), (.vendors, .vendors), (.otherNames, .otherNames)]
      case .customer: [(.customers, .customers)]
      case .item: [(.items, .items)]
      case .classReference: [(.classes, .classes)]
      case .wageItem: [(.wageItems, .wageItems)]
      }
    let missing = needed.filter { !lists.exported.contains($0.list) }
    guard let first = missing.first else { return nil }
    self = missing.count == 1 ? first.export : .people
  }
}

extension Links {
  /// The links alone, as the stages after checking need them.
  init(_ linking: Linking) {
    func indexes(_ role: Linking.Role) -> [ElementIndex] {
      role.outcomes.map { outcome in
        outcome.position.map { ElementIndex(role.directory.all[$0].index) } ?? .none
      }
    }
    people = linking.people.outcomes.map { outcome in
      outcome.position.flatMap { linking.people.directory.all[$0].person }
    }
    customers = indexes(linking.customers)
    items = indexes(linking.items)
    classes = indexes(linking.classes)
    wageItems = indexes(linking.wageItems)
  }
}
