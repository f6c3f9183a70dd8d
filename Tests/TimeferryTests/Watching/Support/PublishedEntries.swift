import Foundation
import FoundationXML

/// The entries of published batches, counted by content, as a reader that shares nothing with the
/// one who wrote them finds them.
struct PublishedEntries: Equatable {
  private(set) var counts: [String: Int] = [:]
  /// Batches that are no XML.
  private(set) var broken: [String] = []

  /// Reads every batch of every run in an outbox.
  init(of folder: WatchedFolder) {
    for run in folder.runs {
      for file in folder.names(in: "outbox/\(run)/batches") {
        let path = "\(folder.outbox)/\(run)/batches/\(file)"
        let reader = BatchReader()
        let parser = XMLParser(data: (try? Data(contentsOf: URL(fileURLWithPath: path))) ?? Data())
        parser.delegate = reader
        if !parser.parse() { broken.append("\(run)/\(file)") }
        for entry in reader.entries { counts[entry, default: 0] += 1 }
      }
    }
  }
}

/// What tells one entry of a test from another: its note, which names it, and its length.
func entryContent(_ note: String, minutes: Int) -> String {
  "\(note) PT\(minutes / 60)H\(minutes % 60)M"
}

private final class BatchReader: NSObject, XMLParserDelegate {
  private(set) var entries: [String] = []
  private var text = ""
  private var fields: [String: String] = [:]

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    text = ""
    if name == "TimeTrackingAdd" { fields = [:] }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    if name == "TimeTrackingAdd" {
      entries.append("\(fields["Notes"] ?? "") \(fields["Duration"] ?? "")")
    } else {
      fields[name] = text
    }
  }
}
