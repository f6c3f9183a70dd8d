import Timesheets

/// Makes one entry of equal lines of a person's day.
///
/// Lines are equal when everything that QuickBooks keeps is, notes and minutes aside. Their minutes
/// add up; differing notes are joined with `; `, each once. A line that would make the day too long
/// or the notes longer than QuickBooks takes begins an entry of its own.
struct LineMerging {
  private(set) var entries: [TimeEntry] = []
  private(set) var merged: [EqualLine] = []
  private(set) var texts: TextArena
  /// Notes of the entry under way that differ from one another, and their characters when joined.
  private var parts: [TextSlice] = []
  private var length = 0

  private static let separator = "; "
  /// STRTYPE 4095 of Notes (domain facts 2.1).
  private static let longestNotes = 4095

  /// Merges entries that stand in their final order, where equal lines are neighbours.
  init(_ sorted: [TimeEntry], texts: TextArena) {
    self.texts = texts
    entries.reserveCapacity(sorted.count)
    for entry in sorted where !takeUp(entry) { begin(with: entry) }
    endNotes()
  }

  private mutating func begin(with entry: TimeEntry) {
    endNotes()
    parts = entry.notes.isEmpty ? [] : [entry.notes]
    length = characters(in: entry.notes)
    entries.append(entry)
  }

  /// Adds a line to the entry under way; false when they are not to be one.
  private mutating func takeUp(_ line: TimeEntry) -> Bool {
    guard let last = entries.last, Self.areOne(last, line),
      let sum = WorkMinutes(last.minutes.minutes + line.minutes.minutes)
    else { return false }
    if !line.notes.isEmpty, !parts.contains(where: { isSame($0, line.notes) }) {
      let separator = parts.isEmpty ? 0 : Self.separator.utf8.count
      let longer = length + separator + characters(in: line.notes)
      guard longer <= Self.longestNotes else { return false }
      parts.append(line.notes)
      length = longer
    }
    let position = entries.count - 1
    entries[position].minutes = sum
    entries[position].recordCount += 1
    merged.append(EqualLine(record: line.record, entry: UInt32(position)))
    return true
  }

  private mutating func endNotes() {
    guard let first = parts.first else { return }
    let position = entries.count - 1
    if parts.count == 1 {
      entries[position].notes = first
      return
    }
    var joined: [UInt8] = []
    for part in parts {
      if !joined.isEmpty { joined.append(contentsOf: Self.separator.utf8) }
      joined.append(contentsOf: texts.utf8(part))
    }
    entries[position].notes = joined.withUnsafeBytes { texts.append($0) }
  }

  private static func areOne(_ left: TimeEntry, _ right: TimeEntry) -> Bool {
    left.person == right.person && left.date == right.date && left.customer == right.customer
      && left.item == right.item && left.classIndex == right.classIndex
      && left.wageItem == right.wageItem && left.billable == right.billable
  }

  private func isSame(_ left: TextSlice, _ right: TextSlice) -> Bool {
    texts.utf8(left).elementsEqual(texts.utf8(right))
  }

  /// The length as Windows counts it: one for each UTF-16 unit.
  private func characters(in text: TextSlice) -> Int {
    texts.utf8(text).reduce(0) { count, byte in
      count + (byte & 0xC0 == 0x80 ? 0 : byte >= 0xF0 ? 2 : 1)
    }
  }
}
