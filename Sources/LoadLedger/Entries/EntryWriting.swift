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
    let writer = EntryWriter(
      entries: entries, carriages: try nextCarriages(), firstDocument: firstDocument)
    var next = first
    var lines: [CarriedLine] = []
    lines.reserveCapacity(min(entries.entries.count + entries.merged.count, linesAtOnce))
    var merged = entries.merged[...]
    for (position, batch) in batches.enumerated() {
      for index in batch.entries {
        let number = firstBatch + Int64(position)
        let place = Int32(index - batch.entries.lowerBound + 1)
        let entry = entries.entries[index]
        lines.append(
          CarriedLine(
            entries.marks, record: entry.record, batch: number, position: place, part: 0,
            minutes: entry.minutes.minutes))
        var part: Int32 = 0
        while let line = merged.first, Int(line.entry) == index {
          merged.removeFirst()
          part += 1
          lines.append(
            CarriedLine(
              entries.marks, record: line.record, batch: number, position: place, part: part,
              minutes: 0))
        }
      }
      if lines.count >= linesAtOnce { try writer.write(&lines, in: self, next: &next) }
    }
    precondition(merged.isEmpty, "a merged line whose entry is in no batch")
    try writer.write(&lines, in: self, next: &next)
    return first..<next
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
  /// The upper half of the identity, which decides nearly every comparison.
  let key: UInt64
  let batch: Int64
  let record: UInt32
  let position: Int32
  let part: Int32
  let minutes: Int32

  init(
    _ marks: [EntryMark], record: UInt32, batch: Int64, position: Int32, part: Int32,
    minutes: Int32
  ) {
    key = marks[Int(record)].identity.high
    self.record = record
    self.batch = batch
    self.position = position
    self.part = part
    self.minutes = minutes
  }
}

/// Writes lines with prepared statements.
private struct EntryWriter {
  let entries: PlannedEntries
  let carriages: [EntryIdentity: Int64]
  let firstDocument: Int64

  /// Writes the lines, sorted, numbers them from `next` on, and leaves none.
  func write(_ lines: inout [CarriedLine], in database: Database, next: inout Int64) throws {
    lines.sort { $0.key < $1.key }
    let whole = lines.count / rowsAtOnce * rowsAtOnce
    try write(lines[..<whole], by: rowsAtOnce, in: database, next: &next)
    try write(lines[whole...], by: 1, in: database, next: &next)
    lines.removeAll(keepingCapacity: true)
  }

  /// Writes lines whose count is a multiple of `rows`.
  private func write(
    _ lines: ArraySlice<CarriedLine>, by rows: Int, in database: Database, next: inout Int64
  ) throws {
    var statement = try BulkStatement(database, sql: Self.insertion(of: rows))
    try withUnsafeTemporaryAllocation(of: MarkBytes.self, capacity: rows) { marks in
      try entries.texts.bytes.withUnsafeBytes { texts in
        var row = 0
        for line in lines {
          marks.initializeElement(at: row, to: MarkBytes(entries.marks[Int(line.record)]))
          statement.bind(next)
          bind(
            UnsafeRawBufferPointer(UnsafeMutableBufferPointer(rebasing: marks[row...row])),
            to: &statement)
          bind(line, to: &statement, texts: texts)
          next += 1
          row += 1
          guard row == rows else { continue }
          try statement.run(in: database)
          row = 0
        }
      }
    }
  }

  private static func insertion(of rows: Int) -> String {
    let values = Array(repeating: "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", count: rows)
    return """
      INSERT INTO entry (
        id, identity, content, batch_id, position, part, work_day, minutes, read_minutes,
        document_id, line, source_id, mapped_roles, carriage, after_release)
      VALUES \(values.joined(separator: ", "))
      """
  }

  private func bind(_ mark: UnsafeRawBufferPointer, to statement: inout BulkStatement) {
    statement.bind(blob: UnsafeRawBufferPointer(rebasing: mark[..<16]))
    statement.bind(blob: UnsafeRawBufferPointer(rebasing: mark[16...]))
  }

  private func bind(
    _ line: CarriedLine, to statement: inout BulkStatement, texts: UnsafeRawBufferPointer
  ) {
    let record = entries.source[Int(line.record)]
    statement.bind(line.batch)
    statement.bind(Int64(line.position))
    statement.bind(Int64(line.part))
    statement.bind(Int64(record.date?.dayNumber ?? .min))
    statement.bind(Int64(line.minutes))
    statement.bind(Int64(record.minutes))
    statement.bind(firstDocument + Int64(record.place.document.index))
    statement.bind(Int64(record.place.line))
    let (start, count) = (Int(record.sourceID.start), Int(record.sourceID.count))
    if count == 0 {
      statement.bindNull()
    } else {
      statement.bind(text: UnsafeRawBufferPointer(rebasing: texts[start..<start + count]))
    }
    let roles = entries.mappedRoles.isEmpty ? [] : entries.mappedRoles[Int(line.record)]
    statement.bind(Int64(roles.rawValue))
    bindCarriage(of: entries.marks[Int(line.record)].identity, to: &statement)
  }

  private func bindCarriage(of identity: EntryIdentity, to statement: inout BulkStatement) {
    if !carriages.isEmpty, let carriage = carriages[identity] {
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

/// Identity and content of a line as the ledger keeps them, the highest byte first.
private struct MarkBytes {
  let identity: (UInt64, UInt64)
  let content: (UInt64, UInt64)

  init(_ mark: EntryMark) {
    identity = (mark.identity.high.bigEndian, mark.identity.low.bigEndian)
    content = (mark.content.high.bigEndian, mark.content.low.bigEndian)
  }
}
