/// The catalogue: the company file.
extension English {
  static let companyBound = CheckEntry(
    "Delivery belongs to the company",
    proves: "The delivery comes from the company file that the pipeline carries for.",
    why: "A ListID of another company file is refused with status 3000 or 3120, or silently meets "
      + "the wrong person.",
    evidence: "CompanyName in the answer to CompanyQueryRq, the header of an IIF timer file, or "
      + "bundle.yaml.",
    unknown: "The pipeline names a company, but the delivery does not say which one it is of.",
    fix: "Open the right company file and export again. Its name is shown under "
      + "\(Menu.myCompany.english).")

  static let companyMixed = CheckEntry(
    "One company per delivery",
    proves: "All documents of the delivery come from one company file.",
    why: "Lists of two companies put together link time to people of the other company.",
    evidence: "The company names in all documents of the delivery.",
    unknown: "No document names its company.",
    fix: "Deliver the files of each company apart.")

  static let companySample = CheckEntry(
    "Not a sample company",
    proves: "The export does not come from a sample company of QuickBooks.",
    why: "Time carried into a sample company pays nobody.",
    evidence: "IsSampleCompany in the answer to CompanyQueryRq.",
    unknown: "The delivery holds no answer to CompanyQueryRq.",
    fix: "Open the real company file and export again.")

  static let hostVersion = CheckEntry(
    "qbXML version is supported",
    proves: "QuickBooks supports the qbXML version in which the batches are written.",
    why: "A batch in a version that is too new is refused whole (0x80040400), without a status for "
      + "any entry.",
    evidence: "SupportedQBXMLVersion in the answer to HostQueryRq.",
    unknown: "The delivery holds no answer to HostQueryRq.",
    fix: "Set the output version of the pipeline no higher than QuickBooks supports. "
      + "\(Menu.productInformation.english) shows which one is installed.")

  static let hostCountry = CheckEntry(
    "Edition of QuickBooks",
    proves: "Which country’s edition made the export.",
    why: "Editions differ in wage types and in early qbXML versions.",
    evidence: "Country in the answer to HostQueryRq.",
    unknown: "The delivery holds no answer to HostQueryRq, or the answer names no country.",
    fix: "Nothing needs to be changed.")

  static let hostFileMode = CheckEntry(
    "Single-user mode",
    proves: "The company file was in single-user mode when the export was made.",
    why: "In multi-user mode an open window can lock a record, and QuickBooks then refuses the "
      + "entry with status 3175 or 3176.",
    evidence: "QBFileMode in the answer to HostQueryRq.",
    unknown: "The delivery holds no answer to HostQueryRq, or the answer names no mode.",
    fix: "\(Menu.singleUser.english).")

  static let listsComplete = CheckEntry(
    "Lists are complete",
    proves: "Every list was exported to its last page, with its inactive elements.",
    why: "Names on a page that is missing look unknown, and an inactive name cannot be told from "
      + "a missing one.",
    evidence: "The iteratorRemainingCount of the qbXML answers, and inactive elements among them.",
    unknown: "A list shows active elements only, which may be all that there are.",
    fix: "Ask each query again with ActiveStatus All, and fetch every page.")

  static let listsFresh = CheckEntry(
    "Lists are fresh",
    proves: "The lists are not older than the time by more days than the pipeline allows.",
    why: "People and jobs that were added, renamed, or made inactive since are missed, and "
      + "QuickBooks answers with status 3120 or 3140.",
    evidence: "The newest moment that each export states.",
    unknown: "The exports state no moment, or no time was read.",
    fix: "Export the lists again shortly before each run.")

  static let timeTrackingOn = CheckEntry(
    "Time tracking is on",
    proves: "Time tracking is switched on in the company file.",
    why: "Time cannot be entered while the feature is off; requests for such features are answered "
      + "with status 3250.",
    evidence: "TimeTrackingPreferences in the answer to PreferencesQueryRq.",
    unknown: "The delivery holds no answer to PreferencesQueryRq.",
    fix: "As Admin in single-user mode, answer Yes to “Do you track time?” under "
      + "\(Menu.timePreferences.english).")

  static let weekStart = CheckEntry(
    "Weeks start on the same day",
    proves: "The time system and QuickBooks start their weeks on the same day.",
    why: "Otherwise weekly overtime is cut over two weeks of QuickBooks, and weekly timesheets "
      + "show other sums than the time system.",
    evidence: "FirstDayOfWeek in the answer to PreferencesQueryRq, and the week start in "
      + "bundle.yaml or in the pipeline.",
    unknown: "One of the two is not stated.",
    fix: "Set “First Day of Work Week” under \(Menu.timePreferences.english). It moves the first "
      + "column of all weekly timesheets, past ones included.")
}
