import Timesheets

/// One answer, and the request of ours that it is about.
struct MatchedAnswer {
  /// How the message set is known that the answer belongs to.
  enum Origin {
    /// The answer names the set, or only one set ever held its request.
    case set
    /// It was kept for the set, and shown again when its answer was lost.
    case recovery
    /// The answer names no set, and several sets hold the request.
    case oneOfSeveral
    /// It came with a status that says that it may be the answer to something else.
    case doubted

    /// Whether it says which sending is answered. Without that it can only tell that an entry
    /// stands.
    var isCertain: Bool { self == .set || self == .recovery }
  }

  let line: Int64
  /// The set, by its position among those sent.
  let set: Int
  let origin: Origin
  let answer: RequestAnswer
}

/// The answers of a delivery, each with the request that it is about.
///
/// Matched by message set and requestID, and never by order. What matches nothing is a finding.
struct MatchedAnswers {
  private(set) var byLine: [Int64: [MatchedAnswer]] = [:]
  /// The sets that QuickBooks ran, because it answered them, by position.
  private(set) var answered: Set<Int> = []
  private(set) var shown: [ShownTime] = []
  private(set) var findings: [AnswerFinding] = []

  private let sent: SentRequests
  private let positions: [String: Int]
  /// The sets that hold a request, and the line that it is about there.
  private let holders: [String: [(set: Int, line: Int64)]]

  init(in documents: [AnswerDocument], among sent: SentRequests) {
    self.sent = sent
    positions = Dictionary(sent.sets.enumerated().map { ($1.id, $0) }) { first, _ in first }
    var holders: [String: [(set: Int, line: Int64)]] = [:]
    for (position, set) in sent.sets.enumerated() {
      for request in set.requests {
        holders[request.requestID, default: []].append((position, request.line))
      }
    }
    self.holders = holders
    for document in documents {
      report(document)
      for set in document.messageSets { take(set) }
    }
  }

  private mutating func report(_ document: AnswerDocument) {
    let top = Place(document: document.document, line: 1)
    switch document.nature {
    case .refusal(let failure): findings.append(AnswerFinding(.hostFailure(failure), at: top))
    case .request: findings.append(AnswerFinding(.requestDocument, at: top))
    case .nothing: findings.append(AnswerFinding(.noAnswer(.nothing), at: top))
    case .answer, .export, .mixed: break
    }
    for fault in document.findings {
      let place = Place(document: fault.place.document, line: fault.place.line)
      findings.append(AnswerFinding(.unreadable(fault.detail), at: place))
    }
  }

  private mutating func take(_ set: AnsweredMessageSet) {
    let known = set.id.flatMap { positions[$0] }
    let asked = known.flatMap { original(of: $0) }
    if let status = set.status, status != MessageSetStatus.done.rawValue {
      let id = known.map { lostID(of: $0) } ?? set.id ?? ""
      findings.append(AnswerFinding(.messageSetStatus(status, set: id), at: set.place))
    }
    if let known, let asked {
      takeAnswers(of: set, to: asked, origin: known == asked ? .set : .recovery)
    } else {
      takeUnnamed(set)
    }
  }

  /// The set whose answers a set asks for once more, or itself; nil for one that is not known.
  private func original(of position: Int) -> Int? { positions[lostID(of: position)] }

  private func lostID(of position: Int) -> String {
    var position = position
    // A recovery's own answer may be lost too. Nobody asks longer in a row than there are sets.
    for _ in sent.sets.indices {
      guard case .recovery(let lost) = sent.sets[position].kind else { break }
      guard let next = positions[lost] else { return lost }
      position = next
    }
    return sent.sets[position].id
  }

  private mutating func takeAnswers(
    of set: AnsweredMessageSet, to position: Int, origin: MatchedAnswer.Origin
  ) {
    let asked = sent.sets[position]
    let isDoubted = origin == .recovery && (set.status ?? 0) != MessageSetStatus.done.rawValue
    if origin == .set { answered.insert(position) }
    for answer in set.answers {
      if answer.kind == .timeTrackingQuery {
        takeShown(answer)
        continue
      }
      let holder = holders[answer.requestID]?.first { $0.set == position }
      guard let holder, asked.kind.isAnswered(by: answer.kind) else {
        findings.append(
          AnswerFinding(
            .foreignRequest(requestID: answer.requestID, set: asked.id), at: answer.place))
        takeUnmatched(answer)
        continue
      }
      if origin == .recovery, !isDoubted { answered.insert(position) }
      match(answer, holder.line, position, isDoubted ? .doubted : origin)
    }
  }

  /// Takes a set without an id, or with one that was never written here: loaders make their own.
  private mutating func takeUnnamed(_ set: AnsweredMessageSet) {
    var foreign = 0
    for answer in set.answers {
      switch answer.kind {
      case .timeTrackingQuery: takeShown(answer)
      case .other: break
      case .timeTrackingAdd, .timeTrackingMod, .txnDel:
        let possible = (holders[answer.requestID] ?? []).filter {
          sent.sets[$0.set].kind.isAnswered(by: answer.kind)
        }
        guard let last = possible.last else {
          foreign += 1
          takeUnmatched(answer)
          continue
        }
        if possible.count == 1 { answered.insert(last.set) }
        match(answer, last.line, last.set, possible.count == 1 ? .set : .oneOfSeveral)
      }
    }
    if foreign > 0 {
      findings.append(
        AnswerFinding(.foreignSet(id: set.id ?? "", answers: foreign), at: set.place))
    }
  }

  private mutating func match(
    _ answer: RequestAnswer, _ line: Int64, _ set: Int, _ origin: MatchedAnswer.Origin
  ) {
    byLine[line, default: []].append(
      MatchedAnswer(line: line, set: set, origin: origin, answer: answer))
  }

  private mutating func takeShown(_ answer: RequestAnswer) {
    let isOurs = TimeQuestion(requestID: answer.requestID) != nil
    guard let time = ShownTime(answer) else {
      guard isOurs else { return }
      findings.append(
        AnswerFinding(
          .questionRefused(code: answer.statusCode, message: answer.message), at: answer.place))
      return
    }
    if isOurs, !time.isWhole {
      findings.append(AnswerFinding(.questionCutShort, at: answer.place))
    }
    shown.append(time)
  }

  /// An answer to nobody's request may still show an entry of ours, by its ExternalGUID.
  private mutating func takeUnmatched(_ answer: RequestAnswer) {
    guard answer.severity != .error, let returned = answer.returned else { return }
    shown.append(ShownTime(returned))
  }
}

extension SentSetKind {
  /// Whether an answer of this kind can belong to a request of such a set.
  func isAnswered(by kind: AnswerKind) -> Bool {
    switch (self, kind) {
    case (.add, .timeTrackingAdd), (.change, .timeTrackingMod), (.delete, .txnDel): true
    default: false
    }
  }
}
