import GRDB
import Timesheets

/// One time that an entry was carried, from the line it came from to the batch it went into.
package struct EntryLife: Hashable, Sendable {
  package let mark: EntryMark
  /// Counts from 1; each release allows one more.
  package let carriage: Int
  /// What the source calls the entry; nil when it has no name for it.
  package let sourceID: String?
  package let bundleName: String
  package let document: MemberName
  package let line: UInt32
  package let date: WorkDate
  /// Minutes as the source gave them.
  package let readMinutes: Int
  package let mappedRoles: MappedRoles
  package let run: String
  /// The absolute path of the folder that the run's folder is in.
  package let outbox: String
  package let origin: RunOrigin
  package let state: RunState
  package let batch: CarriedBatch
  /// The batch's file inside the run's folder.
  package let file: String
  /// The request in the batch, counted from 1.
  package let position: Int
  /// Whose request carries the line: its own, or that of the equal line it was merged with.
  package let request: EntryIdentity
  /// Minutes of that request.
  package let requestMinutes: Int
  /// Who let it be carried once more, and when.
  package let released: Signature?

  /// The requestID by which QuickBooks' answer names the entry.
  package var requestID: String { request.hexadecimal }
}

extension Ledger {
  /// Every time that the entry was carried, newest first; empty when it never was.
  package func lives(of identity: EntryIdentity) throws(LedgerError) -> [EntryLife] {
    try lives("entry.identity = ?", [identity.blob])
  }

  /// Every time that an entry with this source id was carried, newest first.
  ///
  /// Reads the whole ledger, which a person who asks can wait for; no index is kept for it.
  package func lives(ofSourceID sourceID: String) throws(LedgerError) -> [EntryLife] {
    try lives("entry.source_id = ?", [sourceID])
  }

  private func lives(
    _ condition: String, _ arguments: StatementArguments
  ) throws(LedgerError) -> [EntryLife] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT entry.*, batch.number, batch.file, batch.run_id,
            document.name AS document, intake.name AS bundle,
            run.name AS run, run.outbox, run.state, run.first_entry, run.last_entry,
            run.tool_version, run.options_digest, run.mapping_digest,
            entry_release.released_at, entry_release.released_by
          FROM entry
          JOIN batch ON batch.id = entry.batch_id
          JOIN run ON run.id = batch.run_id
          JOIN intake ON intake.run_id = run.id
          JOIN document ON document.id = entry.document_id
          LEFT JOIN entry_release USING (identity, carriage)
          WHERE \(condition) ORDER BY entry.id DESC
          """, arguments: arguments)
      return try rows.map { row in
        try EntryLife(row: row, request: try database.request(carrying: row))
      }
    }
  }
}

extension Database {
  /// The row of the line whose request carries this line: itself, unless it was merged.
  fileprivate func request(carrying line: Row) throws -> Row {
    guard line["part"] as Int > 0 else { return line }
    let row = try Row.fetchOne(
      self,
      sql: """
        SELECT identity, minutes FROM entry
        WHERE id BETWEEN ? AND ? AND batch_id = ? AND position = ? AND part = 0
        """,
      arguments: [
        line["first_entry"] as Int64, line["last_entry"] as Int64, line["batch_id"] as Int64,
        line["position"] as Int64,
      ])
    guard let row else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    return row
  }
}

extension EntryLife {
  fileprivate init(row: Row, request: Row) throws {
    guard let identity = EntryIdentity(in: row), let content = ContentDigest(in: row),
      let requestIdentity = EntryIdentity(in: request)
    else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    mark = EntryMark(identity: identity, content: content)
    carriage = row["carriage"]
    sourceID = row["source_id"]
    bundleName = row["bundle"]
    document = MemberName(row["document"])
    line = row["line"]
    date = WorkDate(dayNumber: row["work_day"])
    readMinutes = row["read_minutes"]
    mappedRoles = MappedRoles(rawValue: row["mapped_roles"])
    run = row["run"]
    outbox = row["outbox"]
    origin = RunOrigin(
      toolVersion: row["tool_version"], optionsDigest: row["options_digest"],
      mappingDigest: row["mapping_digest"])
    state = try RunState(in: row)
    batch = CarriedBatch(run: run, number: row["number"])
    file = row["file"]
    position = row["position"]
    self.request = requestIdentity
    requestMinutes = request["minutes"]
    released = (row["released_by"] as String?).map { who in
      Signature(by: who, at: Moment(seconds: row["released_at"]))
    }
  }
}
