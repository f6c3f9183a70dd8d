import Timesheets

// ListID, TimeCreated, TimeModified, EditSequence, Name, IsActive, Salutation, FirstName,
// MiddleName, LastName, Suffix, JobTitle, SupervisorRef, Department, Description, TargetBonus,
// EmployeeAddress, PrintAs, Phone, Mobile, Pager, PagerPIN, AltPhone, Fax, SSN, Email,
// AdditionalContactRef*, EmergencyContacts, EmployeeType, PartOrFullTime, Exempt, KeyEmployee,
// Gender, HiredDate, OriginalHireDate, AdjustedServiceDate, ReleasedDate, BirthDate, USCitizen,
// Ethnicity, Disabled, DisabilityDesc, OnFile, WorkAuthExpireDate, USVeteran, MilitaryStatus,
// AccountNumber, Notes, AdditionalNotesRet*, BillingRateRef, EmployeePayrollInfo, ExternalGUID,
// DataExtRet*
//
// EmployeePayrollInfo: PayPeriod, ClassRef, (ClearEarnings | Earnings*), IsUsingTimeDataTo-
// CreatePaychecks (to 5.0), UseTimeDataToCreatePaychecks (from 3.0), SickHours, VacationHours

/// An employee as qbXML exports it. Of the person, only name, dates and payroll links are read.
struct EmployeeRet: ListRet {
  private var head: ListHead
  private var hired: WorkDate?
  private var released: WorkDate?
  private var payroll: PayrollInfo?
  /// The boolean of versions up to 5.0, which counts only without the enumeration.
  private var isUsingTimeData: Bool?
  private var earning = ListReference()
  private var isInEarnings = false

  init(at place: Place) {
    head = ListHead(.employee, at: place)
  }

  mutating func open(_ name: QBXMLName) {
    switch name {
    case .employeePayrollInfo: payroll = payroll ?? PayrollInfo()
    case .earnings: isInEarnings = true
    case .payrollItemWageRef: earning = ListReference()
    default: break
    }
  }

  mutating func close(_ name: QBXMLName) {
    switch name {
    case .earnings: isInEarnings = false
    case .payrollItemWageRef where isInEarnings && earning != ListReference():
      payroll?.earnings.append(earning)
    default: break
    }
  }

  mutating func take(_ leaf: Leaf, _ log: inout ReadingLog) {
    switch leaf.parent {
    case .employeePayrollInfo: takePayroll(leaf, &log)
    case .payrollItemWageRef where isInEarnings:
      if leaf.name == .listID { earning.listID = leaf.tokenString }
      if leaf.name == .fullName { earning.fullName = leaf.tokenString }
    case .employee:
      switch leaf.name {
      case .hiredDate: hired = log.date(leaf)
      case .releasedDate: released = log.date(leaf)
      // Shown, and empty: that is not the same as not shown.
      case .employeePayrollInfo: payroll = payroll ?? PayrollInfo()
      default: head.take(leaf, &log)
      }
    default: break
    }
  }

  func add(to lists: inout ListRecords) -> Bool {
    guard let element = head.element else { return false }
    var record = EmployeeRecord(element: element)
    record.hired = hired
    record.released = released
    record.payroll = payroll
    if record.payroll?.useTimeData == nil, let isUsingTimeData {
      record.payroll?.useTimeData = isUsingTimeData ? .useTimeData : .doNotUseTimeData
    }
    lists.employees.append(record)
    return true
  }

  private mutating func takePayroll(_ leaf: Leaf, _ log: inout ReadingLog) {
    switch leaf.name {
    case .payPeriod: payroll?.payPeriod = log.value(leaf, as: PayPeriod.self)
    case .isUsingTimeData: isUsingTimeData = log.boolean(leaf)
    case .useTimeData:
      payroll?.useTimeData = log.value(leaf, as: UseTimeDataWord.self)?.meaning
    default: break
    }
  }
}

/// The enumeration as qbXML writes it.
private enum UseTimeDataWord: String {
  case notSet = "NotSet"
  case useTimeData = "UseTimeData"
  case doNotUseTimeData = "DoNotUseTimeData"

  var meaning: UseTimeData {
    switch self {
    case .notSet: .notSet
    case .useTimeData: .useTimeData
    case .doNotUseTimeData: .doNotUseTimeData
    }
  }
}
