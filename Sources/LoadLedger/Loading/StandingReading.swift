import GRDB
import Timesheets

extension Ledger {
  /// How the carried entries stand that a delivery changes, and those that it leaves out though it
  /// brings others of their document again and they are known to stand in QuickBooks.
  package func standing(
    _ question: StandingQuestion
  ) throws(LedgerError) -> CarriedStanding {
    var missing: [EntryIdentity] = []
    if let absence = question.absence { missing = try read { try $0.missing(by: absence) } }
    let lines = try lines(of: question.entries + missing)
    return try read { database in
      var standing = CarriedStanding()
      for identity in question.entries {
        guard let line = lines[identity] else { continue }
        standing.lines[identity] = try database.standing(line, of: identity)
      }
      for identity in missing {
        guard let line = lines[identity], case .loaded = line.state,
          question.absence?.days.contains(line.date) == true
        else { continue }
        standing.absent.append(try database.standing(line, of: identity))
      }
      standing.absent.sort { left, right in
        (left.sent.date.dayNumber, left.identity) < (right.sent.date.dayNumber, right.identity)
      }
      return standing
    }
  }
}

extension Database {
  /// The entries that a delivery leaves out, each once, whatever became of them.
  fileprivate func missing(by question: AbsenceQuestion) throws -> [EntryIdentity] {
    let days = question.days.lowerBound.dayNumber...question.days.upperBound.dayNumber
    var missing: [(identity: EntryIdentity, document: Int64)] = []
    // By document, how many of its entries of these days came again, and how many did not.
    var came: [Int64: Int] = [:]
    var stayedOut: [Int64: Int] = [:]
    for run in question.runs.sorted() {
      // An entry with a lasting name of its source has no day of its own to be known by.
      var rows = try BulkStatement(
        self,
        sql: """
          SELECT entry.identity, entry.document_id, entry.work_day, entry.source_key,
            entry.person_day IS NULL
          FROM run JOIN entry ON entry.id BETWEEN run.first_entry AND run.last_entry
          WHERE run.id = ?
          """)
      let id = try Int64.fetchOne(self, sql: "SELECT id FROM run WHERE name = ?", arguments: [run])
      rows.bind(id ?? 0)
      while try rows.next(in: self) {
        let words = try rows.words(0)
        let identity = EntryIdentity(high: words.high, low: words.low)
        let key = UInt64(bitPattern: rows.number(3))
        let document = rows.number(1)
        guard days.contains(Int32(rows.number(2))) else { continue }
        if question.present.contains(identity) || question.presentKeys.contains(key) {
          came[document, default: 0] += 1
        } else if rows.number(4) != 0 {
          stayedOut[document, default: 0] += 1
          missing.append((identity, document))
        }
      }
    }
    // A piece of an export, such as the held lines alone, brings less again than it leaves out.
    let whole = missing.lazy.filter {
      came[$0.document, default: 0] >= stayedOut[$0.document, default: 0]
    }
    return Set(whole.map(\.identity)).sorted()
  }

  /// A line with what else is known of it; one that another line's request carries stands as that.
  fileprivate func standing(
    _ line: SentLine, of identity: EntryIdentity
  ) throws -> StandingLine {
    let row = try Row.fetchOne(
      self,
      sql: """
        SELECT batch.file, run.name AS run, run.outbox, step.status_code, step.message,
          EXISTS (SELECT 1 FROM merged_line WHERE carrier_id = entry.id) AS is_merged,
          (SELECT named.source_id FROM entry AS named
            WHERE named.identity = ? ORDER BY named.carriage DESC LIMIT 1) AS source_id
        FROM entry
        JOIN batch ON batch.id = entry.batch_id
        JOIN run ON run.id = batch.run_id
        LEFT JOIN step ON step.id = (SELECT max(id) FROM step WHERE entry_id = entry.id)
        WHERE entry.id = ?
        """, arguments: [identity.blob, line.number])
    guard let row else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    let refusal = (row["status_code"] as Int?).map {
      RequestRefusal(code: $0, message: row["message"] ?? "")
    }
    return StandingLine(
      identity: identity, sent: line, sourceID: row["source_id"] ?? "",
      isMerged: line.identity != identity || row["is_merged"], refusal: refusal,
      batch: SentDocument(outbox: row["outbox"], folder: row["run"], file: row["file"]))
  }
}
