import Timesheets

/// The check `wage-item-active`.
///
/// **What it proves.** The wage item of an entry is active.
///
/// **Why it matters.** QuickBooks refuses a reference to an inactive list element.
///
/// **What proves it.** `IsActive` of the wage item list.
///
/// **When it is unknown.** The bundle has no wage item list.
///
/// **Fix in QuickBooks.** Lists > Payroll Item List, include inactive: clear "Payroll item is
/// inactive"; or map to another wage item.
///
/// Prevents status 3140, invalid reference.
enum WageItemActive {
  static func examine(_ examined: Examined, into findings: inout FindingCollector) {
    examined.examinePay(into: &findings) { payCase, _ in
      guard payCase.cause == .inactive else { return nil }
      let name = examined.wageItemName(of: payCase)
      return Judgement(
        check: .wageItemActive, subject: .element(.wageItem, name),
        detail: .wageItemInactive(name: name))
    }
    examined.examineUnproved(.wageItemActive, by: .wageItems, into: &findings)
  }
}
