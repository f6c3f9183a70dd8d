import Timesheets

/// The check `wage-item-for-employee-only`.
///
/// **What it proves.** Only employees' time names a wage item.
///
/// **Why it matters.** Vendors and other names are paid by bill or check; QuickBooks refuses a
/// wage item on their time (domain facts 2.3).
///
/// **What proves it.** The list that the person stands on.
///
/// **When it is unknown.** Never.
///
/// **Fix in QuickBooks.** Nothing: take the wage item off the entry in the time system, or correct
/// the person.
///
/// Prevents status 3140, invalid reference.
enum WageItemForEmployeeOnly {
  static func examine(_ examined: Examined, into findings: inout FindingCollector) {
    examined.examinePay(into: &findings) { payCase, _ in
      guard case .namedByNonEmployee(let wageItem) = payCase.cause else { return nil }
      let name = examined.lists[payCase.key.person].fullName
      return Judgement(
        check: .wageItemForEmployeeOnly, subject: .element(.person, name),
        detail: .wageItemOnNonEmployee(
          person: name, kind: payCase.key.person.kind.list, wageItem: wageItem))
    }
  }
}
