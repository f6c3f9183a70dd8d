/// How far a carried entry has come on its way into QuickBooks, as far as is known.
///
/// What nobody can tell stays `unknown`: only what is proved not to stand there is ever sent again.
package enum LoadState: Hashable, Sendable {
  /// It was written for QuickBooks, and no answer is known.
  case awaiting
  /// It stands in QuickBooks.
  case loaded(StandingFacts)
  /// QuickBooks refused it, and nothing was written.
  case refused(code: Int, message: String)
  /// QuickBooks did not try it, because an earlier request of its set failed (3231).
  case notProcessed
  /// Nobody can tell whether it was written.
  case unknown
  /// It was unknown, and QuickBooks' own time shows that it does not stand there.
  case absent
  /// A change of it was written for QuickBooks, and no answer is known.
  case changing(StandingFacts)
  /// Its deletion was written for QuickBooks, and no answer is known.
  case deleting(StandingFacts)
  /// It stood in QuickBooks, and a deletion of ours took it out.
  case deleted

  /// Whether it is proved not to stand in QuickBooks.
  package var isProvedAway: Bool {
    switch self {
    case .refused, .notProcessed, .absent, .deleted: true
    case .awaiting, .loaded, .unknown, .changing, .deleting: false
    }
  }

  /// What is known of it in QuickBooks; nil where it may not stand there.
  package var standing: StandingFacts? {
    switch self {
    case .loaded(let facts), .changing(let facts), .deleting(let facts): facts
    case .awaiting, .refused, .notProcessed, .unknown, .absent, .deleted: nil
    }
  }
}

/// What is known of an entry that stands in QuickBooks.
package struct StandingFacts: Hashable, Sendable {
  /// Empty where the answer showed none, as with `responseData="includeNone"`.
  package var txnID: String
  /// The version stamp when it was last seen; empty where none was shown.
  package var editSequence: String
  /// The billable status when it was last seen; nil where none was shown.
  package var billable: BillableStatus?

  package init(txnID: String = "", editSequence: String = "", billable: BillableStatus? = nil) {
    self.txnID = txnID
    self.editSequence = editSequence
    self.billable = billable
  }
}
