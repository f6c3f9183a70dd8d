import Timesheets

/// The check `wage-item-any`.
///
/// **What it proves.** Each employee whose entries carry or need a wage item has at least one among
/// the earnings.
///
/// **Why it matters.** Without an earnings line the hours pay 0.
///
/// **What proves it.** The `Earnings` of the employee's payroll information.
///
/// **When it is unknown.** The export shows no payroll information of the employee.
///
/// **Fix in QuickBooks.** Employees > Employee Center, the employee's Payroll Info tab: add a wage
/// item under Earnings.
///
/// Prevents hours that pay 0, which has no status.
enum WageItemAny {
  static func examine(_ examined: Examined, into findings: inout FindingCollector) {
    examined.examinePay(into: &findings) { payCase, employee in
      guard payCase.cause == .noEarnings, let name = employee?.element.fullName else {
        return nil
      }
      return Judgement(
        check: .wageItemAny, subject: .employee(name), detail: .noEarnings(employee: name))
    }
    examined.examineUnproved(.wageItemAny, by: .payrollInfo, into: &findings)
  }
}
