import Timesheets

/// The check `wage-item-type`.
///
/// **What it proves.** The type of the wage item fits the hour type of the entry: overtime hours
/// an overtime item, vacation a vacation item.
///
/// **Why it matters.** Overtime under a regular item is underpaid, leave under a worked item
/// lowers no leave balance.
///
/// **What proves it.** `WageType` in the wage item list, beside the hour type that the source or
/// the pipeline states.
///
/// **When it is unknown.** The bundle has no wage item list.
///
/// **Fix in QuickBooks.** Nothing: map the hour type to an item of its kind; an item's type cannot
/// be changed.
///
/// Prevents hours paid at a wrong rate, which has no status.
enum WageItemType {
  static func examine(_ examined: Examined, into findings: inout FindingCollector) {
    examined.examinePay(into: &findings) { payCase, _ in
      guard case .typeDiffers(let hours) = payCase.cause, let index = payCase.wageItem.index,
        let type = examined.lists.wageItems[index].wageType
      else { return nil }
      let name = examined.wageItemName(of: payCase)
      return Judgement(
        check: .wageItemType, subject: .element(.wageItem, name),
        detail: .wageTypeDiffers(wageItem: name, wageType: type, hourType: hours.word))
    }
    examined.examineUnproved(.wageItemType, by: .wageItems, into: &findings)
  }
}
