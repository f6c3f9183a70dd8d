/// What a published folder that follows on runs is for.
package enum FollowUpKind: String, CaseIterable, Sendable {
  /// What became of sent requests, what is sent again, and what is asked.
  case answers
  /// The deletion of what one run loaded.
  case reversal
}
