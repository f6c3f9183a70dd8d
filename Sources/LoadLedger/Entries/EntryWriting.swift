import GRDB
import Timesheets

extension Database {
  /// Writes every line that the batches carry, and returns the numbers they got.
  ///
  /// Throws when a line was carried before and not released since.
  func insert(
    _ entries: PlannedEntries, of batches: [Batch], firstBatch: Int64, firstDocument: Int64
  ) throws -> Range<Int64> {
    let lines = PlannedLines(
      entries: entries, places: RequestPlaces(in: batches), firstBatch: firstBatch,
      firstDocument: firstDocument)
    precondition(lines.places.count == entries.entries.count, "an entry that is in no batch")
    let first = try Int64.fetchOne(self, sql: "SELECT coalesce(max(id), 0) + 1 FROM entry") ?? 1
    var writer = EntryWriter(lines, carriages: try nextCarriages(), next: first)
    let order = LineOrder(of: entries)
    for pass in 0..<order.passes {
      try writer.write(order.numbers(ofPass: pass), in: self)
    }
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

/// How many rows one run of a statement writes: SQLite opens the tables and the index anew for
/// every run, which with single rows costs a third of the whole.
private let rowsAtOnce = 32

/// How many rows are gathered at a time: enough for all processors, and little memory.
private let rowsGathered = 1 << 12

/// Writes lines with prepared statements.
private struct EntryWriter: ~Copyable {
  private let lines: PlannedLines
  private let carriages: [EntryIdentity: Int64]
  /// The number that the next line gets.
  private(set) var next: Int64
  /// The merged lines that were written, by their place among all of them, with their numbers.
  private var merged: [(line: Int, number: Int64)] = []
  /// The numbers of the lines whose requests carry others, at the place of the first of those.
  private var carriers: [Int64]

  init(_ lines: PlannedLines, carriages: [EntryIdentity: Int64], next: Int64) {
    self.lines = lines
    self.carriages = carriages
    self.next = next
    carriers = Array(repeating: 0, count: lines.entries.merged.count)
  }

  /// Writes the lines of these numbers, as `LineOrder` has them, in their order.
  mutating func write(_ numbers: [UInt32], in database: Database) throws {
    var rest = numbers[...]
    for count in [rowsAtOnce, 1] where rest.count >= count {
      var statement = try BulkStatement(database, sql: insertion(of: count))
      while rest.count >= count {
        let some = rest.prefix(min(rowsGathered, rest.count / count * count))
        try write(lines.rows(of: some), count, by: &statement, in: database)
        noteShared(some)
        next += Int64(some.count)
        rest = rest.dropFirst(some.count)
      }
    }
  }

  /// Runs a statement of `count` rows until all rows are written.
  private func write(
    _ rows: [LineRow], _ count: Int, by statement: inout BulkStatement, in database: Database
  ) throws {
    try lines.entries.texts.withUnsafeBytes { texts in
      try rows.withUnsafeBufferPointer { rows in
        for (offset, row) in rows.enumerated() {
          statement.bind(next + Int64(offset))
          let bytes = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: rows[offset...offset]))
          bind(row, bytes, row.sourceID(in: texts), to: &statement)
          if (offset + 1) % count == 0 { try statement.run(in: database) }
        }
      }
    }
  }

  /// Notes the numbers that lines of shared requests got.
  private mutating func noteShared(_ numbers: ArraySlice<UInt32>) {
    let entries = lines.entries
    guard !entries.merged.isEmpty else { return }
    let count = entries.entries.count
    for (offset, number) in numbers.lazy.map(Int.init).enumerated() {
      if number >= count {
        merged.append((line: number - count, number: next + Int64(offset)))
      } else {
        let first = lines.firstMerged(ofEntry: number)
        guard first < carriers.count, Int(entries.merged[first].entry) == number else { continue }
        carriers[first] = next + Int64(offset)
      }
    }
  }

  /// Writes which line's request carries each merged line, once all lines are written.
  mutating func writeMerged(in database: Database) throws {
    guard !merged.isEmpty else { return }
    var statement = try BulkStatement(
      database, sql: "INSERT INTO merged_line (entry_id, carrier_id) VALUES (?, ?)")
    for line in merged {
      let entry = Int(lines.entries.merged[line.line].entry)
      let carrier = carriers[lines.firstMerged(ofEntry: entry)]
      precondition(carrier != 0, "a merged line without its request")
      statement.bind(line.number)
      statement.bind(carrier)
      try statement.run(in: database)
    }
  }

  /// Columns that no line of the run fills are left out: setting one to null takes as long as
  /// setting it to anything else.
  private func insertion(of rows: Int) -> String {
    var columns = [
      "id", "identity", "content", "batch_id", "position", "part", "work_day", "minutes",
      "read_minutes", "document_id", "line", "source_id", "mapped_roles", "carriage",
    ]
    if !lines.entries.sourceKeys.isEmpty { columns.append("source_key") }
    if !lines.entries.personDays.isEmpty { columns.append("person_day") }
    if !carriages.isEmpty { columns.append("after_release") }
    let row = "(" + columns.map { _ in "?" }.joined(separator: ", ") + ")"
    let values = Array(repeating: row, count: rows).joined(separator: ", ")
    return "INSERT INTO entry (\(columns.joined(separator: ", "))) VALUES \(values)"
  }

  /// Sets all parameters of a row but the first. `bytes` are the row's own.
  private func bind(
    _ row: LineRow, _ bytes: UnsafeRawBufferPointer, _ sourceID: UnsafeRawBufferPointer,
    to statement: inout BulkStatement
  ) {
    statement.bind(blob: UnsafeRawBufferPointer(rebasing: bytes[..<16]))
    statement.bind(blob: UnsafeRawBufferPointer(rebasing: bytes[16..<32]))
    statement.bind(row.request.batch)
    statement.bind(Int64(row.request.position))
    statement.bind(Int64(row.request.part))
    statement.bind(Int64(row.workDay))
    statement.bind(Int64(row.request.minutes))
    statement.bind(Int64(row.readMinutes))
    statement.bind(row.document)
    statement.bind(Int64(row.sourceLine))
    if sourceID.isEmpty {
      statement.bindNull()
    } else {
      statement.bind(text: sourceID)
    }
    statement.bind(Int64(row.mappedRoles))
    let carriage = carriages.isEmpty ? nil : carriages[row.identity]
    statement.bind(carriage ?? 1)
    if !lines.entries.sourceKeys.isEmpty { statement.bind(key: row.sourceKey) }
    if !lines.entries.personDays.isEmpty { statement.bind(key: row.personDay) }
    if let carriage {
      statement.bind(carriage - 1)
    } else if !carriages.isEmpty {
      statement.bindNull()
    }
  }
}

extension BulkStatement {
  /// Sets the next parameter to a key, of which 0 stands for none.
  fileprivate mutating func bind(key: UInt64) {
    if key == 0 {
      bindNull()
    } else {
      bind(Int64(bitPattern: key))
    }
  }
}
