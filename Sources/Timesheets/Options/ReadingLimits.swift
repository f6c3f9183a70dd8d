/// How much a document may ask of its reader, so that a hostile one costs neither memory nor time.
///
/// Nothing here is a limit of a format: real exports stay far below all of it. XML beyond a limit
/// is refused; a line beyond its limit is read up to it and held.
package struct ReadingLimits: Hashable, Sendable {
  /// XML elements within elements. qbXML needs about ten.
  package var xmlDepth = 64
  /// Attributes of one XML element. qbXML has at most six.
  package var xmlAttributes = 32
  /// Bytes of one XML element's text, or of its attributes together. qbXML's longest text field
  /// holds 4,095 characters.
  package var xmlTextBytes = 1 << 20
  /// Bytes of one line of IIF or CSV as UTF-8. A real list row with a full note pad takes about
  /// 10,000.
  package var lineBytes = 1 << 20
  /// Bytes of one quoted cell that goes over several lines. QuickBooks keeps 4,095 characters of a
  /// note.
  package var quotedBytes = 1 << 16
  /// Cells of one line. The widest section of a real export has about 120 columns.
  package var columns = 4096

  package init() {}

  /// The value of a limit.
  package subscript(limit: ReadingLimit) -> Int {
    switch limit {
    case .xmlDepth: xmlDepth
    case .xmlAttributes: xmlAttributes
    case .xmlTextBytes: xmlTextBytes
    case .lineBytes: lineBytes
    case .quotedBytes: quotedBytes
    case .columns: columns
    }
  }
}

/// A limit by name, as pipelines and findings call it.
package enum ReadingLimit: String, Hashable, Sendable, CaseIterable {
  case xmlDepth = "xml-depth"
  case xmlAttributes = "xml-attributes"
  case xmlTextBytes = "xml-text-bytes"
  case lineBytes = "line-bytes"
  case quotedBytes = "quoted-bytes"
  case columns
}
