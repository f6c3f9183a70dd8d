import Timesheets
import XML

/// What shows whether a document is an answer, an export or a request, gathered while it is read.
struct NatureEvidence: Hashable {
  private var hasRequests = false
  private var hasAnswers = false
  /// Whether QuickBooks names or judges a message set, as it does for sets that write.
  private var hasNamedSet = false
  private var queries: Set<String> = []

  mutating func takeRequest() { hasRequests = true }

  /// Takes a response once its attributes are known. Those to a sign-on say nothing of requests.
  mutating func take(_ response: OpenResponse) {
    if response.word.hasSuffix("QueryRs"), !response.isAnswer {
      queries.insert(response.word)
    } else if !response.word.hasPrefix("Signon") {
      hasAnswers = true
    }
  }

  /// Takes a record that stands outside of any response, as a piece of an export has it.
  mutating func take(looseRecord word: String) { queries.insert(word) }

  mutating func take(_ set: AnsweredMessageSet) {
    if set.id != nil || set.status != nil { hasNamedSet = true }
  }

  var nature: AnswerNature {
    if hasAnswers { return queries.isEmpty ? .answer : .mixed(queries: queries.sorted()) }
    if !queries.isEmpty { return .export }
    if hasNamedSet { return .answer }
    return hasRequests ? .request : .nothing
  }
}

extension AnsweredMessageSet {
  /// A `QBXMLMsgsRs` at its start tag, whose attributes are those of `events`.
  init(_ event: XMLEvent, _ events: XMLEvents, _ log: inout ReadingLog) {
    self.init(place: Place(document: log.document, line: event.line))
    for attribute in events.attributes(of: event) {
      let name = QBXMLName(code: attribute.code)
      let value = events.value(of: attribute)
      if name == .newMessageSetID, !value.trimmed.isEmpty {
        id = String(decoding: value.trimmed, as: UTF8.self)
      } else if name == .messageSetStatusCode {
        status = log.integer(
          Leaf(name: name, parent: .messagesResponse, line: event.line, text: value))
      }
    }
  }
}
