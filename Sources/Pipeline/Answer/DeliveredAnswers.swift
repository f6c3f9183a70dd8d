import LoadLedger
import QBXML
import Reports
import Spool
import Timesheets

/// The documents of a delivery that may be answers, read as such.
struct DeliveredAnswers {
  private(set) var documents: [AnswerDocument] = []
  private(set) var ignored: [IgnoredDocument] = []
  /// The documents in which another company file names itself: nothing in them is believed.
  private(set) var foreign: [AnswerFinding] = []

  /// Reads every delivered document that is no plain export, and what QuickBooks may have said in
  /// place of an answer.
  ///
  /// Throws `SpoolError` when the disk fails.
  init(in delivery: ReadDelivery) throws {
    for (index, document) in delivery.delivered.enumerated() {
      let id = DocumentID(index: UInt32(index))
      let bytes = delivery.bundle.bytes(of: index).limited(by: delivery.limits)
      switch document.kind {
      // An answer that only refuses holds no record.
      case .qbxml, .ignored(.noRecords):
        guard document.nature != .export else { continue }
        documents.append(
          try AnswerDecoder.decode(bytes, document: id, encoding: document.encoding ?? .utf8))
      case .ignored(let reason):
        if mayBeRefusal(reason, document.source.size) {
          let answer = try AnswerDecoder.decode(bytes, document: id, encoding: .windows1252)
          if case .refusal = answer.nature {
            documents.append(answer)
            continue
          }
        }
        ignored.append(IgnoredDocument(id, reason))
      case .iif, .quickBooksTimeCSV, .bundleStatement: continue
      }
    }
  }

  var isEmpty: Bool { documents.isEmpty }

  /// Leaves out every document in which another company file than the ledger's names itself.
  mutating func believe(_ company: CompanyBinding?, in delivery: ReadDelivery) {
    guard let company else { return }
    documents.removeAll { document in
      let lists = delivery.records.documents[Int(document.document.index)].lists
      let isForeign = lists.companies.contains { file in
        !company.canBe(
          CompanyNames(name: file.companyName, legalName: file.legalName), einHash: nil)
      }
      if isForeign {
        foreign.append(
          AnswerFinding(
            .foreignSet(id: document.messageSetID ?? "", answers: document.answers.count),
            at: Place(document: document.document, line: 1)))
      }
      return isForeign
    }
  }

  /// The ids of the message sets that are answered.
  var answeredSets: Set<String> { Set(documents.flatMap(\.messageSets).compactMap(\.id)) }

  /// The requestIDs that are answered.
  var answeredRequests: Set<String> { Set(documents.flatMap(\.answers).map(\.requestID)) }

  /// What the ledger is to be asked for.
  func question(_ request: AnswerRequest) -> SentQuestion {
    var question = SentQuestion(about: documents)
    question.documents = Set(request.lostDocuments)
    return question
  }
}

/// Longer texts are no message of QuickBooks'.
private let longestRefusal = 1 << 16

private func mayBeRefusal(_ reason: IgnoredReason, _ size: Int) -> Bool {
  size <= longestRefusal && [.unknownText, .otherXML, .webPage].contains(reason)
}
