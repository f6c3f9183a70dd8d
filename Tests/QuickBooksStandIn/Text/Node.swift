/// An element of a document: a leaf has text, any other has children in the document's order.
package struct Node: Hashable, Sendable {
  package var name: String
  package var attributes: [String: String]
  package var text: String
  package var children: [Node]

  package init(
    _ name: String, attributes: [String: String] = [:], text: String = "", children: [Node] = []
  ) {
    self.name = name
    self.attributes = attributes
    self.text = text
    self.children = children
  }

  package init(_ name: String, _ text: String) {
    self.init(name, text: text)
  }

  package init(_ name: String, _ children: [Node]) {
    self.init(name, children: children)
  }

  /// The first child of this name.
  package subscript(name: String) -> Node? { children.first { $0.name == name } }

  /// The text of the leaf at the end of this path of names; nil where there is none.
  package func text(_ path: String...) -> String? {
    var node: Node? = self
    for name in path { node = node?[name] }
    return node?.text
  }

  /// The texts of the children of this name.
  package func texts(_ name: String) -> [String] {
    children.filter { $0.name == name }.map(\.text)
  }
}
