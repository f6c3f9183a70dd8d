/// A question about a message set whose answer was lost, by error recovery (domain facts 1.3).
package enum MessageSetRecovery: Hashable, Sendable {
  /// Asks for the answers that QuickBooks kept under `lost`; the question itself is kept under
  /// `new`, so that its own answer may be lost too.
  case ask(lost: String, new: String)
  /// Lets QuickBooks forget what it kept under the id, once the answer is safe.
  case clear(String)

  /// What QuickBooks takes as an id at most.
  package static let longestID = 23
}
