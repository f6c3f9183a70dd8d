import QBXML
import Reports
import Spool
import Timesheets

/// Encodes the batches side by side, writes them in loading order, and reads each one again.
///
/// Throws `RunError.fileDiffers` when a file, read as any answer of QuickBooks would be, does not
/// hold the entries and minutes of its batch.
func writeBatches(
  of report: RunReport, to staging: inout Staging, told: (RunEvent) -> Void
) async throws {
  let encoder = BatchEncoder(
    version: report.options.output.version, onError: report.options.output.onError,
    lists: report.lists, notes: report.entryTexts)
  // A window at a time, so that memory holds some batches and never all of them.
  for start in stride(from: 0, to: report.batches.count, by: batchesAtOnce) {
    let window = Array(report.batches[start..<min(start + batchesAtOnce, report.batches.count)])
    let files = try await encoded(window, of: report, by: encoder)
    for (batch, bytes) in zip(window, files) {
      try staging.write("batches/\(batch.fileName)", bytes)
    }
    told(.writing(batches: start + window.count, of: report.batches.count))
  }
}

private let batchesAtOnce = 64

/// The files of some batches in their order, each read again and found to tie.
private func encoded(
  _ batches: [Batch], of report: RunReport, by encoder: BatchEncoder
) async throws -> [[UInt8]] {
  try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
    for (position, batch) in batches.enumerated() {
      group.addTask {
        let bytes = encoder.bytes(of: batch, entries: report.entries[batch.entries])
        try confirm(bytes, holds: batch)
        return (position, bytes)
      }
    }
    var files = [[UInt8]](repeating: [], count: batches.count)
    for try await (position, bytes) in group { files[position] = bytes }
    return files
  }
}

/// Reads an encoded batch with the reader that reads exports, and compares its totals.
private func confirm(_ bytes: [UInt8], holds batch: Batch) throws {
  let records = try QBXMLDecoder.decode(
    DocumentBytes(bytes), document: DocumentID(index: 0), encoding: .utf8)
  var found = Tally()
  for record in records.activities { found.add(minutes: Int(record.minutes)) }
  let expected = Tally(entries: batch.entries.count, minutes: batch.minutes)
  guard found == expected, records.findings.isEmpty else {
    throw RunError.fileDiffers(
      path: "batches/\(batch.fileName)", expected: expected, found: found)
  }
}
