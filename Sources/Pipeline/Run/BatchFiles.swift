import QBXML
import Reports
import Spool
import Timesheets

/// Encodes and writes the batches side by side; the list of the run's files has them in loading
/// order.
///
/// Returns what each file holds when it is read again as any export would be.
func writeBatches(
  of report: RunReport, to staging: inout Staging, told: (RunEvent) -> Void
) async throws -> [Tally] {
  let encoder = BatchEncoder(
    version: report.options.output.version, onError: report.options.output.onError,
    lists: report.lists, notes: report.entryTexts)
  var written: [Tally] = []
  // A window at a time, so that memory holds some batches and never all of them.
  for start in stride(from: 0, to: report.batches.count, by: batchesAtOnce) {
    let window = Array(report.batches[start..<min(start + batchesAtOnce, report.batches.count)])
    for batch in try await writeSideBySide(window, of: report, by: encoder, to: staging) {
      staging.list(batch.file)
      written.append(batch.holds)
    }
    told(.writing(batches: start + window.count, of: report.batches.count))
  }
  return written
}

private let batchesAtOnce = 64

/// A batch's file, and what it holds when read again.
private struct WrittenBatch {
  let file: RunFile
  let holds: Tally
}

/// Writes some batches and returns them in their order.
private func writeSideBySide(
  _ batches: [Batch], of report: RunReport, by encoder: BatchEncoder, to staging: Staging
) async throws -> [WrittenBatch] {
  try await withThrowingTaskGroup(of: (Int, WrittenBatch).self) { group in
    for (position, batch) in batches.enumerated() {
      group.addTask {
        let bytes = encoder.bytes(of: batch, entries: report.entries[batch.entries])
        let file = try staging.writeUnlisted("batches/\(batch.fileName)") {
          file throws(SpoolError) in try file.append(bytes)
        }
        return (position, WrittenBatch(file: file, holds: try tally(of: bytes, batch.fileName)))
      }
    }
    var written = [WrittenBatch?](repeating: nil, count: batches.count)
    for try await (position, batch) in group { written[position] = batch }
    return written.compactMap { $0 }
  }
}

/// Reads an encoded batch with the reader that reads exports.
private func tally(of bytes: [UInt8], _ name: String) throws -> Tally {
  let records = try QBXMLDecoder.decode(
    DocumentBytes(bytes), document: DocumentID(index: 0), encoding: .utf8)
  guard records.findings.isEmpty else { throw RunError.fileDiffers(path: "batches/\(name)") }
  var tally = Tally()
  for record in records.activities { tally.add(minutes: Int(record.minutes)) }
  return tally
}
