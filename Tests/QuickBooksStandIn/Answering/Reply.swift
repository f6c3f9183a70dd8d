/// The answer to one request.
struct Reply: Hashable {
  let name: String
  let requestID: String?
  var status: Status
  var attributes: [String: String] = [:]
  /// What it returns.
  var content: [Node] = []
  /// What it added or changed, as the books had it afterwards.
  var entry: BookEntry?

  init(to request: Request, _ status: Status) {
    name = request.answerName
    requestID = request.id
    self.status = status
  }

  /// In the order in which QuickBooks writes them.
  var allAttributes: [(name: String, value: String)] {
    var all: [(name: String, value: String)] = requestID.map { [("requestID", $0)] } ?? []
    all += [
      ("statusCode", "\(status.code)"), ("statusSeverity", status.severity.rawValue),
      ("statusMessage", status.message),
    ]
    for name in ["retCount", "iteratorRemainingCount", "iteratorID"] {
      if let value = attributes[name] { all.append((name, value)) }
    }
    return all
  }
}

/// The answer to a document, before it is written.
struct ReplySet {
  let version: SpecVersion
  /// The `newMessageSetID` of the request and the status of the set, where it has one.
  var messageSetID: String?
  var messageSetStatus: Int?
  var replies: [Reply] = []

  /// The document, with what a fault makes of it.
  func bytes(statesVersion: Bool, _ fault: Fault?) -> [UInt8] {
    var replies = replies
    switch fault {
    case .answersReordered: replies = Self.reordered(replies)
    case .answerRepeated(let position) where replies.indices.contains(position):
      replies.append(replies[position])
    default: break
    }
    // Domain facts 1.4 [V]: answers come without an encoding, and in ASCII.
    let instruction = statesVersion ? "<?qbxml version=\"\(version.text)\"?>\n" : ""
    var text = DocumentText(declaration: "<?xml version=\"1.0\" ?>\n" + instruction)
    text.open("QBXML")
    var attributes: [(name: String, value: String)] = []
    if let messageSetID { attributes.append(("newMessageSetID", messageSetID)) }
    if let messageSetStatus { attributes.append(("messageSetStatusCode", "\(messageSetStatus)")) }
    text.open("QBXMLMsgsRs", attributes)
    for reply in replies {
      if reply.content.isEmpty {
        text.empty(reply.name, reply.allAttributes)
      } else {
        text.open(reply.name, reply.allAttributes)
        for node in reply.content { text.write(node) }
        text.close(reply.name)
      }
    }
    text.close("QBXMLMsgsRs")
    text.close("QBXML")
    let bytes = Array(text.text.utf8)
    guard case .answerCut(let permille) = fault else { return bytes }
    return Array(bytes.prefix(bytes.count * permille / 1000))
  }

  /// Every second one first, the others behind them backwards: no neighbours stay neighbours.
  private static func reordered(_ replies: [Reply]) -> [Reply] {
    let odd = replies.enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
    let even = replies.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
    return odd + even.reversed()
  }
}

extension SpecVersion {
  var text: String { "\(edition)\(major).\(minor)" }
}
