/// One request of a document that the parser let through.
struct Request: Hashable {
  let node: Node
  /// Why its fields cannot be taken; nil when they can.
  let fault: Status?
  let writes: Bool
  let version: SpecVersion

  var name: String { node.name }
  var id: String? { node.attributes["requestID"] }
  var answerName: String { name.dropLast(2) + "Rs" }
}

/// A request document as QuickBooks' parser sees it.
struct MessageSet {
  enum OnError: String { case continueOnError, stopOnError, rollbackOnError }

  let version: SpecVersion
  let onError: OnError
  let newID: String?
  let oldID: String?
  let includesRet: Bool
  let requests: [Request]

  /// Reads a document, or refuses it whole.
  init(_ bytes: [UInt8], host versions: [String]) throws(ParserRefusal) {
    // Domain facts 1.4 [S]: raw bytes above ASCII make the parser refuse, whatever is declared.
    if let byte = bytes.first(where: { $0 > 0x7E || ($0 < 0x20 && ![9, 10, 13].contains($0)) }) {
      throw ParserRefusal(.rawByte(byte))
    }
    let document: ParsedDocument
    do {
      document = try ParsedDocument(bytes)
    } catch {
      throw ParserRefusal(.malformed(line: error.line, reason: error.reason))
    }
    guard let version = document.version.flatMap(SpecVersion.init),
      version.isSupported(by: versions)
    else { throw ParserRefusal(.version(document.version)) }
    self.version = version
    let set = try Self.set(of: document.root)
    let path = "QBXML/QBXMLMsgsRq"
    guard let onError = set.attributes["onError"].flatMap(OnError.init) else {
      throw ParserRefusal(.attribute("onError", of: set.name), at: path)
    }
    let responseData = set.attributes["responseData"] ?? "includeAll"
    guard ["includeAll", "includeNone"].contains(responseData) else {
      throw ParserRefusal(.attribute("responseData", of: set.name), at: path)
    }
    let known = ["onError", "responseData", "newMessageSetID", "oldMessageSetID"]
    if let other = set.attributes.keys.filter({ !known.contains($0) }).min() {
      throw ParserRefusal(.attribute(other, of: set.name), at: path)
    }
    self.onError = onError
    includesRet = responseData == "includeAll"
    newID = set.attributes["newMessageSetID"]
    oldID = set.attributes["oldMessageSetID"]
    requests = try set.children.map { node throws(ParserRefusal) in
      try Self.request(node, version, at: path)
    }
  }

  /// The one set of messages below the root (domain facts 1.1 [V]).
  private static func set(of root: Node) throws(ParserRefusal) -> Node {
    guard root.name == "QBXML" else {
      throw ParserRefusal(.element(root.name, expected: ["QBXML"]))
    }
    if let attribute = root.attributes.keys.min() {
      throw ParserRefusal(.attribute(attribute, of: "QBXML"), at: "QBXML")
    }
    for node in [root, root.children.first ?? root] {
      if let loose = ContentWalk.looseText(of: node) {
        throw ParserRefusal(.looseText(loose), at: node.name)
      }
    }
    guard let set = root.children.first else {
      throw ParserRefusal(.missing(["QBXMLMsgsRq"]), at: "QBXML")
    }
    let others = [set].filter { $0.name != "QBXMLMsgsRq" } + root.children.dropFirst()
    if let other = others.first {
      throw ParserRefusal(.element(other.name, expected: ["QBXMLMsgsRq"]), at: "QBXML")
    }
    return set
  }

  private static func request(
    _ node: Node, _ version: SpecVersion, at path: String
  ) throws(ParserRefusal) -> Request {
    guard let form = RequestGrammar.form(of: node.name, version) else {
      throw ParserRefusal(.element(node.name, expected: ["a request of this version"]), at: path)
    }
    let here = "\(path)/\(node.name)"
    for (name, value) in node.attributes.sorted(by: { $0.key < $1.key }) where name != "requestID" {
      guard let values = form.attributes[name], values.isEmpty || values.contains(value) else {
        throw ParserRefusal(.attribute(name, of: node.name), at: here)
      }
    }
    var bare = node
    bare.attributes = [:]
    let leaves = try ContentWalk.leaves(of: bare, as: form.content, at: path)
    let fault = leaves.lazy.compactMap { $0.kind.fault($0.text, in: $0.name) }.first
    // Domain facts 1.1 [V]: a requestID has at most 50 characters.
    let hasLongID = (node.attributes["requestID"] ?? "").count > 50
    return Request(
      node: node, fault: hasLongID ? .requestID : fault, writes: form.writes, version: version)
  }
}
