/// What the mapping table did in one run: counts alone, which change nothing.
package struct MappingEffect: Hashable, Sendable {
  /// What each line of the table did, in the table's order.
  package var uses: [MappingUse]
  /// The entries that some line settled, each counted once.
  package var settled: Tally

  package init(uses: [MappingUse] = [], settled: Tally = Tally()) {
    self.uses = uses
    self.settled = settled
  }

  /// How many lines have this outcome.
  package func count(of outcome: MappingUse.Outcome) -> Int {
    uses.count { $0.outcome == outcome }
  }
}

/// What one line of the mapping table did in one run.
package struct MappingUse: Hashable, Sendable {
  /// What became of the line.
  package enum Outcome: String, CaseIterable, Sendable {
    /// It decided what entries link to.
    case settled
    /// It was followed, and its target is on none of the lists, or on several.
    case unsettled
    /// Its word occurs and the line was not needed: a list has the name, another line went before
    /// it, or an option leaves the time out.
    case notNeeded = "not-needed"
    /// Its word or its scope occurs nowhere: the time of this run has none of it, or the line is
    /// mistyped.
    case unmatched
  }

  package let line: MappingLine
  package let outcome: Outcome
  /// The entries whose link the line decided, whatever became of them later; those that an option
  /// leaves out are not among them.
  package let decided: Tally

  package init(line: MappingLine, outcome: Outcome, decided: Tally = Tally()) {
    self.line = line
    self.outcome = outcome
    self.decided = decided
  }
}
