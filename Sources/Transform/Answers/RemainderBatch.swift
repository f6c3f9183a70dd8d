import Timesheets

/// A message set that sends again what an earlier one left undone.
package struct RemainderBatch: Sendable {
  /// Counts from 1 in loading order.
  package let number: Int
  /// The week that the batch was written for, or the day of its first entry where its name tells
  /// none.
  package let week: WorkDate
  package let messageSetID: String
  package let version: QBXMLVersion
  package let onError: OnError
  /// As they were in the batch, in its order.
  package let requests: [BatchedRequest]
  /// The number of the line that each request is about.
  package let lines: [Int64]
  package let minutes: Int

  /// `NNNN-<week>.xml`
  package var fileName: String { "\(fourDigits(number))-\(week.isoText).xml" }
}

/// The batches of what is proved not to stand in QuickBooks, and may be sent again: not tried,
/// missing, refused for a cause that passes, or refused for one that is `mended`.
///
/// One message set for each batch that carried lines first, or several where it is longer than the
/// options allow now; sets and requests in the loading order of the batches. Left out are lines
/// that are overtaken, an identity of which any other line may stand in QuickBooks, and lines whose
/// batch is not at hand. No message set id is ever given twice: it follows from the requests and
/// from the set that each line was sent in before.
package func remainder(
  of lines: [SentLine], mended: Set<Int64>, batches: [String: SentBatch], sets: [SentSet],
  options: OutputOptions
) -> [RemainderBatch] {
  let lines = sendable(lines, mended: mended)
  let weeks = Dictionary(sets.map { ($0.id, $0.week) }) { first, _ in first }
  var remainder: [RemainderBatch] = []
  let byBatch = Dictionary(grouping: lines, by: \.batchSet)
  // Lines are numbered as batches are loaded.
  let order = byBatch.sorted { ($0.value[0].number, $0.key) < ($1.value[0].number, $1.key) }
  for (id, lines) in order {
    guard let batch = batches[id] else { continue }
    let byRequest = Dictionary(lines.map { ($0.identity.hexadecimal, $0) }) { $1 }
    let again = batch.requests.compactMap { request in
      byRequest[request.requestID].map { (request: request, line: $0) }
    }
    for start in stride(from: 0, to: again.count, by: max(options.batchSize, 1)) {
      let part = again[start..<min(start + max(options.batchSize, 1), again.count)]
      guard let first = part.first else { continue }
      remainder.append(
        RemainderBatch(
          number: remainder.count + 1, week: weeks[id].flatMap(\.self) ?? first.line.date,
          messageSetID: remainderID(of: part, in: batch), version: batch.version,
          onError: batch.onError, requests: part.map(\.request), lines: part.map(\.line.number),
          minutes: part.reduce(0) { $0 + Int($1.request.entry.minutes ?? $1.line.minutes) }))
    }
  }
  return remainder
}

/// The lines that may be sent again, in the order of their numbers.
private func sendable(_ lines: [SentLine], mended: Set<Int64>) -> [SentLine] {
  let byIdentity = Dictionary(grouping: lines, by: \.identity)
  return lines.filter { line in
    let others = byIdentity[line.identity] ?? []
    guard !line.isOvertaken, others.allSatisfy(\.state.isProvedAway),
      line.number == others.map(\.number).max()
    else { return false }
    return switch line.state {
    case .notProcessed, .absent: true
    case .refused: line.state.isRetried || mended.contains(line.number)
    // What was deleted is carried again only when the source brings it.
    case .awaiting, .loaded, .unknown, .changing, .deleting, .deleted: false
    }
  }.sorted { $0.number < $1.number }
}

private func remainderID(
  of part: ArraySlice<(request: BatchedRequest, line: SentLine)>, in batch: SentBatch
) -> String {
  var content = MessageSetContent("remainder \(batch.version.text) \(batch.onError.rawValue)")
  for (request, line) in part {
    content.append(request.requestID)
    content.append(line.set)
    let entry = request.entry
    content.append("\(entry.date?.isoText ?? "") \(entry.minutes ?? 0)")
    for reference in [
      entry.person, entry.customer, entry.item, entry.classReference, entry.wageItem,
    ] {
      content.append(reference.listID)
      content.append(reference.fullName)
    }
    content.append(entry.notes)
    content.append(entry.billable?.rawValue ?? "")
    content.append(entry.ids.externalGUID)
  }
  return content.id
}

extension SentSet {
  /// The week in the name of a batch's file, `NNNN-<week>.xml`.
  fileprivate var week: WorkDate? {
    guard file.hasSuffix(".xml") else { return nil }
    return WorkDate(iso: String(file.dropLast(4).suffix(10)))
  }
}
