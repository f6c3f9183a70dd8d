import Timesheets

/// The check `class-tracking`.
///
/// **What it proves.** Class tracking is on where entries carry classes.
///
/// **Why it matters.** QuickBooks cannot take a class while the feature is off.
///
/// **What proves it.** `IsUsingClassTracking` in an export of the preferences.
///
/// **When it is unknown.** The bundle has no preferences, or they do not say.
///
/// **Fix in QuickBooks.** Edit > Preferences > Accounting > Company Preferences: tick "Use class
/// tracking for transactions"; or set the pipeline's `classes` to `off`.
///
/// Prevents status 3250, feature not enabled.
enum ClassTracking {
  static func examine(_ examined: Examined, into findings: inout FindingCollector) {
    let isOn = examined.lists.preferences?.isUsingClassTracking
    if isOn == true { return }
    examined.examineReferences(.classReference, into: &findings) { id in
      guard let listed = examined.linking.classes.listed(id) else { return nil }
      guard isOn == false else {
        return Judgement(
          check: .classTracking, verdict: .unknown, subject: .bundle,
          detail: .undecided(by: .preferences))
      }
      let name = listed.element.fullName
      return Judgement(
        check: .classTracking, subject: .element(.classReference, name),
        detail: .classTrackingOff(name: name))
    }
  }
}
