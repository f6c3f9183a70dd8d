import GRDB
import Timesheets

/// All that the ledger knows of what a courier is to do: read before each step, a plain value from
/// then on.
package struct CourierReading: Sendable {
  /// Nil where no courier was added.
  package let courier: Courier?
  /// The company the ledger belongs to; nil before first contact.
  package let company: CompanyBinding?
  /// The session that is not ended; of a dead process, where this one knows none.
  package let session: CourierSession?
  /// The document that is on its way.
  package let open: Handover?
  /// Whether more is known of that document than that it was handed over: somebody called its
  /// answer lost, or delivered it by hand.
  package let isOpenSettled: Bool
  /// What is to be handed over, in this order: questions first, the answers that QuickBooks kept
  /// before the time that it holds, then what writes, in the order it was written for QuickBooks.
  package let waiting: [WaitingDocument]
  /// Documents that write whose answer did not come, and of which nothing else is known either, in
  /// the order they were handed over.
  package let lost: [CourierDocument]
  /// Documents that write whose answer was put into the inbox, and of which nothing else is known
  /// yet, in the order they were handed over.
  package let untaken: [AnsweredHandover]
  /// Whether anything was ever carried for the company, by whomever.
  package let hasRuns: Bool
  /// Whether a follow-up was planned and is not published: its process died, or is at work.
  package let hasUnpublishedFollowUp: Bool
  /// When a complete set of the company lists was brought last.
  package let listsBroughtAt: Moment?
}

/// A document that was not handed over yet, or that asks and was not answered.
package struct WaitingDocument: Hashable, Sendable {
  package let document: CourierDocument
  /// What keeps it; nil when it may be handed over.
  package let hindrance: DocumentHindrance?
}

/// Why a document is not handed over though its turn came.
package enum DocumentHindrance: String, CaseIterable, Hashable, Sendable {
  /// A canary batch of its run has no answer yet.
  case canaryAwaits = "canary-awaits"
  /// QuickBooks refused a line of its run's canary, and nothing loaded it since.
  case canaryRefused = "canary-refused"
  /// What QuickBooks answered does not tell what became of a line of its run's canary. It is asked
  /// again by itself.
  case canaryUnknown = "canary-unknown"
  /// A person let an entry of it be carried otherwise: the document would carry it twice.
  case entryReleased = "entry-released"
  /// Every document with one of its entries broke off so often that once more helps nobody: most
  /// likely QuickBooks cannot read it.
  case brokenRepeatedly = "broken-repeatedly"

  /// Whether it may pass by itself once what is under way for the canary has come to its end.
  var isOfAWaitingCanary: Bool {
    switch self {
    case .canaryAwaits, .canaryUnknown: true
    case .canaryRefused, .entryReleased, .brokenRepeatedly: false
    }
  }
}

extension Ledger {
  /// What a courier is to do now. Without a moment no question is asked again that was answered;
  /// answers of these names are known to lie in the inbox, and are not looked for.
  package func courierReading(
    at moment: Moment? = nil, pending: Set<String> = []
  ) throws(LedgerError) -> CourierReading {
    try read { database in
      var reading = CarriedDocuments(database, at: moment)
      let open = try database.openHandover()
      return CourierReading(
        courier: try database.courier(), company: try database.companyBinding(),
        session: try database.openSession(), open: open,
        isOpenSettled: try open.map { try reading.isSettled($0) } ?? false,
        waiting: try reading.waiting(), lost: try reading.lost(),
        untaken: try reading.untaken(besides: pending),
        hasRuns: try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM run)") ?? false,
        hasUnpublishedFollowUp: try Bool.fetchOne(
          database, sql: "SELECT EXISTS (SELECT 1 FROM follow_up WHERE state = 'planned')")
          ?? false,
        listsBroughtAt: try Int64.fetchOne(
          database, sql: "SELECT at FROM event WHERE what = 'courier-lists' ORDER BY id DESC"
        ).map(Moment.init(seconds:)))
    }
  }

  /// The session that is not ended; nil when none is at work.
  package func openSession() throws(LedgerError) -> CourierSession? {
    try read { try $0.openSession() }
  }

  /// The document that is on its way; nil when none is.
  package func openHandover() throws(LedgerError) -> Handover? {
    try read { try $0.openHandover() }
  }

  /// Whether an entry is in a document that was handed over, and nobody knows yet what became of
  /// it: until that is known it must be carried nowhere else.
  package func isOnItsWay(_ identity: EntryIdentity) throws(LedgerError) -> Bool {
    try read { database in
      try Bool.fetchOne(
        database, sql: "SELECT EXISTS (SELECT 1 FROM on_its_way WHERE identity = ?)",
        arguments: [identity.blob]) ?? false
    }
  }

  /// How many documents were answered in a session.
  package func answers(ofSession session: Int64) throws(LedgerError) -> Int {
    try read { database in
      try Int.fetchOne(
        database,
        sql: """
          SELECT count(*) FROM handover
          JOIN handover_end ON handover_end.handover_id = handover.id
          WHERE handover.session_id = ? AND handover_end.outcome = 'answered'
          """, arguments: [session]) ?? 0
    }
  }

  /// The handover that was answered last; nil when none was. A Web Connector may bring the same
  /// answer twice.
  package func newestAnswer() throws(LedgerError) -> AnsweredHandover? {
    try read { database in
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT handover.*, handover_end.delivery, handover_end.sha256 AS answer_sha256
          FROM handover JOIN handover_end ON handover_end.handover_id = handover.id
          WHERE handover_end.outcome = 'answered' ORDER BY handover.id DESC LIMIT 1
          """)
      return try row.map { try database.answeredHandover($0) }
    }
  }
}

extension Database {
  /// The session that is not ended; nil when none is at work.
  func openSession() throws -> CourierSession? {
    let row = try Row.fetchOne(
      self,
      sql: """
        SELECT courier_session.*, courier_host.company, courier_host.product
        FROM courier_session
        LEFT JOIN courier_host ON courier_host.session_id = courier_session.id
        LEFT JOIN courier_session_end ON courier_session_end.session_id = courier_session.id
        WHERE courier_session_end.session_id IS NULL
        """)
    return row.map { row in
      let company: String? = row["company"]
      return CourierSession(
        number: row["id"], ticketDigest: row["ticket_digest"],
        begunAt: Moment(seconds: row["begun_at"]),
        host: company.map { CourierHost(company: $0, product: row["product"]) })
    }
  }

  /// The handover without an end; nil when no document is on its way.
  func openHandover() throws -> Handover? {
    let row = try Row.fetchOne(
      self,
      sql: """
        SELECT handover.* FROM handover
        LEFT JOIN handover_end ON handover_end.handover_id = handover.id
        WHERE handover_end.handover_id IS NULL
        """)
    return try row.map { row in
      Handover(
        number: row["id"], session: row["session_id"], document: try document(ofHandover: row),
        at: Moment(seconds: row["handed_at"]))
    }
  }

  /// The handover of a row that has its answer beside it.
  func answeredHandover(_ row: Row) throws -> AnsweredHandover {
    AnsweredHandover(
      number: row["id"], session: row["session_id"], document: try document(ofHandover: row),
      delivery: row["delivery"], sha256: row["answer_sha256"])
  }

  /// The document of a handover's row.
  func document(ofHandover row: Row) throws -> CourierDocument {
    let key: CourierKey
    let sql: String
    let number: Int64
    if let batch: Int64 = row["batch_id"] {
      (key, number) = (.batch(batch), batch)
      sql = """
        SELECT run.name AS folder, run.outbox, batch.message_set_id AS name
        FROM batch JOIN run ON run.id = batch.run_id WHERE batch.id = ?
        """
    } else if let set: Int64 = row["message_set_id"] {
      (key, number) = (.messageSet(set), set)
      sql = """
        SELECT coalesce(run.name, follow_up.name) AS folder,
          coalesce(run.outbox, follow_up.outbox) AS outbox, message_set.name,
          message_set.recovers
        FROM message_set
        LEFT JOIN run ON run.id = message_set.run_id
        LEFT JOIN follow_up ON follow_up.id = message_set.follow_up_id
        WHERE message_set.id = ?
        """
    } else {
      let followUp: Int64 = row["follow_up_id"]
      (key, number) = (.question(followUp), followUp)
      sql = "SELECT name AS folder, outbox FROM follow_up WHERE id = ?"
    }
    guard let owner = try Row.fetchOne(self, sql: sql, arguments: [number]) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
    let file: String = row["file"]
    return CourierDocument(
      subject: try CourierSubject(
        set: owner["name"], recovers: owner["recovers"], file: file),
      folder: owner["folder"], outbox: owner["outbox"], file: file, sha256: row["sha256"],
      key: key)
  }
}

extension CourierSubject {
  /// Of a message set, or of a question about time, whose file says what it asks.
  init(set: String?, recovers: String?, file: String) throws {
    switch (set, recovers) {
    case (let set?, let lost?): self = .recovery(set: set, of: lost)
    case (let set?, nil): self = .writing(set: set)
    case (nil, _):
      guard let question = TimeQuestion(path: file) else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT)
      }
      self = .time(question)
    }
  }
}

extension TimeQuestion {
  /// Reads `questions/time-….xml`; nil for any other file.
  init?(path: String) {
    let ending = ".xml"
    guard path.hasPrefix("questions/"), path.hasSuffix(ending) else { return nil }
    self.init(requestID: "timeferry-" + path.dropFirst("questions/".count).dropLast(ending.count))
  }
}
