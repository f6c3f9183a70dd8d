import Timesheets

/// Every check of a bundle, in the order of the catalogue.
///
/// The order decides nothing but reading: findings are sorted when they are collected, and of
/// several errors on one entry the one whose id comes first in `CheckID` is named as the cause.
/// Three checks are not among them, because they look at what the others did.
private let checks: [@Sendable (Examined, inout FindingCollector) -> Void] = [
  // Reading
  BundleStatementAgrees.examine, DocumentReadable.examine, LineReadable.examine,
  ValueReadable.examine, ResponseStatus.examine, TimerFile.examine,
  // The company file
  CompanyBound.examine, CompanyMixed.examine, CompanySample.examine, HostVersion.examine,
  HostCountry.examine, HostFileMode.examine, ListsComplete.examine, ListsFresh.examine,
  TimeTrackingOn.examine, WeekStart.examine,
  // People
  PersonLinked.examine, PersonAmbiguous.examine, PersonActive.examine, PersonEmployed.examine,
  // Jobs, service items, classes
  ReferenceAgrees.examine, CustomerLinked.examine, ItemLinked.examine, ItemIsService.examine,
  ClassLinked.examine, ClassTracking.examine, Assignment.examine,
  // Pay
  PayrollAvailable.examine, PayrollVisible.examine, UseTimeDataSet.examine, WageItemAny.examine,
  WageItemForEmployeeOnly.examine, WageItemMapped.examine, WageItemExists.examine,
  WageItemActive.examine, WageItemOnEmployee.examine, WageItemType.examine,
  // The entry itself
  BillableComplete.examine, DurationValid.examine, DateValid.examine, DateInRange.examine,
  ClosingDate.examine, TextFits.examine, TextSurvives.examine,
  // Twice
  DuplicateInBundle.examine,
]

/// Runs every check over a bundle's records: lists merged, references linked, wage items found,
/// each entry's fate decided, what was carried before recognised. Equal records, ledgers and
/// options give equal results.
///
/// Corrections are judged by what `carried` tells alone; who can ask the ledger more takes the two
/// steps one by one.
package func checked(
  _ records: BundleRecords, carried: CarriedBefore = CarriedBefore(), options: CarryOptions
) -> CheckedBundle {
  checked(
    compared(records, carried: carried, options: options), standing: CarriedStanding(),
    corrections: .listed)
}

/// The first step: all that can be said before the ledger is asked how single entries stand.
package func compared(
  _ records: BundleRecords, carried: CarriedBefore, options: CarryOptions
) -> ComparedBundle {
  let examined = Examined(records, carried: carried.entries, options: options)
  let company = carried.company ?? examined.identifyingCompany
  var said = SaidEntries(of: examined, company: company)
  let found = said.readAll(of: examined) {
    var findings = FindingCollector(entries: examined.source, options: options.checks)
    for examine in checks { examine(examined, &findings) }
    return findings
  }
  var findings = found
  var identities = EntryIdentities(of: examined, said, after: findings)
  let stops = DuplicateCarried.examine(
    examined, carried: carried, &identities, into: &findings)
  AlreadyInQuickBooks.examine(examined, identities, stops, into: &findings)
  PossibleCorrections.examine(
    examined, carried: carried.entries, identities, stops, into: &findings)
  return ComparedBundle(
    examined: examined, company: company, identities: identities, findings: findings,
    stops: stops, carried: carried)
}

/// The second step: judges what the bundle changes or leaves out, with the ledger's answer to
/// `question`, and ends the checks.
package func checked(
  _ compared: ComparedBundle, standing: CarriedStanding, corrections mode: CorrectionMode
) -> CheckedBundle {
  let examined = compared.examined
  var findings = compared.findings
  let corrections = Corrections(of: compared, standing, mode, into: &findings)
  DayTotal.examine(examined, into: &findings)
  return CheckedBundle(
    compared, collected: findings.collected(outside: examined.outside),
    corrections: corrections.all, weekStart: WeekStart.grouping(of: examined))
}

extension Examined {
  /// Merges the lists, links the references and finds the wage items.
  fileprivate init(
    _ records: BundleRecords, carried: CarriedEntries, options: CarryOptions
  ) {
    let time = TimeToCarry(
      of: records, role: options.source.timeTracking, carried: carried)
    let merged = MergedLists(of: records.documents)
    var lists = merged.lists
    lists.addUnlistedWageItems(namedIn: time, of: records, options: options)
    let jobcodes = Jobcodes(of: records, meanings: options.source.jobcodes)
    let linking = Linking(of: records, to: lists, jobcodes: jobcodes, options: options)
    let links = Links(linking)
    let outside = EntrySelection(of: records, links: links, options: options).reasons(
      for: time.source)
    let pay = PayChain(
      of: time.source, outside: outside,
      resolver: WageResolver(
        records: records, lists: lists, linking: linking, jobcodes: jobcodes,
        options: options),
      options: options)
    self.init(
      records: records, source: time.source, timeTrackingTaken: time.taken, lists: lists,
      disagreements: merged.disagreements, linking: linking, links: links, jobcodes: jobcodes,
      outside: outside, pay: pay, options: options)
  }
}
