import LoadLedger
import Pipeline
import QBXML
import Spool
import SystemPackage
import Timesheets

// Handing over
extension CompanyCourier {
  /// The next document for QuickBooks; empty when there is none now, and `getLastError` says why.
  func next(_ request: SendRequest) async throws -> String {
    guard session?.isOver == false else { return "" }
    let (pipeline, ledger) = try open()
    guard try ledger.openHandover() == nil, session?.gathering?.isAsking != true else {
      return try finished(.outOfOrder, .outOfOrder)
    }
    let pauses = try inbox(pipeline).pauses()
    let gate = pipeline.configuration.gate(
      isPaused: pauses.all, minuteOfDay: world.minuteOfDay())
    guard gate == .waiting else { return try finished(.paused, .closed(gate)) }
    guard !pauses.quickBooks else { return try finished(.paused, .quickBooksPaused) }
    if let refusal = try refusal(of: request, pipeline, ledger) {
      return try finished(refusal.end, refusal.notice)
    }
    var isSettled = false
    while true {
      let situation = try situation(pipeline, ledger)
      switch situation.step {
      case .settle, .publish:
        // Whatever is still in the way after it was settled once is not settled by once more.
        guard !isSettled else { return try finished(.trouble, .unsettled) }
        isSettled = true
        guard try await settle(situation.reading.lost) else {
          return try waitForAnswers(pipeline)
        }
      case .askLists: return try askLists(pipeline)
      case .hand(let document):
        return try hand(document, to: request, pipeline, ledger)
      case .wait: return try waitForAnswers(pipeline)
      case .end(let standstill):
        session?.notice = standstill.map { CourierNotice($0) } ?? .nothingToDo
        return ""
      }
    }
  }

  /// Ends the session, with nothing to hand over.
  private func finished(_ end: SessionEnd, _ notice: CourierNotice) throws -> String {
    try finish(end, notice)
    return ""
  }

  /// Why nothing may be handed to the QuickBooks that calls; nil when all may. On the first call of
  /// a session it says which company file is open.
  private func refusal(
    of request: SendRequest, _ pipeline: ServedPipeline, _ ledger: Ledger
  ) throws -> (end: SessionEnd, notice: CourierNotice)? {
    guard let session, !session.isHostKnown else { return nil }
    guard let host = QuickBooksAtHand(request.hcpResponse) else {
      return (.unreadableHost, .unreadableHost)
    }
    let known = try ledger.company()
    guard host.canBe(known, named: pipeline.configuration.options.company) else {
      let own = known?.names.name ?? pipeline.configuration.options.company ?? ""
      return (.otherCompany, .otherCompany(open: host.names.name, own: own))
    }
    // Written down only now: a process that is started anew takes it for accepted.
    try ledger.noteHost(
      CourierHost(company: host.names.name, product: host.product), ofSession: session.number,
      at: world.signature().at)
    self.session?.versions = host.versions
    self.session?.isHostKnown = true
    return nil
  }

  /// Settles what was lost, or publishes what a dead process planned; false while another process
  /// works there.
  private func settle(_ lost: [CourierDocument]) async throws -> Bool {
    // Read anew, with its tables: by them it is judged what may go out again.
    let configuration = try ServedPipeline(file).configuration
    do {
      try await configuration.callLost(
        lost.map(\.path), on: world.medium, world.signature(), toolVersion: world.toolVersion)
      return true
    } catch SpoolError.locked {
      return false
    }
  }

  /// Lets the Web Connector come again in five seconds, as long as there is patience.
  private func waitForAnswers(_ pipeline: ServedPipeline) throws -> String {
    let since = session?.waitingSince ?? world.now()
    session?.waitingSince = since
    session?.notice = .wait
    try endPatience()
    return ""
  }

  /// Ends a session that has waited for too long, whichever call it is that finds it so.
  func endPatience() throws {
    guard let session, case .wait = session.notice, let since = session.waitingSince else { return }
    let seconds = try open().pipeline.configuration.connector.answerWaitSeconds
    guard world.now() - since >= .seconds(seconds) else { return }
    try finish(.watchSilent, .watchSilent)
  }

  /// Hands a document over, which is written down before. A file that is not what was published is
  /// never handed over.
  private func hand(
    _ document: CourierDocument, to request: SendRequest, _ pipeline: ServedPipeline,
    _ ledger: Ledger
  ) throws -> String {
    guard let session else { preconditionFailure("no session was found") }
    // Whoever moved an outbox as a whole has its folders in the pipeline's by now.
    let folders = [FilePath(document.outbox), pipeline.outbox].map {
      $0.appending(document.folder)
    }
    let found = folders.lazy.compactMap { try? PublishedRun($0).read(document.file) }
      .first { hexadecimalDigest(of: $0) == document.sha256 }
    guard let bytes = found else {
      return try finished(.changedDocument, .changedDocument(document.path))
    }
    let text = String(decoding: bytes, as: UTF8.self)
    if let needed = QBXMLVersion(ofDocument: text), !request.reads(needed, session.versions) {
      return try finished(.olderQuickBooks, .olderQuickBooks(needs: needed))
    }
    let inbox = inbox(pipeline)
    if document.subject.isWriting,
      try inbox.remembersHanding(answersNamed: document.deliveryPrefix)
    {
      return try finished(.handedBefore, .handedBefore(document.path))
    }
    let handover = try ledger.hand(document, inSession: session.number, world.signature())
    try inbox.noteHanded(handover.deliveryName)
    self.session?.waitingSince = nil
    tell(.handed(document: document.path))
    return text
  }
}

// Taking answers
extension CompanyCourier {
  /// Takes what QuickBooks answered: how much is done, in percent, or a negative number when
  /// something is wrong, of which `getLastError` tells.
  func received(_ response: ReceivedResponse) throws -> Int {
    let digest = hexadecimalDigest(of: response.response)
    let (pipeline, ledger) = try open()
    if session?.gathering?.isAsking == true {
      return try takeLists(response, digest, pipeline, ledger)
    }
    guard let session, let open = try ledger.openHandover(), open.session == session.number
    else { return try replay(of: digest, pipeline, ledger) }
    guard response.hresult.isEmpty, !response.response.isEmpty else {
      return try broken(
        open, response,
        .refused(open.document.path, hresult: response.hresult, message: response.message), ledger)
    }
    guard open.document.subject.isAnswered(by: response.response) else {
      return try broken(open, response, .otherAnswer(open.document.path), ledger)
    }
    let name = open.deliveryName
    // Another ledger, of which this one is an old copy, may have had a question of that number.
    if let there = try inbox(pipeline).digest(of: name), there != digest {
      return try broken(open, response, .otherAnswer(open.document.path), ledger)
    }
    try inbox(pipeline).deliver(response.response, as: name, marker: pipeline.needsMarker)
    try ledger.end(open, .answered(delivery: name, sha256: digest), world.signature())
    tell(.stored(document: open.document.path, delivery: name))
    self.session?.hasAsked = !open.document.subject.isWriting
    return try reply(to: digest, pipeline, ledger)
  }

  /// Keeps the reply to an answer that was taken, should the Web Connector bring it twice.
  private func reply(
    to digest: String, _ pipeline: ServedPipeline, _ ledger: Ledger
  ) throws -> Int {
    let done = try session.map { try ledger.answers(ofSession: $0.number) } ?? 0
    let percent = try situation(pipeline, ledger).percent(done: done)
    session?.lastAnswer = (digest, percent)
    return percent
  }

  /// What comes without a document on its way: the same answer once more has the same reply, and
  /// anything else is out of order.
  private func replay(
    of digest: String, _ pipeline: ServedPipeline, _ ledger: Ledger
  ) throws -> Int {
    if let last = session?.lastAnswer, last.digest == digest { return last.reply }
    if let last = try ledger.newestAnswer(), last.session == session?.number,
      last.sha256 == digest
    {
      return try reply(to: digest, pipeline, ledger)
    }
    try finish(.outOfOrder, .outOfOrder)
    return -1
  }

  private func broken(
    _ open: Handover, _ response: ReceivedResponse, _ notice: CourierNotice, _ ledger: Ledger
  ) throws -> Int {
    try ledger.end(
      open,
      .broken(
        hresult: String(response.hresult.prefix(40)), message: String(response.message.prefix(500))
      ), world.signature())
    tell(.broken(document: open.document.path, hresult: String(response.hresult.prefix(40))))
    try finish(.refused, notice)
    return -1
  }
}

// The company lists
extension CompanyCourier {
  /// Asks for the next part of the lists.
  private func askLists(_ pipeline: ServedPipeline) throws -> String {
    guard var session else { preconditionFailure("no session was found") }
    var gathering: ListGathering
    if let known = session.gathering {
      gathering = known
    } else {
      gathering = ListGathering(in: pipeline.configuration.options.output.version)
      try inbox(pipeline).beginGathering()
    }
    let document = gathering.ask()
    session.gathering = gathering
    self.session = session
    return String(decoding: document, as: UTF8.self)
  }

  /// Takes a part of the lists. Only a complete set becomes a delivery.
  private func takeLists(
    _ response: ReceivedResponse, _ digest: String, _ pipeline: ServedPipeline, _ ledger: Ledger
  ) throws -> Int {
    guard let session, var gathering = session.gathering else {
      preconditionFailure("no lists were asked for")
    }
    let name = gathering.fileName
    guard response.hresult.isEmpty, gathering.take(response.response) else {
      self.session?.gathering = nil
      listsFailedAt = world.now()
      tell(.listsIncomplete)
      guard response.hresult.isEmpty, !response.response.isEmpty else {
        try finish(
          .refused,
          .listsRefused(hresult: response.hresult, message: response.message))
        return -1
      }
      return try reply(to: digest, pipeline, ledger)
    }
    let inbox = inbox(pipeline)
    try inbox.gather(response.response, as: name)
    if gathering.isComplete {
      let delivery = "lists-\(session.number)"
      try inbox.deliverGathered(as: delivery, marker: pipeline.needsMarker)
      try ledger.noteLists(delivery, world.signature())
      tell(.lists(delivery: delivery))
      self.session?.gathering = nil
    } else {
      self.session?.gathering = gathering
    }
    return try reply(to: digest, pipeline, ledger)
  }
}

extension SendRequest {
  /// Whether the QuickBooks that calls reads documents of a version, as far as it said what it
  /// reads.
  fileprivate func reads(_ version: QBXMLVersion, _ known: [QBXMLVersion]) -> Bool {
    if !known.isEmpty { return known.contains { $0.edition == version.edition && $0 >= version } }
    guard let majorVersion else { return true }
    return (version.major, version.minor) <= (majorVersion, minorVersion ?? 0)
  }
}

extension QBXMLVersion {
  /// The version that a document of ours names in its first lines.
  fileprivate init?(ofDocument text: String) {
    let mark = "<?qbxml version=\""
    guard let start = text.firstRange(of: mark) else { return nil }
    self.init(String(text[start.upperBound...].prefix { $0 != "\"" }))
  }
}
