import QuickBooksStandIn

/// A TimeTrackingAdd with one thing changed at a time.
struct Added {
  var date = "2026-11-16"
  var person = "Maya Okafor"
  var personID = ""
  var customer = "Smith:Kitchen"
  var item = "Labour"
  var duration = "PT7H30M"
  var more = ""
  var classElement = "Public"
  var wageItem = "Regular"
  var notes = "Laid &#233; bricks"
  var billing = "<BillableStatus>Billable</BillableStatus>"
  var guid = ""
  var id = "a1"
  var tail = ""
  var attributes = ""

  var request: String {
    "<TimeTrackingAddRq requestID=\"\(id)\"><TimeTrackingAdd\(attributes)>\(fields)"
      + (guid.isEmpty ? "" : "<ExternalGUID>\(guid)</ExternalGUID>")
      + "</TimeTrackingAdd>\(tail)</TimeTrackingAddRq>"
  }

  /// The fields that a change has too.
  var fields: String {
    let personText = personID.isEmpty ? "" : "<ListID>\(personID)</ListID>"
    return "<TxnDate>\(date)</TxnDate>"
      + "<EntityRef>\(personText)<FullName>\(person)</FullName></EntityRef>"
      + reference("CustomerRef", customer) + reference("ItemServiceRef", item) + more
      + "<Duration>\(duration)</Duration>" + reference("ClassRef", classElement)
      + reference("PayrollItemWageRef", wageItem)
      + (notes.isEmpty ? "" : "<Notes>\(notes)</Notes>") + billing
  }

  func changing(_ change: (inout Added) -> Void) -> Added {
    var changed = self
    change(&changed)
    return changed
  }

  private func reference(_ name: String, _ text: String) -> String {
    text.isEmpty ? "" : "<\(name)><FullName>\(text)</FullName></\(name)>"
  }
}

/// A request document.
func document(
  _ requests: String..., version: String = "13.0", onError: String = "continueOnError",
  attributes: String = ""
) -> [UInt8] {
  Array(
    ("<?xml version=\"1.0\"?>\n<?qbxml version=\"\(version)\"?>\n<QBXML><QBXMLMsgsRq onError=\""
      + "\(onError)\"\(attributes)>\(requests.joined())</QBXMLMsgsRq></QBXML>").utf8)
}

func deletion(_ txnID: String, id: String = "d1", type: String = "TimeTracking") -> String {
  "<TxnDelRq requestID=\"\(id)\"><TxnDelType>\(type)</TxnDelType><TxnID>\(txnID)</TxnID></TxnDelRq>"
}

func modification(_ entry: BookEntry, _ fields: Added, id: String = "m1") -> String {
  "<TimeTrackingModRq requestID=\"\(id)\"><TimeTrackingMod><TxnID>\(entry.txnID)</TxnID>"
    + "<EditSequence>\(entry.editSequence)</EditSequence>\(fields.fields)</TimeTrackingMod>"
    + "</TimeTrackingModRq>"
}

func query(_ name: String, _ content: String = "", attributes: String = "") -> String {
  "<\(name)QueryRq requestID=\"q1\"\(attributes)>\(content)</\(name)QueryRq>"
}

/// An answer, read back.
struct Answered {
  let version: String?
  let messages: Node

  init(_ bytes: [UInt8]) throws {
    let document = try ParsedDocument(bytes)
    version = document.version
    messages = document.root.children.first ?? Node("")
  }

  var answers: [Node] { messages.children }
  var codes: [String] { answers.map { $0.attributes["statusCode"] ?? "" } }
  var ids: [String] { answers.map { $0.attributes["requestID"] ?? "" } }
  var setStatus: String? { messages.attributes["messageSetStatusCode"] }
  var rets: [Node] { answers.flatMap(\.children) }
}

struct NoAnswer: Error {}

extension StandIn {
  /// The answer to a document that must be answered.
  mutating func answered(_ request: [UInt8], _ fault: Fault? = nil) throws -> Answered {
    guard let bytes = try answer(request, fault) else { throw NoAnswer() }
    return try Answered(bytes)
  }

  /// The codes of the answers to these requests.
  mutating func codes(_ requests: String...) throws -> [String] {
    try answered(document(requests.joined())).codes
  }
}

extension String {
  /// The text with another in place of the one part of it that is meant.
  func replacing(_ part: String, with other: String) -> String {
    guard let range = firstRange(of: part) else { return self }
    return self[..<range.lowerBound] + other + self[range.upperBound...]
  }
}
