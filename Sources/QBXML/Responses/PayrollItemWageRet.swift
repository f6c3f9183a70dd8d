import Timesheets

// ListID, TimeCreated, TimeModified, EditSequence, Name, IsActive, WageType, ExpenseAccountRef

/// A wage item as qbXML exports it.
struct PayrollItemWageRet: ListRet {
  private var head: ListHead
  private var wageType: WageType?

  init(at place: Place) {
    head = ListHead(.payrollItemWage, at: place)
  }

  mutating func take(_ leaf: Leaf, _ log: inout ReadingLog) {
    if leaf.name == .wageType {
      wageType = log.value(leaf, as: WageType.self)
    } else {
      head.take(leaf, &log)
    }
  }

  func add(to lists: inout ListRecords) -> Bool {
    guard let element = head.element else { return false }
    lists.wageItems.append(PayrollItemRecord(element: element, wageType: wageType))
    return true
  }
}
