import Timesheets

/// Who changes the ledger, and when. Both are inputs: the ledger asks no clock and no system.
package struct Signature: Hashable, Sendable {
  /// Never empty.
  package let by: String
  package let at: Moment

  package init(by: String, at: Moment) {
    precondition(!by.isEmpty, "nobody signs")
    self.by = by
    self.at = at
  }
}
