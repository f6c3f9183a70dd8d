import Timesheets

/// Findings about people and the list elements that entries name.
extension EnglishFindings {
  func notListed(_ role: ReferenceRole, _ name: String, _ near: [String]) -> FindingText {
    let suggestion =
      near.isEmpty ? "" : " Near names: \(English.listOfNames(near, English.choice))."
    return FindingText(
      "\(English.name(role).raisedFirst) not on the lists",
      what: "The \(English.name(role)) \(English.quoted(name)) is on no exported list.",
      cure: "Correct the name in the time system, or give the right one in "
        + "mapping-worklist.csv.\(suggestion) If it is new, add it in QuickBooks "
        + "(\(English.menu(role))) and export the list again.")
  }

  func notGiven(_ role: ReferenceRole) -> FindingText {
    let cure =
      role == .person
      ? "Add the person in the time system, and deliver the entry again."
      : "Add the \(English.name(role)) in the time system, or make the field optional in the "
        + "pipeline."
    return FindingText(
      "No \(English.name(role)) given",
      what: "The entry names no \(English.name(role)), and one is required.", cure: cure)
  }

  func caseDiffers(_ role: ReferenceRole, _ name: String, _ listed: String) -> FindingText {
    FindingText(
      "Letter case differs",
      what: "The \(English.name(role)) \(English.quoted(name)) was taken for "
        + "\(English.quoted(listed)), which differs in letter case only.",
      cure: "Nothing needs to be done: QuickBooks ignores letter case too. To be rid of the "
        + "note, write the name in the time system as QuickBooks does.")
  }

  func inactive(_ role: ReferenceRole, _ name: String) -> FindingText {
    FindingText(
      "Inactive \(English.name(role))",
      what: "The \(English.name(role)) \(English.quoted(name)) is inactive in QuickBooks, which "
        + "takes no time for inactive list elements.",
      cure: "Make it active again (\(English.menu(role)), include the inactive ones, then clear "
        + "the inactive mark) and export the list again, or correct the entry.")
  }

  func ambiguous(_ role: ReferenceRole, _ name: String, _ lists: [ListKind]) -> FindingText {
    let kinds = Set(lists)
    let places = English.list(ListKind.allCases.filter(kinds.contains).map(English.name))
    let seen =
      kinds.count > 1
      ? "is on several lists: \(places)"
      : "is more than once on the list\(places.isEmpty ? "" : " of \(places)")"
    return FindingText(
      "Ambiguous name (\(English.name(role)))",
      what: "The name \(English.quoted(name)) \(seen), so the \(English.name(role)) that is meant "
        + "cannot be told.",
      cure: "Rename one of them in QuickBooks (\(English.menu(role))), or map the name to the "
        + "right one in mapping-worklist.csv.")
  }

  func sharedName(_ name: String, _ aliases: [String]) -> FindingText {
    FindingText(
      "Several people under one name",
      what: "The time system has several people named \(English.quoted(name)) "
        + "(\(English.listOfNames(aliases))), but QuickBooks has one.",
      cure: "Give each of them their own person of QuickBooks in mapping-worklist.csv, by login.")
  }

  func mappedToMissing(_ role: ReferenceRole, _ name: String, _ target: String) -> FindingText {
    FindingText(
      "Mapping leads nowhere",
      what: "The mapping table sends \(English.quoted(name)) to the \(English.name(role)) "
        + "\(English.quoted(target)), which is on no exported list.",
      cure: "Correct the line of the mapping table, or add the element in QuickBooks "
        + "(\(English.menu(role))) and export the list again.")
  }

  func personIsCustomer(_ name: String) -> FindingText {
    FindingText(
      "Customer given as person",
      what: "\(English.quoted(name)) is a customer; only employees, vendors, and other names can "
        + "have time in QuickBooks.",
      cure: "Correct the person in the time system, or give the right one in "
        + "mapping-worklist.csv.")
  }

  func workerKindRefused(_ name: String, _ kind: ListKind) -> FindingText {
    FindingText(
      "Kind of worker not carried",
      what: "\(English.quoted(name)) is on the list of \(English.name(kind)), whose time the "
        + "pipeline does not carry.",
      cure: "Change the option vendors in the pipeline, or correct the person in the time system.")
  }

  func beforeHire(_ name: String, _ date: WorkDate, _ hired: WorkDate) -> FindingText {
    FindingText(
      "Work before the hire date",
      what: "\(English.quoted(name)) has time on \(English.date(date)), before the hire date "
        + "\(English.date(hired)).",
      cure: "Correct the work date, or the hire date under \(Menu.employmentInfo.english).")
  }

  func afterRelease(_ name: String, _ date: WorkDate, _ released: WorkDate) -> FindingText {
    FindingText(
      "Work after the release date",
      what: "\(English.quoted(name)) has time on \(English.date(date)), after the release date "
        + "\(English.date(released)).",
      cure: "Correct the work date, or the release date under \(Menu.employmentInfo.english).")
  }

  func idAndNameDiffer(
    _ role: ReferenceRole, _ listID: String, _ listed: String, _ given: String
  ) -> FindingText {
    FindingText(
      "ListID and name disagree",
      what: "The ListID \(English.quoted(listID)) belongs to the \(English.name(role)) "
        + "\(English.quoted(listed)), but the entry calls it \(English.quoted(given)).",
      cure: "Refresh the lists of the time system from QuickBooks, or map the name if it means "
        + "this very element. QuickBooks would follow the ListID and ignore the name.")
  }

  func idUnknown(_ role: ReferenceRole, _ listID: String, _ name: String) -> FindingText {
    FindingText(
      "Unknown ListID, known name",
      what: "No exported list has the ListID \(English.quoted(listID)); the "
        + "\(English.name(role)) \(English.quoted(name)) is carried by its name.",
      cure: "Make sure that the name means the same in this company file, then refresh the lists "
        + "of the time system from QuickBooks.")
  }

  func notService(_ name: String, _ type: String) -> FindingText {
    FindingText(
      "Not a service item",
      what: "The item \(English.quoted(name)) is of type \(English.quoted(type)); a time entry "
        + "takes service items only.",
      cure: "Use a service item in the time system, or map the item to one. Types are shown under "
        + "\(Menu.items.english).")
  }

  func classTrackingOff(_ name: String) -> FindingText {
    FindingText(
      "Class tracking is off",
      what: "The entry carries the class \(English.quoted(name)), but class tracking is switched "
        + "off in this company file.",
      cure: "Switch on class tracking under \(Menu.accountingPreferences.english), or set classes "
        + "to off in the pipeline.")
  }

  func notAssigned(_ person: String, _ customer: String) -> FindingText {
    FindingText(
      "Not assigned to the job",
      what: "The assignment table does not let \(English.quoted(person)) work on "
        + "\(English.quoted(customer)).",
      cure: "Correct the job in the time system, or add the pair to the assignment table.")
  }
}
