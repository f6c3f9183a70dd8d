import Timesheets

/// Finds the lines that went into QuickBooks as one entry, where the pipeline merges equal lines.
///
/// QuickBooks then has the sum of their minutes and their notes joined, each once. Without this
/// look at sums every one of them would be carried, and paid, a second time.
struct MergedStanding {
  /// A line that agrees with others in all but notes and minutes.
  private struct Part {
    let entry: Int
    let minutes: Int
    let notes: [UInt8]
    let wageItem: ElementIndex
  }

  private let content: CarriedContent
  private let source: [TimeActivityRecord]
  private let links: Links
  private let rounding: Rounding?
  private var heads: EqualEntries
  /// The lines of each group, by its first line.
  private var groups: [Int: [Part]] = [:]

  /// Groups the entries that may be carried, as lines are merged.
  init(_ examined: Examined, texts: UnsafeRawBufferPointer) {
    content = CarriedContent(of: examined, texts: texts, scope: .mergedLines)
    source = examined.source
    links = examined.links
    rounding = examined.options.carry.rounding
    heads = EqualEntries(capacity: examined.source.count)
    examined.forEachEntry { entry, record in
      let head = heads.earlier(equalTo: entry, hash: content.hash(of: record)) {
        [source, content] in content.isEqual(source[$0], record)
      }
      groups[head ?? entry, default: []].append(
        Part(
          entry: entry, minutes: Int(record.minutes), notes: Array(content.keptNotes(record)),
          wageItem: examined.pay[entry]?.wageItem ?? .none))
    }
  }

  /// Which of the lines that are still free a standing line may hold.
  enum Extent {
    /// All lines of the group or none.
    case wholeGroup
    /// Some of them: the others came with a later delivery.
    case someLines
  }

  /// The entries that a line of QuickBooks holds together, at least two; nil when there are none.
  func entries(
    in standing: TimeActivityRecord, _ extent: Extent, isFree: (Int) -> Bool
  ) -> [Int]? {
    let head = heads.first(hash: content.hash(of: standing)) {
      content.isEqual(source[$0], standing)
    }
    let wageItem = links[wageItem: standing.wageItem]
    let free = head.flatMap { groups[$0] }?.filter { part in
      isFree(part.entry)
        && (part.wageItem == wageItem || part.wageItem == .none || wageItem == .none)
    }
    guard let free, free.count > 1 else { return nil }
    let notes = Array(content.keptNotes(standing))
    let found: [Part]?
    switch extent {
    case .wholeGroup:
      found = isCarried(free.reduce(0) { $0 + $1.minutes }, as: standing) ? free : nil
    case .someLines:
      // Those with notes first: that the notes are these says more than that the sum fits.
      let fitting = free.filter { notes.contains($0.notes) }
      found = parts(
        of: fitting.filter { !$0.notes.isEmpty } + fitting.filter(\.notes.isEmpty), in: standing)
    }
    guard let found, found.count > 1, Self.joinedLength(of: found) == notes.count,
      found.allSatisfy({ notes.contains($0.notes) })
    else { return nil }
    return found.map(\.entry)
  }

  /// Some of the parts whose minutes add up to the standing line's, the first ones where several
  /// choices do.
  private func parts(of all: [Part], in standing: TimeActivityRecord) -> [Part]? {
    // The parts that first reached a sum; no merged entry is longer than a day.
    var ways: [Int: [Part]] = [0: []]
    for part in all {
      for (sum, way) in ways where sum + part.minutes <= WorkMinutes.longest {
        if ways[sum + part.minutes] == nil { ways[sum + part.minutes] = way + [part] }
      }
    }
    return ways.keys.sorted().first { isCarried($0, as: standing) }.flatMap { ways[$0] }
  }

  /// Whether lines of so many minutes together are carried as the minutes of a standing line.
  private func isCarried(_ sum: Int, as standing: TimeActivityRecord) -> Bool {
    guard let time = Int32(exactly: sum).flatMap({ WorkMinutes($0) }) else { return false }
    return (rounding?.rounded(time) ?? time).minutes == standing.minutes
  }

  /// The bytes of the parts' notes, each once, as merging joins them.
  private static func joinedLength(of parts: [Part]) -> Int {
    let notes = Set(parts.map(\.notes)).subtracting([[]])
    return notes.reduce(0) { $0 + $1.count } + max(0, notes.count - 1) * separatorLength
  }

  /// `; ` stands between notes that were joined.
  private static let separatorLength = 2
}
