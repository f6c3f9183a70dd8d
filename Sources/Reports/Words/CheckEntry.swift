import Timesheets

/// A check's paragraph in the catalogue.
package struct CheckEntry: Hashable, Sendable {
  /// A few words, without a full stop.
  package let title: String
  /// What a pass says.
  package let proves: String
  /// What QuickBooks, or payroll, would do otherwise.
  package let why: String
  /// The export that proves it.
  package let evidence: String
  /// When the bundle cannot decide it.
  package let unknown: String
  /// What to do in QuickBooks, with the menu path.
  package let fix: String

  init(
    _ title: String, proves: String, why: String, evidence: String, unknown: String, fix: String
  ) {
    self.title = title
    self.proves = proves
    self.why = why
    self.evidence = evidence
    self.unknown = unknown
    self.fix = fix
  }
}
