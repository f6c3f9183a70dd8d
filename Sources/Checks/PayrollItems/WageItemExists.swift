import Timesheets

/// The check `wage-item-exists`.
///
/// **What it proves.** The wage item that the source names is one of the company file, and a wage:
/// not an addition, a deduction or a tax.
///
/// **Why it matters.** QuickBooks refuses any other.
///
/// **What proves it.** The wage item list, and the list of other payroll items.
///
/// **When it is unknown.** The bundle has no wage item list.
///
/// **Fix in QuickBooks.** Lists > Payroll Item List: correct the name on one of the two sides, or
/// add a mapping line.
///
/// Prevents status 3140, invalid reference, and 3120, object not found.
enum WageItemExists {
  static func examine(_ examined: Examined, into findings: inout FindingCollector) {
    var near = NearNames(of: examined.linking.wageItems.directory)
    examined.examinePay(into: &findings) { payCase, _ in
      switch payCase.cause {
      case .missing(let name):
        return Judgement(
          check: .wageItemExists, subject: .element(.wageItem, name),
          detail: .wageItemMissing(name: name, near: near.names(near: name)))
      case .nonWage(let name):
        return Judgement(
          check: .wageItemExists, subject: .element(.wageItem, name),
          detail: .nonWageItem(name: name))
      case .ambiguous(let name):
        return Judgement(
          check: .wageItemExists, subject: .element(.wageItem, name),
          detail: .ambiguous(role: .wageItem, name: name, lists: [.wageItems]))
      default: return nil
      }
    }
    examined.examineUnproved(.wageItemExists, by: .wageItems, into: &findings)
  }
}
