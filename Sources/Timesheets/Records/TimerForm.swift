/// How an IIF document with TIMEACT rows is written: what its values no longer show once read.
package struct TimerForm: Sendable {
  /// The first TIMEACT row.
  package let place: Place
  /// Whether `!TIMERHDR` and a row of it stand before everything else.
  package let startsWithHeader: Bool
  /// The lines of each slip, in their order.
  package private(set) var lines: [TimerSlip: [UInt32]] = [:]

  package init(place: Place, startsWithHeader: Bool) {
    self.place = place
    self.startsWithHeader = startsWithHeader
  }

  /// Notes that a line has this slip.
  package mutating func note(_ slip: TimerSlip, line: UInt32) {
    lines[slip, default: []].append(line)
  }

  /// Takes over how the rows are written that stand behind so many lines.
  package mutating func append(_ part: TimerForm, behind lines: UInt32) {
    for (slip, ofPart) in part.lines {
      self.lines[slip, default: []].append(contentsOf: ofPart.lazy.map { $0 + lines })
    }
  }
}

/// What Timer import is not known to take as it was meant, though it can be read here (domain
/// facts 5.3).
package enum TimerSlip: String, Hashable, CaseIterable, Sendable {
  /// `7.5` or `8` in place of `H:MM`.
  case decimalDuration
  /// A year of four digits, where Intuit's own files have two.
  case fourDigitYear
  /// `\n` for a line break of a note, which is `/n`.
  case backslashBreak
  /// A name with a comma and no quotes around it.
  case bareComma
}
