/// The catalogue: people.
extension English {
  static let personLinked = CheckEntry(
    "Person is known",
    proves: "Each person of the time system is one employee, vendor, or other name of QuickBooks.",
    why: "QuickBooks refuses an unknown person with status 3120 or 3140; a timer file would "
      + "silently create a new employee.",
    evidence: "The exports of employees, vendors, and other names.",
    unknown: "None of the three lists was exported, or the one that could hold the name was not.",
    fix: "Correct the name under \(Menu.employees.english), or give the right one in "
      + "mapping-worklist.csv.")

  static let personAmbiguous = CheckEntry(
    "Person is on one list only",
    proves: "A person’s name is there once, on one of the lists.",
    why: "Employees, vendors, and other names share one name space; an unclear name can pay the "
      + "wrong person.",
    evidence: "The exports of employees, vendors, and other names.",
    unknown: "Never: what cannot be linked is told by person-linked.",
    fix: "Rename one of them under \(Menu.employees.english) or \(Menu.vendors.english), or map "
      + "the name.")

  static let personActive = CheckEntry(
    "Person is active",
    proves: "The person is active in QuickBooks.",
    why: "QuickBooks refuses a reference to an inactive list element with status 3140.",
    evidence: "IsActive in the exports of people, or HIDDEN in an IIF export.",
    unknown: "The export does not say who is active.",
    fix: "Make the person active again under \(Menu.employees.english) or "
      + "\(Menu.vendors.english).")

  static let personEmployed = CheckEntry(
    "Worked while employed",
    proves: "The work date is between the hire date and the release date of the employee.",
    why: "Hours before hire or after release are mostly booked on the wrong person or date.",
    evidence: "HiredDate and ReleasedDate in the answer to EmployeeQueryRq.",
    unknown: "The export shows no such dates, as an IIF export never does.",
    fix: "Correct the dates under \(Menu.employmentInfo.english).")
}
