import Timesheets

/// The check `use-time-data`.
///
/// **What it proves.** Each employee whose entry carries a wage item has "Use time data to create
/// paychecks" ticked; and, as a warning, each other active employee.
///
/// **Why it matters.** QuickBooks refuses a wage item on time of an employee who is not paid from
/// time data, and any time of one for whom the question was never answered.
///
/// **What proves it.** `UseTimeDataToCreatePaychecks` of the employee's payroll information.
///
/// **When it is unknown.** The export shows no payroll information of the employee.
///
/// **Fix in QuickBooks.** Employees > Employee Center, the employee's Payroll Info tab: tick "Use
/// time data to create paychecks".
///
/// Prevents status 3310, "use time data" never set.
enum UseTimeDataSet {
  static func examine(_ examined: Examined, into findings: inout FindingCollector) {
    if examined.options.carry.wageItems == .off { return }
    examined.examinePay(into: &findings) { payCase, employee in
      guard let name = employee?.element.fullName else { return nil }
      switch payCase.cause {
      case .timeDataOff:
        return Judgement(
          check: .useTimeData, subject: .employee(name), detail: .timeDataOff(employee: name))
      case .timeDataNotSet:
        return Judgement(
          check: .useTimeData, subject: .employee(name), detail: .timeDataNotSet(employee: name))
      default: return nil
      }
    }
    examined.examineUnproved(.useTimeData, by: .payrollInfo, into: &findings)
    warnOfOthers(examined, &findings)
  }

  /// Somebody who is not paid from time data today may be next week.
  private static func warnOfOthers(_ examined: Examined, _ findings: inout FindingCollector) {
    let severity = examined.options.checks.severity(of: .useTimeData, .fail).atMost(.warning)
    for employee in examined.lists.employees
    where !employee.element.isInactive && employee.released == nil {
      let name = employee.element.fullName
      let detail: FindingDetail
      switch employee.payroll?.useTimeData {
      case .doNotUseTimeData: detail = .timeDataOff(employee: name)
      case .notSet: detail = .timeDataNotSet(employee: name)
      case .useTimeData, nil: continue
      }
      findings.report(
        .useTimeData, severity, on: .employee(name), detail,
        at: FindingPlace(employee.element.place))
    }
  }
}
