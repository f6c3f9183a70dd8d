import Timesheets

/// The lines of a run, by their numbers as `LineOrder` has them.
struct PlannedLines: Sendable {
  let entries: PlannedEntries
  let places: RequestPlaces
  let firstBatch: Int64
  let firstDocument: Int64

  /// What is kept of some lines, in their order.
  ///
  /// In the order of identities whatever belongs to a line lies far apart in memory. Gathering it
  /// takes a third as long as SQLite needs to write it, and is done on all processors.
  func rows(of numbers: ArraySlice<UInt32>) -> [LineRow] {
    [LineRow](unsafeUninitializedCapacity: numbers.count) { buffer, count in
      count = numbers.count
      guard let rows = BlockTarget(buffer) else { return }
      forEachBlock(of: numbers.count, length: 512) { block in
        for offset in block {
          rows[offset] = row(ofLine: Int(numbers[numbers.startIndex + offset]))
        }
        // Afterwards for all: a processor fetches from several places at a time only while it need
        // not wait for one to learn the next.
        entries.texts.withUnsafeBytes { texts in
          for offset in block { rows[offset].findSourceID(in: texts) }
        }
      }
    }
  }

  /// What is kept of a line, but for where its text is.
  private func row(ofLine number: Int) -> LineRow {
    let count = entries.entries.count
    guard number < count else {
      let line = entries.merged[number - count]
      let entry = Int(line.entry)
      let part = number - count - firstMerged(ofEntry: entry) + 1
      let request = RequestPart(places.place(of: entry), firstBatch, part: part, minutes: 0)
      return row(request, record: Int(line.record))
    }
    let entry = entries.entries[number]
    let request = RequestPart(
      places.place(of: number), firstBatch, part: 0, minutes: entry.minutes.minutes)
    return row(request, record: Int(entry.record))
  }

  /// Every array is asked where it stands: passed on together, all of them would have their
  /// references counted for every line, by all processors at once.
  private func row(_ request: RequestPart, record index: Int) -> LineRow {
    let record = entries.source[index]
    let (identity, content) = (entries.identities[index], entries.contents[index])
    return LineRow(
      identityBytes: (identity.high.bigEndian, identity.low.bigEndian),
      contentBytes: (content.high.bigEndian, content.low.bigEndian),
      request: request, document: firstDocument + Int64(record.place.document.index),
      sourceKey: entries.sourceKeys.isEmpty ? 0 : entries.sourceKeys[index],
      personDay: entries.personDays.isEmpty ? 0 : entries.personDays[index],
      sourceLine: record.place.line, readMinutes: record.minutes,
      workDay: record.date?.dayNumber ?? .min,
      mappedRoles: entries.mappedRoles.isEmpty ? 0 : entries.mappedRoles[index].rawValue,
      sourceIDSlice: record.sourceID)
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
struct RequestPart: BitwiseCopyable {
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
struct LineRow: BitwiseCopyable {
  let identityBytes: (UInt64, UInt64)
  let contentBytes: (UInt64, UInt64)
  let request: RequestPart
  let document: Int64
  let sourceKey: UInt64
  let personDay: UInt64
  let sourceLine: UInt32
  let readMinutes: Int32
  let workDay: Int32
  let mappedRoles: UInt8
  let sourceIDSlice: TextSlice
  /// Where the source's id is among the texts, once it was found.
  var sourceIDStart: UInt32 = 0
  var sourceIDCount: UInt32 = 0

  /// Finds the source's id among the texts. Its length is read with that, so that the processor has
  /// the text at hand when SQLite asks for it.
  mutating func findSourceID(in texts: UnsafeRawBufferPointer) {
    let range = texts.range(of: sourceIDSlice)
    (sourceIDStart, sourceIDCount) = (UInt32(range.lowerBound), UInt32(range.count))
  }

  /// The source's id, once it was found; empty for none.
  func sourceID(in texts: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: texts[Int(sourceIDStart)...].prefix(Int(sourceIDCount)))
  }

  var identity: EntryIdentity {
    EntryIdentity(
      high: UInt64(bigEndian: identityBytes.0), low: UInt64(bigEndian: identityBytes.1))
  }
}
