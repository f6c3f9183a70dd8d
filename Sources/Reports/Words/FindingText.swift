/// A finding in words. Where it shows is told apart, by `Words.place`.
package struct FindingText: Hashable, Sendable {
  /// One sentence: what was seen and what was expected.
  package let what: String
  /// What to do, with the menu path where QuickBooks is to be changed.
  package let cure: String
  /// The cause in a few words, without a full stop, for ranked lists and tables.
  package let cause: String

  init(_ cause: String, what: String, cure: String) {
    self.what = what
    self.cure = cure
    self.cause = cause
  }
}
