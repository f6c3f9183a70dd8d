import QBXML
import Reports
import Spool
import Timesheets

/// Encodes the batches side by side and writes them in loading order.
///
/// Returns what each file holds when it is read again as any export would be.
func writeBatches(
  of report: RunReport, to staging: inout Staging, told: (RunEvent) -> Void
) async throws -> [Tally] {
  var written: [Tally] = []
  let encoder = BatchEncoder(
    version: report.options.output.version, onError: report.options.output.onError,
    lists: report.lists, notes: report.entryTexts)
  // A window at a time, so that memory holds some batches and never all of them.
  for start in stride(from: 0, to: report.batches.count, by: batchesAtOnce) {
    let window = Array(report.batches[start..<min(start + batchesAtOnce, report.batches.count)])
    let files = try await encoded(window, of: report, by: encoder)
    for (batch, file) in zip(window, files) {
      try staging.write("batches/\(batch.fileName)", file.bytes)
      written.append(file.holds)
    }
    told(.writing(batches: start + window.count, of: report.batches.count))
  }
  return written
}

private let batchesAtOnce = 64

/// The files of some batches in their order, each with what it holds when read again.
private func encoded(
  _ batches: [Batch], of report: RunReport, by encoder: BatchEncoder
) async throws -> [(bytes: [UInt8], holds: Tally)] {
  try await withThrowingTaskGroup(of: (Int, [UInt8], Tally).self) { group in
    for (position, batch) in batches.enumerated() {
      group.addTask {
        let bytes = encoder.bytes(of: batch, entries: report.entries[batch.entries])
        return (position, bytes, try tally(of: bytes, named: batch.fileName))
      }
    }
    var files = [(bytes: [UInt8], holds: Tally)](
      repeating: ([], Tally()), count: batches.count)
    for try await (position, bytes, tally) in group { files[position] = (bytes, tally) }
    return files
  }
}

/// Reads an encoded batch with the reader that reads exports.
private func tally(of bytes: [UInt8], named name: String) throws -> Tally {
  let records = try QBXMLDecoder.decode(
    DocumentBytes(bytes), document: DocumentID(index: 0), encoding: .utf8)
  guard records.findings.isEmpty else { throw RunError.fileDiffers(path: "batches/\(name)") }
  var tally = Tally()
  for record in records.activities { tally.add(minutes: Int(record.minutes)) }
  return tally
}
