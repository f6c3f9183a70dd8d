import Foundation

/// What the code page of a company file keeps of a text.
enum CodePage {
  /// The text with `?` in place of every character that Windows-1252 has not.
  ///
  /// Domain facts 1.4: that the file is kept in the code page is known; that a character outside
  /// of it becomes a question mark is [U].
  static func kept(_ text: String) -> String {
    var kept = ""
    for scalar in text.unicodeScalars {
      let isKept =
        scalar.isASCII || String(scalar).data(using: .windowsCP1252)?.isEmpty == false
      kept.unicodeScalars.append(isKept ? scalar : "?")
    }
    return kept
  }
}
