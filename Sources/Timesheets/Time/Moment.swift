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
}
