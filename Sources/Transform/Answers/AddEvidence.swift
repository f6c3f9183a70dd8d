import Timesheets

/// What the answers to one line's additions prove, whatever their order.
///
/// That an entry stands is believed of every answer. That it does not is believed only of the set
/// it was sent in last, and only where that set was not run a second time: another run's refusal
/// says nothing of what the first one wrote.
struct AddEvidence {
  /// An answer that says that the entry was written.
  struct Loading {
    let matched: MatchedAnswer
    let facts: StandingFacts
  }

  /// Those of one TxnID beside each other, the earliest set's first.
  var loadings: [Loading] = []
  /// Every other answer, with what it says.
  var others: [(matched: MatchedAnswer, outcome: EntryOutcome)] = []

  init(_ answers: [MatchedAnswer]) {
    for matched in answers {
      let outcome = EntryOutcome(matched.answer)
      if case .loaded(let txnID, let editSequence) = outcome {
        let facts = StandingFacts(
          txnID: txnID, editSequence: editSequence, billable: matched.answer.returned?.billable)
        loadings.append(Loading(matched: matched, facts: facts))
      } else {
        others.append((matched, outcome))
      }
    }
    loadings.sort { left, right in
      left.matched.set != right.matched.set
        ? left.matched.set < right.matched.set
        : (left.facts.txnID, left.matched.answer.place)
          < (right.facts.txnID, right.matched.answer.place)
    }
  }

  /// The TxnIDs answered, each once, the earliest set's first.
  var txnIDs: [String] {
    var found: [String] = []
    for loading in loadings where !loading.facts.txnID.isEmpty {
      if !found.contains(loading.facts.txnID) { found.append(loading.facts.txnID) }
    }
    return found
  }

  /// The sets that answered the request more than once, each time otherwise.
  var contradictory: [Int] {
    var said: [Int: Set<EntryOutcome>] = [:]
    for other in others where other.matched.origin.isCertain {
      said[other.matched.set, default: []].insert(other.outcome)
    }
    // Two TxnIDs are no contradiction but worse.
    for loading in loadings where said[loading.matched.set] != nil {
      said[loading.matched.set]?.insert(.loaded(txnID: "", editSequence: ""))
    }
    return said.keys.filter { (said[$0]?.count ?? 0) > 1 }.sorted()
  }
}

extension EntryOutcome {
  /// The state of a line that was not written; nil for any other outcome.
  var provedAway: LoadState? {
    switch self {
    case .refused(let code, let message): .refused(code: code, message: message)
    case .notProcessed: .notProcessed
    case .loaded, .unknown: nil
    }
  }
}

extension LoadState {
  /// Of several refusals the one counts that lets a line go out again least readily, and of those
  /// one that no order of answers decides.
  var weight: RefusalWeight {
    guard case .refused(let code, let message) = self else { return RefusalWeight() }
    return RefusalWeight(kind: isRetried ? 1 : 2, code: code, message: message)
  }

  /// Whether QuickBooks may have it, and has not said so.
  var isOpen: Bool { self == .awaiting || self == .unknown }

  /// Whether it was refused for a cause that passes.
  var isRetried: Bool {
    guard case .refused(let code, let message) = self else { return false }
    return StatusGroup(code: code, severity: .error, hasReturned: false, message: message)
      == .retry
  }
}

struct RefusalWeight: Comparable {
  var kind = 0
  var code = 0
  var message = ""

  static func < (left: RefusalWeight, right: RefusalWeight) -> Bool {
    (left.kind, left.code, left.message) < (right.kind, right.code, right.message)
  }
}
