import Checks
import Timesheets

/// The message sets that correct what stands in QuickBooks: changes first, then deletions.
package struct CorrectionPlan: Sendable {
  package let documents: [CorrectionDocument]

  /// Whether nothing is corrected.
  package var isEmpty: Bool { documents.isEmpty }
}

/// One message set of corrections, all of one kind.
package struct CorrectionDocument: Sendable {
  /// Counts from 1 within the run.
  package let number: Int
  /// Its path inside the run's folder.
  package let file: String
  /// 23 hexadecimal digits made from the content.
  package let messageSetID: String
  package let requests: CorrectionRequests
  /// The entries that the requests are about, in their order.
  package let lines: [CorrectedLine]

  /// What the entries come to: the changed ones as they are to be, the deleted ones as they were.
  package var minutes: Int { lines.reduce(0) { $0 + Int($1.minutes) } }
}

/// What a message set of corrections asks for.
package enum CorrectionRequests: Hashable, Sendable {
  case changes([TimeTrackingChange])
  case deletions([TimeTrackingDeletion])
}

/// An entry that is corrected, and how it is known from then on.
package struct CorrectedLine: Hashable, Sendable {
  package let requestID: String
  package let line: StandingLine
  /// The changed entry, by its index among the time to carry; nil for one that is deleted.
  package let entry: Int?
  package let facts: StandingFacts
  package let date: WorkDate
  package let minutes: Int32
}

/// Makes the requests for what the checks let be corrected.
///
/// A change names person, day, minutes, billable status and every field that the entry has. One
/// that it lost is cleared where `batches`, by message set id, or the delivery's own time of
/// QuickBooks shows that it had one, or where nothing shows what it has.
package func corrections(
  from checked: CheckedBundle, batches: [String: SentBatch], options: CarryOptions
) -> CorrectionPlan {
  var documents: [CorrectionDocument] = []
  var rest = checked.corrections[...]
  while let first = rest.first {
    let together = rest.prefix { $0.file == first.file }
    rest = rest.dropFirst(together.count)
    documents.append(
      CorrectionDocument(
        of: Array(together), number: documents.count + 1, from: checked, batches, options))
  }
  return CorrectionPlan(documents: documents)
}

extension CorrectionDocument {
  fileprivate init(
    of corrections: [Correction], number: Int, from checked: CheckedBundle,
    _ batches: [String: SentBatch], _ options: CarryOptions
  ) {
    var changes: [TimeTrackingChange] = []
    var deletions: [TimeTrackingDeletion] = []
    var lines: [CorrectedLine] = []
    for correction in corrections {
      switch correction.kind {
      case .change(let index):
        let entry = changedEntry(index, of: checked, options.carry)
        let before = FieldsBefore(
          correction, batches[correction.line.sent.batchSet], in: checked.records)
        changes.append(TimeTrackingChange(correction, to: entry, of: checked, before))
        lines.append(CorrectedLine(correction, entry: index, entry.date, entry.minutes.minutes))
      case .deletion:
        deletions.append(
          TimeTrackingDeletion(requestID: correction.requestID, txnID: correction.facts.txnID))
        lines.append(
          CorrectedLine(
            correction, entry: nil, correction.line.sent.date, correction.line.sent.minutes))
      }
    }
    precondition(changes.isEmpty || deletions.isEmpty, "a document of two kinds")
    let requests = deletions.isEmpty ? CorrectionRequests.changes(changes) : .deletions(deletions)
    self.init(
      number: number, file: corrections[0].file,
      messageSetID: MessageSetContent(requests, options.output).id,
      requests: requests, lines: lines)
  }
}

extension CorrectedLine {
  fileprivate init(_ correction: Correction, entry: Int?, _ date: WorkDate, _ minutes: Int32) {
    self.init(
      requestID: correction.requestID, line: correction.line, entry: entry,
      facts: correction.facts, date: date, minutes: minutes)
  }
}
