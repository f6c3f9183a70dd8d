import Timesheets

extension MessageSetContent {
  /// All that corrections ask for.
  init(_ requests: CorrectionRequests, _ options: OutputOptions) {
    self.init("\(options.version.text) \(options.onError.rawValue) corrections")
    switch requests {
    case .changes(let changes): for change in changes { append(change) }
    case .deletions(let deletions): for deletion in deletions { append(deletion) }
    }
  }

  /// One deletion.
  mutating func append(_ deletion: TimeTrackingDeletion) {
    append(deletion.requestID)
    append(deletion.txnID)
  }

  private mutating func append(_ change: TimeTrackingChange) {
    append(change.requestID)
    append(change.txnID)
    append(change.editSequence)
    append(change.person)
    append(String(change.minutes.minutes))
    append(change.date?.isoText ?? "")
    for field in [change.customer, change.item, change.classReference, change.wageItem] {
      switch field {
      case .kept: append("kept")
      case .cleared: append("cleared")
      case .set(let reference): append(reference)
      }
    }
    switch change.notes {
    case .kept: append("kept")
    case .cleared: append("cleared")
    case .set(let notes): append("=" + notes)
    }
    append(change.billable?.rawValue ?? "")
  }

  private mutating func append(_ reference: StandingReference) {
    append("=" + reference.listID)
    append("=" + reference.fullName)
  }
}
