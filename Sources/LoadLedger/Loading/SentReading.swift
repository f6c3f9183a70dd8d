import GRDB
import Timesheets

/// Gathers sets and lines, each once, and tells them in the ledger's order.
struct SentReading {
  private let database: Database
  private var runs: [Int64: RunPlace] = [:]
  private var batches: [Int64: BatchPlace] = [:]
  /// The batches whose requests are told.
  private var wholeBatches: Set<Int64> = []
  private var sets: [Int64: MessageSet] = [:]
  private var lines: [Int64: RequestLinePlace] = [:]
  private var owners: [String: Int64] = [:]

  init(_ database: Database) { self.database = database }

  /// Takes up every document of this message set id.
  mutating func addSets(named id: String) throws {
    let ids = try Int64.fetchAll(
      database, cached: "SELECT id FROM batch WHERE message_set_id = ?", [id])
    wholeBatches.formUnion(ids)
    let numbers = try Int64.fetchAll(
      database, cached: "SELECT id FROM message_set WHERE name = ?", [id])
    for number in numbers { try addSet(number) }
  }

  /// Takes up every document that holds a request of this id.
  mutating func addSets(holding requestID: String) throws {
    if let identity = EntryIdentity(text: requestID) {
      let ids = try Int64.fetchAll(
        database, cached: "SELECT batch_id FROM entry WHERE identity = ? AND part = 0",
        [identity.blob])
      wholeBatches.formUnion(ids)
    }
    let numbers = try Int64.fetchAll(
      database,
      cached: """
        SELECT message_set_id FROM step WHERE request_id = ? AND message_set_id IS NOT NULL
        """, [requestID])
    for number in numbers { try addSet(number) }
  }

  mutating func addSets(ofRun name: String) throws {
    let ids = try Int64.fetchAll(
      database,
      cached: """
        SELECT batch.id FROM run JOIN batch ON batch.run_id = run.id WHERE run.name = ?
        """, [name])
    wholeBatches.formUnion(ids)
    let numbers = try Int64.fetchAll(
      database,
      cached: """
        SELECT DISTINCT step.message_set_id FROM run
        JOIN step ON step.entry_id BETWEEN run.first_entry AND run.last_entry
        WHERE run.name = ? AND step.message_set_id IS NOT NULL
        """, [name])
    for number in numbers { try addSet(number) }
  }

  /// Takes up every document whose message set id begins so.
  mutating func addSets(beginning id: String) throws {
    let names = try String.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT message_set_id FROM batch WHERE substr(message_set_id, 1, length(?1)) = ?1
          UNION SELECT name FROM message_set WHERE substr(name, 1, length(?1)) = ?1 ORDER BY 1
          """), arguments: [id])
    for name in names { try addSets(named: name) }
  }

  /// Takes up every document in the folder of this name, or the one of this path from the outbox.
  mutating func addSets(inDocument path: String) throws {
    wholeBatches.formUnion(
      try Int64.fetchAll(
        database,
        cached: """
          SELECT batch.id FROM batch JOIN run ON run.id = batch.run_id
          WHERE ?1 IN (run.name, run.name || '/' || batch.file)
          """, [path]))
    let numbers = try Int64.fetchAll(
      database,
      cached: """
        SELECT message_set.id FROM message_set
        LEFT JOIN run ON run.id = message_set.run_id
        LEFT JOIN follow_up ON follow_up.id = message_set.follow_up_id
        WHERE ?1 IN (coalesce(run.name, follow_up.name),
          coalesce(run.name, follow_up.name) || '/' || message_set.file)
        """, [path])
    for number in numbers { try addSet(number) }
  }

  /// Takes up every request that is proved away or unknown.
  mutating func addOpenLines() throws {
    let ids = try Int64.fetchAll(
      database,
      cached: """
        SELECT entry_id FROM step
        WHERE state IN ('refused', 'not-processed', 'unknown', 'absent', 'deleted')
          AND state <> 'deleted'
          AND NOT EXISTS (
            SELECT 1 FROM step AS newer
            WHERE newer.entry_id = step.entry_id AND newer.id > step.id)
        """, [])
    for id in ids { try addLine(id) }
  }

  /// Takes up every request of these days that may stand in QuickBooks under a TxnID not known.
  mutating func addNameless(on days: Set<WorkDate>) throws {
    guard let first = days.min(), let last = days.max() else { return }
    let rows = try Row.fetchAll(
      database,
      cached: """
        SELECT entry.id, entry.work_day FROM entry
        LEFT JOIN step ON step.id = (SELECT max(id) FROM step WHERE entry_id = entry.id)
        WHERE entry.work_day BETWEEN ? AND ? AND entry.part = 0
          AND (step.state IS NULL OR step.state = 'awaiting'
            OR step.state = 'loaded' AND step.txn_id IS NULL)
        """, [first.dayNumber, last.dayNumber])
    for row in rows where days.contains(WorkDate(dayNumber: row["work_day"])) {
      try addLine(row["id"])
    }
  }

  mutating func addOwner(of txnID: String) throws {
    let ids = try Int64.fetchAll(
      database, cached: "SELECT entry_id FROM step WHERE txn_id = ? LIMIT 1", [txnID])
    guard let id = ids.first else { return }
    owners[txnID] = id
    try addLine(id)
  }

  /// Takes up the request that carried an entry last, and returns its number; nil when none did.
  mutating func addLine(carrying identity: EntryIdentity) throws -> Int64? {
    let ids = try Int64.fetchAll(
      database,
      cached: """
        SELECT coalesce(merged_line.carrier_id, entry.id) FROM entry
        LEFT JOIN merged_line ON merged_line.entry_id = entry.id
        WHERE entry.identity = ? ORDER BY entry.carriage DESC LIMIT 1
        """, [identity.blob])
    if let id = ids.first { try addLine(id) }
    return ids.first
  }

  private mutating func addSet(_ number: Int64) throws {
    guard sets[number] == nil else { return }
    let rows = try Row.fetchAll(
      database,
      cached: """
        SELECT message_set.*, coalesce(run.name, follow_up.name) AS folder,
          coalesce(run.outbox, follow_up.outbox) AS outbox,
          coalesce(staged_file.sha256, follow_up_file.sha256) AS sha256
        FROM message_set
        LEFT JOIN run ON run.id = message_set.run_id
        LEFT JOIN staged_file ON staged_file.run_id = run.id
          AND staged_file.name = message_set.file
        LEFT JOIN follow_up ON follow_up.id = message_set.follow_up_id
        LEFT JOIN follow_up_file ON follow_up_file.follow_up_id = follow_up.id
          AND follow_up_file.name = message_set.file
        WHERE message_set.id = ?
        """, [number])
    guard let row = rows.first else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    let requests = try Row.fetchAll(
      database,
      cached: """
        SELECT request_id, entry_id FROM step WHERE message_set_id = ? ORDER BY position
        """, [number]
    ).map { SentRequest(requestID: $0["request_id"], line: $0["entry_id"]) }
    let kind = try SentSetKind(in: row)
    sets[number] = MessageSet(
      afterBatch: row["after_batch"],
      set: SentSet(
        id: row["name"], kind: kind, folder: row["folder"],
        outbox: row["outbox"], file: row["file"], sha256: row["sha256"], requests: requests))
    for request in requests { try addLine(request.line) }
    // The answer to a question is about the lines of the set that it asks for.
    if case .recovery(let lost) = kind { try addSets(named: lost) }
  }

  private mutating func addLine(_ id: Int64) throws {
    guard lines[id] == nil else { return }
    let rows = try Row.fetchAll(
      database,
      cached: """
        SELECT identity, batch_id, position, work_day, minutes FROM entry WHERE id = ?
        """, [id])
    guard let row = rows.first, let identity = EntryIdentity(in: row) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
    lines[id] = RequestLinePlace(
      identity: identity, batch: row["batch_id"], position: row["position"],
      date: WorkDate(dayNumber: row["work_day"]), minutes: row["minutes"])
  }

  // Telling

  mutating func finished() throws -> SentRequests {
    let requests = try requestsOfWholeBatches()
    for line in lines.values { try addBatch(line.batch) }
    try addLastSets()
    for line in lines.values { try addBatch(line.batch) }
    var told: [(order: (Int64, Int64), set: SentSet)] = []
    for (id, batch) in batches {
      guard let run = runs[batch.run] else { continue }
      told.append(
        (
          (id, 0),
          SentSet(
            id: batch.id, kind: .add, folder: run.name, outbox: run.outbox, file: batch.file,
            sha256: batch.sha256, requests: requests[id] ?? [])
        ))
    }
    for (number, set) in sets { told.append(((set.afterBatch, number), set.set)) }
    told.sort { $0.order < $1.order }
    return SentRequests(sets: told.map(\.set), lines: try sentLines(), owners: owners)
  }

  /// Takes up the documents by which lines were sent last, and what else those hold.
  private mutating func addLastSets() throws {
    var known = 0
    while lines.count > known {
      known = lines.count
      let numbers = try Int64.fetchAll(
        database,
        sql: """
          SELECT DISTINCT message_set_id FROM step
          WHERE message_set_id IS NOT NULL AND entry_id BETWEEN ? AND ?
          """, arguments: [lines.keys.min() ?? 0, lines.keys.max() ?? 0])
      for number in numbers where sets[number] == nil {
        let held = try Int64.fetchAll(
          database, cached: "SELECT entry_id FROM step WHERE message_set_id = ?", [number])
        if held.contains(where: { lines[$0] != nil }) { try addSet(number) }
      }
    }
    // What was asked about these documents before, so that the same question has one name.
    for id in Set(sets.values.map(\.set.id) + batches.values.map(\.id)).sorted() {
      let questions = try Int64.fetchAll(
        database, cached: "SELECT id FROM message_set WHERE recovers = ?", [id])
      for question in questions { try addSet(question) }
    }
  }

  /// The requests of the whole batches, whose lines are taken up.
  private mutating func requestsOfWholeBatches() throws -> [Int64: [SentRequest]] {
    for id in wholeBatches { try addBatch(id) }
    var requests: [Int64: [(position: Int64, request: SentRequest)]] = [:]
    for run in Set(wholeBatches.compactMap { batches[$0]?.run }).sorted() {
      guard let place = runs[run] else { continue }
      // A run's lines stand in the order of their identities: all of them are gone through.
      var rows = try BulkStatement(
        database,
        sql: """
          SELECT id, identity, batch_id, position, work_day, minutes FROM entry
          WHERE id BETWEEN ? AND ? AND part = 0
          """)
      rows.bind(place.lines.lowerBound)
      rows.bind(place.lines.upperBound)
      while try rows.next(in: database) {
        let batch = rows.number(2)
        guard wholeBatches.contains(batch) else { continue }
        let words = try rows.words(1)
        let line = RequestLinePlace(
          identity: EntryIdentity(high: words.high, low: words.low), batch: batch,
          position: rows.number(3), date: WorkDate(dayNumber: Int32(rows.number(4))),
          minutes: Int32(rows.number(5)))
        lines[rows.number(0)] = line
        requests[batch, default: []].append(
          (
            line.position,
            SentRequest(requestID: line.identity.hexadecimal, line: rows.number(0))
          ))
      }
    }
    return requests.mapValues { requests in
      requests.sorted { $0.position < $1.position }.map(\.request)
    }
  }

  private mutating func addBatch(_ id: Int64) throws {
    guard batches[id] == nil else { return }
    let rows = try Row.fetchAll(
      database,
      cached: """
        SELECT batch.run_id, batch.message_set_id, batch.file, staged_file.sha256, run.name,
          run.outbox, run.first_entry, run.last_entry
        FROM batch JOIN run ON run.id = batch.run_id
        JOIN staged_file ON staged_file.run_id = run.id AND staged_file.name = batch.file
        WHERE batch.id = ?
        """, [id])
    guard let row = rows.first else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    batches[id] = BatchPlace(
      id: row["message_set_id"], run: row["run_id"], file: row["file"], sha256: row["sha256"])
    runs[row["run_id"]] = RunPlace(
      name: row["name"], outbox: row["outbox"], lines: row["first_entry"]...row["last_entry"])
  }

  /// The lines taken up, with how they stand.
  private mutating func sentLines() throws -> [SentLine] {
    for line in lines.values { try addBatch(line.batch) }
    let overtaken = try overtaken()
    let progress = try progress(of: lines.keys.sorted())
    return try lines.keys.sorted().map { number in
      guard let line = lines[number], let batch = batches[line.batch], let run = runs[batch.run]
      else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
      let known = progress[number] ?? LoadProgress()
      return SentLine(
        number: number, identity: line.identity, run: run.name, date: known.date ?? line.date,
        minutes: known.minutes ?? line.minutes, state: known.state, set: known.set ?? batch.id,
        batchSet: batch.id, sendings: known.sendings, isOvertaken: overtaken.contains(number))
    }
  }

  /// The requests of the view `overtaken`, found from the few entries that were ever released: the
  /// view itself would go through all that was ever carried.
  private func overtaken() throws -> Set<Int64> {
    Set(
      try Int64.fetchAll(
        database,
        sql: """
          SELECT overtaken.entry_id
          FROM (SELECT DISTINCT identity FROM entry_release) AS released
          CROSS JOIN entry AS line ON line.identity = released.identity
          CROSS JOIN overtaken ON overtaken.entry_id = coalesce(
            (SELECT carrier_id FROM merged_line WHERE merged_line.entry_id = line.id), line.id)
          """))
  }

  /// How far the lines with these numbers have come; without those that no step is of.
  private func progress(of numbers: [Int64]) throws -> [Int64: LoadProgress] {
    guard let first = numbers.first, let last = numbers.last else { return [:] }
    var progress: [Int64: LoadProgress] = [:]
    // Many lines lie close together, few are fetched one by one.
    let isDense = Int64(numbers.count) * 16 > last - first
    for range in isDense ? [first...last] : numbers.map({ $0...$0 }) {
      let rows = try Row.fetchCursor(
        database.cachedStatement(
          sql: """
            SELECT step.*, message_set.name AS sent_set FROM step
            LEFT JOIN message_set ON message_set.id = step.message_set_id
            WHERE step.entry_id BETWEEN ? AND ? ORDER BY step.entry_id, step.id
            """), arguments: [range.lowerBound, range.upperBound])
      while let row = try rows.next() {
        let number: Int64 = row["entry_id"]
        guard !isDense || lines[number] != nil else { continue }
        try progress[number, default: LoadProgress()].take(row)
      }
    }
    return progress
  }
}

private struct RunPlace {
  let name: String
  let outbox: String
  let lines: ClosedRange<Int64>
}

private struct BatchPlace {
  /// `newMessageSetID`.
  let id: String
  let run: Int64
  let file: String
  let sha256: String
}

private struct MessageSet {
  let afterBatch: Int64
  let set: SentSet
}

private struct RequestLinePlace {
  let identity: EntryIdentity
  let batch: Int64
  let position: Int64
  let date: WorkDate
  let minutes: Int32
}

extension Int64 {
  fileprivate static func fetchAll(
    _ database: Database, cached sql: String, _ arguments: StatementArguments
  ) throws -> [Int64] {
    try fetchAll(database.cachedStatement(sql: sql), arguments: arguments)
  }
}

extension Row {
  fileprivate static func fetchAll(
    _ database: Database, cached sql: String, _ arguments: StatementArguments
  ) throws -> [Row] {
    try fetchAll(database.cachedStatement(sql: sql), arguments: arguments)
  }
}
