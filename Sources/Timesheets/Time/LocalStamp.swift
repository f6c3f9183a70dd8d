/// A moment as the QuickBooks machine's wall clock showed it, in whole seconds.
///
/// QBD writes offsets that are wrong for half of the year, so the offset is dropped and two stamps
/// are compared as wall times (domain facts 1.5, "Datetimes returned by QB").
package struct LocalStamp: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01T00:00:00 on the wall clock.
  package let seconds: Int64

  package init(seconds: Int64) {
    self.seconds = seconds
  }

  /// Reads qbXML's DATETIMETYPE `YYYY-M-D[Thh[:mm[:ss[±hh:mm]]]]`; nil when it is not one.
  package init?(qbxml text: String) {
    let halves = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = halves.first, let date = WorkDate(iso: String(first)) else { return nil }
    var seconds = Int64(date.dayNumber) * 86_400
    if halves.count == 2 {
      let wallClock = halves[1].prefix { $0 != "+" && $0 != "-" && $0 != "Z" }
      let parts = wallClock.split(separator: ":", omittingEmptySubsequences: false)
      guard (1...3).contains(parts.count) else { return nil }
      for (part, unit) in zip(parts, [Int64(3600), 60, 1]) {
        guard let value = Int64(part.prefix { $0 != "." }), (0...60).contains(value) else {
          return nil
        }
        seconds += value * unit
      }
    }
    self.seconds = seconds
  }

  /// The wall clock's day.
  package var date: WorkDate {
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    return WorkDate(dayNumber: Int32(days))
  }

  package static func < (left: LocalStamp, right: LocalStamp) -> Bool {
    left.seconds < right.seconds
  }
}
