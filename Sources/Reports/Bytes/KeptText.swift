/// Text that is to come back from a spreadsheet as it went there.
///
/// A spreadsheet turns `007` into 7, `12-05` into a day and `1E5` into 100000 when it opens a CSV
/// file, and saves what it made of them. An apostrophe before such a text keeps it. Only worklists
/// have it: they are there to be edited, and a job called by its number would come back as another.
package enum KeptText {
  /// The text with an apostrophe where a spreadsheet would see a number, a day or a time.
  static func kept(_ text: String) -> String { looksLikeValue(text) ? "'" + text : text }

  /// The text that `kept` was given.
  package static func restored(_ text: String) -> String {
    text.utf8.first == UInt8(ascii: "'") && looksLikeValue(text) ? String(text.dropFirst()) : text
  }

  /// Digits with what stands between those of numbers, days and times, apostrophes before them
  /// aside; names of months are not known here.
  private static func looksLikeValue(_ text: String) -> Bool {
    var hasDigit = false
    for byte in text.utf8.drop(while: { $0 == UInt8(ascii: "'") }) {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): hasDigit = true
      case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: ","),
        UInt8(ascii: ":"), UInt8(ascii: " "), UInt8(ascii: "E"), UInt8(ascii: "e"):
        break
      default: return false
      }
    }
    return hasDigit
  }
}
