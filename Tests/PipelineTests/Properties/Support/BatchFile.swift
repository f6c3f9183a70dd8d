import Foundation
import FoundationXML

/// A published batch, read with nothing of ours: Foundation's own parser, and texts as they stand.
struct BatchFile {
  struct Entry {
    var requestID = ""
    /// The children of TimeTrackingAdd in the order of the file, references by their path.
    var fields: [(path: String, text: String)] = []

    subscript(path: String) -> String { fields.first { $0.path == path }?.text ?? "" }

    /// Minutes of `PT#H#M` and `PT#H#M#S`; nil for anything else.
    var minutes: Int? {
      let parts = self["Duration"].dropFirst(2).split { "HMS".contains($0) }.map { Int($0) }
      guard self["Duration"].hasPrefix("PT"), parts.count >= 2, let hours = parts[0],
        let minutes = parts[1], parts.dropFirst(2).allSatisfy({ $0 == 0 })
      else { return nil }
      return hours * 60 + minutes
    }
  }

  private(set) var onError = ""
  private(set) var messageSetID = ""
  private(set) var entries: [Entry] = []
  let bytes: [UInt8]

  struct Malformed: Error {}

  init(_ bytes: [UInt8]) throws {
    self.bytes = bytes
    let listener = Listener()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = listener
    guard parser.parse() else { throw Malformed() }
    onError = listener.attributes["onError"] ?? ""
    messageSetID = listener.attributes["newMessageSetID"] ?? ""
    entries = listener.entries
  }

  private final class Listener: NSObject, XMLParserDelegate {
    var attributes: [String: String] = [:]
    var entries: [Entry] = []
    private var open: [String] = []
    private var text = ""

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      open.append(name)
      text = ""
      if name == "QBXMLMsgsRq" { self.attributes = attributes }
      if name == "TimeTrackingAddRq" {
        entries.append(Entry(requestID: attributes["requestID"] ?? ""))
      }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
      qualifiedName: String?
    ) {
      let path = open.drop { $0 != "TimeTrackingAdd" }.dropFirst().joined(separator: "/")
      let isLeaf = !["EntityRef", "CustomerRef", "ItemServiceRef", "ClassRef"].contains(name)
      if !path.isEmpty, isLeaf, name != "PayrollItemWageRef" {
        entries[entries.count - 1].fields.append((path, text))
      }
      open.removeLast()
      text = ""
    }
  }
}
