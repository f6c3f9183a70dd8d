import Timesheets

/// The check `date-in-range`.
///
/// **What it proves.** Each work date lies in the period that the sender states, and within the
/// years that anybody means.
///
/// **Why it matters.** A year mistyped books hours where nobody ever looks.
///
/// **What proves it.** `period` of `bundle.yaml`, and the earliest and latest dates of the
/// pipeline.
///
/// **When it is unknown.** Never; without a period there is none to be outside of.
///
/// **Fix in QuickBooks.** Nothing to do there. Correct the date, or the period, where it comes
/// from.
///
/// Prevents status 3020, and wrong dates that have none.
enum DateInRange {
  static func examine(_ examined: Examined, into findings: inout FindingCollector) {
    let periods = examined.records.documents.compactMap(\.statement)
      .filter { $0.periodStart != nil || $0.periodEnd != nil }
    let checks = examined.options.checks
    examined.forEachEntry { index, record in
      guard let date = record.date else { return }
      let detail: FindingDetail
      if date < checks.earliest || date > checks.latest {
        detail = .outsideLimits(date: date, earliest: checks.earliest, latest: checks.latest)
      } else if let period = periods.first(where: { !$0.covers(date) }) {
        detail = .outsidePeriod(
          date: date, from: period.periodStart, through: period.periodEnd)
      } else {
        return
      }
      let number = findings.report(
        .dateInRange, on: .bundle, detail,
        at: FindingPlace(record.place, element: record.format.dateField))
      findings.concern(entry: index, finding: number)
    }
  }
}

extension BundleStatement {
  /// Whether a day lies in the stated period, whose ends may be open.
  fileprivate func covers(_ date: WorkDate) -> Bool {
    (periodStart ?? date) <= date && date <= (periodEnd ?? date)
  }
}
