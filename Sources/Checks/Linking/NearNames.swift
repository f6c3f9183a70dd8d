import Timesheets

/// Finds listed names that a misspelt one may have meant. They are offered, never applied.
///
/// Names that share trigrams are compared, the most promising `compared` of them, so that a miss
/// costs no comparison with each of 100,000 customers; and only the first `served` misses of a
/// role are given suggestions. The limits depend on nothing but the bundle.
struct NearNames {
  private static let offered = 3
  private static let compared = 60
  private static let served = 2000
  private static let read = 50_000
  private static let fewest = 3

  private let directory: NameDirectory
  private var misses = 0
  private var index: Index?

  /// Elements by trigram.
  private struct Index {
    var postings: [UInt64: [Int32]] = [:]
    var sizes: [Int] = []
    /// How many trigrams each element shares with the name at hand; zero between two names.
    var shared: [Int32]

    init(_ elements: [NameDirectory.Listed]) {
      shared = Array(repeating: 0, count: elements.count)
      sizes.reserveCapacity(elements.count)
      for (position, listed) in elements.enumerated() {
        let trigrams = BareName(listed.element.fullName).trigrams
        sizes.append(trigrams.count)
        for trigram in trigrams { postings[trigram, default: []].append(Int32(position)) }
      }
    }

    /// The elements that have each of these trigrams, rare trigrams first. Common ones, such as
    /// those of a word that every name has, tell little and are left out beyond `read` elements.
    func telling(of trigrams: Set<UInt64>) -> [[Int32]] {
      let found = trigrams.compactMap { trigram in postings[trigram].map { (trigram, $0) } }
        .sorted { ($0.1.count, $0.0) < ($1.1.count, $1.0) }
      var work = 0
      var kept: [[Int32]] = []
      for (_, posting) in found {
        work += posting.count
        if work > NearNames.read && kept.count >= NearNames.fewest { break }
        kept.append(posting)
      }
      return kept
    }
  }

  init(of directory: NameDirectory) {
    self.directory = directory
  }

  /// At most three listed names, the nearest first, in the same order for the same lists.
  mutating func names(near name: String) -> [String] {
    misses += 1
    guard misses <= Self.served, !directory.all.isEmpty else { return [] }
    let bare = BareName(name)
    let near = candidates(for: bare).compactMap { position -> (score: Int, position: Int)? in
      let listed = BareName(directory.all[position].element.fullName)
      return Self.score(bare, listed).map { ($0, position) }
    }
    let best = near.sorted { ($0.score, $0.position) < ($1.score, $1.position) }
    var names: [String] = []
    for (_, position) in best where names.count < Self.offered {
      let listed = directory.all[position].element.fullName
      if !names.contains(listed) { names.append(listed) }
    }
    return names
  }

  /// The elements that share most trigrams with a name.
  private mutating func candidates(for name: BareName) -> [Int] {
    var index = self.index ?? Index(directory.all)
    // Taken out while it is changed, so that it is not copied.
    self.index = nil
    defer { self.index = index }
    var touched: [Int32] = []
    for posting in index.telling(of: name.trigrams) {
      for position in posting {
        if index.shared[Int(position)] == 0 { touched.append(position) }
        index.shared[Int(position)] += 1
      }
    }
    var counts = [Int](repeating: 0, count: name.trigrams.count + 1)
    for position in touched { counts[Int(index.shared[Int(position)])] += 1 }
    var least = counts.count
    var kept = 0
    while least > 1 && kept < Self.compared {
      least -= 1
      kept += counts[least]
    }
    let promising = touched.filter { index.shared[Int($0)] >= Int32(least) }
      .sorted { left, right in
        let (one, other) = (Int(left), Int(right))
        return (-index.shared[one], index.sizes[one], one)
          < (-index.shared[other], index.sizes[other], other)
      }
      .prefix(Self.compared)
    for position in touched { index.shared[Int(position)] = 0 }
    return promising.map { Int($0) }
  }

  /// How far apart two names are, nil when too far to be offered. Typing errors come first, then
  /// another order of words, then initials and left-out words, then a job's own name alone.
  static func score(_ name: BareName, _ listed: BareName) -> Int? {
    let allowed = min(3, max(1, name.joined.count / 4))
    if let distance = editDistance(name.joined, listed.joined, within: allowed) {
      return distance * 2
    }
    if let distance = editDistance(name.sorted, listed.sorted, within: allowed) {
      return distance * 2 + 1
    }
    if isAbbreviated(name.words, listed.words) { return 8 }
    if let job = name.levels.last, let listedJob = listed.levels.last, job == listedJob,
      name.levels.count > 1 || listed.levels.count > 1
    {
      return 9
    }
    return nil
  }

  /// Whether one name is the other with first names as initials or with words left out, at least
  /// one whole word of three letters in common.
  private static func isAbbreviated(_ one: [[UInt32]], _ other: [[UInt32]]) -> Bool {
    let (short, long) = one.count <= other.count ? (one, other) : (other, one)
    var rest = long
    var hasWholeWord = false
    for word in short {
      if let match = rest.firstIndex(of: word) {
        hasWholeWord = hasWholeWord || word.count >= 3
        rest.remove(at: match)
      } else if let match = rest.firstIndex(where: { isInitial(word, of: $0) }) {
        rest.remove(at: match)
      } else {
        return false
      }
    }
    return hasWholeWord && short.count >= 2
  }

  private static func isInitial(_ one: [UInt32], of other: [UInt32]) -> Bool {
    (one.count == 1 || other.count == 1) && one.first == other.first
  }

  /// Typing errors between two names: letters left out, added, changed, or two swapped. Nil
  /// beyond `limit`.
  static func editDistance(_ one: [UInt32], _ other: [UInt32], within limit: Int) -> Int? {
    guard abs(one.count - other.count) <= limit else { return nil }
    var beforeLast = [Int](repeating: 0, count: other.count + 1)
    var last = Array(0...other.count)
    var row = last
    for i in 0..<one.count {
      row[0] = i + 1
      for j in 0..<other.count {
        let change = last[j] + (one[i] == other[j] ? 0 : 1)
        row[j + 1] = min(change, last[j + 1] + 1, row[j] + 1)
        if i > 0 && j > 0 && one[i] == other[j - 1] && one[i - 1] == other[j] {
          row[j + 1] = min(row[j + 1], beforeLast[j - 1] + 1)
        }
      }
      if row.allSatisfy({ $0 > limit }) { return nil }
      swap(&beforeLast, &last)
      swap(&last, &row)
    }
    return last[other.count] <= limit ? last[other.count] : nil
  }
}
