/// What a run asks QuickBooks to do to an entry that stands there, because its source says
/// something else of it by now.
package struct Correction: Hashable, Sendable {
  package let kind: CorrectionKind
  package let line: StandingLine
  /// What is known of it in QuickBooks, by the delivery where that shows it, else by the ledger.
  package let facts: StandingFacts
  /// The position among the bundle's exported time of the line that shows it; nil where none does.
  package let shown: Int?
  /// The file inside the run's folder that holds the request.
  package let file: String

  package init(
    _ kind: CorrectionKind, of line: StandingLine, facts: StandingFacts, shown: Int?, file: String
  ) {
    self.kind = kind
    self.line = line
    self.facts = facts
    self.shown = shown
    self.file = file
  }

  /// Names the request: at most 50 characters, and another one each time the line is corrected.
  package var requestID: String {
    let word = kind == .deletion ? "delete" : "change"
    return "\(line.identity.hexadecimal)-\(word)-\(line.sent.sendings)"
  }

  /// The file of the `number`th document of a run's corrections, counted from 1.
  package static func file(_ number: Int) -> String {
    let digits = String(number)
    let padding = String(repeating: "0", count: max(0, 4 - digits.utf8.count))
    return "corrections/\(padding)\(digits).xml"
  }
}

/// How an entry is corrected.
package enum CorrectionKind: Hashable, Sendable {
  /// It is to say what this source line says, by its index among the time to carry.
  case change(entry: Int)
  /// It came no more, and is to be deleted.
  case deletion
}

/// Whether a run writes corrections.
package enum CorrectionMode: Hashable, Sendable {
  /// They are told, and nothing is written.
  case listed
  /// A person has read the list and wants them written.
  case applied
}
