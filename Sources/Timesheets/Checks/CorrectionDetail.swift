/// What becomes of a carried entry of which its source says something else by now.
package enum CorrectionDetail: Hashable, Sendable {
  /// It stands in QuickBooks, and can be changed there.
  case changedSinceCarried(CorrectedEntry)
  /// It cannot be changed in QuickBooks before an answer says how it stands there.
  case changeAwaits(CorrectedEntry, PendingCause)
  /// It has been billed.
  case changeOfBilled(CorrectedEntry)
  /// It cannot be changed before QuickBooks' own time shows how it stands there.
  case changeUnproved(CorrectedEntry, LackingProof)
  /// No request says what changed.
  case changeImpossible(CorrectedEntry, CorrectionBar)
  /// A request in this file changes it in QuickBooks.
  case changeWritten(CorrectedEntry, file: String)
  /// It stands in QuickBooks and came no more, though its source exported its days again.
  case vanished(CorrectedEntry)
  /// It came no more, and must not be deleted as it stands.
  case vanishedKept(CorrectedEntry, VanishedKept)
  /// It came no more, and a request in this file deletes it in QuickBooks.
  case deletionWritten(CorrectedEntry, file: String)

  /// The entry it is about.
  package var entry: CorrectedEntry {
    switch self {
    case .changedSinceCarried(let entry), .changeAwaits(let entry, _),
      .changeOfBilled(let entry), .changeUnproved(let entry, _), .changeImpossible(let entry, _),
      .changeWritten(let entry, _), .vanished(let entry), .vanishedKept(let entry, _),
      .deletionWritten(let entry, _):
      entry
    }
  }

  /// The file with the request that corrects it; nil where none is written.
  package var file: String? {
    switch self {
    case .changeWritten(_, let file), .deletionWritten(_, let file): file
    case .changedSinceCarried, .changeAwaits, .changeOfBilled, .changeUnproved,
      .changeImpossible, .vanished, .vanishedKept:
      nil
    }
  }

  /// Whether the entry came no more, and was not merely changed.
  package var isVanished: Bool {
    switch self {
    case .vanished, .vanishedKept, .deletionWritten: true
    case .changedSinceCarried, .changeAwaits, .changeOfBilled, .changeUnproved,
      .changeImpossible, .changeWritten:
      false
    }
  }
}

/// A carried entry of which its source says something else by now, or nothing any more.
package struct CorrectedEntry: Hashable, Sendable {
  /// What the source calls it, else who it is for ever.
  package let id: String
  /// The run that carried it.
  package let run: String
  /// What it says now; of a vanished one what QuickBooks was asked to write last.
  package let date: WorkDate?
  package let minutes: Int

  package init(id: String, run: String, date: WorkDate?, minutes: Int) {
    self.id = id
    self.run = run
    self.date = date
    self.minutes = minutes
  }
}

/// What is awaited before a changed entry can be changed in QuickBooks.
package enum PendingCause: Hashable, Sendable {
  /// The answer to the batch that carried it.
  case answer
  /// The answer that settles whether it stands there at all.
  case settling
  /// The answer to an earlier change of it.
  case earlierChange
  /// The answer to its deletion.
  case deletion
  /// QuickBooks refused an earlier change of it with this code.
  case refusedChange(code: Int)
}

/// What QuickBooks' own time of these days would show of a changed entry.
package enum LackingProof: String, CaseIterable, Hashable, Sendable {
  /// It is billable, and may have been billed since it was seen last.
  case notBilled = "not-billed"
  /// Its TxnID or EditSequence is not known.
  case ids
}

/// Why no request can say what changed.
package enum CorrectionBar: Hashable, Sendable {
  /// The version of qbXML cannot change time.
  case version(String)
  /// Its minutes went into QuickBooks together with those of other lines.
  case merged
  /// Several lines of the bundle claim to be it.
  case severalLines
}

/// Why a vanished entry must not be deleted as it stands.
package enum VanishedKept: String, CaseIterable, Hashable, Sendable {
  case billed
  /// It is billable, and may have been billed since it was seen last.
  case perhapsBilled = "perhaps-billed"
  case txnIDUnknown = "txn-id-unknown"
  /// Its minutes went into QuickBooks together with those of other lines.
  case merged
  /// QuickBooks refused to delete or change it.
  case refused
}
