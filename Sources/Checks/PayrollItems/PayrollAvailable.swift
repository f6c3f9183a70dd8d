import Timesheets

/// The check `payroll-available`.
///
/// **What it proves.** The company file has wage items: QuickBooks did not refuse the payroll item
/// list, and it is not empty.
///
/// **Why it matters.** Without payroll no wage item can be named on time, and no hour be paid.
///
/// **What proves it.** The answer to a `PayrollItemWageQuery`. A refusal holds entries that need a
/// wage item; where none does it warns, because time for job costing alone needs no payroll.
///
/// **When it is unknown.** The bundle has no wage item list; an IIF export never has.
///
/// **Fix in QuickBooks.** Edit > Preferences > Payroll & Employees > Company Preferences: turn
/// payroll on; or set the pipeline's `wage-items` to `off`.
///
/// Prevents status 3250, feature not enabled.
enum PayrollAvailable {
  static func examine(_ examined: Examined, into findings: inout FindingCollector) {
    guard let refusal = examined.pay.refusal else {
      examined.examineUnproved(.payrollAvailable, by: .wageItems, into: &findings)
      return
    }
    let detail = FindingDetail.payrollRefused(
      code: refusal.statusCode, message: refusal.statusMessage)
    let holds = examined.pay.cases.contains { $0?.cause == .payrollRefused }
    examined.examinePay(into: &findings) { payCase, employee in
      guard employee != nil, !holds || payCase.cause == .payrollRefused else { return nil }
      return Judgement(
        check: .payrollAvailable,
        severity: holds
          ? nil : examined.options.checks.severity(of: .payrollAvailable, .fail).atMost(.warning),
        subject: .bundle, detail: detail)
    }
  }
}

extension Severity {
  /// This severity, or `limit` if it is milder.
  func atMost(_ limit: Severity) -> Severity { min(self, limit) }
}
