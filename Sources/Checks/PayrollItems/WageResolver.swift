import Timesheets

/// Finds the wage item of a case and the first thing that is wrong with it.
///
/// In this order: the item that the source names; a mapping line; the employee's own single
/// earnings line of the kind of hours. Free text in a pay column is first looked up in the mapping
/// table, because the user wrote its lines for exactly that.
struct WageResolver {
  let records: BundleRecords
  let lists: CompanyLists
  let linking: Linking
  let refusal: ListExport?
  private let links: Links
  private let jobcodes: Jobcodes
  private let policy: WageItemPolicy
  private let mapping: WageMapping
  private var wageItems: NameDirectory
  /// Each employee's earnings, looked up at first need.
  private var earnings: [UInt32: Earnings] = [:]

  init(
    records: BundleRecords, lists: CompanyLists, linking: Linking, jobcodes: Jobcodes,
    options: CarryOptions
  ) {
    self.records = records
    self.lists = lists
    self.linking = linking
    self.jobcodes = jobcodes
    links = Links(linking)
    policy = options.carry.wageItems
    mapping = WageMapping(options.mapping, linking: linking)
    wageItems = linking.wageItems.directory
    refusal = lists.wageItemRefusal(in: records)
  }

  /// What the entry's wage item depends on; nil when nobody known worked.
  func key(of record: TimeActivityRecord) -> PayKey? {
    guard let person = links[person: record.person] else { return nil }
    let leave: HourType? =
      if case .hours(let type)? = jobcodes[record.customer] { type } else { nil }
    let isCSV = record.format == .quickBooksTimeCSV
    return PayKey(
      person: person, wageItem: record.wageItem,
      isPayText: isCSV || record.format == .timerIIF, hourType: leave ?? record.hourType,
      isHourTypeAssumed: isCSV && leave == nil && record.hourType == .regular,
      customer: mapping.looksAtCustomers ? links[customer: record.customer] : .none,
      item: mapping.looksAtItems ? links[item: record.item] : .none,
      classIndex: mapping.looksAtClasses ? links[class: record.classReference] : .none)
  }

  /// Follows the chain of one case to its end or to the first link that fails.
  mutating func payCase(for key: PayKey) -> PayCase {
    var payCase = PayCase(key: key)
    guard key.person.kind == .employee else {
      payCase.cause = causeForNonEmployee(key)
      return payCase
    }
    let employee = lists.employees[Int(key.person.index)]
    noteUnproved(of: employee, in: &payCase)
    let named = naming(key, in: &payCase)
    switch named {
    case .item(let position), .mappedItem(let position):
      let hours = key.isHourTypeAssumed ? HourType.unstated : key.hourType
      judge(position, paying: hours, of: employee, in: &payCase)
      if case .mappedItem = named { payCase.isMapped = true }
    case .nothing:
      resolve(key.hourType, of: employee, in: &payCase)
    case .hours(let type):
      resolve(
        key.isHourTypeAssumed || key.hourType == .unstated ? type : key.hourType,
        of: employee, in: &payCase)
    case .unlisted where refusal != nil:
      payCase.cause = .payrollRefused
    case .unlisted(let cause):
      payCase.cause = cause
    case .undecided:
      payCase.unproved.formUnion([.wageItemExists, .wageItemActive, .wageItemType])
      if employee.payroll == nil { payCase.unproved.insert(.wageItemOnEmployee) }
    }
    return payCase
  }

  /// Facts of this employee that no export of the bundle shows.
  private func noteUnproved(of employee: EmployeeRecord, in payCase: inout PayCase) {
    if employee.payroll == nil {
      payCase.unproved.formUnion([.payrollVisible, .useTimeData, .wageItemAny])
    } else if employee.payroll?.useTimeData == nil {
      payCase.unproved.insert(.useTimeData)
    }
    if refusal == nil && !lists.exported.contains(.wageItems) {
      payCase.unproved.insert(.payrollAvailable)
    }
  }
}

extension WageResolver {
  /// An employee's earnings lines.
  private struct Earnings {
    /// The wage items among the listed ones.
    var listed: [Int] = []
    /// Whether a line's item is not on the list, or of no known type there.
    var haveUnknownType = false
  }

  /// What the source's own word for the wage item means.
  private enum Naming {
    case nothing
    case item(Int)
    /// The item that a mapping line leads to.
    case mappedItem(Int)
    case hours(HourType)
    case unlisted(PayCause)
    case undecided
  }

  private mutating func naming(_ key: PayKey, in payCase: inout PayCase) -> Naming {
    if key.wageItem.isNone { return .nothing }
    let name = ReferenceText(key.wageItem, of: records).name
    let word = NormalizedName(name).folded
    if key.isPayText, let target = mapping.target(for: [word], key, includingEveryWord: false) {
      return mapped(word, to: target, in: &payCase)
    }
    switch linking.wageItems[key.wageItem] {
    case .linked(let position, _), .contradictory(let position): return .item(position)
    case .ambiguous: return .unlisted(.ambiguous(name: name))
    case .notGiven, .notCarried: return .nothing
    case .nonWage, .notListed, .undecided, .mappedToMissing, .customer: break
    }
    if let target = mapping.target(for: [word], key, includingEveryWord: false) {
      return mapped(word, to: target, in: &payCase)
    }
    if linking.wageItems[key.wageItem] == .nonWage { return .unlisted(.nonWage(name: name)) }
    if key.isPayText, let type = HourType(payWord: name) { return .hours(type) }
    if refusal == nil, case .undecided = linking.wageItems[key.wageItem] { return .undecided }
    return .unlisted(.missing(name: name))
  }

  private mutating func mapped(
    _ word: String, to target: WageMapping.Target, in payCase: inout PayCase
  ) -> Naming {
    payCase.mappingLine = target.line
    if let position = wageItems.position(ofListID: target.name) { return .mappedItem(position) }
    switch wageItems.match(NormalizedName(target.name)) {
    case .one(let position, _): return .mappedItem(position)
    case .several: return .unlisted(.ambiguous(name: target.name))
    case .nothing:
      let isDecided = refusal != nil || lists.exported.contains(.wageItems)
      return isDecided
        ? .unlisted(.mappedToMissing(word: word, target: target.name)) : .undecided
    }
  }

  private mutating func causeForNonEmployee(_ key: PayKey) -> PayCause? {
    // No mapping line decides anything here: nobody but an employee has a wage item.
    var unused = PayCase(key: key)
    switch naming(key, in: &unused) {
    case .nothing, .hours: return nil
    case .item, .mappedItem, .unlisted, .undecided:
      return .namedByNonEmployee(wageItem: ReferenceText(key.wageItem, of: records).name)
    }
  }

  /// Finds the wage item for hours whose item the source does not name.
  private mutating func resolve(
    _ hours: HourType, of employee: EmployeeRecord, in payCase: inout PayCase
  ) {
    // Paid by salary or not through QuickBooks: QBD takes no wage item for this employee's time.
    if employee.payroll?.useTimeData == .doNotUseTimeData { return }
    if let target = mapping.target(for: [hours.word], payCase.key, includingEveryWord: true) {
      switch mapped(hours.word, to: target, in: &payCase) {
      case .item(let position), .mappedItem(let position):
        judge(position, paying: hours, of: employee, in: &payCase)
        payCase.isMapped = true
      case .unlisted(let cause): payCase.cause = refusal == nil ? cause : .payrollRefused
      case .nothing, .hours, .undecided: payCase.unproved.insert(.wageItemExists)
      }
      return
    }
    guard let payroll = employee.payroll else {
      payCase.unproved.insert(.wageItemMapped)
      return
    }
    if hours == .unstated {
      if payroll.useTimeData == .useTimeData { payCase.cause = .noWageItem }
      return
    }
    if refusal != nil {
      payCase.cause = .payrollRefused
    } else if !lists.exported.contains(.wageItems) {
      payCase.unproved.insert(.wageItemMapped)
    } else if payroll.earnings.isEmpty {
      payCase.cause = .noEarnings
    } else if let position = singleEarning(of: payCase.key.person, for: hours) {
      judge(position, paying: hours, of: employee, in: &payCase)
    } else {
      payCase.cause = payroll.useTimeData == .notSet ? .timeDataNotSet : .unmapped(hours)
    }
  }

  /// The employee's only earnings line of the kind; among several, the only active one. None is the
  /// only one beside a line of which nobody knows the kind.
  private mutating func singleEarning(of person: PersonID, for hours: HourType) -> Int? {
    guard policy == .singleEarning else { return nil }
    let own = earnings(of: person)
    if own.haveUnknownType { return nil }
    for type in hours.wageTypes {
      let fitting = own.listed.filter { lists.wageItems[$0].wageType == type }
      if fitting.count == 1 { return fitting[0] }
      if fitting.count > 1 {
        let active = fitting.filter { !lists.wageItems[$0].element.isInactive }
        return active.count == 1 ? active[0] : nil
      }
    }
    return nil
  }

  private mutating func earnings(of person: PersonID) -> Earnings {
    if let known = earnings[person.index] { return known }
    var found = Earnings()
    for line in lists.employees[Int(person.index)].payroll?.earnings ?? [] {
      var position = wageItems.position(ofListID: line.listID)
      if position == nil, case .one(let named, _) = wageItems.match(NormalizedName(line.fullName)) {
        position = named
      }
      if let position, !found.listed.contains(position) { found.listed.append(position) }
      let isKnown =
        position.map { lists.wageItems[$0].wageType != nil }
        ?? (line.listID.isEmpty && line.fullName.isEmpty)
      if !isKnown { found.haveUnknownType = true }
    }
    earnings[person.index] = found
    return found
  }

  /// Checks the wage item that was found against the employee, in the order of the catalogue.
  private mutating func judge(
    _ position: Int, paying hours: HourType, of employee: EmployeeRecord,
    in payCase: inout PayCase
  ) {
    let item = lists.wageItems[position]
    payCase.wageItem = ElementIndex(position)
    if position >= lists.wageItems.count - lists.unlistedWageItems {
      payCase.unproved.formUnion([.wageItemExists, .wageItemActive, .wageItemType])
    }
    if item.element.isInactive {
      payCase.cause = .inactive
      return
    }
    guard let payroll = employee.payroll else {
      payCase.unproved.insert(.wageItemOnEmployee)
      return
    }
    if payroll.earnings.isEmpty {
      payCase.cause = .noEarnings
    } else if !earnings(of: payCase.key.person).listed.contains(position) {
      payCase.cause = .notAmongEarnings
    } else if let type = item.wageType, !hours.fits(type) {
      payCase.cause = .typeDiffers(hours)
    } else if payroll.useTimeData == .doNotUseTimeData {
      payCase.cause = .timeDataOff
    } else if payroll.useTimeData == .notSet {
      payCase.cause = .timeDataNotSet
    }
  }
}
