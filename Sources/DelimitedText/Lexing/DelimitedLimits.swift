/// How far a delimited document may go before it is taken for broken. Nothing here is a format's
/// own limit: those are checks. What a pipeline may change is in `ReadingLimits`.
enum DelimitedLimits {
  /// Line ends inside one quoted cell. QuickBooks keeps 4,095 characters of a note.
  static let quotedLines: UInt32 = 256
  /// Rows before a CSV header that may be blank or a title.
  static let titleRows = 10
  /// Bytes of text that are looked at to tell a document's format and delimiter.
  static let headBytes = 1 << 16
  /// Places recorded of one and the same fault in one document; the first ones stand for all.
  static let placesPerFault = 1000
  /// Distinct faults recorded of one document.
  static let faults = 10_000
  /// Characters of a value that a finding quotes.
  static let quotedCharacters = 60
  /// Distinct keywords whose headers are kept in one IIF document. Real exports have about 40.
  static let keywords = 1000
}
