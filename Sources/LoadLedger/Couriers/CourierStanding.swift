import GRDB
import Timesheets

/// How the carrying by a Web Connector stands, as `timeferry status` and the index tell it.
package struct CourierStanding: Hashable, Sendable {
  /// When it last called, and what that led to.
  package struct Contact: Hashable, Sendable {
    package let at: Moment
    package let result: ContactResult
    /// Until when it was sent away, as far as that was known.
    package let until: Moment?
  }

  /// The end of a session.
  package struct Ended: Hashable, Sendable {
    package let at: Moment
    package let reason: SessionEnd
  }

  package let courier: Courier
  /// Nil when it never called.
  package let lastContact: Contact?
  /// The session at work; one that began and never ended may be a dead process's.
  package let session: CourierSession?
  /// How the newest session that ended did so.
  package let lastEnd: Ended?
  /// The document that is on its way, and not answered.
  package let handedOver: Handover?
  /// What is to be handed over yet, in order, with what keeps it.
  package let waiting: [WaitingDocument]
  /// Documents whose answer did not come, and that are to be settled first.
  package let lost: [CourierDocument]
  /// Documents whose answer was put into the inbox, and was not taken in.
  package let untaken: [AnsweredHandover]
  /// Wrong passwords since the last session began.
  package let refusedLogins: Int
  /// When a complete set of the company lists was brought last.
  package let listsBroughtAt: Moment?

  /// When the company goes on without an answer to the document that is on its way, as far as the
  /// ledger knows; nil when none is.
  package var goesOnAt: Moment? {
    guard let handedOver else { return nil }
    guard handedOver.document.subject.isWriting else { return handedOver.at }
    let silence = Moment(seconds: handedOver.at.seconds + Handover.longestSilence)
    guard let lastContact, lastContact.result == .inFlight, let until = lastContact.until
    else { return silence }
    return until
  }

  /// What stands in the way of carrying, as far as the ledger knows; nil when nothing does.
  package var obstacle: CourierObstacle? {
    if session == nil, let lastEnd, lastEnd.reason.isObstacle { return .ended(lastEnd.reason) }
    if let untaken = untaken.first, lastContact?.result == .kept { return .untaken(untaken) }
    let waitsForItsTurn = handedOver != nil || !lost.isEmpty || waiting.first?.hindrance == nil
    let hindrances = waiting.lazy.compactMap(\.hindrance)
    // As long as the canary itself is on its way, nothing is wrong.
    if let hindrance = hindrances.first(where: { !$0.isOfAWaitingCanary || !waitsForItsTurn }) {
      return .document(hindrance)
    }
    return switch lastContact?.result {
    case .refused: .refusedLogin
    case .ledgerLost: .ledgerLost
    default: nil
    }
  }
}

/// What stands in the way of carrying.
package enum CourierObstacle: Hashable, Sendable {
  /// The newest session ended so.
  case ended(SessionEnd)
  /// The first document that is kept is kept for this.
  case document(DocumentHindrance)
  /// This answer was put into the inbox, and ended somewhere without being taken in.
  case untaken(AnsweredHandover)
  /// Documents were handed over of which this ledger, a new one, knows nothing.
  case ledgerLost
  /// The newest login was refused.
  case refusedLogin
}

extension Ledger {
  /// How the carrying by a Web Connector stands; nil where no courier was added.
  package func courierStanding() throws(LedgerError) -> CourierStanding? {
    // Most ledgers have none, and reading all of the rest takes time.
    guard try courier() != nil else { return nil }
    let reading = try courierReading()
    guard let courier = reading.courier else { return nil }
    return try read { database in
      let contact = try Row.fetchOne(database, sql: "SELECT * FROM courier_contact")
      let ended = try Row.fetchOne(
        database, sql: "SELECT * FROM courier_session_end ORDER BY session_id DESC LIMIT 1")
      return CourierStanding(
        courier: courier, lastContact: try contact.map(CourierStanding.Contact.init(row:)),
        session: reading.session, lastEnd: try ended.map(CourierStanding.Ended.init(row:)),
        handedOver: reading.open, waiting: reading.waiting, lost: reading.lost,
        untaken: reading.untaken,
        refusedLogins: contact?["refused_logins"] ?? 0, listsBroughtAt: reading.listsBroughtAt)
    }
  }
}

extension CourierStanding.Contact {
  fileprivate init(row: Row) throws {
    guard let result = ContactResult(rawValue: row["result"]) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
    let until: Int64? = row["until"]
    self.init(
      at: Moment(seconds: row["at"]), result: result, until: until.map(Moment.init(seconds:)))
  }
}

extension CourierStanding.Ended {
  fileprivate init(row: Row) throws {
    guard let reason = SessionEnd(rawValue: row["reason"]) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
    self.init(at: Moment(seconds: row["ended_at"]), reason: reason)
  }
}
