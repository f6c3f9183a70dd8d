/// Names that trip readers and writers of tables: signs that mean something to a spreadsheet or to
/// CSV, blanks of all widths, other scripts.
package enum NastyName {
  private static let pieces = [
    "=", "+", "-", "@", "'", "\"", ";", ",", "\t", "\n", "\r\n", " ", "\u{A0}", "\u{2019}",
    "\u{201C}", "\u{201D}", "«", "»", ":", "/", "|", "!", "é", "ß", "Œ", "e\u{301}", "\u{FF1D}",
    "\u{65E5}\u{672C}", "Zoé", "O\u{2019}Neil", "1,5", "007", "12-05", "=SUM(A1)", "a", "B", "Lee",
  ]

  /// Any run of such pieces, at least one.
  package static func text(_ random: inout SeededGenerator) -> String {
    let count = Int.random(in: 1...6, using: &random)
    return (0..<count).map { _ in pieces[Int.random(in: pieces.indices, using: &random)] }.joined()
  }
}
