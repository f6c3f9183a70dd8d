/// A question of ours about the time that QuickBooks holds on some days.
///
/// Its requestID says what it asks, because the answer echoes nothing else of it.
package struct TimeQuestion: Hashable, Sendable {
  /// The first digits of a message set id that tell a question about it from any other.
  package static let longestSet = 13

  /// The work dates asked for.
  package let days: ClosedRange<WorkDate>
  /// The beginning of the id of the message set whose lines it settles; empty for none.
  ///
  /// Only such an answer can prove that a line is not there. The set had been loaded when the
  /// question was written; the answer to a question of an earlier day may cover the same days and
  /// still be older than the set.
  package let set: String

  /// Asks for these days, about the set of this id or, without one, about none in particular.
  package init(days: ClosedRange<WorkDate>, set: String = "") {
    self.days = days
    self.set = String(set.prefix(Self.longestSet))
  }

  /// Reads a requestID back; nil for those that are none of ours.
  package init?(requestID: String) {
    guard requestID.hasPrefix(Self.prefix) else { return nil }
    let text = requestID.dropFirst(Self.prefix.count)
    let (from, rest) = (text.prefix(Self.dayLength), text.dropFirst(Self.dayLength + 1))
    guard let first = WorkDate(iso: String(from)),
      let last = WorkDate(iso: String(rest.prefix(Self.dayLength))), first <= last
    else { return nil }
    self.init(days: first...last, set: String(rest.dropFirst(Self.dayLength + 1)))
    guard self.requestID == requestID else { return nil }
  }

  /// Whether a requestID is that of such a question, if only by its beginning: what answers it is
  /// time that stands in QuickBooks, and never new.
  package static func isAsked(by requestID: String) -> Bool { requestID.hasPrefix(prefix) }

  /// Whether a query that `timeferry kit` wrote has this requestID: whoever runs it shows what
  /// QuickBooks holds.
  package static func isAskedByKit(_ requestID: String) -> Bool {
    requestID.hasPrefix("kit-" + kind)
  }

  /// `timeferry-time-<from>_<through>`, and `-<set>` where it is about one; at most 50 characters.
  package var requestID: String { Self.origin + name }

  /// `time-<from>_<through>.xml`, or `time-<from>_<through>-<set>.xml`.
  package var fileName: String { name + ".xml" }

  /// Whether its answer tells what became of the lines of this message set.
  package func isAbout(set id: String) -> Bool {
    !set.isEmpty && id.prefix(Self.longestSet) == set
  }

  private var name: String {
    let days = "\(days.lowerBound.isoText)_\(days.upperBound.isoText)"
    return Self.kind + days + (set.isEmpty ? "" : "-\(set)")
  }

  private static let origin = "timeferry-"
  private static let kind = "time-"
  private static let prefix = origin + kind
  /// `YYYY-MM-DD`
  private static let dayLength = 10
}
