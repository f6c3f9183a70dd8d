import Timesheets

/// Judges the answers to changes and deletions of entries that stand in QuickBooks.
///
/// Only answers to the set that a line was sent in last count: anything older was overtaken. What
/// QuickBooks did is believed before what it refused, because a set that was run twice is refused
/// the second time. Without a word the line stays as it is.
struct CorrectionAnswers {
  private let matched: MatchedAnswers

  init(_ matched: MatchedAnswers) {
    self.matched = matched
  }

  func judge(_ judgement: inout Judgement) {
    for (position, line) in judgement.sent.lines.enumerated() {
      let last = judgement.lastSet(of: position)
      let answers = (matched.byLine[line.number] ?? []).filter {
        $0.set == last && $0.answer.kind != .timeTrackingAdd
      }
      guard let kind = last.map({ judgement.sent.sets[$0].kind }), !answers.isEmpty else {
        continue
      }
      let ordered = answers.map(\.answer).sorted { $0.place < $1.place }
      switch kind {
      case .change: judgeChange(of: position, ordered, &judgement)
      case .delete: judgeDeletion(of: position, ordered, &judgement)
      case .add, .recovery: break
      }
    }
  }

  private func judgeChange(
    of line: Int, _ answers: [RequestAnswer], _ judgement: inout Judgement
  ) {
    let state = judgement.state(line)
    let isOpen: Bool
    switch state {
    case .changing: isOpen = true
    case .loaded: isOpen = false
    default: return
    }
    guard let facts = state.standing else { return }
    let done = answers.filter { $0.isDone(to: facts.txnID) }
    reportContradiction(answers, done, facts.txnID, &judgement)
    guard let first = done.first else {
      if isOpen { takeRefusal(answers, of: line, facts, &judgement) }
      return
    }
    // The version is another one from now on, and unknown where the answer does not show it.
    let seen = done.map {
      FactsSeen(
        editSequence: $0.writtenIDs?.editSequence ?? "", billable: $0.returned?.billable)
    }
    guard let latest = FactsSeen.latest(of: seen) else { return }
    guard isOpen else { return judgement.refresh(line, latest, at: first.place) }
    judgement.set(
      line,
      .loaded(
        StandingFacts(
          txnID: facts.txnID, editSequence: latest.editSequence,
          billable: latest.billable ?? facts.billable)),
      at: first.place)
    judgement.report(warningOf: first, about: line)
    for returned in done.compactMap(\.returned)
    where judgement.reportOtherTime(line, shown: returned) {
      break
    }
  }

  /// That something is deleted lets the source's entry be carried anew, so that it takes more than
  /// an answer that is no error.
  private func judgeDeletion(
    of line: Int, _ answers: [RequestAnswer], _ judgement: inout Judgement
  ) {
    guard case .deleting(let facts) = judgement.state(line) else { return }
    let done = answers.filter { $0.isDeleted(facts.txnID) }
    reportContradiction(answers, done, facts.txnID, &judgement)
    if let first = done.first {
      judgement.set(line, .deleted, at: first.place)
      judgement.report(warningOf: first, about: line)
    } else if let missed = answers.first(where: \.isNotFound) {
      // Somebody else deleted it, or another company file was open. What would be sent again for
      // the one must not be for the other.
      judgement.report(
        .deletionNotFound(identity: judgement.sent.lines[line].identity, txnID: facts.txnID),
        at: missed.place)
    } else {
      takeRefusal(answers, of: line, facts, &judgement)
    }
  }

  /// The entry stands as before.
  private func takeRefusal(
    _ answers: [RequestAnswer], of line: Int, _ facts: StandingFacts,
    _ judgement: inout Judgement
  ) {
    // The lowest code, so that no order of answers decides.
    for answer in answers.sorted(by: { ($0.statusCode, $0.message) < ($1.statusCode, $1.message) })
    {
      let refusal: RequestRefusal
      switch EntryOutcome(answer) {
      case .refused(let code, let message): refusal = RequestRefusal(code: code, message: message)
      case .notProcessed:
        refusal = RequestRefusal(code: answer.statusCode, message: answer.message)
      case .unknown:
        judgement.report(doubtOf: answer, about: line)
        continue
      case .loaded: continue
      }
      return judgement.set(line, .loaded(facts), at: answer.place, refusal: refusal)
    }
  }

  /// What is neither done nor refused is about another entry than it was sent for.
  private func reportContradiction(
    _ answers: [RequestAnswer], _ done: [RequestAnswer], _ txnID: String,
    _ judgement: inout Judgement
  ) {
    let other = answers.last { answer in
      answer.severity != .error && answer.namesOther(than: txnID)
    }
    let refused = done.isEmpty ? nil : answers.last { $0.severity == .error }
    guard let answer = other ?? refused else { return }
    judgement.report(.contradiction(requestID: answer.requestID), at: answer.place)
  }
}

extension RequestAnswer {
  /// Whether it says that this entry was changed.
  fileprivate func isDone(to txnID: String) -> Bool {
    guard case .loaded = EntryOutcome(self) else { return false }
    return !namesOther(than: txnID)
  }

  /// Whether it says that this entry was deleted.
  fileprivate func isDeleted(_ txnID: String) -> Bool {
    guard case .loaded = EntryOutcome(self) else { return false }
    return deletedTxnID.map { $0 == txnID } ?? (statusCode == LoadStatus.done.rawValue)
  }

  /// Whether QuickBooks knows no entry of the TxnID that it was asked to delete.
  fileprivate var isNotFound: Bool {
    switch LoadStatus(code: statusCode) {
    case .badObjectID, .notFound, .someNotFound: true
    default: false
    }
  }

  fileprivate func namesOther(than txnID: String) -> Bool {
    let named = deletedTxnID ?? writtenIDs?.txnID ?? ""
    return !named.isEmpty && !txnID.isEmpty && named != txnID
  }
}
