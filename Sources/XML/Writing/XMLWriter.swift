/// Writes XML as pure ASCII, one tag per line, escaped by construction.
///
/// QuickBooks Desktop refuses raw characters above ASCII, whatever the declaration says; decimal
/// character references work (domain facts 1.4). Text always goes through `escape`, and tags and
/// attribute names are literals of the program.
package struct XMLWriter: Sendable {
  package private(set) var bytes: [UInt8] = []
  private var depth = 0

  package init() {}

  /// Makes room for a document of about this many bytes.
  package mutating func reserve(_ count: Int) {
    bytes.reserveCapacity(count)
  }

  /// Writes a line as it stands: a declaration or an instruction.
  package mutating func line(_ text: StaticString) {
    append(text)
    bytes.append(0x0A)
  }

  /// Writes a processing instruction with one pseudo-attribute.
  package mutating func instruction(_ target: StaticString, version: String) {
    append("<?")
    append(target)
    attribute("version", version)
    append("?>\n")
  }

  /// Writes a start tag and indents what follows by one step.
  package mutating func open(_ name: StaticString) {
    startTag(name)
    append(">\n")
    depth += 1
  }

  /// Writes a start tag with attributes, in the order given.
  package mutating func open(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>
  ) {
    startTag(name)
    for (name, value) in attributes { attribute(name, value) }
    append(">\n")
    depth += 1
  }

  /// Writes a start tag with one attribute, whose value `write` appends as plain ASCII.
  package mutating func open(
    _ name: StaticString, _ attribute: StaticString, write: (inout [UInt8]) -> Void
  ) {
    startTag(name)
    append(" ")
    append(attribute)
    append("=\"")
    write(&bytes)
    append("\">\n")
    depth += 1
  }

  /// Writes an element without content, with attributes in the order given.
  package mutating func empty(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>
  ) {
    startTag(name)
    for (name, value) in attributes { attribute(name, value) }
    append("/>\n")
  }

  /// Writes an end tag.
  package mutating func close(_ name: StaticString) {
    depth -= 1
    indent()
    append("</")
    append(name)
    append(">\n")
  }

  /// Writes an element that holds UTF-8 text only.
  package mutating func leaf(_ name: StaticString, _ text: ArraySlice<UInt8>) {
    startTag(name)
    append(">")
    text.withUnsafeBytes { XMLEscape.append($0, to: &bytes) }
    append("</")
    append(name)
    append(">\n")
  }

  /// Writes an element that holds text only.
  package mutating func leaf(_ name: StaticString, _ text: String) {
    leaf(name, Array(text.utf8)[...])
  }

  /// Writes an element whose text `write` appends as plain ASCII without special characters.
  package mutating func leaf(_ name: StaticString, write: (inout [UInt8]) -> Void) {
    startTag(name)
    append(">")
    write(&bytes)
    append("</")
    append(name)
    append(">\n")
  }

  /// Writes whole lines that a writer `indented` to the same depth has made before.
  package mutating func lines(_ made: ArraySlice<UInt8>) {
    bytes.append(contentsOf: made)
  }

  /// A writer whose first tag stands this many steps in.
  package init(indented depth: Int) {
    self.depth = depth
  }

  private mutating func startTag(_ name: StaticString) {
    indent()
    append("<")
    append(name)
  }

  private mutating func attribute(_ name: StaticString, _ value: String) {
    append(" ")
    append(name)
    append("=\"")
    Array(value.utf8).withUnsafeBytes { XMLEscape.append($0, to: &bytes) }
    append("\"")
  }

  private mutating func indent() {
    for _ in 0..<depth {
      bytes.append(0x20)
      bytes.append(0x20)
    }
  }

  private mutating func append(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
