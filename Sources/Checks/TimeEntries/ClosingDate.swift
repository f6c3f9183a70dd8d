import Timesheets

/// The check `closing-date`.
///
/// **What it proves.** No entry lies on or before the closing date of the books.
///
/// **Why it matters.** Time does not post, but whoever closed a period expects nothing new in
/// it, and QuickBooks may ask for the closing password.
///
/// **What proves it.** ClosingDate of a PreferencesQueryRs; none is set when it is absent
/// there.
///
/// **When it is unknown.** The bundle has no PreferencesQueryRs.
///
/// **Fix in QuickBooks.** Edit > Preferences > Accounting > Company Preferences > Set
/// Date/Password.
///
/// Prevents status 3171.
enum ClosingDate {
  static func examine(_ examined: Examined, into findings: inout FindingCollector) {
    guard let preferences = examined.lists.preferences else {
      let number = findings.report(
        .closingDate, .unknown, on: .bundle, .undecided(by: .preferences))
      return findings.concernEveryEntry(of: examined, finding: number)
    }
    guard let closing = preferences.closingDate else { return }
    examined.forEachEntry { index, record in
      guard let date = record.date, date <= closing else { return }
      let number = findings.report(
        .closingDate, on: .bundle, .beforeClosing(date: date, closing: closing),
        at: FindingPlace(record.place, element: record.format.dateField))
      findings.concern(entry: index, finding: number)
    }
  }
}
