import Crypto
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
  package var fileName: String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits + ".xml"
  }
}

/// Cuts deletions into message sets of at most `size`, in the order given. `sent` tells how often a
/// deletion of a line was sent before, so that no request is ever named as another one was.
///
/// Every line must stand in QuickBooks under a known TxnID.
package func deletionBatches(
  of lines: [SentLine], among sent: SentRequests, size: Int
) -> [DeletionBatch] {
  var times: [Int64: Int] = [:]
  for set in sent.sets where set.kind == .delete {
    for request in set.requests { times[request.line, default: 0] += 1 }
  }
  return stride(from: 0, to: lines.count, by: max(size, 1)).enumerated().map { number, start in
    let chunk = Array(lines[start..<min(start + max(size, 1), lines.count)])
    let deletions = chunk.map { line in
      guard let txnID = line.state.standing?.txnID, !txnID.isEmpty else {
        preconditionFailure("a deletion of nothing")
      }
      return TimeTrackingDeletion(
        requestID: "\(line.identity.hexadecimal)-delete-\(times[line.number, default: 0] + 1)",
        txnID: txnID)
    }
    return DeletionBatch(
      number: number + 1, messageSetID: messageSetID(of: deletions), deletions: deletions,
      lines: chunk)
  }
}

private func messageSetID(of deletions: [TimeTrackingDeletion]) -> String {
  var hash = SHA256()
  hash.update(data: Array("timeferry deletions\n".utf8))
  for deletion in deletions {
    hash.update(data: Array("\(deletion.requestID) \(deletion.txnID)\n".utf8))
  }
  let digits = hash.finalize().map { byte in
    (byte < 16 ? "0" : "") + String(byte, radix: 16)
  }
  return String(digits.joined().prefix(MessageSetRecovery.longestID))
}
