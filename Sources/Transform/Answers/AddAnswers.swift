import Timesheets

/// Judges the answers to batches and remainders.
struct AddAnswers {
  private let evidence: [(line: Int, AddEvidence)]
  /// TxnIDs that were answered for a line that cannot be theirs.
  private let stolen: [Int: Set<String>]
  /// The sets that were run more than once: they gave one line two TxnIDs.
  private let ranTwice: Set<Int>

  init(_ matched: MatchedAnswers, _ judgement: inout Judgement) {
    let sent = judgement.sent
    evidence = sent.lines.indices.compactMap { line in
      let answers = (matched.byLine[sent.lines[line].number] ?? []).filter {
        $0.answer.kind == .timeTrackingAdd
      }
      return answers.isEmpty ? nil : (line, AddEvidence(answers))
    }
    stolen = Self.stolen(evidence, &judgement)
    var ranTwice: Set<Int> = []
    for (line, evidence) in evidence {
      let known = judgement.state(line).standing?.txnID ?? ""
      var bySet: [Int: Set<String>] = [:]
      for loading in evidence.loadings where !loading.facts.txnID.isEmpty {
        bySet[loading.matched.set, default: known.isEmpty ? [] : [known]]
          .insert(loading.facts.txnID)
      }
      ranTwice.formUnion(bySet.filter { $0.value.count > 1 }.keys)
    }
    self.ranTwice = ranTwice
  }

  /// Finds the TxnIDs that lines are answered with although they are another line's.
  private static func stolen(
    _ evidence: [(line: Int, AddEvidence)], _ judgement: inout Judgement
  ) -> [Int: Set<String>] {
    var claims: [String: [(line: Int, place: Place, isOthers: Bool)]] = [:]
    for (line, evidence) in evidence {
      for loading in evidence.loadings where !loading.facts.txnID.isEmpty {
        // The ExternalGUID that came back is another entry's.
        let shown = EntryIdentity(
          text: loading.matched.answer.returned?.ids.externalGUID ?? "")
        let isOthers = shown.map { $0 != judgement.sent.lines[line].identity } ?? false
        claims[loading.facts.txnID, default: []].append(
          (line, loading.matched.answer.place, isOthers))
      }
    }
    var stolen: [Int: Set<String>] = [:]
    for (txnID, claims) in claims {
      let owner = judgement.owner(of: txnID)
      let isShared = Set(claims.map(\.line)).count > 1
      let wrong = claims.filter { claim in
        claim.isOthers
          || owner.map { $0 != judgement.sent.lines[claim.line].number } ?? isShared
      }
      for claim in wrong { stolen[claim.line, default: []].insert(txnID) }
      if let place = wrong.map(\.place).min() { judgement.report(.sharedTxnID(txnID), at: place) }
    }
    return stolen
  }

  /// Gives every answered line its state.
  func judge(_ judgement: inout Judgement) {
    for (line, var evidence) in evidence {
      for set in evidence.contradictory {
        reportContradiction(of: line, in: set, evidence, &judgement)
      }
      let stolen = stolen[line] ?? []
      let doubtful = evidence.loadings.filter { stolen.contains($0.facts.txnID) }.map(\.matched)
      evidence.loadings.removeAll { stolen.contains($0.facts.txnID) }
      if evidence.loadings.isEmpty {
        evidence.others += doubtful.map { ($0, .unknown) }
        judgeUnwritten(line, evidence, isDisputed: !doubtful.isEmpty, &judgement)
      } else {
        judgeWritten(line, evidence, &judgement)
      }
    }
  }

  private func reportContradiction(
    of line: Int, in set: Int, _ evidence: AddEvidence, _ judgement: inout Judgement
  ) {
    let answers = (evidence.loadings.map(\.matched) + evidence.others.map(\.matched)).filter {
      $0.set == set
    }
    guard let last = answers.max(by: { $0.answer.place < $1.answer.place }) else { return }
    judgement.report(.contradiction(requestID: last.answer.requestID), at: last.answer.place)
  }

  // Written

  private func judgeWritten(
    _ line: Int, _ evidence: AddEvidence, _ judgement: inout Judgement
  ) {
    let known = judgement.state(line)
    if case .deleted = known {
      // The entry that we deleted is its own; any other one stands there still.
      let others = evidence.txnIDs.filter { judgement.owner(of: $0) == nil }
      if let txnID = others.first { load(line, as: txnID, evidence, &judgement) }
      return reportOthers(line, Array(others.dropFirst()), others.first, evidence, &judgement)
    }
    let standing = known.standing?.txnID ?? ""
    let txnID = standing.isEmpty ? evidence.txnIDs.first ?? "" : standing
    reportOthers(line, evidence.txnIDs.filter { $0 != txnID }, txnID, evidence, &judgement)
    guard let facts = known.standing else {
      return load(line, as: txnID, evidence, &judgement)
    }
    // A change may have been made since: then what the addition answered is old.
    guard case .loaded = known,
      let set = judgement.lastSet(of: line), judgement.sent.sets[set].kind == .add
    else { return }
    let added = fill(facts, txnID, evidence)
    guard added != facts, let first = evidence.loadings.first else { return }
    judgement.set(
      line, .loaded(added), by: judgement.sent.sets[first.matched.set].id,
      at: first.matched.answer.place)
  }

  /// The entry now stands, by the earliest set that says so.
  private func load(
    _ line: Int, as txnID: String, _ evidence: AddEvidence, _ judgement: inout Judgement
  ) {
    let proof = evidence.loadings.filter { $0.facts.txnID == txnID }
    guard let first = proof.first else { return }
    let matched = first.matched
    let set = judgement.sent.sets[matched.set].id
    let facts = fill(StandingFacts(txnID: txnID), txnID, evidence)
    reportSuperseded(line, by: matched, evidence, &judgement)
    judgement.set(line, .loaded(facts), by: set, at: matched.answer.place)
    judgement.report(warningOf: matched.answer, about: line)
    for loading in proof {
      if let returned = loading.matched.answer.returned,
        judgement.reportOtherTime(line, shown: returned)
      {
        break
      }
    }
  }

  private func fill(
    _ facts: StandingFacts, _ txnID: String, _ evidence: AddEvidence
  ) -> StandingFacts {
    let seen = evidence.loadings.filter { [txnID, ""].contains($0.facts.txnID) }.map {
      FactsSeen(editSequence: $0.facts.editSequence, billable: $0.facts.billable)
    }
    var filled = facts
    filled.txnID = txnID
    return FactsSeen.latest(of: seen).map { filled.refreshed(by: $0) } ?? filled
  }

  private func reportOthers(
    _ line: Int, _ others: [String], _ first: String?, _ evidence: AddEvidence,
    _ judgement: inout Judgement
  ) {
    for other in others {
      let places = evidence.loadings.filter { $0.facts.txnID == other }.map(\.matched.answer.place)
      guard let first, let place = places.min() else { continue }
      judgement.report(
        .loadedTwice(
          identity: judgement.sent.lines[line].identity, first: first, second: other), at: place)
    }
  }

  /// The set it was sent in last may not have been loaded yet: then it must not be.
  private func reportSuperseded(
    _ line: Int, by matched: MatchedAnswer, _ evidence: AddEvidence, _ judgement: inout Judgement
  ) {
    guard let last = judgement.lastSet(of: line), judgement.state(line).isOpen,
      matched.set != last || matched.origin == .oneOfSeveral
    else { return }
    let answers = evidence.loadings.map(\.matched) + evidence.others.map(\.matched)
    guard !answers.contains(where: { $0.set == last && $0.origin.isCertain }) else { return }
    judgement.report(
      .superseded(
        identity: judgement.sent.lines[line].identity, set: judgement.sent.sets[last].id),
      at: matched.answer.place)
  }

  // Not written

  /// No answer says that the entry was written, or only one that names another line's entry. What
  /// is said of an earlier set is old: the line was sent again after it.
  private func judgeUnwritten(
    _ line: Int, _ evidence: AddEvidence, isDisputed: Bool, _ judgement: inout Judgement
  ) {
    for other in evidence.others
    where other.matched.origin == .oneOfSeveral && other.outcome.provedAway != nil {
      judgement.report(
        .ambiguousRequest(requestID: other.matched.answer.requestID),
        at: other.matched.answer.place)
    }
    let last = judgement.lastSet(of: line)
    let said = evidence.others.filter { $0.matched.set == last && $0.matched.origin.isCertain }
    let places = said.map(\.matched.answer.place)
    let isDoubted = said.contains { $0.outcome == .unknown }
    if !isDisputed {
      for doubt in said where doubt.outcome == .unknown {
        judgement.report(doubtOf: doubt.matched.answer, about: line)
      }
    }
    switch judgement.state(line) {
    case .refused, .notProcessed:
      // Nothing goes out again on a refusal while another answer says that it was written.
      if isDisputed || isDoubted { judgement.set(line, .unknown, at: places.min()) }
    case .awaiting, .unknown:
      if !isDoubted, let refusal = refusal(of: line, said, judgement) {
        judgement.set(line, refusal.state, at: refusal.place)
      } else if !said.isEmpty {
        judgement.set(line, .unknown, at: places.min())
      }
    // QuickBooks' own time showed that an absent one is not there, whatever other entry is named.
    case .loaded, .absent, .changing, .deleting, .deleted: break
    }
  }

  /// The refusal that counts; nil where none proves that nothing was written.
  private func refusal(
    of line: Int, _ said: [(matched: MatchedAnswer, outcome: EntryOutcome)],
    _ judgement: Judgement
  ) -> (state: LoadState, place: Place)? {
    let wasUnknown = judgement.state(line) == .unknown
    let proofs = said.filter { answer in
      guard !ranTwice.contains(answer.matched.set) else { return false }
      // After a lost answer somebody may have run the set again: of the run that was lost only
      // what QuickBooks kept of it tells.
      return !wasUnknown || answer.matched.origin == .recovery
    }
    let states = proofs.compactMap { answer in
      answer.outcome.provedAway.map { (state: $0, place: answer.matched.answer.place) }
    }
    guard let weightiest = states.map(\.state.weight).max() else { return nil }
    return states.filter { $0.state.weight == weightiest }.min { $0.place < $1.place }
  }
}
