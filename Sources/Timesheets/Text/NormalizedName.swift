/// A name made comparable: the key by which names of two systems are matched.
///
/// Equal keys mean the names differ at most in Unicode form (é as one scalar or two), in the width
/// and number of blanks, in blanks around `:` levels and, for `folded`, in letter case, which QBD
/// itself ignores (domain facts 2.1). Nothing else is ever taken for equal.
package struct NormalizedName: Hashable, Sendable {
  /// Trimmed, single blanks, case kept. Swift compares strings by canonical equivalence.
  package let exact: String
  /// `exact` without letter case.
  package let folded: String

  package init(_ name: String) {
    let levels = name.split(separator: ":", omittingEmptySubsequences: false).map { level in
      level.split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
    }
    exact = levels.joined(separator: ":")
    folded = exact.lowercased()
  }
}
