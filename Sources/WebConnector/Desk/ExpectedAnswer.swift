import LoadLedger
import QBXML
import Timesheets

extension CourierSubject {
  /// Whether a response is QuickBooks' answer to this document, whole and readable: it names the
  /// message set, or echoes the question about time.
  func isAnswered(by response: [UInt8]) -> Bool {
    guard
      let answer = try? AnswerDecoder.decode(
        DocumentBytes(response), document: DocumentID(index: 0), encoding: .utf8),
      !answer.isBroken, answer.messageSets.count == 1
    else { return false }
    return switch self {
    case .writing(let set): answer.messageSetID == set
    case .recovery(let set, let lost): [set, lost].contains(answer.messageSetID)
    // One that is refused, or of which a part is missing, is asked once more.
    case .time(let question):
      answer.answers.contains { shown in
        shown.requestID == question.requestID && shown.severity != .error && shown.isWhole
      }
    }
  }
}

extension AnswerDocument {
  /// Whether it could not be read to its end.
  var isBroken: Bool {
    findings.contains { if case .malformedXML = $0.detail { true } else { false } }
  }
}
