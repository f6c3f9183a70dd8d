/// What may stand in an element, in which order and how often.
indirect enum Content: Sendable {
  case leaf(String, ValueKind)
  case group(String, Content)
  case optional(Content)
  /// As often as you like, and not at all.
  case any(Content)
  /// Once or more.
  case some(Content)
  case sequence([Content])
  case choice([Content])

  /// The names it may begin with.
  var firstNames: [String] {
    switch self {
    case .leaf(let name, _), .group(let name, _): return [name]
    case .optional(let content), .any(let content), .some(let content): return content.firstNames
    case .choice(let contents): return contents.flatMap(\.firstNames)
    case .sequence(let contents):
      var names: [String] = []
      for content in contents {
        names += content.firstNames
        if !content.mayBeEmpty { break }
      }
      return names
    }
  }

  fileprivate var mayBeEmpty: Bool {
    switch self {
    case .leaf, .group: false
    case .optional, .any: true
    case .some(let content): content.mayBeEmpty
    case .sequence(let contents): contents.allSatisfy(\.mayBeEmpty)
    case .choice(let contents): contents.contains(where: \.mayBeEmpty)
    }
  }
}

/// A leaf that was found where the grammar has it.
struct FoundLeaf {
  let name: String
  let text: String
  let kind: ValueKind
}

/// Holds the children of an element against the grammar.
struct ContentWalk {
  private let children: [Node]
  private let path: String
  private var position = 0
  private var leaves: [FoundLeaf] = []

  /// The leaves below an element, in order. Refuses what the grammar has not.
  static func leaves(
    of node: Node, as content: Content, at path: String
  ) throws(ParserRefusal) -> [FoundLeaf] {
    let here = "\(path)/\(node.name)"
    if let loose = looseText(of: node) { throw ParserRefusal(.looseText(loose), at: here) }
    // Only what adds something can name it (domain facts 2.1 [V]).
    let attributes = node.attributes.keys.filter { $0 != "defMacro" || !node.name.hasSuffix("Add") }
    if let attribute = attributes.min() {
      throw ParserRefusal(.attribute(attribute, of: node.name), at: here)
    }
    var walk = ContentWalk(node.children, path: here)
    try walk.match(content)
    if let rest = walk.next {
      throw ParserRefusal(.element(rest.name, expected: content.firstNames), at: here)
    }
    return walk.leaves
  }

  /// Text between the children of an element; nil where only white space is.
  static func looseText(of node: Node) -> String? {
    node.text.allSatisfy(\.isWhitespace) ? nil : node.text
  }

  private init(_ children: [Node], path: String) {
    self.children = children
    self.path = path
  }

  private var next: Node? { position < children.count ? children[position] : nil }

  private func isNext(_ content: Content) -> Bool {
    next.map { content.firstNames.contains($0.name) } ?? false
  }

  private mutating func match(_ content: Content) throws(ParserRefusal) {
    switch content {
    case .leaf(let name, let kind):
      let node = try take(name)
      let here = "\(path)/\(name)"
      if let child = node.children.first {
        throw ParserRefusal(.element(child.name, expected: []), at: here)
      }
      if let attribute = node.attributes.keys.min() {
        throw ParserRefusal(.attribute(attribute, of: name), at: here)
      }
      guard kind.parses(node.text) else {
        throw ParserRefusal(.value(node.text, of: name), at: here)
      }
      leaves.append(FoundLeaf(name: name, text: node.text, kind: kind))
    case .group(let name, let content):
      leaves += try Self.leaves(of: take(name), as: content, at: path)
    case .optional(let content):
      if isNext(content) { try match(content) }
    case .any(let content):
      while isNext(content) { try match(content) }
    case .some(let content):
      try match(content)
      while isNext(content) { try match(content) }
    case .sequence(let contents):
      for content in contents { try match(content) }
    case .choice(let contents):
      if let content = contents.first(where: isNext) {
        try match(content)
      } else if !contents.contains(where: \.mayBeEmpty) {
        try refuseNext(expected: content.firstNames)
      }
    }
  }

  private mutating func take(_ name: String) throws(ParserRefusal) -> Node {
    guard let next, next.name == name else {
      try refuseNext(expected: [name])
      return Node(name)
    }
    position += 1
    return next
  }

  private func refuseNext(expected: [String]) throws(ParserRefusal) {
    guard let next else { throw ParserRefusal(.missing(expected), at: path) }
    throw ParserRefusal(.element(next.name, expected: expected), at: path)
  }
}
