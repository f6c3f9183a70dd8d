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
  mutating func write(
    _ numbers: some RandomAccessCollection<Int>, in database: Database
  ) throws {
    // Out of what changes meanwhile: a copy for every line would be made otherwise.
    let (lines, texts) = (lines, lines.entries.texts)
    var rest = numbers[...]
    for rows in [rowsAtOnce, 1] where rest.count >= rows {
      var statement = try BulkStatement(database, sql: insertion(of: rows))
      try withUnsafeTemporaryAllocation(of: EntryRow.self, capacity: rows) { buffer in
        try texts.withUnsafeBytes { texts in
          while rest.count >= rows {
            // Each kind of thing first for all, then the next: they lie far apart in memory, and a
            // processor fetches several at a time only while nothing else is done.
            for (offset, number) in rest.prefix(rows).enumerated() {
              buffer.initializeElement(at: offset, to: lines.row(ofLine: number))
            }
            for offset in 0..<rows { buffer[offset].findText(in: texts) }
            try write(UnsafeBufferPointer(buffer), by: &statement, in: database)
            noteShared(rest.prefix(rows))
            next += Int64(rows)
            rest = rest.dropFirst(rows)
          }
        }
      }
    }
  }

  /// Runs a statement of as many rows.
  private func write(
    _ rows: UnsafeBufferPointer<EntryRow>, by statement: inout BulkStatement,
    in database: Database
  ) throws {
    for (offset, row) in rows.enumerated() {
      statement.bind(next + Int64(offset))
      let bytes = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: rows[offset...offset]))
      bind(row, bytes, to: &statement)
    }
    try statement.run(in: database)
  }

  /// Notes the numbers that lines of shared requests got.
  private mutating func noteShared(_ numbers: some Collection<Int>) {
    let entries = lines.entries
    guard !entries.merged.isEmpty else { return }
    let count = entries.entries.count
    for (offset, number) in numbers.enumerated() {
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
    _ row: EntryRow, _ bytes: UnsafeRawBufferPointer, to statement: inout BulkStatement
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
    if row.sourceID.isEmpty {
      statement.bindNull()
    } else {
      statement.bind(text: row.text)
    }
    statement.bind(Int64(row.mappedRoles.rawValue))
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

/// The lines of a run, by their numbers as `LineOrder` has them.
private struct PlannedLines {
  let entries: PlannedEntries
  let places: RequestPlaces
  let firstBatch: Int64
  let firstDocument: Int64

  /// What is kept of a line, but for its text.
  func row(ofLine number: Int) -> EntryRow {
    let count = entries.entries.count
    guard number < count else {
      let line = entries.merged[number - count]
      let entry = Int(line.entry)
      let part = number - count - firstMerged(ofEntry: entry) + 1
      let request = RequestPart(places.place(of: entry), firstBatch, part: part, minutes: 0)
      return EntryRow(request, record: Int(line.record), of: entries, firstDocument)
    }
    let entry = entries.entries[number]
    let request = RequestPart(
      places.place(of: number), firstBatch, part: 0, minutes: entry.minutes.minutes)
    let row = EntryRow(request, record: Int(entry.record), of: entries, firstDocument)
    precondition(entry.identity == row.identity, "an entry of two identities")
    return row
  }

  /// Where the lines that an entry carries begin, or would, among all merged lines.
  func firstMerged(ofEntry index: Int) -> Int {
    var range = entries.merged.indices
    while !range.isEmpty {
      let middle = (range.lowerBound + range.upperBound) / 2
      if Int(entries.merged[middle].entry) < index {
        range = middle + 1..<range.upperBound
      } else {
        range = range.lowerBound..<middle
      }
    }
    return range.lowerBound
  }
}

/// Where a line stands in the batches.
private struct RequestPart {
  let batch: Int64
  let position: Int32
  let part: Int32
  /// What the request is written with; 0 for a line that another one's request carries.
  let minutes: Int32

  init(_ place: RequestPlace, _ firstBatch: Int64, part: Int, minutes: Int32) {
    batch = firstBatch + Int64(place.batch)
    position = Int32(place.position)
    self.part = Int32(part)
    self.minutes = minutes
  }
}

/// What the ledger keeps of a line. Its first 32 bytes are identity and content as they are kept,
/// the highest byte first.
private struct EntryRow {
  private let identityBytes: (UInt64, UInt64)
  private let contentBytes: (UInt64, UInt64)
  let request: RequestPart
  let document: Int64
  let sourceKey: UInt64
  let personDay: UInt64
  let sourceID: TextSlice
  let sourceLine: UInt32
  let readMinutes: Int32
  let workDay: Int32
  let mappedRoles: MappedRoles
  /// The source's id, once it was found.
  private(set) var text = UnsafeRawBufferPointer(start: nil, count: 0)

  init(
    _ request: RequestPart, record index: Int, of entries: PlannedEntries, _ firstDocument: Int64
  ) {
    let (identity, content) = (entries.identities[index], entries.contents[index])
    identityBytes = (identity.high.bigEndian, identity.low.bigEndian)
    contentBytes = (content.high.bigEndian, content.low.bigEndian)
    self.request = request
    document = firstDocument + Int64(entries.source[index].place.document.index)
    sourceLine = entries.source[index].place.line
    sourceID = entries.source[index].sourceID
    workDay = entries.source[index].date?.dayNumber ?? .min
    readMinutes = entries.source[index].minutes
    sourceKey = entries.sourceKeys.isEmpty ? 0 : entries.sourceKeys[index]
    personDay = entries.personDays.isEmpty ? 0 : entries.personDays[index]
    // `[]` would make and read an array for every line.
    mappedRoles =
      entries.mappedRoles.isEmpty ? MappedRoles(rawValue: 0) : entries.mappedRoles[index]
  }

  /// Finds the source's id among the texts, whose length is read with that, so that the processor
  /// has the text at hand when SQLite asks for it.
  mutating func findText(in texts: UnsafeRawBufferPointer) { text = texts[sourceID] }

  var identity: EntryIdentity {
    EntryIdentity(
      high: UInt64(bigEndian: identityBytes.0), low: UInt64(bigEndian: identityBytes.1))
  }
}
