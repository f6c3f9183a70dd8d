import LoadLedger
import Pipeline
import Spool
import SystemPackage
import Timesheets

// Sessions
extension CompanyCourier {
  /// The reply to a right password.
  func authenticated(_ ticket: CourierTicket) throws -> CourierReply {
    let (pipeline, ledger) = try open()
    hearing = nil
    if let away = try reasonToSendAway(pipeline, ledger) { return busy(ticket, noted(away)) }
    let situation = try situation(pipeline, ledger)
    let now = world.signature()
    let digest = CourierTicket.digest(of: ticket.text)
    switch situation.step {
    case .end(nil):
      try ledger.noteContact(.nothing, at: now.at)
      return .texts([ticket.text, "none"])
    case .end(let standstill?):
      // It is not even a session: whoever calls every minute would fill the ledger.
      try ledger.noteContact(standstill == .ledgerLost ? .ledgerLost : .kept, at: now.at)
      hearing = (digest, CourierNotice(standstill))
    case .settle, .publish, .askLists, .hand, .wait:
      let number = try ledger.beginSession(ticketDigest: digest, now)
      session = LiveSession(number: number, ticketDigest: digest, at: world.now())
      tell(.began)
    }
    return .texts([ticket.text, ""])
  }

  /// Why nobody may begin a session now; nil when anybody may. A session that is dead by now is
  /// ended.
  private func reasonToSendAway(
    _ pipeline: ServedPipeline, _ ledger: Ledger
  ) throws -> SentAway? {
    let minute = world.minuteOfDay()
    let pauses = try inbox(pipeline).pauses()
    switch pipeline.configuration.gate(isPaused: pauses.all, minuteOfDay: minute) {
    case .paused: return SentAway(.paused)
    case .disabled: return SentAway(.disabled)
    case .outsideHours:
      let minutes = pipeline.configuration.watch.hours?.minutesUntilOpen(at: minute) ?? 0
      return SentAway(.outsideHours, for: .seconds(max(minutes, 1) * 60))
    case .waiting, .working, .trouble, .stopped: break
    }
    if pauses.quickBooks { return SentAway(.quickBooksPaused) }
    guard try holdsLedger(pipeline) else { return SentAway(.anotherSession) }
    return try endDeadSession(pipeline, ledger)
  }

  /// Writes down that a call was sent away, where the ledger can be written.
  func noted(_ away: SentAway) -> SentAway {
    do {
      let now = world.signature().at
      try open().ledger.noteContact(
        away.reason, at: now,
        until: away.isForeseen ? Moment(seconds: now.seconds + Int64(away.seconds)) : nil)
    } catch {
      tell(.notice(CourierNotice(error)))
    }
    return away
  }

  func busy(_ ticket: CourierTicket, _ away: SentAway) -> CourierReply {
    .texts([ticket.text, "busy", "\(away.seconds)", "\(CourierPatience.runEvery)"])
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

  /// Ends the session before, if it is dead by now; why it may not be dead when it is not.
  ///
  /// Only the clock that nobody sets tells how long it has been silent. A process that was started
  /// anew knows no more than when that was, for the world's clock may have been set since.
  private func endDeadSession(
    _ pipeline: ServedPipeline, _ ledger: Ledger
  ) throws -> SentAway? {
    let reading = try ledger.courierReading()
    let isWorking =
      reading.open?.document.subject.isWriting == true && !reading.isOpenSettled
    if let session, !session.isOver {
      let isPatient = isWorking || session.gathering?.isAsking ?? false
      let patience = isPatient ? CourierPatience.document : CourierPatience.idle
      let left = session.lastCall + patience - world.now()
      if left > .zero { return SentAway(isWorking ? .inFlight : .anotherSession, for: left) }
    } else if session == nil, reading.open?.document.subject.isWriting == true {
      // A person who calls it lost shortens the wait; a late answer may be on its way all the same.
      let patience = isWorking ? CourierPatience.document : CourierPatience.idle
      let left = startedAt + patience - world.now()
      if left > .zero { return SentAway(.inFlight, for: left) }
    }
    if let open = reading.session { try end(open.number, .expired, pipeline, ledger) }
    session = nil
    return nil
  }

  /// Whether a ticket is that of the session at work, which a process may have begun that died.
  func find(_ ticket: String) throws -> Bool {
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

  func closed() throws -> String {
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
    // Looked at first: what the ledger does not know then, and does not lie here, went astray.
    let pending = try inbox(pipeline).pending(deliveriesNamed: Handover.deliveryPrefix)
    let reading = try ledger.courierReading(at: world.signature().at, pending: pending)
    guard reading.courier != nil else { throw CourierNotice.noCourier }
    var situation = CourierSituation(reading: reading)
    situation.hasUntakenAnswers = !pending.isEmpty
    situation.strayAnswer = reading.untaken.first
    situation.isLedgerLost =
      try !reading.hasRuns
      && inbox(pipeline).remembersHanding(answersNamed: Handover.deliveryPrefix)
    situation.hasAsked = session?.hasAsked ?? false
    let isResting = listsFailedAt.map { world.now() - $0 < CourierPatience.lists } ?? false
    situation.areListsDue =
      !isResting
      && (session?.gathering != nil
        || pipeline.areListsDue(since: reading.listsBroughtAt, at: world.signature().at))
    return situation
  }
}
