/// Text on its way into and out of a CSV cell that people open in a spreadsheet.
///
/// A spreadsheet takes a cell that starts with one of these for a formula and would run it, whoever
/// wrote it into a note. A leading apostrophe makes it plain text again. Reading takes the
/// apostrophe off, so that what comes back equals what went out.
package enum SpreadsheetText {
  /// The same text with an apostrophe before it where a spreadsheet would see a formula.
  package static func guarded(_ text: String) -> String {
    needsGuard(text.utf8) ? "'" + text : text
  }

  /// The text that `guarded` was given.
  package static func unguarded(_ text: String) -> String {
    text.utf8.first == apostrophe && needsGuard(text.utf8) ? String(text.dropFirst()) : text
  }

  /// Whether UTF-8 text starts like a formula, apostrophes of its own aside: those count so that
  /// text which already looks guarded is told apart from text that was guarded here.
  package static func needsGuard<Text: Sequence<UInt8>>(_ text: Text) -> Bool {
    for byte in text where byte != apostrophe {
      switch byte {
      case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"),
        UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"):
        return true
      default: return false
      }
    }
    return false
  }

  private static let apostrophe = UInt8(ascii: "'")
}
