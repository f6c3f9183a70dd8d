/// Why the bytes of a document are no text that can be relied on.
package enum TextFault: Hashable, Sendable {
  /// A byte that UTF-8 does not allow, in a document whose byte order mark says UTF-8.
  case notUTF8
  /// The bytes end within a character.
  case cutCharacter
  /// A byte of UTF-16 is missing or too many, or text of one byte a letter was appended, so that
  /// what follows became other characters.
  case outOfStep
  /// The XML declaration names an encoding that is not read here.
  case unknownEncoding(String)
}
