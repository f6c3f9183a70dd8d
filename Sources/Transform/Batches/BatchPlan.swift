import Crypto
import Timesheets

/// The message sets of a run in loading order: together exactly its entries, each once.
package struct BatchPlan: Sendable {
  package let batches: [Batch]

  init(batches: [Batch]) {
    self.batches = batches
  }
}

/// Cuts a run's entries into batches: none spans two QBD weeks or is longer than the options allow.
/// Batches are numbered in loading order, which is the order of the entries.
package func batches(
  of entries: ResolvedEntries, weekStart: Weekday, options: OutputOptions
) -> BatchPlan {
  let all = entries.entries
  let digests = MessageSetDigests(of: entries, options: options)
  var batches: [Batch] = []
  var start = 0
  while start < all.count {
    let week = all[start].date.weekStart(first: weekStart)
    let limit = min(start + max(options.batchSize, 1), all.count)
    var end = start
    var minutes = 0
    while end < limit, all[end].date.weekStart(first: weekStart) == week {
      minutes += Int(all[end].minutes.minutes)
      end += 1
    }
    batches.append(
      Batch(
        number: batches.count + 1, week: week, entries: start..<end, minutes: minutes,
        messageSetID: digests.messageSetID(of: start..<end)))
    start = end
  }
  return BatchPlan(batches: batches)
}

/// Makes message set ids from content: the same batch has the same id in every run, and a batch in
/// which anything differs has another one, as QBD's error recovery needs (domain facts 1.3).
private struct MessageSetDigests {
  private let entries: ResolvedEntries
  private let beginning: [UInt8]

  init(of entries: ResolvedEntries, options: OutputOptions) {
    self.entries = entries
    beginning = Array("timeferry \(options.version.text) \(options.onError.rawValue)\n".utf8)
  }

  /// 23 hexadecimal digits of SHA-256: QBD takes no longer id.
  func messageSetID(of batch: Range<Int>) -> String {
    var content = beginning
    for entry in entries.entries[batch] { write(entry, to: &content) }
    var hash = SHA256()
    content.withUnsafeBytes { hash.update(bufferPointer: $0) }
    var digits: [UInt8] = []
    for byte in hash.finalize() {
      for digit in [byte >> 4, byte & 15] {
        digits.append(digit < 10 ? 0x30 + digit : 0x61 + digit - 10)
      }
    }
    return String(decoding: digits.prefix(23), as: UTF8.self)
  }

  private func write(_ entry: TimeEntry, to content: inout [UInt8]) {
    let lists = entries.lists
    content.append(number: entry.identity.high)
    content.append(number: entry.identity.low)
    content.append(number: UInt64(UInt32(bitPattern: entry.date.dayNumber)))
    content.append(number: UInt64(UInt32(bitPattern: entry.minutes.minutes)))
    content.append(element: lists[entry.person])
    content.append(element: entry.customer.index.map { lists.customers[$0].element })
    content.append(element: entry.item.index.map { lists.items[$0].element })
    content.append(element: entry.classIndex.index.map { lists.classes[$0].element })
    content.append(element: entry.wageItem.index.map { lists.wageItems[$0].element })
    content.append(text: entry.billable.rawValue.utf8)
    content.append(text: entries.texts.utf8(entry.notes))
  }
}

extension [UInt8] {
  fileprivate mutating func append(number: UInt64) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }

  fileprivate mutating func append(text: some Collection<UInt8>) {
    append(number: UInt64(text.count))
    append(contentsOf: text)
  }

  fileprivate mutating func append(element: ListElement?) {
    append(text: (element?.listID ?? "").utf8)
    append(text: (element?.fullName ?? "").utf8)
  }
}
