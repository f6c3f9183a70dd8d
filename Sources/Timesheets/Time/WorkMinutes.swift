/// Worked time of one entry that may be carried: whole minutes, 1 to 1,440.
///
/// Zero, negative and longer than a day are refused at birth, so that whoever holds a value of
/// this type need not ask again. Times as a source wrote them are plain `Int32` minutes.
package struct WorkMinutes: BitwiseCopyable, Hashable, Comparable, Sendable {
  /// A day: the longest time one entry may hold (domain facts 2.2).
  package static let longest: Int32 = 1440

  // In two bytes: a run holds one for each entry.
  private let stored: Int16

  /// From 1 to 1,440.
  package var minutes: Int32 { Int32(stored) }

  /// Nil unless `minutes` lies within 1 to 1,440.
  package init?(_ minutes: Int32) {
    guard minutes >= 1, minutes <= Self.longest else { return nil }
    stored = Int16(minutes)
  }

  package static func < (left: WorkMinutes, right: WorkMinutes) -> Bool {
    left.minutes < right.minutes
  }
}
