import Timesheets

/// What is known of the lines while answers are judged: first what the ledger knew, then more.
struct Judgement {
  /// What changed of a line.
  struct Change {
    var state: LoadState
    let set: String
    let place: Place?
    var refusal: RequestRefusal?
  }

  let sent: SentRequests
  private let positions: [Int64: Int]
  private let sets: [String: Int]
  /// The lines of an identity, in the order of their numbers: one was perhaps carried again.
  let byIdentity: [EntryIdentity: [Int]]
  /// The batches and remainders that hold a line, by position, in the order they were written.
  let batches: [Int64: [Int]]
  private(set) var owners: [String: Int64]
  private var changes: [Int: Change] = [:]
  private(set) var findings: [AnswerFinding] = []

  init(_ sent: SentRequests) {
    self.sent = sent
    positions = Dictionary(sent.lines.enumerated().map { ($1.number, $0) }) { first, _ in first }
    sets = Dictionary(sent.sets.enumerated().map { ($1.id, $0) }) { first, _ in first }
    byIdentity = Dictionary(grouping: sent.lines.indices) { sent.lines[$0].identity }
    var batches: [Int64: [Int]] = [:]
    for (position, set) in sent.sets.enumerated() where set.kind == .add {
      for request in set.requests { batches[request.line, default: []].append(position) }
    }
    self.batches = batches
    owners = sent.owners
    for line in sent.lines {
      if let txnID = line.state.standing?.txnID, !txnID.isEmpty, owners[txnID] == nil {
        owners[txnID] = line.number
      }
    }
  }

  /// The position of the line with this number; nil when the ledger told nothing of it.
  func position(of number: Int64) -> Int? { positions[number] }

  /// The set that the line was sent in last; nil when the ledger told nothing of it.
  func lastSet(of line: Int) -> Int? { sets[sent.lines[line].set] }

  /// What is known of the line by now.
  func state(_ line: Int) -> LoadState { changes[line]?.state ?? sent.lines[line].state }

  /// The line that is known by now to be the entry of this TxnID.
  func owner(of txnID: String) -> Int64? { txnID.isEmpty ? nil : owners[txnID] }

  /// Takes up a new state of a line, for good until something better is found.
  mutating func set(
    _ line: Int, _ state: LoadState, by set: String? = nil, at place: Place?,
    refusal: RequestRefusal? = nil
  ) {
    changes[line] = Change(
      state: state, set: set ?? sent.lines[line].set, place: place, refusal: refusal)
    if let txnID = state.standing?.txnID, !txnID.isEmpty {
      owners[txnID] = sent.lines[line].number
    }
  }

  /// Takes up another look at an entry that is known to be the line.
  mutating func refresh(_ line: Int, _ seen: FactsSeen, at place: Place) {
    guard case .loaded(let known) = state(line) else { return }
    let facts = known.refreshed(by: seen)
    guard facts != known else { return }
    if changes[line] != nil {
      changes[line]?.state = .loaded(facts)
    } else {
      set(line, .loaded(facts), at: place)
    }
  }

  mutating func report(_ detail: AnswerFindingDetail, at place: Place) {
    findings.append(AnswerFinding(detail, at: place))
  }

  mutating func report(_ found: [AnswerFinding]) {
    findings.append(contentsOf: found)
  }

  /// What changed, in the order of the lines; every line at most once.
  var outcome: [LoadChange] {
    sent.lines.indices.compactMap { line in
      guard let change = changes[line], change.state != sent.lines[line].state else { return nil }
      return LoadChange(
        line: sent.lines[line].number, state: change.state, set: change.set, place: change.place,
        refusal: change.refusal)
    }
  }

  /// The lines as they stand now.
  var lines: [SentLine] {
    sent.lines.indices.map { sent.lines[$0].standing(state($0)) }
  }
}
