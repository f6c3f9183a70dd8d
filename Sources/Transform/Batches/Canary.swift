import Timesheets

/// What QuickBooks may refuse or take for something else in a whole company alike: an entry of each
/// combination, loaded first, shows it on a few hours.
private struct Combination: Hashable {
  let person: PersonKind
  let wageItem: ElementIndex
  let billable: BillableStatus
  let classIndex: ElementIndex

  init(_ entry: TimeEntry) {
    person = entry.person.kind
    wageItem = entry.wageItem
    billable = entry.billable
    classIndex = entry.classIndex
  }
}

/// Moves the canary to the front: one entry for each combination of person type, wage item,
/// billable status and class. Returns how many entries that are.
///
/// They come from as few weeks as possible, because no batch spans two, the week with the fewest of
/// them first; of several entries of one combination in these weeks it is the earliest. All others
/// keep their order.
func moveCanaryToFront(
  _ entries: inout [TimeEntry], _ merged: inout [EqualLine], weekStart: Weekday
) -> Int {
  let canary = canaryPositions(in: entries, weekStart: weekStart)
  moveToFront(canary, in: &entries, &merged)
  return canary.count
}

/// The canary's positions in loading order, in entries that are sorted by date.
private func canaryPositions(in entries: [TimeEntry], weekStart: Weekday) -> [Int] {
  var numbers: [Combination: Int] = [:]
  // Of each week, the first entry of each combination, by the combination's number.
  var weeks: [[Int: Int]] = []
  var nextWeek: WorkDate?
  for (position, entry) in entries.enumerated() {
    if nextWeek.map({ entry.date >= $0 }) ?? true {
      weeks.append([:])
      nextWeek = entry.date.weekStart(first: weekStart).adding(days: 7)
    }
    let number = numbers[Combination(entry)] ?? numbers.count
    numbers[Combination(entry)] = number
    if weeks[weeks.count - 1][number] == nil { weeks[weeks.count - 1][number] = position }
  }
  var found: Set<Int> = []
  let groups = WeekCover(weeks.map { Array($0.keys) }, of: numbers.count).fewest.map { week in
    weeks[week].filter { found.insert($0.key).inserted }.values.sorted()
  }
  // A sort that keeps the order of weeks whose groups are equally large.
  return groups.enumerated()
    .sorted { ($0.element.count, $0.offset) < ($1.element.count, $1.offset) }
    .flatMap(\.element)
}

/// Moves the entries at these positions to the front, in the order given, in place.
private func moveToFront(
  _ positions: [Int], in entries: inout [TimeEntry], _ merged: inout [EqualLine]
) {
  let moved = positions.map { entries[$0] }
  let gaps = positions.sorted()
  var free = entries.count
  var waiting = gaps[...]
  for position in entries.indices.reversed() {
    if waiting.last == position {
      waiting.removeLast()
    } else {
      free -= 1
      entries[free] = entries[position]
    }
  }
  entries.replaceSubrange(0..<moved.count, with: moved)

  let fronts = Dictionary(uniqueKeysWithValues: zip(positions, 0...))
  var (shift, before) = (gaps.count, gaps[...])
  for index in merged.indices {
    let position = Int(merged[index].entry)
    while let gap = before.first, gap < position {
      before.removeFirst()
      shift -= 1
    }
    merged[index] = EqualLine(
      record: merged[index].record, entry: UInt32(fronts[position] ?? position + shift))
  }
  let sorted = merged.enumerated().sorted {
    ($0.element.entry, $0.offset) < ($1.element.entry, $1.offset)
  }
  merged = sorted.map(\.element)
}
