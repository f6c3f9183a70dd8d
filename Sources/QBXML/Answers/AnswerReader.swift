import Timesheets
import XML

// QBXMLMsgsRs @newMessageSetID?, @messageSetStatusCode?
//   …Rs* @requestID?, @statusCode, @statusSeverity, @statusMessage?; queries add @retCount? (from
//     4.0), @iteratorRemainingCount?, @iteratorID? (from 5.0)
//     TimeTrackingAddRs, TimeTrackingModRs: TimeTrackingRet?, ErrorRecovery? (from 11.0)
//     TimeTrackingQueryRs: TimeTrackingRet*
//     TxnDelRs: TxnDelType?, TxnID?, TimeDeleted?, RefNumber?

/// Turns a document's events into answers.
///
/// Responses are known by their own element, wherever it stands: in any message set, in a wrapper
/// around qbXML or without any of these. Elements out of order, unknown and empty ones are passed
/// over, for the newest version may have more of them.
struct AnswerReader {
  /// How much of the document is remembered.
  enum Keeping {
    case everything
    /// Only what the document is.
    case nature
  }

  private(set) var answer: AnswerDocument
  /// Whether anything of qbXML was met.
  private(set) var isQBXML = false
  private let keeping: Keeping
  private var log: ReadingLog
  /// The elements open, outermost first.
  private var parents: [QBXMLName] = []
  /// Open elements of a subtree that is passed over.
  private var skipped = 0
  private var open: OpenAnswer?
  /// Whether the last message set is still open; answers outside any share one of their own.
  private var isInMessageSet = false
  private var hasLooseSet = false
  private var wrapped = WrappedQBXML()
  private var evidence = NatureEvidence()

  init(document: DocumentID, encoding: TextEncoding, keeping: Keeping = .everything) {
    answer = AnswerDocument(document: document, encoding: encoding)
    self.keeping = keeping
    log = ReadingLog(document: document)
  }

  /// Reads the next events of the document.
  mutating func read(_ events: XMLEvents) {
    for event in events.all {
      let name = QBXMLName(code: event.code)
      if skipped > 0 {
        skip(event)
        continue
      }
      switch event.kind {
      case .instruction:
        if name == .instruction { log.takeVersion(event, events) }
      case .open:
        enter(event, name, events)
        if skipped == 0 { parents.append(name) }
      case .leaf: takeLeaf(event, name, events)
      case .close:
        parents.removeLast()
        leave(name)
      }
    }
  }

  /// Ends the reading after the document's last event, or at the fault that ended it.
  mutating func finish(_ failure: XMLFailure?) {
    if let open { keep(open.cutShort) }
    open = nil
    log.reportEnd(failure, wrapped: wrapped, isQBXML: isQBXML)
    answer.findings = log.findings
    answer.nature = evidence.nature
  }

  /// Takes the document for what was said in place of an answer: that it is no XML is no fault.
  mutating func refuse(_ refusal: HostFailure) {
    answer.nature = .refusal(refusal)
    answer.findings = []
  }

  private mutating func skip(_ event: XMLEvent) {
    if event.kind == .open { skipped += 1 }
    if event.kind == .close { skipped -= 1 }
  }

  /// An element without children: a value, or an empty response, message set or record.
  private mutating func takeLeaf(_ event: XMLEvent, _ name: QBXMLName, _ events: XMLEvents) {
    if open != nil, name != .timeTracking, name != .errorRecovery {
      let leaf = Leaf(
        name: name, parent: parents.last ?? .other, line: event.line, text: events.text(of: event))
      open?.take(leaf, &log)
      return
    }
    if open == nil, name == .other, !isQBXML {
      wrapped.look(at: event, in: events, of: log.document)
    }
    enter(event, name, events)
    if skipped > 0 {
      skipped = 0
    } else {
      leave(name)
    }
  }

  private mutating func enter(_ event: XMLEvent, _ name: QBXMLName, _ events: XMLEvents) {
    if open != nil {
      let isWanted =
        keeping == .everything
        && open?.enter(name, at: Place(document: log.document, line: event.line)) == true
      if !isWanted { skipped = 1 }
      return
    }
    switch name {
    case .qbxml: isQBXML = true
    case .messagesResponse: openMessageSet(event, events)
    case .messagesRequest:
      isQBXML = true
      evidence.takeRequest()
      skipped = 1
    case .signonRequest, .signonResponse:
      isQBXML = true
      skipped = 1
    default: enterOther(event, name, events)
    }
  }

  private mutating func enterOther(_ event: XMLEvent, _ name: QBXMLName, _ events: XMLEvents) {
    let word = events.name(of: event.code)
    if word.hasSuffix("Rs"), isQBXML || name != .other {
      openResponse(name, word, event, events)
    } else if word.hasSuffix("Rq"), isQBXML {
      evidence.takeRequest()
      skipped = 1
    } else if word.hasSuffix("Ret"), isQBXML || name != .other {
      isQBXML = true
      evidence.take(looseRecord: word)
      skipped = 1
    }
  }

  private mutating func openMessageSet(_ event: XMLEvent, _ events: XMLEvents) {
    isQBXML = true
    isInMessageSet = true
    hasLooseSet = false
    let set = AnsweredMessageSet(event, events, &log)
    evidence.take(set)
    answer.messageSets.append(set)
  }

  private mutating func openResponse(
    _ name: QBXMLName, _ word: String, _ event: XMLEvent, _ events: XMLEvents
  ) {
    isQBXML = true
    var response = OpenResponse(name, word: word, line: event.line, depth: parents.count)
    for attribute in events.attributes(of: event) {
      response.take(QBXMLName(code: attribute.code), events.value(of: attribute), &log)
    }
    evidence.take(response)
    open = OpenAnswer(response, in: log.document)
  }

  private mutating func leave(_ name: QBXMLName) {
    guard let open else {
      if name == .messagesResponse { isInMessageSet = false }
      return
    }
    if parents.count == open.response.depth {
      self.open = nil
      keep(open)
    } else {
      self.open?.leave(name, &log)
    }
  }

  private mutating func keep(_ finished: OpenAnswer) {
    guard keeping == .everything else { return }
    guard let answered = finished.answer else {
      log.report(
        .unreadableValue(field: QBXMLName.statusCode.rawValue, text: ""),
        line: finished.response.line, element: finished.response.word)
      return
    }
    if !isInMessageSet, !hasLooseSet {
      hasLooseSet = true
      answer.messageSets.append(AnsweredMessageSet(place: answered.place))
    }
    answer.messageSets[answer.messageSets.count - 1].answers.append(answered)
  }
}
