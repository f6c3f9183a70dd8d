import Timesheets

/// Settles lines by the time that QuickBooks shows.
///
/// That something stands is believed of any export, that it does not only of a whole answer to a
/// question of ours about the very set the line was sent in last: such a question is written when
/// that set has been loaded, so that its answer cannot be older. An entry settles one line at most,
/// and never one when it is known to be another.
struct Settling {
  private let standing: StandingEntries
  private let requests: LineRequests

  init(_ standing: StandingEntries, batches: [String: SentBatch]) {
    self.standing = standing
    requests = LineRequests(batches)
  }

  func judge(_ judgement: inout Judgement) {
    for seen in standing.all { takeKnown(seen, &judgement) }
    for seen in standing.all { takeByGUID(seen, &judgement) }
    settleCorrections(&judgement)
    settleUnknown(&judgement)
  }

  // Known entries

  /// An entry that is known to be a line is looked at once more.
  private func takeKnown(_ seen: StandingEntries.Seen, _ judgement: inout Judgement) {
    guard let owner = judgement.owner(of: seen.txnID) else { return }
    if let line = judgement.position(of: owner) {
      judgement.refresh(line, seen.facts, at: seen.place)
    }
    guard let identity = seen.identity else { return }
    let others = judgement.byIdentity[identity] ?? []
    // An ExternalGUID never changes: one of the two answers that say whose this is, is wrong.
    let isOwned = others.contains { judgement.sent.lines[$0].number == owner }
    if !others.isEmpty, !isOwned {
      judgement.report(.sharedTxnID(seen.txnID), at: seen.place)
    }
  }

  // By ExternalGUID

  private func takeByGUID(_ seen: StandingEntries.Seen, _ judgement: inout Judgement) {
    guard judgement.owner(of: seen.txnID) == nil, let identity = seen.identity,
      let lines = judgement.byIdentity[identity]
    else { return }
    let known = lines.compactMap { judgement.state($0).standing?.txnID }.filter { !$0.isEmpty }
    if let first = known.first {
      guard !seen.txnID.isEmpty else { return }
      return judgement.report(
        .loadedTwice(identity: identity, first: first, second: seen.txnID), at: seen.place)
    }
    if let line = lines.last(where: { judgement.state($0).standing != nil }) {
      return identify(line, as: seen, &judgement)
    }
    let missing = lines.filter { line in
      judgement.state(line) != .deleted || !seen.txnID.isEmpty
    }
    // Of several carriages the one that nothing is known of, else the newest.
    let open =
      missing.last { judgement.state($0) == .unknown }
      ?? missing.last { judgement.state($0) == .awaiting }
    guard let line = open ?? missing.last else { return }
    reportSuperseded(line, by: seen, &judgement)
    load(line, as: seen, &judgement)
  }

  private func load(
    _ line: Int, as seen: StandingEntries.Seen, _ judgement: inout Judgement
  ) {
    _ = judgement.reportOtherTime(line, shown: seen.entry)
    judgement.set(
      line,
      .loaded(
        StandingFacts(
          txnID: seen.txnID, editSequence: seen.facts.editSequence,
          billable: seen.facts.billable)),
      at: seen.place)
  }

  /// Tells the TxnID of a line that stands in QuickBooks under one that was not shown before.
  private func identify(
    _ line: Int, as seen: StandingEntries.Seen, _ judgement: inout Judgement
  ) {
    guard case .loaded(var facts) = judgement.state(line), !seen.txnID.isEmpty else { return }
    facts.txnID = seen.txnID
    judgement.set(line, .loaded(facts.refreshed(by: seen.facts)), at: seen.place)
  }

  /// With several sendings, nobody can tell which of them wrote it: the last may still be ahead.
  private func reportSuperseded(
    _ line: Int, by seen: StandingEntries.Seen, _ judgement: inout Judgement
  ) {
    let sent = judgement.sent.lines[line]
    guard judgement.state(line) == .awaiting, judgement.batches[sent.number, default: []].count > 1
    else { return }
    judgement.report(.superseded(identity: sent.identity, set: sent.set), at: seen.place)
  }

  // Corrections without an answer

  private func settleCorrections(_ judgement: inout Judgement) {
    for position in judgement.sent.lines.indices {
      switch judgement.state(position) {
      case .deleting(let facts): settleDeletion(of: position, facts, &judgement)
      case .changing(let facts): settleChange(of: position, facts, &judgement)
      case .awaiting, .loaded, .refused, .notProcessed, .unknown, .absent, .deleted: continue
      }
    }
  }

  /// Seen as it was asked for, in another version than before, the change was made. Seen in the
  /// version it was sent for, or not seen on the day it was to have, it was not: the entry stands
  /// as before. Anything else may be somebody's own change.
  private func settleChange(
    of position: Int, _ facts: StandingFacts, _ judgement: inout Judgement
  ) {
    let line = judgement.sent.lines[position]
    let notMade = RequestRefusal(code: LoadStatus.notProcessed.rawValue, message: "")
    guard let seen = seenSince(line, facts) else {
      guard isGone(line, facts) else { return }
      return judgement.set(position, .loaded(facts), at: nil, refusal: notMade)
    }
    if FactsSeen.isOlder(facts.editSequence, than: seen.facts.editSequence) == true,
      seen.entry.date == line.date, seen.entry.minutes == line.minutes
    {
      judgement.set(position, .loaded(facts.refreshed(by: seen.facts)), at: seen.place)
    } else if !facts.editSequence.isEmpty, facts.editSequence == seen.facts.editSequence {
      judgement.set(
        position, .loaded(facts.refreshed(by: seen.facts)), at: seen.place, refusal: notMade)
    }
  }

  private func settleDeletion(
    of position: Int, _ facts: StandingFacts, _ judgement: inout Judgement
  ) {
    let line = judgement.sent.lines[position]
    if let seen = seenSince(line, facts) {
      return judgement.set(position, .loaded(facts.refreshed(by: seen.facts)), at: seen.place)
    }
    // An answer that shows it on the days of a younger one, which does not, is an older one.
    let isMissing = standing.answers.contains { answer in
      guard answer.covers(line.date, set: line.set) else { return false }
      guard let seen = standing.positions[facts.txnID] else { return !facts.txnID.isEmpty }
      return standing.all[seen].entry.date.map { answer.question?.days.contains($0) == true }
        == true
    }
    let isDouble = standing.all.contains { seen in
      seen.identity == line.identity && seen.txnID != facts.txnID
    }
    if isMissing, !isDouble { judgement.set(position, .deleted, at: nil) }
  }

  /// Whether a whole answer that is younger than the line's last sending shows its day without it.
  private func isGone(_ line: SentLine, _ facts: StandingFacts) -> Bool {
    let isShown = facts.txnID.isEmpty || standing.positions[facts.txnID] != nil
    return !isShown && !standing.identities.contains(line.identity)
      && standing.answers.contains { $0.covers(line.date, set: line.set) }
  }

  /// The line's entry, where an answer shows it that is certainly younger than its last sending.
  private func seenSince(_ line: SentLine, _ facts: StandingFacts) -> StandingEntries.Seen? {
    guard let position = standing.positions[facts.txnID] else { return nil }
    let seen = standing.all[position]
    let isYounger = seen.answers.contains { answer in
      standing.answers[answer].question?.isAbout(set: line.set) == true
    }
    return isYounger ? seen : nil
  }

  // By content, and by absence

  private func settleUnknown(_ judgement: inout Judgement) {
    let isWanted = judgement.sent.lines.indices.contains { line in
      let state = judgement.state(line)
      return state == .unknown || state.standing?.txnID.isEmpty == true
    }
    guard isWanted, !standing.answers.isEmpty else { return }
    var content = ContentSettling(standing, requests, judgement)
    for found in content.found(judgement) {
      if judgement.state(found.line) == .unknown {
        load(found.line, as: standing.all[found.entry], &judgement)
      } else {
        identify(found.line, as: standing.all[found.entry], &judgement)
      }
    }
    for line in judgement.sent.lines.indices where judgement.state(line) == .unknown {
      switch content.verdict(on: line, judgement) {
      case .open: break
      case .absent: judgement.set(line, .absent, at: nil)
      case .ambiguous(let place, let count):
        judgement.report(
          .ambiguousContent(
            identity: judgement.sent.lines[line].identity, standing: count), at: place)
      }
    }
  }
}

/// What lines were first sent as.
struct LineRequests {
  private let requests: [String: [String: StandingEntry]]

  init(_ batches: [String: SentBatch]) {
    requests = batches.mapValues { batch in
      Dictionary(batch.requests.map { ($0.requestID, $0.entry) }) { first, _ in first }
    }
  }

  /// Nil where the batch that carried the line is not at hand.
  func entry(of line: SentLine) -> StandingEntry? {
    requests[line.batchSet]?[line.identity.hexadecimal]
  }
}
