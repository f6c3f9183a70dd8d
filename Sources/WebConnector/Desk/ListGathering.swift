import Pipeline
import QBXML
import Timesheets

/// The company lists on their way: query after query, page after page, in one session.
///
/// Iterators die with the session, so what is not complete by its end is thrown away.
struct ListGathering {
  private let queries: [KitQuery]
  private let version: QBXMLVersion
  private var index = 0
  private var page = 1
  private var iteratorID: String?
  /// Whether a query was handed over and not answered.
  private(set) var isAsking = false

  init(in version: QBXMLVersion) {
    queries = KitQuery.all(in: version)
    self.version = version
  }

  var isComplete: Bool { index >= queries.count }

  /// How many queries are answered, and how many there are.
  var progress: (done: Int, all: Int) { (index, queries.count) }

  /// The document that asks for what comes next.
  mutating func ask() -> [UInt8] {
    isAsking = true
    return queries[index].document(in: version, after: iteratorID)
  }

  /// The name that the answer gets among the files of the delivery.
  var fileName: String {
    let query = queries[index]
    let number = index < 9 ? "0\(index + 1)" : "\(index + 1)"
    return "\(number)-\(query.name)\(query.isPaged ? "-\(page)" : "").xml"
  }

  /// Takes the answer; false when it does not tell all that was asked for.
  mutating func take(_ response: [UInt8]) -> Bool {
    isAsking = false
    let query = queries[index]
    let bytes = DocumentBytes(response)
    guard
      let answer = try? AnswerDecoder.decode(
        bytes, document: DocumentID(index: 0), encoding: .utf8),
      !answer.isBroken,
      answer.answers.map(\.requestID).sorted() == query.requestIDs.sorted(),
      answer.answers.allSatisfy(\.tellsItsList)
    else { return false }
    guard query.isPaged else {
      advance()
      return true
    }
    let read = try? QBXMLDecoder.decode(bytes, document: DocumentID(index: 0), encoding: .utf8)
    guard let export = read?.lists.exports.first else { return false }
    if export.remaining > 0 {
      guard !export.iteratorID.isEmpty else { return false }
      iteratorID = export.iteratorID
      page += 1
    } else {
      advance()
    }
    return true
  }

  private mutating func advance() {
    index += 1
    page = 1
    iteratorID = nil
  }
}

extension RequestAnswer {
  /// Whether the list is told, or that the company file has none because the feature is off (3250,
  /// domain facts 4).
  fileprivate var tellsItsList: Bool { severity != .error || statusCode == 3250 }
}
