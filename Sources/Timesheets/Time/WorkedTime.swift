/// A duration as a source gave it, rounded to whole minutes, with what the rounding took.
///
/// May be zero, negative or longer than a day: judging that is a check's work. Half a minute is
/// rounded away from zero. QBD keeps minutes only (domain facts 2.2), so seconds are rounded here
/// once, in the open, and the report states the sum of what was rounded.
package struct WorkedTime: Hashable, Sendable {
  package let minutes: Int32
  /// Seconds given less seconds kept, -30 to 30; 0 when the source wrote whole minutes.
  package let roundedOffSeconds: Int8

  /// Whole minutes, nothing rounded.
  package init(minutes: Int32) {
    self.minutes = minutes
    roundedOffSeconds = 0
  }

  /// Seconds rounded to the nearest minute; nil beyond ±10,000 hours, which no timesheet means.
  package init?(seconds: Int) {
    guard abs(seconds) <= Self.largestSeconds else { return nil }
    let magnitude = (abs(seconds) + 30) / 60
    let minutes = seconds < 0 ? -magnitude : magnitude
    self.minutes = Int32(minutes)
    roundedOffSeconds = Int8(seconds - minutes * 60)
  }

  private static let largestSeconds = 10_000 * 3600
}
