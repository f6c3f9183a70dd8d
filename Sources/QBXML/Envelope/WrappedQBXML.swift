import Timesheets
import XML

/// qbXML that stands as the escaped text or CDATA of another document's element, as a log of web
/// service calls keeps it. Its places would not be those of the file, so it is not read, but said.
struct WrappedQBXML {
  /// Where the first such text stands.
  private(set) var place: FindingPlace?

  /// Looks at an element without children that stands outside of qbXML.
  mutating func look(at event: XMLEvent, in events: XMLEvents, of document: DocumentID) {
    let text = events.text(of: event).trimmed
    guard place == nil, text.first == UInt8(ascii: "<"), text.contains("<QBXML") else { return }
    place = FindingPlace(
      document: document, line: event.line, element: events.name(of: event.code))
  }
}
