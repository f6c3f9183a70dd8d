import LoadLedger

/// What a courier is to do next, found from facts alone.
enum CourierStep: Equatable {
  /// To say of documents that their answers are lost, so that QuickBooks is asked for them.
  case settle([CourierDocument])
  /// To publish what a dead process planned.
  case publish
  /// To ask for the company lists.
  case askLists
  case hand(CourierDocument)
  /// To let `timeferry watch` take in the answers that lie in the inbox.
  case wait
  /// Nothing is left that may be handed over; what keeps what there is.
  case end(CourierStandstill?)

  /// Whether it is worth a session.
  var isWork: Bool {
    if case .end = self { false } else { true }
  }
}

/// What keeps a courier from handing over what waits, until a person or QuickBooks does something.
enum CourierStandstill: Equatable {
  /// The first document that is kept is kept for this.
  case document(DocumentHindrance)
  /// This answer ended somewhere without being taken in.
  case answer(AnsweredHandover)
  /// Nothing waits, but documents were handed over of which this ledger knows nothing: it is a new
  /// one.
  case ledgerLost
}

/// What the next step depends on.
struct CourierSituation {
  let reading: CourierReading
  /// Whether answers that this endpoint stored are not taken in yet.
  var hasUntakenAnswers = false
  /// An answer that was stored, lies in the inbox no more, and was never taken in.
  var strayAnswer: AnsweredHandover?
  /// Whether the newest of them answers a question, so that more is to be handed over after it.
  var hasAsked = false
  var areListsDue = false
  /// Whether the inbox remembers documents that were handed over, and the ledger knows of no run.
  var isLedgerLost = false

  /// The next step. What was lost is settled before anything else: as long as nobody knows whether
  /// a document was written, nothing is built on it.
  var step: CourierStep {
    guard reading.lost.isEmpty else {
      return hasUntakenAnswers ? .wait : .settle(reading.lost)
    }
    if reading.hasUnpublishedFollowUp { return .publish }
    if areListsDue { return .askLists }
    if let next = reading.waiting.first(where: isFree) { return .hand(next.document) }
    let needsAnswer = hasAsked || reading.waiting.contains { $0.hindrance == .canaryAwaits }
    if hasUntakenAnswers && needsAnswer { return .wait }
    if let strayAnswer { return .end(.answer(strayAnswer)) }
    if let hindrance = reading.waiting.first?.hindrance { return .end(.document(hindrance)) }
    return .end(isLedgerLost ? .ledgerLost : nil)
  }

  /// Whether a document may be handed over. As long as an answer is astray, somebody has to look
  /// before more is written.
  private func isFree(_ waiting: WaitingDocument) -> Bool {
    waiting.hindrance == nil && (strayAnswer == nil || !waiting.document.subject.isWriting)
  }

  /// How much of a session's work is done when so many documents of it are, in percent: 100 when
  /// nothing is left that may be handed over, and never before.
  func percent(done: Int) -> Int {
    guard step.isWork else { return 100 }
    let all = done + reading.waiting.count + reading.lost.count
    return max(1, min(99, done * 100 / max(all, 1)))
  }
}
