import Timesheets

/// The check `payroll-visible`.
///
/// **What it proves.** The export was allowed to see payroll data.
///
/// **Why it matters.** Without it nothing is known of earnings and of who is paid from time data:
/// every other payroll check of the employee is unknown.
///
/// **What proves it.** An EmployeePayrollInfo in the employees' records. Its absence proves
/// nothing: payroll may be off, hidden, or trimmed from the export (domain facts 3).
///
/// **When it is unknown.** No employee shows payroll information, as in every IIF export, or one
/// employee with time does not.
///
/// **Fix in QuickBooks.** Edit > Preferences > Integrated Applications > Company Preferences,
/// the application's Properties: tick "Allow this application to access Social Security Numbers,
/// customer credit card information, and other personal data", then export again.
///
/// Prevents status 3261, application lacks permission.
enum PayrollVisible {
  static func examine(_ examined: Examined, into findings: inout FindingCollector) {
    let isHidden = examined.lists.preferences?.isPersonalDataAccessAllowed == false
    examined.examinePay(into: &findings) { payCase, employee in
      guard payCase.unproved.contains(.payrollVisible), let employee else { return nil }
      return Judgement(
        check: .payrollVisible, verdict: .unknown,
        subject: examined.pay.showsPayroll
          ? .employee(employee.element.fullName) : .bundle,
        detail: isHidden ? .payrollHidden : .undecided(by: .payrollInfo))
    }
  }
}
