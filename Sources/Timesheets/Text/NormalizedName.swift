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
    if Self.isPlain(name) {
      exact = name
      folded = name.lowercased()
      return
    }
    let levels = name.split(separator: ":", omittingEmptySubsequences: false).map { level in
      level.split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
    }
    exact = levels.joined(separator: ":")
    folded = exact.lowercased()
  }

  /// Whether a name is ASCII and normalised already, as nearly all are: lists hold 100,000 of them,
  /// and walking the bytes once costs a tenth of taking a name to pieces.
  private static func isPlain(_ name: String) -> Bool {
    let (blank, colon) = (UInt8(ascii: " "), UInt8(ascii: ":"))
    // A level's start and end are like blanks: none may stand beside them.
    var previous = colon
    for byte in name.utf8 {
      if byte < blank || byte >= 0x80 { return false }
      if byte == blank && (previous == blank || previous == colon) { return false }
      if byte == colon && previous == blank { return false }
      previous = byte
    }
    return previous != blank
  }
}
