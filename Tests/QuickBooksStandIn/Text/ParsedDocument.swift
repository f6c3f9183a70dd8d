import Foundation
import FoundationXML

/// A document as Foundation's own parser reads it; nothing of the product's takes part.
package struct ParsedDocument {
  /// The version of the `qbxml` instruction before the root; nil without one.
  package let version: String?
  package let root: Node

  package struct Malformed: Error {
    package let line: Int
    package let reason: String
  }

  /// Reads well-formed XML, in the encoding that its first bytes tell, else UTF-8, else
  /// Windows-1252.
  package init(_ bytes: [UInt8]) throws(Malformed) {
    let parser = XMLParser(data: Data(Self.utf8(bytes)))
    parser.shouldResolveExternalEntities = false
    let listener = Listener()
    parser.delegate = listener
    let isWellFormed = parser.parse()
    guard isWellFormed, let root = listener.root else {
      let reason = parser.parserError.map { "\($0)" } ?? "no root"
      throw Malformed(line: parser.lineNumber, reason: reason)
    }
    version = listener.version
    self.root = root
  }

  /// The text in UTF-8, without a declaration that would say otherwise.
  private static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    let data = Data(bytes)
    let text: String?
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      text = String(data: data, encoding: .utf16)
    } else if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      text = String(validating: bytes.dropFirst(3), as: UTF8.self)
    } else {
      text =
        String(validating: bytes, as: UTF8.self) ?? String(data: data, encoding: .windowsCP1252)
    }
    guard var text else { return bytes }
    if text.hasPrefix("<?xml"), let end = text.range(of: "?>") {
      text = "<?xml version=\"1.0\"?>" + text[end.upperBound...]
    }
    return Array(text.utf8)
  }

  private final class Listener: NSObject, XMLParserDelegate {
    var root: Node?
    var version: String?
    private var open: [Node] = []

    func parser(
      _ parser: XMLParser, foundProcessingInstructionWithTarget target: String, data: String?
    ) {
      guard target == "qbxml", open.isEmpty, root == nil else { return }
      version = data?.split { "\"'".contains($0) }.dropFirst().first.map(String.init)
    }

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      open.append(Node(name, attributes: attributes))
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
      guard !open.isEmpty else { return }
      open[open.count - 1].text += string
    }

    func parser(_ parser: XMLParser, foundCDATA block: Data) {
      guard !open.isEmpty else { return }
      open[open.count - 1].text += String(decoding: block, as: UTF8.self)
    }

    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
      qualifiedName: String?
    ) {
      guard var node = open.popLast() else { return }
      // White space between elements says nothing.
      if !node.children.isEmpty, node.text.allSatisfy(\.isWhitespace) { node.text = "" }
      if open.isEmpty { root = node } else { open[open.count - 1].children.append(node) }
    }
  }
}
