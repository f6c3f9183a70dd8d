/// Chooses weeks that between them have an entry of every combination.
struct WeekCover {
  /// By week, then by 64 combinations.
  private let weeks: [Bits]
  private let all: Bits
  /// Weeks by combination, and the combinations that the fewest weeks have first.
  private let weeksOf: [[Int]]
  private let rarestFirst: [Int]

  /// Beyond as many looks at a choice, one that is not proved to be the smallest has to do. A year
  /// of weeks takes a few hundred.
  private static let mostSteps = 20_000

  /// Of each week, the numbers of the combinations it has, each number below `count`.
  init(_ combinations: [[Int]], of count: Int) {
    var sets = combinations.map { Bits($0, of: count) }
    // A week that has nothing which another one lacks need not be looked at; of equal ones the
    // first stays.
    for week in sets.indices {
      let isNeedless = sets.indices.contains { other in
        other != week && sets[week].isSubset(of: sets[other])
          && (sets[week] != sets[other] || other < week)
      }
      if isNeedless { sets[week] = Bits([], of: count) }
    }
    weeks = sets
    all = Bits(Array(0..<count), of: count)
    let weeksOf = (0..<count).map { combination in
      sets.indices.filter { sets[$0].contains(combination) }
    }
    self.weeksOf = weeksOf
    rarestFirst = (0..<count).sorted { (weeksOf[$0].count, $0) < (weeksOf[$1].count, $1) }
  }

  /// As few weeks as possible, in their order.
  var fewest: [Int] {
    let found = greedy
    var steps = Self.mostSteps
    for size in 0..<found.count {
      if let better = search(all, atMost: size, &steps) { return better.sorted() }
      if steps <= 0 { break }
    }
    return found.sorted()
  }

  /// Always the week that has most of what is missing, of several the first.
  private var greedy: [Int] {
    var missing = all
    var chosen: [Int] = []
    while !missing.isEmpty {
      let gains = weeks.map { $0.countInCommon(with: missing) }
      guard let best = gains.indices.max(by: { (gains[$0], $1) < (gains[$1], $0) }) else { break }
      chosen.append(best)
      missing.subtract(weeks[best])
    }
    return chosen
  }

  /// A choice of at most `size` weeks that have all of these; nil without one, or out of steps.
  private func search(_ missing: Bits, atMost size: Int, _ steps: inout Int) -> [Int]? {
    guard let rarest = rarestFirst.first(where: missing.contains) else { return [] }
    steps -= 1
    let most = weeks.lazy.map { $0.countInCommon(with: missing) }.max() ?? 0
    guard steps > 0, missing.count <= size * most else { return nil }
    for week in weeksOf[rarest] {
      var rest = missing
      rest.subtract(weeks[week])
      if let others = search(rest, atMost: size - 1, &steps) { return [week] + others }
    }
    return nil
  }
}

/// A set of small numbers.
private struct Bits: Hashable {
  private var words: [UInt64]

  init(_ numbers: [Int], of count: Int) {
    words = Array(repeating: 0, count: (count + 63) / 64)
    for number in numbers { words[number / 64] |= 1 << UInt64(number % 64) }
  }

  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  func contains(_ number: Int) -> Bool { words[number / 64] & 1 << UInt64(number % 64) != 0 }

  func isSubset(of other: Bits) -> Bool { zip(words, other.words).allSatisfy { $0 & ~$1 == 0 } }

  func countInCommon(with other: Bits) -> Int {
    var count = 0
    for index in words.indices { count += (words[index] & other.words[index]).nonzeroBitCount }
    return count
  }

  mutating func subtract(_ other: Bits) {
    for index in words.indices { words[index] &= ~other.words[index] }
  }
}
