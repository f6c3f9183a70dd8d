import Timesheets

/// A run that must not go on because its own numbers do not agree. Our fault, never the user's.
package enum RunError: Error, Sendable {
  /// The four states do not add up to what was read.
  case totalsDoNotTie(ControlTotals)
  /// A written file, read again, does not hold what was meant to be written.
  case fileDiffers(path: String, expected: Tally, found: Tally)
}
