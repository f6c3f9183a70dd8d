/// The catalogue: pay.
extension English {
  private static let noPayrollInfo =
    "The export shows no payroll information, as an IIF export of lists never does."

  static let payrollAvailable = CheckEntry(
    "Payroll is available",
    proves: "Payroll can be used in the company file: wage items exist.",
    why: "Where payroll is off, QuickBooks refuses wage items with status 3250.",
    evidence: "The answer to PayrollItemWageQueryRq.",
    unknown: "The delivery holds no answer to PayrollItemWageQueryRq.",
    fix: "Turn payroll on in QuickBooks, then add wage items under "
      + "\(Menu.payrollItems.english).")

  static let payrollVisible = CheckEntry(
    "Payroll is visible to the export",
    proves: "The application that made the export may see payroll data.",
    why: "Without that right payroll information is left out without a word, and nothing about "
      + "pay can be proved.",
    evidence: "IsPersonalDataAccessAllowed in the answer to PreferencesQueryRq, or payroll "
      + "information on an employee.",
    unknown: noPayrollInfo,
    fix: "Tick the box for access to personal data under "
      + "\(Menu.integratedApplications.english) > Properties.")

  static let useTimeData = CheckEntry(
    "Time data creates paychecks",
    proves: "“Use time data to create paychecks” is set for each employee with time.",
    why: "Where it was never set, QuickBooks refuses the entry with status 3310; where it is off, "
      + "the hours do not reach the paycheck.",
    evidence: "UseTimeDataToCreatePaychecks in the answer to EmployeeQueryRq.",
    unknown: noPayrollInfo,
    fix: "Tick “Use time data to create paychecks” under \(Menu.payrollInfo.english).")

  static let wageItemAny = CheckEntry(
    "Employee has a wage item",
    proves: "Each employee with time has at least one wage item among the earnings.",
    why: "Without one the hours of the employee cannot be paid from the timesheet.",
    evidence: "Earnings in the answer to EmployeeQueryRq.",
    unknown: noPayrollInfo,
    fix: "Add the earnings under \(Menu.payrollInfo.english).")

  static let wageItemForEmployeeOnly = CheckEntry(
    "Wage items on employees only",
    proves: "Only employees carry a wage item; vendors and other names carry none.",
    why: "Only employees are paid through wage items, and QuickBooks does not take one on "
      + "anybody else’s time.",
    evidence: "The exports of employees, vendors, and other names.",
    unknown: "Never: what cannot be linked is told by person-linked.",
    fix: "Nothing in QuickBooks. Take the wage item off the entry, or link the name to the "
      + "employee.")

  static let wageItemMapped = CheckEntry(
    "Hours have a wage item",
    proves: "The kind of hours of each entry leads to one wage item.",
    why: "Hours of an employee paid from time data that carry no wage item pay 0.",
    evidence: "The mapping table, and Earnings in the answer to EmployeeQueryRq.",
    unknown: noPayrollInfo,
    fix: "Give the wage item in mapping-worklist.csv, or add it to the employee’s earnings under "
      + "\(Menu.payrollInfo.english).")

  static let wageItemExists = CheckEntry(
    "Wage item exists",
    proves: "Each wage item is one of the payroll item list, and is a wage.",
    why: "QuickBooks refuses an unknown wage item with status 3140.",
    evidence: "The answers to PayrollItemWageQueryRq and PayrollItemNonWageQueryRq.",
    unknown: "The delivery holds no answer to PayrollItemWageQueryRq.",
    fix: "Add the wage item under \(Menu.payrollItems.english), or correct the mapping table.")

  static let wageItemActive = CheckEntry(
    "Wage item is active",
    proves: "Each wage item is active.",
    why: "QuickBooks refuses a reference to an inactive list element with status 3140.",
    evidence: "IsActive in the answer to PayrollItemWageQueryRq.",
    unknown: "The answer does not say which wage items are active.",
    fix: "Make the wage item active again under \(Menu.payrollItems.english).")

  static let wageItemOnEmployee = CheckEntry(
    "Wage item is among the earnings",
    proves: "The wage item of each entry is among the earnings of its employee.",
    why: "Hours under a wage item that the employee does not have pay 0.",
    evidence: "Earnings in the answer to EmployeeQueryRq.",
    unknown: noPayrollInfo,
    fix: "Add the wage item to the earnings under \(Menu.payrollInfo.english).")

  static let wageItemType = CheckEntry(
    "Wage item fits the hours",
    proves: "The type of the wage item fits the kind of hours.",
    why: "QuickBooks does not compute overtime from hours: overtime under a regular wage item is "
      + "paid at the regular rate.",
    evidence: "WageType in the answer to PayrollItemWageQueryRq. Double time is an overtime item "
      + "too, because QuickBooks has no type of its own for it.",
    unknown: "The delivery holds no answer to PayrollItemWageQueryRq, or the answer names no type.",
    fix: "Give a wage item of the right type in the mapping table. Types are shown under "
      + "\(Menu.payrollItems.english).")
}
