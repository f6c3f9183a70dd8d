/// The allowed word that a misspelt one most likely means; nil when none is near.
///
/// Near means at most one slip (a letter more, less, other, or two swapped) per three letters.
/// Letter case, blanks and underscores for dashes are no slips. Of equally near words the first
/// allowed one is taken.
package func nearest(to word: String, among allowed: [String]) -> String? {
  let seen = foldedForComparison(word)
  guard !seen.isEmpty else { return nil }
  var best: (word: String, slips: Int)?
  for candidate in allowed {
    let target = foldedForComparison(candidate)
    let most = max(seen.count, target.count) / 3
    guard abs(seen.count - target.count) <= most else { continue }
    let slips = slips(from: seen, to: target)
    if slips <= most && slips < best?.slips ?? .max { best = (candidate, slips) }
  }
  return best?.word
}

private func foldedForComparison(_ word: String) -> [Character] {
  word.lowercased().prefix(80).map { $0 == "_" || $0 == " " ? "-" : $0 }
}

/// The edit distance with swaps of neighbours (optimal string alignment).
private func slips(from left: [Character], to right: [Character]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for row in left.indices {
    var current = [row + 1]
    for column in right.indices {
      let substitution = last[column] + (left[row] == right[column] ? 0 : 1)
      var least = min(substitution, last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        least = min(least, beforeLast[column - 1] + 1)
      }
      current.append(least)
    }
    beforeLast = last
    last = current
  }
  return last[right.count]
}
