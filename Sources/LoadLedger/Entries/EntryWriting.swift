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
private let linesAtOnce = 1 << 18

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

/// Writes lines with one prepared statement.
private struct EntryWriter {
  let entries: PlannedEntries
  let carriages: [EntryIdentity: Int64]
  let firstDocument: Int64

  /// Writes the lines, sorted, numbers them from `next` on, and leaves none.
  func write(_ lines: inout [CarriedLine], in database: Database, next: inout Int64) throws {
    lines.sort { $0.key < $1.key }
    let statement = try BulkStatement(
      database,
      sql: """
        INSERT INTO entry (
          id, identity, content, batch_id, position, part, work_day, minutes, read_minutes,
          document_id, line, source_id, mapped_roles, carriage, after_release)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try withUnsafeTemporaryAllocation(byteCount: 32, alignment: 8) { mark in
      statement.bind(blob: UnsafeRawBufferPointer(rebasing: mark[0..<16]), at: 2)
      statement.bind(blob: UnsafeRawBufferPointer(rebasing: mark[16..<32]), at: 3)
      try entries.texts.bytes.withUnsafeBytes { texts in
        for line in lines {
          statement.bind(next, at: 1)
          bind(line, to: statement, mark: mark, texts: texts)
          try statement.run(in: database)
          next += 1
        }
      }
    }
    lines.removeAll(keepingCapacity: true)
  }

  private func bind(
    _ line: CarriedLine, to statement: borrowing BulkStatement,
    mark memory: UnsafeMutableRawBufferPointer, texts: UnsafeRawBufferPointer
  ) {
    let record = entries.source[Int(line.record)]
    let mark = entries.marks[Int(line.record)]
    memory.storeBytes(of: mark.identity.high.bigEndian, as: UInt64.self)
    memory.storeBytes(of: mark.identity.low.bigEndian, toByteOffset: 8, as: UInt64.self)
    memory.storeBytes(of: mark.content.high.bigEndian, toByteOffset: 16, as: UInt64.self)
    memory.storeBytes(of: mark.content.low.bigEndian, toByteOffset: 24, as: UInt64.self)
    statement.bind(line.batch, at: 4)
    statement.bind(Int64(line.position), at: 5)
    statement.bind(Int64(line.part), at: 6)
    statement.bind(Int64(record.date?.dayNumber ?? .min), at: 7)
    statement.bind(Int64(line.minutes), at: 8)
    statement.bind(Int64(record.minutes), at: 9)
    statement.bind(firstDocument + Int64(record.place.document.index), at: 10)
    statement.bind(Int64(record.place.line), at: 11)
    let sourceID = record.sourceID
    if sourceID.isEmpty {
      statement.bindNull(at: 12)
    } else {
      let bytes = texts[Int(sourceID.start)..<Int(sourceID.start) + Int(sourceID.count)]
      statement.bind(text: UnsafeRawBufferPointer(rebasing: bytes), at: 12)
    }
    let roles = entries.mappedRoles.isEmpty ? [] : entries.mappedRoles[Int(line.record)]
    statement.bind(Int64(roles.rawValue), at: 13)
    bindCarriage(of: mark.identity, to: statement)
  }

  private func bindCarriage(of identity: EntryIdentity, to statement: borrowing BulkStatement) {
    guard !carriages.isEmpty, let carriage = carriages[identity] else {
      statement.bind(1, at: 14)
      statement.bindNull(at: 15)
      return
    }
    statement.bind(carriage, at: 14)
    statement.bind(carriage - 1, at: 15)
  }
}
