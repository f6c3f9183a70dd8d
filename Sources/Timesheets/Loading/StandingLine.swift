/// A carried entry that a delivery changes or leaves out, as the ledger knows it.
package struct StandingLine: Hashable, Sendable {
  package let identity: EntryIdentity
  /// The request that carried it last, and how far that has come.
  package let sent: SentLine
  /// What the source called it; empty when it had no name for it.
  package let sourceID: String
  /// Whether other lines' minutes are in the same request: then no change of one of them says what
  /// QuickBooks should have.
  package let isMerged: Bool
  /// How QuickBooks refused the last change or deletion of it; nil when it refused none since.
  package let refusal: RequestRefusal?
  /// The document of the batch that carried it, which holds what QuickBooks was asked for then.
  package let batch: SentDocument

  package init(
    identity: EntryIdentity, sent: SentLine, sourceID: String = "", isMerged: Bool = false,
    refusal: RequestRefusal? = nil, batch: SentDocument
  ) {
    self.identity = identity
    self.sent = sent
    self.sourceID = sourceID
    self.isMerged = isMerged
    self.refusal = refusal
    self.batch = batch
  }
}

/// Where a document that was written for QuickBooks is.
package struct SentDocument: Hashable, Sendable {
  /// The absolute path of the folder that its folder is in.
  package let outbox: String
  /// The name of the run or follow-up, which is its folder's.
  package let folder: String
  /// The file inside that folder.
  package let file: String

  package init(outbox: String, folder: String, file: String) {
    self.outbox = outbox
    self.folder = folder
    self.file = file
  }
}

/// What the ledger knows of the carried entries that a delivery changes or leaves out: read before
/// they are judged, a plain value from then on.
package struct CarriedStanding: Sendable {
  /// By identity.
  package var lines: [EntryIdentity: StandingLine]
  /// What stands in QuickBooks and did not come again, by day and identity.
  package var absent: [StandingLine]

  package init(lines: [EntryIdentity: StandingLine] = [:], absent: [StandingLine] = []) {
    self.lines = lines
    self.absent = absent
  }
}

/// What a delivery asks the ledger about carried entries.
package struct StandingQuestion: Sendable {
  /// The entries that it changes, or that may be on their way out; sorted, each once.
  package var entries: [EntryIdentity]
  /// What it should hold again if it is whole; nil where that cannot be told.
  package var absence: AbsenceQuestion?

  package init(entries: [EntryIdentity] = [], absence: AbsenceQuestion? = nil) {
    self.entries = entries
    self.absence = absence
  }
}

/// Which carried entries a delivery leaves out: those with a lasting name of their source, of these
/// days, that came in a document of which the delivery brings at least as many entries of these
/// days again as it leaves out: less is no later export of it but a piece.
package struct AbsenceQuestion: Sendable {
  /// The earlier runs of which entries came again.
  package var runs: Set<String>
  package var days: ClosedRange<WorkDate>
  /// Every entry that the delivery holds in any way, left out ones too.
  package var present: Set<EntryIdentity>
  /// The keys of every id that the delivery holds.
  package var presentKeys: Set<UInt64>

  package init(
    runs: Set<String>, days: ClosedRange<WorkDate>, present: Set<EntryIdentity>,
    presentKeys: Set<UInt64>
  ) {
    self.runs = runs
    self.days = days
    self.present = present
    self.presentKeys = presentKeys
  }
}
