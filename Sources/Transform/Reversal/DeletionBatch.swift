import Timesheets

/// One message set of deletions.
package struct DeletionBatch: Sendable {
  /// Counts from 1.
  package let number: Int
  /// `newMessageSetID`: at most 23 characters, made from the content.
  package let messageSetID: String
  package let deletions: [TimeTrackingDeletion]
  /// The ledger's lines; parallel to `deletions`.
  package let lines: [SentLine]

  /// What the deleted entries hold.
  package var minutes: Int { lines.reduce(0) { $0 + Int($1.minutes) } }

  /// `NNNN.xml`
  package var fileName: String { "\(fourDigits(number)).xml" }
}

/// Cuts deletions into message sets of at most `size`, in the order given.
///
/// Every line must stand in QuickBooks under a known TxnID.
package func deletionBatches(of lines: [SentLine], size: Int) -> [DeletionBatch] {
  stride(from: 0, to: lines.count, by: max(size, 1)).enumerated().map { number, start in
    let chunk = Array(lines[start..<min(start + max(size, 1), lines.count)])
    let deletions = chunk.map { line in
      guard let txnID = line.state.standing?.txnID, !txnID.isEmpty else {
        preconditionFailure("a deletion of nothing")
      }
      // A deletion that was refused is sent anew under another name.
      return TimeTrackingDeletion(
        requestID: "\(line.identity.hexadecimal)-delete-\(line.sendings)", txnID: txnID)
    }
    var content = MessageSetContent("reversal")
    for deletion in deletions { content.append(deletion) }
    return DeletionBatch(
      number: number + 1, messageSetID: content.id, deletions: deletions, lines: chunk)
  }
}
