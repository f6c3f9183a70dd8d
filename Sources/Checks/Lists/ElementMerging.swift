import Timesheets

/// Merges the records of one list, which must come newest document first.
///
/// A ListID makes two records one element, whatever their names: the newest name stands. Rows of
/// IIF files have no ListID and are joined by normalised name, as QBD itself does, ignoring case.
/// Two ListIDs are two elements, even under one name.
struct ElementMerging<Record: MergedRecord> {
  private let list: ListKind
  private var merged: [Merged] = []
  private var byListID: [String: Int] = [:]
  /// Records without a ListID wait until all those with one are known.
  private var nameless: [Merged] = []
  /// Names that elements had in older documents, for IIF rows of that age.
  private var olderNames: [(name: String, index: Int)] = []
  private(set) var disagreements: [Disagreement] = []

  private struct Merged {
    var record: Record
    /// The age of the document whose record is believed.
    var stamp: LocalStamp?
  }

  init(list: ListKind) {
    self.list = list
  }

  /// Takes the next record, of this document's age.
  mutating func take(_ record: Record, exportedAt stamp: LocalStamp?) {
    let taken = Merged(record: record, stamp: stamp)
    guard !record.element.listID.isEmpty else {
      nameless.append(taken)
      return
    }
    if let index = byListID[record.element.listID] {
      combine(taken, into: index)
    } else {
      byListID[record.element.listID] = merged.count
      merged.append(taken)
    }
  }

  /// The elements, sorted by full name, then ListID.
  mutating func elements() -> [Record] {
    joinNameless()
    return merged.map(\.record).sorted { left, right in
      left.element.isListed(before: right.element)
    }
  }

  private mutating func joinNameless() {
    guard !nameless.isEmpty else { return }
    var byName: [String: Int] = [:]
    for index in merged.indices {
      let name = NormalizedName(merged[index].record.element.fullName).folded
      if byName[name] == nil { byName[name] = index }
    }
    var byOlderName: [String: Int] = [:]
    for (name, index) in olderNames where byOlderName[name] == nil { byOlderName[name] = index }
    for row in nameless {
      let name = NormalizedName(row.record.element.fullName).folded
      if let index = byName[name] {
        combine(row, into: index)
      } else if let index = byOlderName[name], !isOlder(merged[index], than: row) {
        combine(row, into: index)
      } else {
        byName[name] = merged.count
        merged.append(row)
      }
    }
    nameless = []
  }

  private func isOlder(_ one: Merged, than other: Merged) -> Bool {
    guard let stamp = other.stamp else { return false }
    guard let age = one.stamp else { return true }
    return age < stamp
  }

  /// Joins a record with the element it is. The element is believed, unless the record's document
  /// is newer (a row that waited for its element) or, at equal age, QBD changed the record later.
  private mutating func combine(_ other: Merged, into index: Int) {
    var believed = merged[index]
    var older = other
    if wins(other, over: believed) { swap(&believed, &older) }
    note(believed.record, over: older.record)
    believed.record.fillOwnFields(from: older.record)
    believed.record.element.fill(from: older.record.element)
    merged[index] = believed
  }

  private func wins(_ other: Merged, over believed: Merged) -> Bool {
    if isOlder(believed, than: other) { return true }
    guard believed.stamp == other.stamp, let changed = other.record.element.modified,
      let believedChanged = believed.record.element.modified
    else { return false }
    return changed > believedChanged
  }

  private mutating func note(_ believed: Record, over older: Record) {
    var fields = believed.ownFieldsDiffering(from: older)
    let name = NormalizedName(believed.element.fullName)
    let olderName = NormalizedName(older.element.fullName)
    if name.exact != olderName.exact {
      fields.append(.name)
      if let index = byListID[older.element.listID] {
        olderNames.append((olderName.folded, index))
      }
    }
    if let isActive = believed.element.isActive, let wasActive = older.element.isActive,
      isActive != wasActive
    {
      fields.append(.isActive)
    }
    for field in fields {
      disagreements.append(
        Disagreement(
          list: list, name: believed.element.fullName, field: field,
          believed: believed.element.place, passedOver: older.element.place))
    }
  }
}

extension ListElement {
  fileprivate mutating func fill(from older: ListElement) {
    if listID.isEmpty { listID = older.listID }
    isActive = isActive ?? older.isActive
    modified = modified ?? older.modified
  }

  /// The order of the company's lists: bytes of the full name, then of the ListID.
  func isListed(before other: ListElement) -> Bool {
    if fullName.utf8.elementsEqual(other.fullName.utf8) {
      return listID.utf8.lexicographicallyPrecedes(other.listID.utf8)
    }
    return fullName.utf8.lexicographicallyPrecedes(other.fullName.utf8)
  }
}
