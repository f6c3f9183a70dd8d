import GRDB
import Timesheets

extension Database {
  /// Writes every line that the batches carry, and returns the numbers they got.
  ///
  /// Throws when a line was carried before and not released since.
  func insert(
    _ entries: PlannedEntries, of batches: [Batch], firstBatch: Int64, firstDocument: Int64
  ) throws -> Range<Int64> {
    let first = try Int64.fetchOne(self, sql: "SELECT coalesce(max(id), 0) + 1 FROM entry") ?? 1
    var writer = EntryWriter(
      entries: entries, carriages: try nextCarriages(), firstDocument: firstDocument, next: first)
    var merged = entries.merged[...]
    for (offset, batch) in batches.enumerated() {
      for index in batch.entries {
        let entry = entries.entries[index]
        precondition(
          entry.identity == entries.identities[Int(entry.record)], "an entry of two identities")
        var line = CarriedLine(
          record: entry.record, batch: firstBatch + Int64(offset),
          position: Int32(index - batch.entries.lowerBound + 1), minutes: entry.minutes.minutes)
        writer.add(line)
        while let equal = merged.first, Int(equal.entry) == index {
          line = CarriedLine(merging: equal.record, after: line)
          writer.add(line)
          merged.removeFirst()
        }
      }
      try writer.writeIfMany(in: self)
    }
    precondition(merged.isEmpty, "a merged line whose entry is in no batch")
    try writer.write(in: self)
    try writer.writeMerged(in: self)
    return first..<writer.next
  }

  /// The entries that were released and not carried again, and which time the next one will be.
  private func nextCarriages() throws -> [EntryIdentity: Int64] {
    let rows = try Row.fetchAll(
      self,
      sql: "SELECT identity, max(carriage) + 1 AS carriage FROM entry_release GROUP BY identity")
    var carriages: [EntryIdentity: Int64] = [:]
    for row in rows {
      if let identity = EntryIdentity(in: row) { carriages[identity] = row["carriage"] }
    }
    return carriages
  }
}

/// Lines are written in the order of their identities, these many at a time: SQLite's index then
/// grows page by page, where a random order would touch every page of a large ledger again and
/// again. More at a time would cost memory and gain little.
private let linesAtOnce = 1 << 19

/// A source line on its way into the ledger.
private struct CarriedLine {
  let record: UInt32
  let batch: Int64
  let position: Int32
  let part: Int32
  /// What the request is written with; 0 for a line that another one's request carries.
  let minutes: Int32

  init(record: UInt32, batch: Int64, position: Int32, minutes: Int32) {
    self.record = record
    self.batch = batch
    self.position = position
    self.minutes = minutes
    part = 0
  }

  /// The request that carries the line.
  var request: RequestPlace { RequestPlace(batch: batch, position: position) }

  /// An equal line in the request of the line before.
  init(merging record: UInt32, after line: CarriedLine) {
    self.record = record
    batch = line.batch
    position = line.position
    part = line.part + 1
    minutes = 0
  }
}

/// A request, by its batch and its position there.
private struct RequestPlace: Hashable {
  let batch: Int64
  let position: Int32
}

/// Gathers lines, and writes them with prepared statements.
private struct EntryWriter {
  let entries: PlannedEntries
  let carriages: [EntryIdentity: Int64]
  let firstDocument: Int64
  /// The number that the next line gets.
  var next: Int64
  /// The upper half of a line's identity decides nearly every comparison.
  private var lines: [(key: UInt64, line: CarriedLine)] = []
  /// The requests that carry more lines than one.
  private var shared: Set<RequestPlace> = []
  /// The numbers that the first lines of those requests got.
  private var carriers: [RequestPlace: Int64] = [:]
  /// The numbers that their other lines got.
  private var merged: [(number: Int64, request: RequestPlace)] = []

  init(
    entries: PlannedEntries, carriages: [EntryIdentity: Int64], firstDocument: Int64, next: Int64
  ) {
    self.entries = entries
    self.carriages = carriages
    self.firstDocument = firstDocument
    self.next = next
    lines.reserveCapacity(min(entries.entries.count + entries.merged.count, linesAtOnce))
  }

  mutating func add(_ line: CarriedLine) {
    if line.part > 0 { shared.insert(line.request) }
    lines.append((key: entries.identities[Int(line.record)].high, line: line))
  }

  mutating func writeIfMany(in database: Database) throws {
    if lines.count >= linesAtOnce { try write(in: database) }
  }

  /// Writes the lines gathered so far, in the order of their identities.
  mutating func write(in database: Database) throws {
    lines.sort { $0.key < $1.key }
    let whole = lines.count / rowsAtOnce * rowsAtOnce
    try write(0..<whole, by: rowsAtOnce, in: database)
    try write(whole..<lines.count, by: 1, in: database)
    lines.removeAll(keepingCapacity: true)
  }

  /// Writes lines whose count is a multiple of `rows`.
  private mutating func write(
    _ range: Range<Int>, by rows: Int, in database: Database
  ) throws {
    var statement = try BulkStatement(database, sql: Self.insertion(of: rows))
    try withUnsafeTemporaryAllocation(of: EntryRow.self, capacity: rows) { buffer in
      for start in stride(from: range.lowerBound, to: range.upperBound, by: rows) {
        // First together, then written together: lines lie far apart in memory, and a processor
        // fetches several at a time only while nothing else is done.
        for row in 0..<rows {
          buffer.initializeElement(
            at: row, to: EntryRow(lines[start + row].line, of: entries, firstDocument))
        }
        try entries.texts.bytes.withUnsafeBytes { texts in
          for row in 0..<rows {
            statement.bind(next)
            if !shared.isEmpty { noteShared(buffer[row].line) }
            next += 1
            let content = UnsafeBufferPointer(rebasing: buffer[row...row])
            bind(buffer[row], UnsafeRawBufferPointer(content), texts, to: &statement)
          }
          try statement.run(in: database)
        }
      }
    }
  }

  /// Notes the number that a line of a shared request gets.
  private mutating func noteShared(_ line: CarriedLine) {
    guard shared.contains(line.request) else { return }
    if line.part == 0 {
      carriers[line.request] = next
    } else {
      merged.append((next, line.request))
    }
  }

  /// Writes which line's request carries each merged line, once all lines are written.
  mutating func writeMerged(in database: Database) throws {
    guard !merged.isEmpty else { return }
    var statement = try BulkStatement(
      database, sql: "INSERT INTO merged_line (entry_id, carrier_id) VALUES (?, ?)")
    for line in merged {
      guard let carrier = carriers[line.request] else {
        preconditionFailure("a merged line without its request")
      }
      statement.bind(line.number)
      statement.bind(carrier)
      try statement.run(in: database)
    }
    merged.removeAll()
  }

  private static func insertion(of rows: Int) -> String {
    let values = Array(
      repeating: "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", count: rows)
    return """
      INSERT INTO entry (
        id, identity, content, batch_id, position, part, work_day, minutes, read_minutes,
        document_id, line, source_id, source_key, person_day, mapped_roles, carriage,
        after_release)
      VALUES \(values.joined(separator: ", "))
      """
  }

  /// Sets all parameters of a row but the first. `bytes` are the row's own.
  private func bind(
    _ row: EntryRow, _ bytes: UnsafeRawBufferPointer, _ texts: UnsafeRawBufferPointer,
    to statement: inout BulkStatement
  ) {
    statement.bind(blob: UnsafeRawBufferPointer(rebasing: bytes[..<16]))
    statement.bind(blob: UnsafeRawBufferPointer(rebasing: bytes[16..<32]))
    statement.bind(row.line.batch)
    statement.bind(Int64(row.line.position))
    statement.bind(Int64(row.line.part))
    statement.bind(Int64(row.workDay))
    statement.bind(Int64(row.line.minutes))
    statement.bind(Int64(row.readMinutes))
    statement.bind(row.document)
    statement.bind(Int64(row.sourceLine))
    if row.sourceID.isEmpty {
      statement.bindNull()
    } else {
      let start = Int(row.sourceID.start)
      let text = texts[start..<start + Int(row.sourceID.count)]
      statement.bind(text: UnsafeRawBufferPointer(rebasing: text))
    }
    bind(row.sourceKey, to: &statement)
    bind(row.personDay, to: &statement)
    statement.bind(Int64(row.mappedRoles.rawValue))
    bindCarriage(of: row, to: &statement)
  }

  /// Sets a key; 0 stands for none.
  private func bind(_ key: UInt64, to statement: inout BulkStatement) {
    if key == 0 {
      statement.bindNull()
    } else {
      statement.bind(Int64(bitPattern: key))
    }
  }

  private func bindCarriage(of row: EntryRow, to statement: inout BulkStatement) {
    if !carriages.isEmpty, let carriage = carriages[row.identity] {
      statement.bind(carriage)
      statement.bind(carriage - 1)
    } else {
      statement.bind(1)
      statement.bindNull()
    }
  }
}

/// How many rows one run of a statement writes: SQLite opens the tables and the index anew for
/// every run, which with single rows costs a third of the whole.
private let rowsAtOnce = 32

/// What the ledger keeps of a line. Its first 32 bytes are identity and content as they are kept,
/// the highest byte first.
private struct EntryRow {
  private let identityBytes: (UInt64, UInt64)
  private let contentBytes: (UInt64, UInt64)
  let line: CarriedLine
  let document: Int64
  let sourceLine: UInt32
  let sourceID: TextSlice
  let sourceKey: UInt64
  let personDay: UInt64
  let workDay: Int32
  let readMinutes: Int32
  let mappedRoles: MappedRoles

  init(_ line: CarriedLine, of entries: PlannedEntries, _ firstDocument: Int64) {
    let index = Int(line.record)
    let (identity, content) = (entries.identities[index], entries.contents[index])
    let record = entries.source[index]
    identityBytes = (identity.high.bigEndian, identity.low.bigEndian)
    contentBytes = (content.high.bigEndian, content.low.bigEndian)
    self.line = line
    document = firstDocument + Int64(record.place.document.index)
    sourceLine = record.place.line
    sourceID = record.sourceID
    sourceKey = entries.sourceKeys.isEmpty ? 0 : entries.sourceKeys[index]
    personDay = entries.personDays.isEmpty ? 0 : entries.personDays[index]
    workDay = record.date?.dayNumber ?? .min
    readMinutes = record.minutes
    mappedRoles = entries.mappedRoles.isEmpty ? [] : entries.mappedRoles[index]
  }

  var identity: EntryIdentity {
    EntryIdentity(
      high: UInt64(bigEndian: identityBytes.0), low: UInt64(bigEndian: identityBytes.1))
  }
}
