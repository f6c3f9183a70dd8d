import Timesheets

/// Every check of a bundle, in the order of the catalogue.
///
/// The order decides nothing but reading: findings are sorted when they are collected, and of
/// several errors on one entry the one whose id comes first in `CheckID` is named as the cause.
/// Only `DayTotal` must come last: it adds up what the others let pass.
private let checks: [@Sendable (Examined, inout FindingCollector) -> Void] = [
  // Reading
  BundleStatementAgrees.examine, DocumentReadable.examine, LineReadable.examine,
  ValueReadable.examine, ResponseStatus.examine,
  // The company file
  CompanyBound.examine, CompanyMixed.examine, CompanySample.examine, HostVersion.examine,
  HostCountry.examine, HostFileMode.examine, ListsComplete.examine, ListsFresh.examine,
  TimeTrackingOn.examine, WeekStart.examine,
  // The entry itself
  BillableComplete.examine, DurationValid.examine, DateValid.examine, DateInRange.examine,
  ClosingDate.examine, TextFits.examine, TextSurvives.examine,
  // Twice
  DuplicateInBundle.examine, AlreadyInQuickBooks.examine,
  DayTotal.examine,
]

/// Runs every check over a bundle's records: lists merged, references linked, wage items found,
/// each entry's fate decided. Equal records and options give equal results.
package func checked(_ records: BundleRecords, options: CarryOptions) -> CheckedBundle {
  let (source, taken) = timeToCarry(of: records, role: options.source.timeTracking)
  let merged = MergedLists(of: records.documents)
  let examined = Examined(
    records: records, source: source, timeTrackingTaken: taken, lists: merged.lists,
    disagreements: merged.disagreements,
    links: Links(unlinked: records.references.count), options: options,
    outside: Array(repeating: nil, count: source.count))
  var findings = FindingCollector(entries: source, options: options.checks)
  for examine in checks { examine(examined, &findings) }
  return CheckedBundle(
    examined: examined,
    wageItems: Array(repeating: .none, count: source.count),
    collected: findings.collected(outside: examined.outside),
    weekStart: merged.lists.preferences?.firstDayOfWeek ?? .monday)
}

private func timeToCarry(
  of records: BundleRecords, role: TimeTrackingRole
) -> (source: [TimeActivityRecord], taken: TimeTrackingTaken) {
  records.activities.isEmpty
    ? (records.timeTracking, .source) : (records.activities, .inQuickBooks)
}
