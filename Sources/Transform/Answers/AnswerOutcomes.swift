import Timesheets

/// What a delivery of answers says of what was sent.
package struct AnswerOutcomes: Sendable {
  /// At most one for each line, in the order of their numbers; none that changes nothing.
  package let changes: [LoadChange]
  /// In the order of their places.
  package let findings: [AnswerFinding]
  /// Every line that was given, as it stands from now on.
  package let lines: [SentLine]
  /// The sets of changes or deletions that QuickBooks ran without saying what became of all of
  /// them, in the order they were written. `questions(about:sets:unsettled:)` asks about these.
  package let unsettled: [String]
}

/// Judges a delivery of answers, all of its documents together.
///
/// No order of documents, message sets or answers changes the result, and the same answers given
/// once more change nothing. A line becomes one that may be sent again only where an answer proves
/// that it was not written: refused or not tried in the set it was sent in last, or missing from a
/// whole answer to our own question about that set. Whatever says that it was written counts more.
///
/// `sent` is what the ledger knows of every set, request and entry in the documents, entries that
/// were deleted included; `batches` holds the documents that `batchesNeeded(by:)` names. A line
/// whose batch is missing there is not settled by what it says.
package func outcomes(
  of answers: [AnswerDocument], among sent: SentRequests, batches: [String: SentBatch]
) -> AnswerOutcomes {
  let matched = MatchedAnswers(
    in: answers.sorted { $0.document < $1.document }, among: sent)
  var judgement = Judgement(sent)
  judgement.report(matched.findings)
  AddAnswers(matched, &judgement).judge(&judgement)
  CorrectionAnswers(matched).judge(&judgement)
  judgeSilence(of: matched.answered, &judgement)
  Settling(StandingEntries(in: matched.shown), batches: batches).judge(&judgement)
  judgement.reportOtherCarriages()
  return AnswerOutcomes(
    changes: judgement.outcome, findings: judgement.sortedFindings, lines: judgement.lines,
    unsettled: unsettled(matched.answered, judgement))
}

/// The message set ids of the batches whose documents `outcomes` and `remainder` read: those that
/// carried lines whose entry is not known, or that may be sent again.
package func batchesNeeded(by sent: SentRequests) -> Set<String> {
  Set(
    sent.lines.lazy.filter { line in
      switch line.state {
      case .awaiting, .unknown: true
      case .refused, .notProcessed, .absent: !line.isOvertaken
      case .loaded(let facts): facts.txnID.isEmpty
      case .changing, .deleting, .deleted: false
      }
    }.map(\.batchSet))
}

/// An addition that its answered set says nothing of may be written or not.
private func judgeSilence(of answered: Set<Int>, _ judgement: inout Judgement) {
  for set in answered.sorted() where judgement.sent.sets[set].kind == .add {
    for request in judgement.sent.sets[set].requests {
      guard let line = judgement.position(of: request.line), judgement.lastSet(of: line) == set,
        judgement.state(line) == .awaiting
      else { continue }
      judgement.set(line, .unknown, at: nil)
    }
  }
}

private func unsettled(_ answered: Set<Int>, _ judgement: Judgement) -> [String] {
  answered.sorted().filter { set in
    judgement.sent.sets[set].requests.contains { request in
      guard let line = judgement.position(of: request.line), judgement.lastSet(of: line) == set
      else { return false }
      return judgement.state(line).isCorrecting
    }
  }.map { judgement.sent.sets[$0].id }
}

extension LoadState {
  /// Whether a change or deletion of it is under way.
  var isCorrecting: Bool {
    switch self {
    case .changing, .deleting: true
    case .awaiting, .loaded, .refused, .notProcessed, .unknown, .absent, .deleted: false
    }
  }
}
