import GRDB
import Timesheets

/// A source line that a request carries beside the one that is asked about.
package struct RequestLine: Hashable, Sendable {
  package let identity: EntryIdentity
  package let document: MemberName
  package let line: UInt32
}

extension Ledger {
  /// The lines that were merged into one request with this one, in the order of the bundle; empty
  /// for a request of one line.
  package func otherLines(inRequestOf life: EntryLife) throws(LedgerError) -> [RequestLine] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT entry.identity, entry.line, document.name AS document
          FROM run
          JOIN batch ON batch.run_id = run.id AND batch.number = ?
          JOIN entry ON entry.id BETWEEN run.first_entry AND run.last_entry
            AND entry.batch_id = batch.id AND entry.position = ?
          JOIN document ON document.id = entry.document_id
          WHERE run.name = ? ORDER BY entry.part
          """, arguments: [life.batch.number, life.position, life.run])
      return try rows.compactMap { row in
        guard let identity = EntryIdentity(in: row) else {
          throw DatabaseError(resultCode: .SQLITE_CORRUPT)
        }
        guard identity != life.mark.identity else { return nil }
        return RequestLine(
          identity: identity, document: MemberName(row["document"]), line: row["line"])
      }
    }
  }
}
