/// An employee. Social insurance numbers, addresses and pay rates are never read.
package struct EmployeeRecord: Sendable {
  package var element: ListElement
  package var hired: WorkDate?
  package var released: WorkDate?
  /// Nil when the export shows no payroll information: payroll off, no permission, or trimmed by
  /// IncludeRetElement. That is "unknown", never "no" (domain facts 3, EmployeePayrollInfo).
  package var payroll: PayrollInfo?

  package init(element: ListElement) {
    self.element = element
  }
}

/// What the export shows of how an employee is paid.
package struct PayrollInfo: Sendable {
  package var useTimeData: UseTimeData?
  /// The wage items among this employee's earnings, in the order of the paycheck.
  package var earnings: [ListReference] = []
  package var payPeriod: PayPeriod?

  package init() {}
}

/// "Use time data to create paychecks" on the employee's payroll tab.
package enum UseTimeData: Sendable {
  case notSet, useTimeData, doNotUseTimeData
}

/// How often an employee is paid (domain facts 3, EmployeePayrollInfo).
package enum PayPeriod: String, Sendable {
  case daily = "Daily"
  case weekly = "Weekly"
  case biweekly = "Biweekly"
  case semimonthly = "Semimonthly"
  case monthly = "Monthly"
  case quarterly = "Quarterly"
  case yearly = "Yearly"
}
