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
  let startedAt: ContinuousClock.Instant
  /// Keeps every other endpoint away from the ledger's couriers.
  var lock: (path: FilePath, held: InstanceLock)?
  /// The call that came last: the next one waits for its end.
  private var newest: Task<CourierReply, Never>?
  /// Whoever came in vain, by the ticket's digest, and what there is to say.
  var hearing: (ticketDigest: String, notice: CourierNotice)?
  /// The pipeline as it was read last, and what its file looked like then.
  private var read: (pipeline: ServedPipeline, stamp: FileStamp)?

  init(_ file: FilePath, in world: CourierWorld) {
    self.file = file
    self.world = world
    startedAt = world.now()
  }

  /// The courier of the company's ledger; nil where there is none. Throws where nobody knows,
  /// because the pipeline or the ledger cannot be read.
  var courier: Courier? {
    get throws { try pipeline().openLedger(on: world.medium)?.courier() }
  }

  /// Tells that the pipeline or its ledger cannot be read.
  func tellTrouble(_ error: any Error) {
    world.told(CourierEvent(pipeline: file.string, fact: .notice(CourierNotice(error))))
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
        return courier.busy(ticket, courier.noted(SentAway(.trouble)))
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
    if let hearing, let ticket = call.ticket,
      isSameSecret(hearing.ticketDigest.utf8, CourierTicket.digest(of: ticket).utf8)
    {
      return refusal(of: call, hearing.notice)
    }
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
    return refusal(of: call, notice)
  }

  private func refusal(of call: CourierCall, _ notice: CourierNotice) -> CourierReply {
    switch call {
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
