import Checks
import Timesheets

/// The order of a run's entries, written down once.
///
/// Lines of a file have no part in it: which of two copies of an entry is the later one depends on
/// the names of the files.
struct EntryOrder {
  /// The place of each person among all persons, by list and position.
  private let ranks: [[UInt32]]
  private let source: [TimeActivityRecord]
  private let identities: [EntryIdentity]
  private let names: NameTable

  init(of checked: CheckedBundle) {
    source = checked.source
    identities = checked.identities
    names = checked.records.names
    let lists = checked.lists
    let people = PersonKind.allCases.flatMap { kind in
      (0..<lists.count(of: kind)).map { PersonID(kind: kind, index: UInt32($0)) }
    }
    let names = people.map { Array(lists[$0].fullName.utf8) }
    let order = people.indices.sorted { left, right in
      names[left] == names[right]
        ? people[left] < people[right] : names[left].lexicographicallyPrecedes(names[right])
    }
    var ranks = PersonKind.allCases.map { [UInt32](repeating: 0, count: lists.count(of: $0)) }
    for (rank, position) in order.enumerated() {
      ranks[Int(people[position].kind.rawValue)][Int(people[position].index)] = UInt32(rank)
    }
    self.ranks = ranks
  }

  /// What decides most comparisons, in two machine words.
  private struct Key: BitwiseCopyable {
    /// Work date, then person.
    let first: UInt64
    /// Customer, then item.
    let second: UInt64
    let record: UInt32
  }

  /// The entries that `entry` makes of these records, in their final order.
  ///
  /// Keys are sorted and each entry is made in its place afterwards: an array of unsorted entries
  /// beside the sorted ones would be the most memory that a run ever takes.
  func sorted(
    _ records: [UInt32], entry: @Sendable (UInt32) -> TimeEntry
  ) -> [TimeEntry] {
    var keys = madeInBlocks(records.count) { key(of: entry(records[$0])) }
    sortInParts(&keys) { left, right in
      if left.first != right.first { return left.first < right.first }
      if left.second != right.second { return left.second < right.second }
      return comesFirst(entry(left.record), entry(right.record))
    }
    let sorted = keys
    return madeInBlocks(sorted.count) { entry(sorted[$0].record) }
  }

  private func key(of entry: TimeEntry) -> Key {
    Key(
      first: UInt64(UInt32(bitPattern: entry.date.dayNumber) ^ 0x8000_0000) << 32
        | UInt64(ranks[Int(entry.person.kind.rawValue)][Int(entry.person.index)]),
      second: UInt64(Self.rank(entry.customer)) << 32 | UInt64(Self.rank(entry.item)),
      record: entry.record)
  }

  /// Sorts a few parts side by side, then the whole: sorting takes up parts that are sorted, and
  /// only merges them.
  private func sortInParts(
    _ keys: inout [Key], by areInOrder: @Sendable (Key, Key) -> Bool
  ) {
    keys.withUnsafeMutableBufferPointer { keys in
      guard let target = BlockTarget(keys) else { return }
      forEachBlock(of: keys.count, length: max(4096, (keys.count + 3) / 4)) { block in
        target.withBlock(block) { $0.sort(by: areInOrder) }
      }
    }
    keys.sort(by: areInOrder)
  }

  private func comesFirst(_ left: TimeEntry, _ right: TimeEntry) -> Bool {
    if left.classIndex != right.classIndex {
      return Self.rank(left.classIndex) < Self.rank(right.classIndex)
    }
    if left.wageItem != right.wageItem {
      return Self.rank(left.wageItem) < Self.rank(right.wageItem)
    }
    if left.billable != right.billable { return left.billable.rawValue < right.billable.rawValue }
    let times = (source[Int(left.record)].distinction, source[Int(right.record)].distinction)
    if times.0 != times.1 {
      return names.utf8(times.0).lexicographicallyPrecedes(names.utf8(times.1))
    }
    return identities[Int(left.record)] < identities[Int(right.record)]
  }

  /// An entry without the element comes before those with one.
  private static func rank(_ element: ElementIndex) -> UInt32 {
    element.index.map { UInt32($0 + 1) } ?? 0
  }
}

/// Elements made one by one on all processors, each in its place.
private func madeInBlocks<Element: BitwiseCopyable>(
  _ count: Int, _ element: @Sendable (Int) -> Element
) -> [Element] {
  Array(unsafeUninitializedCapacity: count) { elements, made in
    made = count
    guard let target = BlockTarget(elements) else { return }
    forEachBlock(of: count) { block in
      for index in block { target[index] = element(index) }
    }
  }
}

extension CompanyLists {
  fileprivate func count(of kind: PersonKind) -> Int {
    switch kind {
    case .employee: employees.count
    case .vendor: vendors.count
    case .otherName: otherNames.count
    }
  }
}
