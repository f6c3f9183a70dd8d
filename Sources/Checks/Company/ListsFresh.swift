import Timesheets

/// The check `lists-fresh`.
///
/// **What it proves.** The lists are not older than the time by more than the pipeline allows.
///
/// **Why it matters.** Whoever was hired, renamed or released since the lists were exported is
/// judged by what no longer holds.
///
/// **What proves it.** The moment an IIF export states in its header, or the newest change that
/// qbXML lists show, against the latest work date.
///
/// **When it is unknown.** No document with lists states a moment; or only qbXML does, and its
/// newest change is too old: it states changes, not the day of the export, so quiet lists look
/// old.
///
/// **Fix in QuickBooks.** Export the lists again.
///
/// Prevents status 3120, 3140.
enum ListsFresh {
  static func examine(_ examined: Examined, into findings: inout FindingCollector) {
    guard let latest = latestTime(of: examined) else { return }
    let allowed = examined.options.checks.listsMaxAgeDays
    let withLists = examined.records.documents.filter { $0.hasNamedLists }
    guard !withLists.isEmpty else { return }
    let newest = withLists.compactMap(\.newestStamp).max()
    let age = newest.map { Int(latest.dayNumber) - Int($0.date.dayNumber) }
    if let age, age <= allowed { return }
    let number =
      if let age, withLists.allSatisfy({ $0.kind == .iif && $0.newestStamp != nil }) {
        findings.report(
          .listsFresh, on: .bundle, .listsOlder(days: age, allowed: allowed),
          at: withLists.first.flatMap(place))
      } else {
        findings.report(.listsFresh, .unknown, on: .bundle, .undecided(by: .exportDates))
      }
    findings.concernEveryEntry(of: examined, finding: number)
  }

  /// The latest work date that is no typing error, or when the time was exported where that is
  /// earlier: leave is booked ahead.
  private static func latestTime(of examined: Examined) -> WorkDate? {
    let checks = examined.options.checks
    let plausible = checks.earliest...checks.latest
    var latest: WorkDate?
    examined.forEachEntry { _, record in
      guard let date = record.date, plausible.contains(date) else { return }
      latest = max(latest ?? date, date)
    }
    let exported = examined.records.documents.lazy
      .filter { !$0.hasNamedLists && $0.kind == .iif }
      .compactMap(\.newestStamp).max()?.date
    return latest.map { min($0, exported ?? $0) }
  }

  private static func place(of document: ReadDocument) -> FindingPlace? {
    document.lists.exports.first.map { FindingPlace($0.place) }
  }
}

extension ReadDocument {
  /// Whether it brought lists of names: preferences, company and host have no age that matters.
  fileprivate var hasNamedLists: Bool {
    lists.exports.contains { export in
      switch export.kind {
      case .employees, .vendors, .otherNames, .customers, .items, .classes, .wageItems: true
      case .preferences, .company, .host, .timeTracking: false
      }
    }
  }
}
