import Timesheets

extension English {
  /// What the bundle lacks, for "the bundle holds no …".
  static func lacking(_ export: DecidingExport) -> String {
    switch export {
    case .employees: "no export of the employee list"
    case .vendors: "no export of the vendor list"
    case .otherNames: "no export of the other names list"
    case .people: "no export of employees, vendors, or other names"
    case .customers: "no export of the customer and job list"
    case .items: "no export of the item list"
    case .classes: "no export of the class list"
    case .wageItems: "no export of the wage items"
    case .payrollInfo: "no payroll information for these employees"
    case .preferences: "no export of the preferences"
    case .company: "no export of the company information"
    case .host: "no export of the QuickBooks version"
    case .weekStart: "no word on the week start of the time system"
    case .exportDates: "no date by which the age of the lists could be told"
    case .allActiveStates: "only active list elements"
    case .assignmentTable: "no assignment table"
    case .timerLists: "no Timer Lists export of the company file"
    }
  }

  static func cure(_ export: DecidingExport) -> String {
    switch export {
    case .employees: list("EmployeeQueryRq", "EMP")
    case .vendors: list("VendorQueryRq", "VEND")
    case .otherNames: list("OtherNameQueryRq", "OTHERNAME")
    case .people:
      "Add the answers to EmployeeQueryRq, VendorQueryRq, and OtherNameQueryRq, asked with "
        + "ActiveStatus All, or an IIF export of the lists: \(Menu.exportLists.english)."
    case .customers: list("CustomerQueryRq", "CUST")
    case .items: list("ItemQueryRq or ItemServiceQueryRq", "INVITEM")
    case .classes: list("ClassQueryRq", "CLASS")
    case .wageItems:
      "Add the answer to PayrollItemWageQueryRq, asked with ActiveStatus All. No IIF export of "
        + "lists shows wage items."
    case .payrollInfo:
      "Add the answer to EmployeeQueryRq, asked without IncludeRetElement by an application that "
        + "may see personal data: \(Menu.integratedApplications.english) > Properties. "
        + "No IIF export of lists shows payroll information."
    case .preferences: query("PreferencesQueryRq")
    case .company: query("CompanyQueryRq")
    case .host: query("HostQueryRq")
    case .weekStart:
      "Say it in bundle.yaml or in the pipeline. QuickBooks Time shows it under "
        + "Company Settings > Payroll & Overtime."
    case .exportDates:
      "Answers in qbXML show when each record was last changed, not when they were exported. If "
        + "you are not sure that the lists are recent, export them again."
    case .allActiveStates:
      "Ask the list queries again with <ActiveStatus>All</ActiveStatus>; without it QuickBooks "
        + "returns active elements only."
    case .assignmentTable: "Name an assignment table in the pipeline."
    case .timerLists:
      "Add the file that QuickBooks writes under \(Menu.exportTimerLists.english). Without it, "
        + "compare COMPANYCREATETIME with such a file by hand before anybody imports the timer "
        + "file."
    }
  }

  private static func list(_ request: String, _ keyword: String) -> String {
    "Add the answer to \(request), asked with ActiveStatus All, or an IIF export with the "
      + "\(keyword) list: \(Menu.exportLists.english)."
  }

  private static func query(_ request: String) -> String {
    "Add the answer to \(request). No IIF export shows it."
  }

  /// Where an element of the role is kept in QuickBooks.
  static func menu(_ role: ReferenceRole) -> String {
    switch role {
    case .person: Menu.employees.english
    case .customer: Menu.customers.english
    case .item: Menu.items.english
    case .classReference: Menu.classes.english
    case .wageItem: Menu.payrollItems.english
    }
  }

  static func repeatedSentence(_ run: String) -> String {
    "Nothing was published: the same content was delivered before, and run \(run) came of it. The "
      + "delivery holds nothing to carry that was not carried already."
  }

  static func loadingSteps(canary: Int) -> [String] {
    let loadAll = "Back up the company file, then load the batches in the order of their numbers."
    return (canary > 0 ? canarySteps(canary) : [loadAll]) + [
      "Keep the answer that QuickBooks gives to each batch: it says what became of each entry."
    ]
  }

  static func nextSteps(_ verdict: RunVerdict, hasBatches: Bool, load: [String]) -> [String] {
    let mend = [
      "Fix the problems, those that free the most hours first.",
      hasBatches
        ? "Then run the whole delivery again, or the files of held/ with the lists: what is "
          + "batched here is known and is not carried twice."
        : "Then run the delivery again.",
    ]
    return switch verdict {
    case .carried, .carriedWithWarnings: load
    case .partlyHeld: load + mend
    case .allHeld: mend
    case .noTime: ["Check that the delivery holds the file with the time."]
    case .refused: ["Check that the delivery belongs to this company, then run it again."]
    }
  }
}
