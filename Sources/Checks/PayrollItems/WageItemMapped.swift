import Timesheets

/// The check `wage-item-mapped`.
///
/// **What it proves.** The hour type of an entry of somebody who is paid from time data leads to a
/// wage item.
///
/// **Why it matters.** Hours without a wage item pay 0; overtime under the regular item is
/// underpaid.
///
/// **What proves it.** The mapping table, else the employee's own single earnings line of the
/// kind. Where the source states no hour type either, the entry goes as it is, with a warning.
///
/// **When it is unknown.** The export shows no payroll information of the employee.
///
/// **Fix in QuickBooks.** Nothing: add a mapping line from the hour type to a wage item, or add
/// the wage item to the employee's earnings on the Payroll Info tab.
///
/// Prevents hours that pay 0, which has no status.
enum WageItemMapped {
  static func examine(_ examined: Examined, into findings: inout FindingCollector) {
    examined.examinePay(into: &findings) { payCase, employee in
      guard let employee else { return nil }
      let name = employee.element.fullName
      switch payCase.cause {
      case .unmapped(let hours):
        return Judgement(
          check: .wageItemMapped, subject: .element(.wageItem, hours.word),
          detail: .hourTypeUnmapped(
            employee: name, hourType: hours.word, earnings: examined.earningNames(of: employee)))
      case .noWageItem:
        return Judgement(
          check: .wageItemMapped,
          severity: examined.severity(of: .wageItemMapped, milder: .warning),
          subject: .employee(name), detail: .noWageItem(employee: name))
      case .mappedToMissing(let word, let target):
        return Judgement(
          check: .wageItemMapped, subject: .element(.wageItem, word),
          detail: .mappedToMissing(role: .wageItem, name: word, target: target))
      default: return nil
      }
    }
    examined.examineUnproved(.wageItemMapped, by: .payrollInfo, into: &findings)
  }
}
