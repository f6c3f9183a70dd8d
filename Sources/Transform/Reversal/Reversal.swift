import Timesheets

/// What takes a run out of QuickBooks again: a deletion for each line that surely may go, and the
/// lines that stay with the reason why. Lines that do not stand there need neither.
package struct Reversal: Sendable {
  /// In the order of the ledger.
  package var deletions: [SentLine] = []
  package var kept: [KeptLine] = []
}

/// A line that a reversal does not touch.
package struct KeptLine: Hashable, Sendable {
  package let line: SentLine
  package let reason: KeptReason

  package init(_ line: SentLine, _ reason: KeptReason) {
    self.line = line
    self.reason = reason
  }
}

/// Judges which lines of a run may be deleted. `shown` is QuickBooks' own time, by TxnID, as an
/// export just made shows it.
///
/// Time that was billed is never deleted: the invoice would keep hours that nobody worked. Whether
/// time that is billable has been billed since, only a fresh export can tell; no source says what
/// QuickBooks answers to the deletion of such time (domain facts 2.6).
package func reversal(of lines: [SentLine], shown: [String: StandingEntry]) -> Reversal {
  var reversal = Reversal()
  for line in lines {
    guard !line.state.isProvedAway else { continue }
    if let reason = reasonToKeep(line, shown: shown) {
      reversal.kept.append(KeptLine(line, reason))
    } else {
      reversal.deletions.append(line)
    }
  }
  return reversal
}

/// Nil for a line that may be deleted.
private func reasonToKeep(_ line: SentLine, shown: [String: StandingEntry]) -> KeptReason? {
  switch line.state {
  case .loaded(let facts):
    guard !facts.txnID.isEmpty else { return .noTxnID }
    switch shown[facts.txnID]?.billable ?? facts.billable {
    case .notBillable: return nil
    case .hasBeenBilled: return .billed
    case .billable: return shown[facts.txnID]?.billable == .billable ? nil : .mayBeBilled
    case nil: return .mayBeBilled
    }
  case .changing, .deleting: return .changing
  case .awaiting: return .awaiting
  case .unknown, .refused, .notProcessed, .absent, .deleted: return .unknown
  }
}
