import LoadLedger
import Pipeline
import Spool
import SystemPackage
import Timesheets

/// One company's courier: its session, and what it hands over next.
///
/// Nothing is decided from memory that a restart would lose: what was handed over and what came of
/// it stands in the ledger before anybody is told.
actor CompanyCourier {
  let file: FilePath
  let world: CourierWorld
  var session: LiveSession?
  /// When QuickBooks last did not tell its lists.
  var listsFailedAt: ContinuousClock.Instant?
  private let startedAt: ContinuousClock.Instant
  /// Keeps every other endpoint away from the ledger's couriers.
  private var lock: (path: FilePath, held: InstanceLock)?
  /// The call that came last: the next one waits for its end.
  private var newest: Task<CourierReply, Never>?
  /// The pipeline as it was read last, and what its file looked like then.
  private var read: (pipeline: ServedPipeline, stamp: FileStamp)?

  init(_ file: FilePath, in world: CourierWorld) {
    self.file = file
    self.world = world
    startedAt = world.now()
  }

  /// The courier of the company's ledger; nil where there is none, or where it cannot be read.
  var courier: Courier? {
    try? pipeline().openLedger(on: world.medium)?.courier()
  }

  /// Whether the session at work has a ticket of this digest.
  func knows(_ digest: String) -> Bool {
    if let session { return isSameSecret(session.ticketDigest.utf8, digest.utf8) }
    let open = try? pipeline().openLedger(on: world.medium)?.openSession()
    return open.map { isSameSecret($0.ticketDigest.utf8, digest.utf8) } ?? false
  }

  /// Begins a session, whose password was right, after all calls that came before.
  func begin(_ ticket: CourierTicket) async -> CourierReply {
    await inTurn { courier in
      do {
        return try courier.authenticated(ticket)
      } catch {
        courier.tell(.notice(CourierNotice(error)))
        return courier.busy(ticket, seconds: CourierPatience.postponed)
      }
    }
  }

  /// Answers a call with a ticket of this company, after all calls that came before.
  func answer(_ call: CourierCall) async -> CourierReply {
    await inTurn { courier in
      do {
        return try await courier.taken(call)
      } catch {
        return courier.failed(call, CourierNotice(error))
      }
    }
  }

  /// Writes down a wrong password for this company's user; a ledger that fails is told only.
  func noteRefusedLogin(from peer: String) {
    tell(.refusedLogin(peer: peer))
    do {
      try pipeline().openLedger(on: world.medium)?.noteRefusedLogin(world.signature())
    } catch {
      tell(.notice(CourierNotice(error)))
    }
  }

  func tell(_ fact: CourierEvent.Fact) {
    world.told(CourierEvent(pipeline: read?.pipeline.configuration.name ?? "", fact: fact))
  }

  /// An actor alone would let the next call in wherever this one waits for something.
  private func inTurn(
    _ work: @escaping @Sendable (isolated CompanyCourier) async -> CourierReply
  ) async -> CourierReply {
    let before = newest
    let task = Task {
      _ = await before?.value
      return await work(self)
    }
    newest = task
    return await task.value
  }

  private func taken(_ call: CourierCall) async throws -> CourierReply {
    switch call {
    case .sendRequestXML(let request):
      guard try find(request.ticket) else { return .text("") }
      return .text(try await next(request))
    case .receiveResponseXML(let response):
      guard try find(response.ticket) else { return .number(-1) }
      return .number(try received(response))
    case .connectionError(let ticket, let hresult, let message):
      guard try find(ticket) else { return .text("done") }
      try finish(.noConnection, .noConnection(hresult: hresult, message: message))
      return .text("done")
    case .getLastError(let ticket):
      guard try find(ticket) else { return .text(sentence(.unknownTicket)) }
      try endPatience()
      return .text(session?.notice.map(sentence) ?? "")
    case .closeConnection(let ticket):
      guard try find(ticket) else { return .text(sentence(.unknownTicket)) }
      return .text(try closed())
    case .serverVersion, .clientVersion, .authenticate, .getInteractiveURL, .interactiveRejected,
      .interactiveDone:
      preconditionFailure("a call without a company")
    }
  }

  /// What is replied when the disk, the ledger or the pipeline failed. Nothing more is handed over
  /// in the session.
  private func failed(_ call: CourierCall, _ notice: CourierNotice) -> CourierReply {
    tell(.notice(notice))
    session?.notice = notice
    session?.isOver = true
    return switch call {
    case .receiveResponseXML: .number(-1)
    case .connectionError: .text("done")
    case .sendRequestXML: .text("")
    default: .text(sentence(notice))
    }
  }

  func sentence(_ notice: CourierNotice) -> String {
    notice.sentence(in: language)
  }

  private var language: Language {
    read?.pipeline.configuration.language ?? world.language
  }

  /// The pipeline as its file says now, and its ledger. Throws `CourierNotice.noCourier` where
  /// there is none any more.
  func open() throws -> (pipeline: ServedPipeline, ledger: Ledger) {
    let pipeline = try pipeline()
    guard let ledger = try pipeline.openLedger(on: world.medium) else {
      throw CourierNotice.noCourier
    }
    return (pipeline, ledger)
  }

  /// The pipeline, read anew where somebody edited its file.
  private func pipeline() throws -> ServedPipeline {
    let stamp = FileStamp(of: file)
    if let read, let stamp, read.stamp == stamp { return read.pipeline }
    read = nil
    let pipeline = try ServedPipeline(file)
    if let stamp { read = (pipeline, stamp) }
    return pipeline
  }

  func inbox(_ pipeline: ServedPipeline) -> CourierInbox {
    CourierInbox(pipeline.inbox, disk: world.medium.disk)
  }
}

// Sessions
extension CompanyCourier {
  /// The reply to a right password.
  private func authenticated(_ ticket: CourierTicket) throws -> CourierReply {
    let (pipeline, ledger) = try open()
    let now = world.signature()
    func away(_ seconds: Int) throws -> CourierReply {
      try ledger.noteContact(.busy, at: now.at)
      return busy(ticket, seconds: seconds)
    }
    let minute = world.minuteOfDay()
    switch pipeline.configuration.gate(
      isPaused: try inbox(pipeline).isPaused(), minuteOfDay: minute)
    {
    case .waiting: break
    case .outsideHours:
      let minutes = pipeline.configuration.watch.hours?.minutesUntilOpen(at: minute) ?? 0
      return try away(max(minutes, 1) * 60)
    default: return try away(CourierPatience.postponed)
    }
    guard try holdsLedger(pipeline) else { return try away(CourierPatience.postponed) }
    if let seconds = try endDeadSession(pipeline, ledger) { return try away(seconds) }
    let situation = try situation(pipeline, ledger)
    guard situation.step.isWork else {
      try ledger.noteContact(.nothing, at: now.at)
      return .texts([ticket.text, "none"])
    }
    let digest = CourierTicket.digest(of: ticket.text)
    let number = try ledger.beginSession(ticketDigest: digest, now)
    session = LiveSession(number: number, ticketDigest: digest, at: world.now())
    tell(.began)
    return .texts([ticket.text, ""])
  }

  func busy(_ ticket: CourierTicket, seconds: Int) -> CourierReply {
    .texts([ticket.text, "busy", "\(seconds)", "\(CourierPatience.runEvery)"])
  }

  /// Takes hold of the ledger's couriers; false when another process has them.
  private func holdsLedger(_ pipeline: ServedPipeline) throws -> Bool {
    let path = FilePath(pipeline.ledger.string + ".courier.lock")
    if let lock, lock.path == path, try lock.held.isInPlace() { return true }
    lock = nil
    do {
      lock = (path, try InstanceLock.hold(path, disk: world.medium.disk))
      return true
    } catch .locked {
      return false
    }
  }

  /// Ends the session before, if it is dead by now; the seconds until it may be when it is not.
  private func endDeadSession(_ pipeline: ServedPipeline, _ ledger: Ledger) throws -> Int? {
    let reading = try ledger.courierReading()
    if let session, !session.isOver {
      let left = deadline(of: session, reading) - world.now()
      if left > .zero { return Int(left.components.seconds) + 1 }
    } else if session == nil, let open = reading.open {
      // Another process handed it over, and QuickBooks may still be working on it.
      let age = Duration.seconds(world.signature().at.seconds - open.at.seconds)
      let left = min(
        CourierPatience.document - age, startedAt + CourierPatience.document - world.now())
      if left > .zero { return Int(left.components.seconds) + 1 }
    }
    if let open = reading.session { try end(open.number, .expired, pipeline, ledger) }
    session = nil
    return nil
  }

  /// When a silent session is dead.
  private func deadline(
    of session: LiveSession, _ reading: CourierReading
  ) -> ContinuousClock.Instant {
    let isWorking = reading.open != nil || session.gathering?.isAsking ?? false
    return session.lastCall + (isWorking ? CourierPatience.document : CourierPatience.idle)
  }

  /// Whether a ticket is that of the session at work, which a process may have begun that died.
  private func find(_ ticket: String) throws -> Bool {
    let digest = CourierTicket.digest(of: ticket)
    if let session {
      guard isSameSecret(session.ticketDigest.utf8, digest.utf8) else { return false }
    } else {
      let (pipeline, ledger) = try open()
      guard let open = try ledger.openSession(),
        isSameSecret(open.ticketDigest.utf8, digest.utf8), try holdsLedger(pipeline)
      else { return false }
      var found = LiveSession(number: open.number, ticketDigest: digest, at: world.now())
      found.isHostKnown = open.host != nil
      session = found
    }
    session?.lastCall = world.now()
    return true
  }

  /// Ends the session at work for a reason that the Web Connector is told.
  func finish(_ reason: SessionEnd, _ notice: CourierNotice) throws {
    session?.notice = notice
    tell(.notice(notice))
    guard let session, !session.isOver else { return }
    self.session?.isOver = true
    let (pipeline, ledger) = try open()
    try end(session.number, reason, pipeline, ledger)
  }

  private func closed() throws -> String {
    guard let session else { preconditionFailure("no session was found") }
    let (pipeline, ledger) = try open()
    // One that is over and not ended yet met something that failed.
    try end(session.number, session.isOver ? .trouble : .closed, pipeline, ledger)
    let done = try ledger.answers(ofSession: session.number)
    self.session = nil
    return sentence(session.notice.flatMap { $0.isFailure ? $0 : nil } ?? .carried(done))
  }

  /// Ends a session in the ledger, unless it is ended. An answer that was stored before something
  /// failed is found.
  private func end(
    _ session: Int64, _ reason: SessionEnd, _ pipeline: ServedPipeline, _ ledger: Ledger
  ) throws {
    guard try ledger.openSession()?.number == session else { return }
    if let open = try ledger.openHandover(), open.session == session {
      let name = open.deliveryName
      if let digest = try inbox(pipeline).digest(of: name) {
        try ledger.end(open, .answered(delivery: name, sha256: digest), world.signature())
        tell(.stored(document: open.document.path, delivery: name))
      } else {
        tell(.broken(document: open.document.path, hresult: ""))
      }
    }
    try ledger.endSession(session, reason, world.signature())
    tell(.ended(reason))
  }

  /// What the next step depends on.
  func situation(
    _ pipeline: ServedPipeline, _ ledger: Ledger
  ) throws -> CourierSituation {
    let reading = try ledger.courierReading()
    guard reading.courier != nil else { throw CourierNotice.noCourier }
    var situation = CourierSituation(reading: reading)
    situation.hasUntakenAnswers = try inbox(pipeline)
      .holds(deliveriesNamed: Handover.deliveryPrefix)
    situation.hasAsked = session?.hasAsked ?? false
    let isResting = listsFailedAt.map { world.now() - $0 < CourierPatience.lists } ?? false
    situation.areListsDue =
      !isResting
      && (session?.gathering != nil
        || pipeline.areListsDue(since: reading.listsBroughtAt, at: world.signature().at))
    return situation
  }
}

extension Handover {
  /// What the names of all answers begin with that a courier brings.
  static let deliveryPrefix = "answer-"

  /// The name that the answer to this handover gets in the inbox, and no other ever.
  var deliveryName: String { "\(document.deliveryPrefix)\(number).xml" }
}

extension CourierDocument {
  /// What the names of all answers to this document begin with.
  var deliveryPrefix: String {
    let subject =
      switch subject {
      case .writing(let set), .recovery(let set, _): set
      case .time(let question): "time-\(question.days.lowerBound.isoText)-\(question.set)"
      }
    return "\(Handover.deliveryPrefix)\(subject)-"
  }
}
