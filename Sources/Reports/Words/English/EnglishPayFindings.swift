import Timesheets

/// Findings about pay.
extension EnglishFindings {
  func payrollRefused(_ code: Int, _ reply: String) -> FindingText {
    let words = reply.isEmpty ? "" : ": \(English.quoted(reply))"
    let cure =
      permissionCure(code)
      ?? "Turn payroll on in QuickBooks and export the wage items again, or set wage-items to off "
      + "in the pipeline to carry time for job costing only."
    return FindingText(
      "Payroll not available",
      what: "QuickBooks answered the query for wage items with status \(code)\(words), so payroll "
        + "cannot be used in this company file.",
      cure: cure)
  }

  func payrollHidden() -> FindingText {
    FindingText(
      "Payroll hidden from the export",
      what: "The application that made the export may not see personal data, so payroll facts "
        + "may be missing from it.",
      cure: "Tick the box for access to personal data under "
        + "\(Menu.integratedApplications.english) > Properties, and export again.")
  }

  func timeDataOff(_ employee: String) -> FindingText {
    FindingText(
      "Time data not used for pay",
      what: "“Use time data to create paychecks” is off for \(English.quoted(employee)), so hours "
        + "with a wage item do not reach the paycheck.",
      cure: "Tick “Use time data to create paychecks” under \(Menu.payrollInfo.english), and "
        + "export the employees again.")
  }

  func timeDataNotSet(_ employee: String) -> FindingText {
    FindingText(
      "Time data never decided",
      what: "“Use time data to create paychecks” was never set for \(English.quoted(employee)); "
        + "QuickBooks would refuse the entry with status 3310.",
      cure: "Tick “Use time data to create paychecks” under \(Menu.payrollInfo.english), and "
        + "export the employees again.")
  }

  func noEarnings(_ employee: String) -> FindingText {
    FindingText(
      "No wage item on the employee",
      what: "\(English.quoted(employee)) has no wage item among the earnings.",
      cure: "Add the earnings under \(Menu.payrollInfo.english), and export the employees again.")
  }

  func wageItemOnNonEmployee(
    _ person: String, _ kind: ListKind, _ wageItem: String
  ) -> FindingText {
    FindingText(
      "Wage item on a non-employee",
      what: "\(English.quoted(person)) is on the list of \(English.name(kind)), yet the entry "
        + "carries the wage item \(English.quoted(wageItem)), which only employees can have.",
      cure: "Take the wage item off this person’s time in the time system, or link the name to "
        + "the employee in mapping-worklist.csv.")
  }

  func hourTypeUnmapped(_ employee: String, _ type: String, _ own: [String]) -> FindingText {
    let earnings =
      own.isEmpty ? "" : " The earnings of this employee are \(English.listOfNames(own))."
    return FindingText(
      "Hour type without a wage item",
      what: "No wage item is known for the hour type \(English.hourType(type)) of "
        + "\(English.quoted(employee)).",
      cure: "Give the wage item in mapping-worklist.csv.\(earnings)")
  }

  func noWageItem(_ employee: String) -> FindingText {
    FindingText(
      "Hours that would pay 0",
      what: "\(English.quoted(employee)) is paid from time data, but the entry names no wage "
        + "item, so its hours would pay 0.",
      cure: "Give the kind of hours in the time system, or the wage item in mapping-worklist.csv.")
  }

  func wageItemMissing(_ name: String, _ near: [String]) -> FindingText {
    let suggestion =
      near.isEmpty ? "" : " Near names: \(English.listOfNames(near, English.choice))."
    return FindingText(
      "Wage item not listed",
      what: "The wage item \(English.quoted(name)) is on no exported list.",
      cure: "Correct the name in the time system or in the mapping table.\(suggestion) If it is "
        + "new, add it under \(Menu.payrollItems.english) and export the wage items again.")
  }

  func nonWageItem(_ name: String) -> FindingText {
    FindingText(
      "Payroll item is no wage",
      what: "\(English.quoted(name)) is an addition, a deduction, or another payroll item that is "
        + "no wage; time takes wage items only.",
      cure: "Use a wage item in the time system, or correct the mapping table. Types are shown "
        + "under \(Menu.payrollItems.english).")
  }

  func wageItemInactive(_ name: String) -> FindingText {
    FindingText(
      "Wage item inactive",
      what: "The wage item \(English.quoted(name)) is inactive, and QuickBooks takes no time for "
        + "inactive list elements.",
      cure: "Make it active again under \(Menu.payrollItems.english) and export the wage items "
        + "again, or use another one.")
  }

  func notAmongEarnings(_ item: String, _ employee: String, _ own: [String]) -> FindingText {
    let alternative =
      own.isEmpty
      ? "" : ", or use one of the earnings of this employee: \(English.listOfNames(own))"
    return FindingText(
      "Wage item not among earnings",
      what: "The wage item \(English.quoted(item)) is not among the earnings of "
        + "\(English.quoted(employee)), so the hours would pay 0.",
      cure: "Add it to the earnings under \(Menu.payrollInfo.english) and export the employees "
        + "again\(alternative).")
  }

  func wageTypeDiffers(_ item: String, _ wageType: WageType, _ hours: String) -> FindingText {
    FindingText(
      "Wage type does not fit",
      what: "The wage item \(English.quoted(item)) is of type \(English.name(wageType)), but the "
        + "hours are of type \(English.hourType(hours)).",
      cure: "Give a wage item of the right type in the mapping table. Types are shown under "
        + "\(Menu.payrollItems.english).")
  }
}
