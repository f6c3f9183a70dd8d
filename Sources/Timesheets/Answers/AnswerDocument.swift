/// A document in which QuickBooks answered, as far as it could be read. Nothing in it is judged.
///
/// Answers are matched by requestID, never by their order: no source promises any.
package struct AnswerDocument: Sendable {
  package let document: DocumentID
  package let encoding: TextEncoding
  package var nature: AnswerNature
  /// In the order written. Responses outside any message set make one of their own, without an id.
  package var messageSets: [AnsweredMessageSet] = []
  /// What was wrong with the document, and where: the fault that ended the reading comes last.
  package var findings: [ReadingFinding] = []

  /// A document in which nothing was found yet.
  package init(document: DocumentID, encoding: TextEncoding) {
    self.document = document
    self.encoding = encoding
    nature = .nothing
  }

  /// Every answer of every message set, in the order written.
  package var answers: [RequestAnswer] { messageSets.flatMap(\.answers) }

  /// The id of the only message set; nil where there is none, or more than one.
  package var messageSetID: String? { messageSets.count == 1 ? messageSets[0].id : nil }

  /// What QuickBooks said of the only message set as a whole; nil where it said nothing.
  package var messageSetStatus: Int? { messageSets.count == 1 ? messageSets[0].status : nil }
}

/// One `QBXMLMsgsRs`: the answer to one request document.
package struct AnsweredMessageSet: Sendable {
  package let place: Place
  /// `newMessageSetID`, as it was sent; nil when the answer gives none.
  package var id: String?
  /// `messageSetStatusCode`, which only error recovery has; see `MessageSetStatus`.
  package var status: Int?
  package var answers: [RequestAnswer] = []

  package init(place: Place, id: String? = nil, status: Int? = nil) {
    self.place = place
    self.id = id
    self.status = status
  }
}

/// What a document is to the loop of batches and answers, judged by content and never by name.
package enum AnswerNature: Hashable, Sendable {
  /// Answers to requests that write, to an error recovery, or to our question about time.
  case answer
  /// Responses to other queries alone: lists or time.
  case export
  /// Both in one document; the names of the query responses, each once, sorted.
  case mixed(queries: [String])
  /// Requests: a batch that comes back in place of its answer.
  case request
  /// No qbXML at all, but what QuickBooks or the loader said in its place: nothing was answered.
  case refusal(HostFailure)
  /// Neither an answer nor an export: an empty file, an empty message set, another document.
  case nothing
}
