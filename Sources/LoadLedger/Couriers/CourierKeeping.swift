import GRDB
import Timesheets

extension Ledger {
  /// The company's courier; nil where none was added.
  package func courier() throws(LedgerError) -> Courier? {
    try read { try $0.courier() }
  }

  /// Lets a Web Connector carry for the company from now on, or gives the one that does another
  /// name or password.
  ///
  /// Only documents that are planned from now on are ever handed over: earlier ones may have been
  /// loaded by hand. The FileID of a courier that is known stays what it was. Throws `.refused`
  /// for an empty name or a FileID that is none.
  package func setCourier(
    user: String, passwordHash: String, fileID: String, _ signature: Signature
  ) throws(LedgerError) {
    try change(.note) { database in
      let isNew = try database.courier() == nil
      if isNew {
        try database.execute(
          sql: """
            INSERT INTO courier (
              id, file_id, after_batch, after_set, after_follow_up, added_at, added_by)
            VALUES (1, ?,
              (SELECT coalesce(max(id), 0) FROM batch),
              (SELECT coalesce(max(id), 0) FROM message_set),
              (SELECT coalesce(max(id), 0) FROM follow_up), ?, ?)
            """, arguments: [fileID, signature.at.seconds, signature.by])
      }
      try database.execute(
        sql: """
          INSERT INTO courier_login (user_name, password_hash, set_at, set_by)
          VALUES (?, ?, ?, ?)
          """, arguments: [user, passwordHash, signature.at.seconds, signature.by])
      try database.note(isNew ? .courierAdded : .courierPassword, signature, detail: user)
    }
  }

  /// Writes down that the Web Connector called and asked for work, and what that led to; where it
  /// was sent away, until when, as far as that is known.
  package func noteContact(
    _ result: ContactResult, at moment: Moment, until: Moment? = nil
  ) throws(LedgerError) {
    try change(.note) { try $0.contact(result, at: moment, until: until) }
  }

  /// Writes down a login with a wrong password: an event for the first, the second, the fourth and
  /// so on, so that whoever tries for days fills no disk.
  package func noteRefusedLogin(_ signature: Signature) throws(LedgerError) {
    try change(.note) { database in
      try database.contact(.refused, at: signature.at)
      let count =
        try Int.fetchOne(database, sql: "SELECT refused_logins FROM courier_contact") ?? 1
      guard count & (count - 1) == 0 else { return }
      try database.note(.courierRefused, signature, detail: "\(count)")
    }
  }

  /// Writes down that a complete set of the company lists lies in the inbox under this name.
  package func noteLists(
    _ delivery: String, _ signature: Signature
  ) throws(LedgerError) {
    try change(.note) { try $0.note(.courierLists, signature, detail: delivery) }
  }
}

extension Database {
  /// The company's courier; nil where none was added.
  func courier() throws -> Courier? {
    let row = try Row.fetchOne(
      self,
      sql: """
        SELECT courier.*, courier_login.user_name, courier_login.password_hash
        FROM courier JOIN courier_login
        ORDER BY courier_login.id DESC LIMIT 1
        """)
    return row.map { row in
      Courier(
        user: row["user_name"], passwordHash: row["password_hash"], fileID: row["file_id"],
        added: Signature(by: row["added_by"], at: Moment(seconds: row["added_at"])))
    }
  }

  /// Keeps the newest contact. A session that begins forgets the wrong passwords before it.
  func contact(_ result: ContactResult, at moment: Moment, until: Moment? = nil) throws {
    try execute(
      sql: """
        INSERT INTO courier_contact (id, at, result, refused_logins, until)
        VALUES (1, ?1, ?2, ?3, ?4)
        ON CONFLICT (id) DO UPDATE SET at = ?1, result = ?2, until = ?4,
          refused_logins = CASE WHEN ?2 = 'began' THEN 0 ELSE refused_logins + ?3 END
        """,
      arguments: [
        moment.seconds, result.rawValue, result == .refused ? 1 : 0, until?.seconds,
      ])
  }
}
