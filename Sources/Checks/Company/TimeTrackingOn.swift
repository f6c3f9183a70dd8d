import Timesheets

/// The check `time-tracking-on`.
///
/// **What it proves.** Time tracking is switched on in the company file.
///
/// **Why it matters.** Without it QuickBooks takes no time at all.
///
/// **What proves it.** A PreferencesQueryRs that holds TimeTrackingPreferences; the group is
/// absent when time tracking is off (domain facts 3, PreferencesRet).
///
/// **When it is unknown.** The bundle has no PreferencesQueryRs.
///
/// **Fix in QuickBooks.** Edit > Preferences > Time & Expenses > Company Preferences > Do you
/// track time? > Yes.
///
/// Prevents status 3250.
enum TimeTrackingOn {
  static func examine(_ examined: Examined, into findings: inout FindingCollector) {
    let number: Int
    if let preferences = examined.lists.preferences {
      if preferences.hasTimeTracking { return }
      number = findings.report(
        .timeTrackingOn, on: .bundle, .timeTrackingOff, at: FindingPlace(preferences.place))
    } else {
      number = findings.report(
        .timeTrackingOn, .unknown, on: .bundle, .undecided(by: .preferences))
    }
    findings.concernEveryEntry(of: examined, finding: number)
  }
}
