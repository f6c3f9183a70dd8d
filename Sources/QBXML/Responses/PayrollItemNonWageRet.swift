import Timesheets

// ListID, TimeCreated, TimeModified, EditSequence, Name, IsActive, NonWageType,
// ExpenseAccountRef, LiabilityAccountRef

/// A payroll item that is no wage, as qbXML exports it from version 3.0 on.
struct PayrollItemNonWageRet: ListRet {
  private var head: ListHead

  init(at place: Place) {
    head = ListHead(.payrollItemNonWage, at: place)
  }

  mutating func take(_ leaf: Leaf, _ log: inout ReadingLog) {
    head.take(leaf, &log)
  }

  func add(to lists: inout ListRecords) -> Bool {
    guard let element = head.element else { return false }
    lists.nonWageItems.append(NonWageRecord(element: element))
    return true
  }
}
