import Timesheets
import XML

/// A `…Rs` element while it is read: which lists it exports and how QuickBooks answered.
///
/// Attributes: requestID?, statusCode, statusSeverity, statusMessage?; queries add retCount (4.0),
/// iteratorRemainingCount and iteratorID (5.0) (domain facts 1.1).
struct OpenResponse {
  let name: QBXMLName
  /// The element's name as written, `CustomerQueryRs`.
  let word: String
  let line: UInt32
  /// How deep it stands, so that its own end tag is known.
  let depth: Int
  /// Records found in it so far.
  var found = 0
  /// Records in it so far, those that name nothing or are of no concern here too.
  var shown = 0
  private(set) var requestID = ""
  /// Whether it answers a request of ours: one that writes time, or the question about time that
  /// was written. Its time stands in QuickBooks already.
  private(set) var isAnswer: Bool
  private(set) var statusCode = 0
  /// Whether a status code stood there that is a number.
  private(set) var hasStatusCode = false
  private(set) var severity = ""
  private(set) var message = ""
  private(set) var retCount: Int?
  private(set) var remaining = 0
  private(set) var iteratorID = ""

  init(_ name: QBXMLName, word: String, line: UInt32, depth: Int) {
    self.name = name
    self.word = word
    self.line = line
    self.depth = depth
    isAnswer = name == .timeTrackingAddResponse || name == .timeTrackingModResponse
  }

  mutating func take(
    _ attribute: QBXMLName, _ value: UnsafeRawBufferPointer, _ log: inout ReadingLog
  ) {
    switch attribute {
    case .requestID:
      requestID = String(decoding: value, as: UTF8.self)
      if name == .timeTrackingQuery { isAnswer = TimeQuestion.isAsked(by: requestID) }
    case .statusCode:
      let code = number(value, attribute, &log)
      statusCode = code ?? 0
      hasStatusCode = code != nil
    case .statusSeverity: severity = String(decoding: value.trimmed, as: UTF8.self)
    case .statusMessage: message = String(decoding: value, as: UTF8.self)
    case .retCount: retCount = number(value, attribute, &log)
    case .iteratorRemainingCount: remaining = number(value, attribute, &log) ?? 0
    case .iteratorID: iteratorID = String(decoding: value.trimmed, as: UTF8.self)
    default: break
    }
  }

  /// Whether QuickBooks refused the request: severity first, then the ranges of domain facts 4.
  var isRefusal: Bool { severity == "Error" || statusCode >= 1000 }

  /// A query that asked for counts only answers with retCount and no records: no list was shown.
  var isCountOnly: Bool { found == 0 && (retCount ?? 0) > 0 && !isRefusal && statusCode < 500 }

  /// One export for each list that the response shows.
  func exports(in document: DocumentID) -> [ListExport] {
    if isCountOnly { return [] }
    return name.exportedLists.map { kind in
      ListExport(
        kind: kind, place: Place(document: document, line: line), statusCode: statusCode,
        statusSeverity: severity, statusMessage: message, remaining: remaining,
        iteratorID: iteratorID, announced: retCount, shown: shown)
    }
  }

  private func number(
    _ value: UnsafeRawBufferPointer, _ attribute: QBXMLName, _ log: inout ReadingLog
  ) -> Int? {
    log.integer(Leaf(name: attribute, parent: name, line: line, text: value))
  }
}
