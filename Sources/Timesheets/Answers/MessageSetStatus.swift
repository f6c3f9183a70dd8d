/// What QuickBooks says of a whole message set when error recovery is asked for (domain facts 1.3).
package enum MessageSetStatus: Int, CaseIterable, Sendable {
  /// The saved answers follow, or the record is cleared.
  case done = 0
  /// There was no record to clear.
  case nothingToClear = 600
  /// The set differs from the one that was kept under the id.
  case otherSet = 9001
  /// Nothing is kept under the id. After a crash in the middle this does not prove that nothing was
  /// written.
  case nothingKept = 9002
  case idTooLong = 9004
  case unsupported = 9005
}
