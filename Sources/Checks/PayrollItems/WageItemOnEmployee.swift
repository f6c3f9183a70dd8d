import Timesheets

/// The check `wage-item-on-employee`.
///
/// **What it proves.** The wage item of an entry is among this employee's earnings.
///
/// **Why it matters.** An item without an earnings line has no rate for this employee: the hours
/// pay 0.
///
/// **What proves it.** The `Earnings` of the employee's payroll information.
///
/// **When it is unknown.** The export shows no payroll information of the employee.
///
/// **Fix in QuickBooks.** Employees > Employee Center, the employee's Payroll Info tab: add the
/// wage item under Earnings, with its rate; or map to one that is there.
///
/// Prevents hours that pay 0, which has no status.
enum WageItemOnEmployee {
  static func examine(_ examined: Examined, into findings: inout FindingCollector) {
    examined.examinePay(into: &findings) { payCase, employee in
      guard payCase.cause == .notAmongEarnings, let employee else { return nil }
      let name = employee.element.fullName
      return Judgement(
        check: .wageItemOnEmployee, subject: .employee(name),
        detail: .notAmongEarnings(
          wageItem: examined.wageItemName(of: payCase), employee: name,
          earnings: examined.earningNames(of: employee)))
    }
    examined.examineUnproved(.wageItemOnEmployee, by: .payrollInfo, into: &findings)
  }
}
