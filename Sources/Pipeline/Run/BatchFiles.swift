import Glibc
import QBXML
import Reports
import Spool
import Timesheets

/// Encodes and writes the batches side by side; the list of the run's files has them in loading
/// order.
///
/// Returns what each file holds by its own text.
func writeBatches(
  of report: RunReport, to staging: inout Staging, told: (RunEvent) -> Void
) async throws -> [Tally] {
  let batches = report.batches
  let writer = BatchWriter(report, to: staging)
  var written = [WrittenBatch?](repeating: nil, count: batches.count)
  try await withThrowingTaskGroup(of: [WrittenBatch].self) { group in
    var (started, done) = (0, 0)
    func start() {
      let some = batches[started..<min(started + batchesPerTask, batches.count)]
      started = some.endIndex
      group.addTask { try writer.write(some) }
    }
    // As many tasks as there are cores that neither the ledger nor the table of entries keeps busy:
    // with more, the ledger would be late, and memory hold more batches than it needs.
    let tasks = max(2, sysconf(Int32(_SC_NPROCESSORS_ONLN)) - 2)
    while started < batches.count, started < tasks * batchesPerTask { start() }
    while let some = try await group.next() {
      for batch in some { written[batch.position] = batch }
      done += some.count
      told(.writing(batches: done, of: batches.count))
      if started < batches.count { start() }
    }
  }
  return written.compactMap { batch in
    guard let batch else { return nil }
    staging.list(batch.file)
    return batch.holds
  }
}

/// Batches that a task writes one after the other through the same memory.
private let batchesPerTask = 8

/// A batch's file, and what it holds by its own text.
private struct WrittenBatch {
  let position: Int
  let file: RunFile
  let holds: Tally
}

/// Writes batches of one run.
private struct BatchWriter: Sendable {
  private let version: QBXMLVersion
  private let encoder: BatchEncoder
  private let entries: [TimeEntry]
  private let staging: Staging

  init(_ report: RunReport, to staging: Staging) {
    version = report.options.output.version
    encoder = BatchEncoder(
      version: version, onError: report.options.output.onError,
      lists: report.lists, notes: report.entryTexts, identities: report.identities)
    entries = report.entries
    self.staging = staging
  }

  func write(_ batches: ArraySlice<Batch>) throws -> [WrittenBatch] {
    var bytes: [UInt8] = []
    var written: [WrittenBatch] = []
    for (position, batch) in zip(batches.indices, batches) {
      encoder.write(batch, entries: entries[batch.entries], to: &bytes)
      let name = "batches/\(batch.fileName)"
      guard let holds = BatchFileTotals.tally(of: bytes, in: version) else {
        throw RunError.fileDiffers(path: name)
      }
      let file = try staging.writeUnlisted(name, bytes)
      written.append(WrittenBatch(position: position, file: file, holds: holds))
    }
    return written
  }
}
