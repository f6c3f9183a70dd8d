/// Writes elements the way QuickBooks answers: one to a line, in pure ASCII.
struct DocumentText {
  private(set) var text = ""

  init(declaration: String) {
    text = declaration
  }

  mutating func open(_ name: String, _ attributes: [(name: String, value: String)] = []) {
    let list = attributes.map { " \($0.name)=\"\(Self.escaped($0.value))\"" }.joined()
    text += "<\(name)\(list)>\n"
  }

  mutating func close(_ name: String) { text += "</\(name)>\n" }

  /// An element without content, as QuickBooks writes an answer that has nothing to return.
  mutating func empty(_ name: String, _ attributes: [(name: String, value: String)]) {
    open(name, attributes)
    text.removeLast(2)
    text += " />\n"
  }

  mutating func write(_ node: Node) {
    guard !node.children.isEmpty else {
      text += "<\(node.name)>\(Self.escaped(node.text))</\(node.name)>\n"
      return
    }
    open(node.name)
    for child in node.children { write(child) }
    close(node.name)
  }

  /// Domain facts 1.4 [S]: answers hold smart quotes, euro and the like as numeric references.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case _ where scalar.value > 0x7E || scalar == "\r": escaped += "&#\(scalar.value);"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
