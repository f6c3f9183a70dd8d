/// The hours of a day in which deliveries are carried; they may go past midnight.
package struct TimeWindow: Hashable, Sendable {
  package static let minutesPerDay = 24 * 60

  /// The minute of the local day at which it opens.
  package let from: Int
  /// The minute at which it is closed again: not part of it.
  package let until: Int

  /// Nil for minutes that no day has. 24:00 is midnight; a window that ends when it opens is the
  /// whole day.
  package init?(from: Int, until: Int) {
    let minutes = 0...Self.minutesPerDay
    guard minutes.contains(from), minutes.contains(until) else { return nil }
    self.from = from % Self.minutesPerDay
    self.until = until % Self.minutesPerDay
  }

  /// Whether it is open at a minute of the local day.
  package func isOpen(at minute: Int) -> Bool { minutesUntilOpen(at: minute) == 0 }

  /// How long it takes until it opens: 0 when it is open.
  package func minutesUntilOpen(at minute: Int) -> Int {
    precondition((0..<Self.minutesPerDay).contains(minute), "no minute of a day")
    let length = Self.distance(from, until)
    let isOpen = length == 0 || Self.distance(from, minute) < length
    return isOpen ? 0 : Self.distance(minute, from)
  }

  /// Minutes from one time of day forward to the next time that it is `later`.
  private static func distance(_ earlier: Int, _ later: Int) -> Int {
    (later - earlier + minutesPerDay) % minutesPerDay
  }
}

/// How much is carried in one cycle at most; what is over waits for the next.
package struct CycleLimits: Hashable, Sendable {
  /// Nil for as many as there are.
  package let deliveries: Int?
  /// Size of all deliveries together; nil for any.
  package let bytes: Int?

  package init(deliveries: Int? = nil, bytes: Int? = nil) {
    self.deliveries = deliveries
    self.bytes = bytes
  }

  /// Whether a delivery of `bytes` may follow those taken in this cycle.
  ///
  /// The first one always may: one that is over the limit alone would never be carried.
  package func allow(_ bytes: Int, after taken: CycleUse) -> Bool {
    if let deliveries, taken.deliveries >= max(1, deliveries) { return false }
    guard let limit = self.bytes, taken.deliveries > 0 else { return true }
    let (sum, isTooMuch) = taken.bytes.addingReportingOverflow(bytes)
    return !isTooMuch && sum <= limit
  }
}

/// What was taken in one cycle so far.
package struct CycleUse: Hashable, Sendable {
  package private(set) var deliveries = 0
  package private(set) var bytes = 0

  package init() {}

  /// Counts a delivery that was taken.
  package mutating func add(_ bytes: Int) {
    deliveries += 1
    self.bytes += bytes
  }
}
