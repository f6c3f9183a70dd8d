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
  /// `newMessageSetID` of the batch.
  package let messageSet: String
  /// Who let it be carried once more, and when.
  package let released: Signature?
  /// Whether a run did that by itself, because the entry is proved not to stand in QuickBooks.
  package let isReturned: Bool
  /// The ledger's number of the line whose request carries it.
  let carrier: Int64

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
          SELECT entry.*, batch.number, batch.file, batch.message_set_id,
            document.name AS document, intake.name AS bundle,
            run.name AS run, run.outbox, run.state,
            run.tool_version, run.options_digest, run.mapping_digest,
            carrier.id AS carrier, carrier.identity AS carrier_identity,
            carrier.minutes AS carrier_minutes,
            entry_release.released_at, entry_release.released_by, entry_release.proved_by
          FROM entry
          LEFT JOIN merged_line ON merged_line.entry_id = entry.id
          JOIN entry AS carrier ON carrier.id = coalesce(merged_line.carrier_id, entry.id)
          JOIN batch ON batch.id = entry.batch_id
          JOIN run ON run.id = batch.run_id
          JOIN intake ON intake.run_id = run.id
          JOIN document ON document.id = entry.document_id
          LEFT JOIN entry_release USING (identity, carriage)
          WHERE \(condition) ORDER BY entry.id DESC
          """, arguments: arguments)
      return try rows.map(EntryLife.init(row:))
    }
  }
}

extension EntryLife {
  fileprivate init(row: Row) throws {
    guard let identity = EntryIdentity(in: row), let content = ContentDigest(in: row),
      let request = EntryIdentity(in: row, "carrier_identity")
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
    self.request = request
    requestMinutes = row["carrier_minutes"]
    carrier = row["carrier"]
    messageSet = row["message_set_id"]
    released = (row["released_by"] as String?).map { who in
      Signature(by: who, at: Moment(seconds: row["released_at"]))
    }
    isReturned = row["proved_by"] != nil
  }
}
