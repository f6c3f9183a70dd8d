import Timesheets

/// Findings about the company file and its lists.
extension EnglishFindings {
  func otherCompany(_ found: String, _ expected: String) -> FindingText {
    FindingText(
      "Wrong company",
      what: "The delivery comes from the company file \(English.quoted(found)), but the pipeline "
        + "carries for \(English.quoted(expected)).",
      cure: "Give the delivery to the pipeline of its own company. If the company was renamed, "
        + "change the name in the pipeline; the name is shown under \(Menu.myCompany.english).")
  }

  func severalCompanies(_ names: [String]) -> FindingText {
    FindingText(
      "Several companies in one delivery",
      what: "The delivery holds exports of \(English.listOfNames(names)), where one company was "
        + "expected.",
      cure: "Deliver the files of each company apart.")
  }

  func sampleCompany(_ name: String) -> FindingText {
    FindingText(
      "Sample company",
      what: "The export comes from \(English.quoted(name)), a sample company of QuickBooks.",
      cure: "Export again from the real company file, unless this is a trial.")
  }

  func versionUnsupported(_ chosen: String, _ highest: String) -> FindingText {
    FindingText(
      "qbXML version too new",
      what: "The batches are to be written in qbXML \(chosen.onOneLine(atMost: 20)), but this "
        + "QuickBooks supports \(highest.onOneLine(atMost: 20)) at most.",
      cure: "Set the output version of the pipeline to \(highest.onOneLine(atMost: 20)) or "
        + "lower, or load with a newer QuickBooks. \(Menu.productInformation.english) shows "
        + "which one is installed.")
  }

  func editionNoted(_ country: String) -> FindingText {
    FindingText(
      "Edition \(country.onOneLine(atMost: 10))",
      what: "The export comes from the \(English.quoted(country)) edition of QuickBooks.",
      cure: "Nothing needs to be done. Editions differ in wage types and in early qbXML versions.")
  }

  func multiUserMode() -> FindingText {
    FindingText(
      "Multi-user mode",
      what: "The company file was in multi-user mode when the export was made.",
      cure: "Switch to single-user mode before loading, so that no open window locks a record: "
        + "\(Menu.singleUser.english).")
  }

  func pagesMissing(_ list: ListKind, _ remaining: Int) -> FindingText {
    let verb = remaining == 1 ? "is" : "are"
    return FindingText(
      "Pages missing: \(English.name(list))",
      what: "The export of \(English.name(list)) stops early: "
        + "\(English.count(remaining, .listElement)) \(verb) still to come after its last page.",
      cure: "Make the export again and fetch every page, until iteratorRemainingCount is 0.")
  }

  func elementsMissing(_ list: ListKind, _ missing: Int) -> FindingText {
    let noun: CountedNoun = list == .timeTracking ? .entry : .listElement
    let verb = missing == 1 ? "is" : "are"
    return FindingText(
      "Gaps in the export: \(English.name(list))",
      what: "The export of \(English.name(list)) announces more than it holds "
        + "(retCount, iteratorRemainingCount): \(English.count(missing, noun)) \(verb) missing.",
      cure: "Make the export again, and deliver every page of it as it comes.")
  }

  func activeOnly(_ list: ListKind) -> FindingText {
    FindingText(
      "Only active: \(English.name(list))",
      what: "The export of \(English.name(list)) seems to hold active elements only, so "
        + "“missing” and “inactive” cannot be told apart.",
      cure: "Ask the query again with <ActiveStatus>All</ActiveStatus>.")
  }

  func listsOlder(_ days: Int, _ allowed: Int) -> FindingText {
    FindingText(
      "Lists older than the time",
      what: "The lists are \(English.count(days, .day)) older than the time, where "
        + "\(English.number(allowed)) at most are allowed.",
      cure: "Export the lists again, so that people and jobs added since are known.")
  }

  func timeTrackingOff() -> FindingText {
    FindingText(
      "Time tracking is off",
      what: "The exported preferences hold no TimeTrackingPreferences: time tracking is switched "
        + "off in this company file.",
      cure: "As Admin in single-user mode, answer Yes to “Do you track time?” under "
        + "\(Menu.timePreferences.english), and export the preferences again.")
  }

  /// `moved` counts the weeks touched and the minutes that change week.
  func weekStartsDiffer(
    _ source: Weekday, _ quickBooks: Weekday, _ moved: Tally
  ) -> FindingText {
    FindingText(
      "Weeks start on different days",
      what: "The time system’s week starts on \(English.weekday(source)) and QuickBooks’ on "
        + "\(English.weekday(quickBooks)), which moves \(English.hours(moved.minutes)) to another "
        + "week, in \(English.count(moved.entries, .week)).",
      cure: "Make both the same: in QuickBooks “First Day of Work Week” under "
        + "\(Menu.timePreferences.english), in QuickBooks Time Company Settings > Payroll & "
        + "Overtime. Or set week-start to regroup in the pipeline: weeks then follow QuickBooks, "
        + "and no date changes.")
  }
}
