/// How one source entry ended. Every entry ends in exactly one state.
package enum EntryState: String, CaseIterable, Sendable {
  case batched, held, duplicate, outside
}

/// What became of one source entry, and why.
package enum EntryFate: Hashable, Sendable {
  case batched
  /// The finding, by its index among the run's findings, that holds it.
  case held(finding: Int32)
  case duplicate(finding: Int32)
  case outside(OutsideReason)

  /// The state alone, under which entries and minutes are counted.
  package var state: EntryState {
    switch self {
    case .batched: .batched
    case .held: .held
    case .duplicate: .duplicate
    case .outside: .outside
    }
  }
}

/// The option that left an entry out.
package enum OutsideReason: String, CaseIterable, Sendable {
  case beforeRange = "before-range"
  case afterRange = "after-range"
  case cutOff = "cut-off"
  case notApproved = "not-approved"
  /// The pipeline carries no vendors, or only vendors.
  case workerKind = "worker-kind"
  /// The pipeline leaves this jobcode out: unpaid breaks.
  case jobcode
}

/// Entries and minutes by state. They must tie, or nothing is published.
package struct ControlTotals: Hashable, Sendable {
  package var read = Tally()
  package var batched = Tally()
  package var held = Tally()
  package var duplicate = Tally()
  package var outside = Tally()

  package init() {}

  /// Whether what was read equals what ended in the four states, in entries and in minutes.
  package var tie: Bool { read == batched + held + duplicate + outside }

  /// Counts one entry with its minutes as read.
  package mutating func count(_ state: EntryState, minutes: Int) {
    read.add(minutes: minutes)
    switch state {
    case .batched: batched.add(minutes: minutes)
    case .held: held.add(minutes: minutes)
    case .duplicate: duplicate.add(minutes: minutes)
    case .outside: outside.add(minutes: minutes)
    }
  }
}
