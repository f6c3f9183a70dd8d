/// QuickBooks refuses a document whole: nothing in it was run, and no document comes back.
///
/// Domain facts 1.4 and 4 [S]: HRESULT 0x80040400.
package struct ParserRefusal: Error, Equatable, CustomStringConvertible {
  package enum Cause: Equatable, Sendable {
    /// Not well-formed.
    case malformed(line: Int, reason: String)
    /// A byte that is neither printing ASCII nor white space.
    case rawByte(UInt8)
    /// No `qbxml` instruction, a form of it that never was, or one above what the host supports.
    case version(String?)
    /// An element that may not stand here in this version; what might is said.
    case element(String, expected: [String])
    /// An element, or one of several, that must stand here.
    case missing([String])
    case attribute(String, of: String)
    /// A value that its type has not.
    case value(String, of: String)
    /// Text between elements.
    case looseText(String)
  }

  package let code: UInt32 = 0x8004_0400
  package let cause: Cause
  /// The names from the root down to where it was found.
  package let path: String

  package init(_ cause: Cause, at path: String = "") {
    self.cause = cause
    self.path = path
  }

  package var description: String {
    "0x80040400: QuickBooks found an error when parsing the XML text stream, at \(path): \(cause)"
  }
}
