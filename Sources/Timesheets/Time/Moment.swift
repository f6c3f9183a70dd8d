/// A moment of the world's clock in whole seconds, UTC. Whoever needs one is given it: the clock is
/// an input.
///
/// It says when something was done, never how two things follow each other: clocks are set back.
package struct Moment: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z.
  package let seconds: Int64

  package init(seconds: Int64) {
    self.seconds = seconds
  }

  package static func < (left: Moment, right: Moment) -> Bool { left.seconds < right.seconds }

  /// `2026-11-22 04:05 UTC`, in every language. Seconds are cut off.
  package var minuteText: String {
    let minutes = (seconds - (seconds % 60 + 60) % 60) / 60
    let minuteOfDay = (minutes % 1440 + 1440) % 1440
    let day = WorkDate(dayNumber: Int32(clamping: (minutes - minuteOfDay) / 1440))
    func padded(_ number: Int64) -> String { number < 10 ? "0\(number)" : String(number) }
    return "\(day.isoText) \(padded(minuteOfDay / 60)):\(padded(minuteOfDay % 60)) UTC"
  }
}

extension Moment {
  /// `2026-11-22T04:05:06Z`, for programs.
  package var isoText: String {
    let secondOfDay = (seconds % 86_400 + 86_400) % 86_400
    let day = WorkDate(dayNumber: Int32(clamping: (seconds - secondOfDay) / 86_400))
    let parts = [secondOfDay / 3600, secondOfDay / 60 % 60, secondOfDay % 60].map { part in
      part < 10 ? "0\(part)" : String(part)
    }
    return "\(day.isoText)T\(parts.joined(separator: ":"))Z"
  }
}
