import GRDB
import Timesheets

extension Ledger {
  /// Begins a session, and returns its number.
  ///
  /// A session that a dead process left open is to be ended first: `.refused` is thrown otherwise,
  /// and where no courier was added.
  package func beginSession(
    ticketDigest: String, _ signature: Signature
  ) throws(LedgerError) -> Int64 {
    try change(.note) { database in
      try database.execute(
        sql: "INSERT INTO courier_session (ticket_digest, begun_at) VALUES (?, ?)",
        arguments: [ticketDigest, signature.at.seconds])
      let session = database.lastInsertedRowID
      try database.contact(.began, at: signature.at)
      try database.note(.courierBegan, signature, detail: nil)
      return session
    }
  }

  /// Writes down what QuickBooks said of itself on the first call of a session.
  package func noteHost(
    _ host: CourierHost, ofSession session: Int64, at moment: Moment
  ) throws(LedgerError) {
    try change(.note) { database in
      try database.execute(
        sql: """
          INSERT INTO courier_host (session_id, company, product, told_at) VALUES (?, ?, ?, ?)
          """, arguments: [session, host.company, host.product, moment.seconds])
    }
  }

  /// Ends a session; a document that is still on its way is broken with it. Asked again for an
  /// ended one, it does nothing.
  package func endSession(
    _ session: Int64, _ reason: SessionEnd, _ signature: Signature
  ) throws(LedgerError) {
    try change(.note) { database in
      if let open = try database.openHandover(), open.session == session {
        try database.end(open, .broken(hresult: "", message: reason.rawValue), signature)
      }
      try database.execute(
        sql: """
          INSERT INTO courier_session_end (session_id, reason, ended_at) VALUES (?, ?, ?)
          ON CONFLICT (session_id) DO NOTHING
          """, arguments: [session, reason.rawValue, signature.at.seconds])
      guard database.changesCount > 0 else { return }
      try database.note(.courierEnded, signature, detail: reason.rawValue)
    }
  }

  /// Writes down that a document is handed over, before it is.
  ///
  /// Throws `.refused` when a document is on its way already, when this one was planned before the
  /// courier was added or is not published, when it writes and was handed over before, or when more
  /// is known of it than that it awaits its answer: nothing may be handed over then.
  package func hand(
    _ document: CourierDocument, inSession session: Int64, _ signature: Signature
  ) throws(LedgerError) -> Handover {
    try change(.note) { database in
      let (batch, set, followUp) = document.key.columns
      try database.execute(
        sql: """
          INSERT INTO handover (
            session_id, batch_id, message_set_id, follow_up_id, file, sha256, handed_at)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          session, batch, set, followUp, document.file, document.sha256, signature.at.seconds,
        ])
      let number = database.lastInsertedRowID
      try database.note(
        .courierHanded, signature, detail: document.file, folder: try database.folder(of: document))
      return Handover(number: number, session: session, document: document, at: signature.at)
    }
  }

  /// Writes down how a handover ended. Throws `.refused` when its end is written already.
  package func end(
    _ handover: Handover, _ end: HandoverEnd, _ signature: Signature
  ) throws(LedgerError) {
    try change(.note) { try $0.end(handover, end, signature) }
  }
}

extension CourierKey {
  /// The row's number, in the column of its table.
  fileprivate var columns: (batch: Int64?, messageSet: Int64?, followUp: Int64?) {
    switch self {
    case .batch(let id): (id, nil, nil)
    case .messageSet(let id): (nil, id, nil)
    case .question(let id): (nil, nil, id)
    }
  }
}

extension Database {
  fileprivate func end(
    _ handover: Handover, _ end: HandoverEnd, _ signature: Signature
  ) throws {
    let folder = try folder(of: handover.document)
    switch end {
    case .answered(let delivery, let sha256):
      try execute(
        sql: """
          INSERT INTO handover_end (handover_id, outcome, delivery, sha256, ended_at)
          VALUES (?, 'answered', ?, ?, ?)
          """, arguments: [handover.number, delivery, sha256, signature.at.seconds])
      try note(.courierStored, signature, detail: handover.document.file, folder: folder)
    case .broken(let hresult, let message):
      try execute(
        sql: """
          INSERT INTO handover_end (handover_id, outcome, hresult, message, ended_at)
          VALUES (?, 'broken', ?, ?, ?)
          """, arguments: [handover.number, hresult, message, signature.at.seconds])
      try note(.courierBroken, signature, detail: handover.document.file, folder: folder)
    }
  }

  /// The run or follow-up that a document belongs to.
  fileprivate func folder(
    of document: CourierDocument
  ) throws -> (run: Int64?, followUp: Int64?) {
    let run = try Int64.fetchOne(
      self, sql: "SELECT id FROM run WHERE name = ?", arguments: [document.folder])
    let followUp = try Int64.fetchOne(
      self, sql: "SELECT id FROM follow_up WHERE name = ?", arguments: [document.folder])
    return (run, followUp)
  }
}
