/// Text on its way into and out of a CSV cell that people open in a spreadsheet.
///
/// A spreadsheet takes a cell that starts with one of these for a formula and would run it, whoever
/// wrote it into a note. A leading apostrophe makes it plain text again. Reading takes the
/// apostrophe off, so that what comes back equals what went out.
///
/// A spreadsheet that separates cells by another sign than the file does splits texts in their
/// midst, quotes or none. So what follows a separator or a line end inside a text is guarded like
/// a text of its own.
package enum SpreadsheetText {
  /// The text without the apostrophes that `needsGuard` asked for when it was written.
  package static func unguarded(_ text: String) -> String {
    guard text.utf8.contains(apostrophe) else { return text }
    var text = text
    return text.withUTF8 { bytes in
      let bytes = UnsafeRawBufferPointer(bytes)
      let plain = bytes.indices.filter { bytes[$0] != apostrophe || !needsGuard(bytes, at: $0) }
      return String(decoding: plain.map { bytes[$0] }, as: UTF8.self)
    }
  }

  /// Whether UTF-8 text is to have an apostrophe before the byte at `position`: it begins the text,
  /// or follows a separator, and starts like a formula, apostrophes of its own aside. Those count
  /// so that text which already looks guarded is told apart from text that was guarded here.
  package static func needsGuard(_ text: UnsafeRawBufferPointer, at position: Int) -> Bool {
    let isStart = position == 0
    guard isStart || isSeparator(text[position - 1]) else { return false }
    var index = position
    // A split in the midst leaves the quotes of a cell where they mean something else.
    while index < text.count,
      text[index] == apostrophe || text[index] == (isStart ? blank : quote)
    { index += 1 }
    guard index < text.count else { return false }
    switch text[index] {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"): return true
    case UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"): return isStart
    case 0xEF: return wideSigns.contains { text[index...].starts(with: $0) }
    default: return false
    }
  }

  /// What some spreadsheet separates cells by.
  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "\r"),
      UInt8(ascii: "\n"):
      true
    default: false
    }
  }

  private static let apostrophe = UInt8(ascii: "'")
  private static let quote = UInt8(ascii: "\"")
  private static let blank = UInt8(ascii: " ")
  /// `＝`, `＋`, `－` and `＠` of East Asian typing, which are formulas too.
  private static let wideSigns = ["\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}"].map {
    Array($0.utf8)
  }
}
