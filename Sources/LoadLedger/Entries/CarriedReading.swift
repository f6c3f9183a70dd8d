import GRDB
import Timesheets

extension Ledger {
  /// Everything this company ever carried, as a value.
  package func carriedEntries() throws(LedgerError) -> CarriedEntries {
    var carried = CarriedEntries()
    try refresh(&carried)
    return carried
  }

  /// Brings an earlier reading up to date, which costs no more than what came since.
  package func refresh(_ carried: inout CarriedEntries) throws(LedgerError) {
    try read { database in
      try database.addBatches(to: &carried)
      try database.addEntries(to: &carried)
      let released = try Row.fetchCursor(
        database,
        sql: """
          SELECT identity, max(carriage) AS carriage FROM entry_release AS release
          WHERE NOT EXISTS (
            SELECT 1 FROM entry
            WHERE entry.identity = release.identity AND entry.carriage > release.carriage)
          GROUP BY identity
          """)
      while let row = try released.next() {
        if let identity = EntryIdentity(in: row) { carried.set(.released, of: identity) }
      }
    }
  }
}

extension Database {
  fileprivate func addBatches(to carried: inout CarriedEntries) throws {
    let rows = try Row.fetchCursor(
      self,
      sql: """
        SELECT batch.id, batch.number, run.name FROM batch JOIN run ON run.id = batch.run_id
        WHERE batch.id > ? ORDER BY batch.id
        """, arguments: [carried.batches.count])
    while let row = try rows.next() {
      carried.add(CarriedBatch(run: row["name"], number: row["number"]))
      // Batches are numbered without a gap and never deleted, so a number is a position.
      guard row["id"] == carried.batches.count else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT)
      }
    }
  }

  fileprivate func addEntries(to carried: inout CarriedEntries) throws {
    let last = try Int64.fetchOne(self, sql: "SELECT max(id) FROM entry") ?? 0
    guard last > carried.newest else { return }
    carried.reserve(Int(last - carried.newest))
    var rows = try BulkStatement(
      self, sql: "SELECT id, identity, content, batch_id FROM entry WHERE id > ? ORDER BY id")
    rows.bind(carried.newest)
    while try rows.next(in: self) {
      let identity = try rows.words(1)
      let content = try rows.words(2)
      let batch = rows.number(3)
      guard (1...Int64(carried.batches.count)).contains(batch) else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT)
      }
      carried.add(
        EntryMark(
          identity: EntryIdentity(high: identity.high, low: identity.low),
          content: ContentDigest(high: content.high, low: content.low)),
        batch: Int(batch) - 1, number: rows.number(0))
    }
  }
}
