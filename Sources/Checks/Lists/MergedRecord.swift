import Timesheets

/// A list record as merging sees it: what all have in common, and what is its own.
protocol MergedRecord {
  var element: ListElement { get set }
  /// The fields of its own in which an older record says something else.
  func ownFieldsDiffering(from older: Self) -> [Disagreement.Field]
  /// Takes over from an older record what this one does not say, its common part excepted.
  mutating func fillOwnFields(from older: Self)
}

extension MergedRecord {
  func ownFieldsDiffering(from older: Self) -> [Disagreement.Field] { [] }
  mutating func fillOwnFields(from older: Self) {}
}

extension NameRecord: MergedRecord {}
extension CustomerRecord: MergedRecord {}
extension ClassRecord: MergedRecord {}
extension NonWageRecord: MergedRecord {}

extension ItemRecord: MergedRecord {
  /// Each format has its own words for the other types, so only "service or not" can differ.
  func ownFieldsDiffering(from older: ItemRecord) -> [Disagreement.Field] {
    (type == .service) == (older.type == .service) ? [] : [.itemType]
  }
}

extension PayrollItemRecord: MergedRecord {
  func ownFieldsDiffering(from older: PayrollItemRecord) -> [Disagreement.Field] {
    guard let wageType, let olderType = older.wageType, wageType != olderType else { return [] }
    return [.wageType]
  }

  mutating func fillOwnFields(from older: PayrollItemRecord) {
    wageType = wageType ?? older.wageType
  }
}

extension EmployeeRecord: MergedRecord {
  func ownFieldsDiffering(from older: EmployeeRecord) -> [Disagreement.Field] {
    guard let payroll, let olderPayroll = older.payroll else { return [] }
    var fields: [Disagreement.Field] = []
    if let use = payroll.useTimeData, let olderUse = olderPayroll.useTimeData, use != olderUse {
      fields.append(.useTimeData)
    }
    if payroll.earnings != olderPayroll.earnings { fields.append(.earnings) }
    return fields
  }

  mutating func fillOwnFields(from older: EmployeeRecord) {
    // Only IIF has no ListIDs, and no word on employment either. A qbXML record without a release
    // date says that the employee works here, whatever an older export knew.
    if element.listID.isEmpty {
      hired = hired ?? older.hired
      released = released ?? older.released
    }
    guard let olderPayroll = older.payroll else { return }
    var filled = payroll ?? olderPayroll
    filled.useTimeData = filled.useTimeData ?? olderPayroll.useTimeData
    filled.payPeriod = filled.payPeriod ?? olderPayroll.payPeriod
    payroll = filled
  }
}
