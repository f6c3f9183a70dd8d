import QBXML
import Spool
import SystemPackage
import Timesheets
import Transform

/// Writes the requests that correct what stands in QuickBooks.
func writeCorrections(
  _ plan: CorrectionPlan, options: OutputOptions, to staging: inout Staging
) throws(SpoolError) {
  let encoder = RequestEncoder(version: options.version, onError: options.onError)
  for document in plan.documents {
    let bytes =
      switch document.requests {
      case .changes(let changes):
        encoder.document(changes, messageSetID: document.messageSetID)
      case .deletions(let deletions):
        encoder.document(deletions, messageSetID: document.messageSetID)
      }
    try staging.write(document.file, bytes)
  }
}

/// The batches that carried changed entries first, read back from where they were published, by
/// message set id. One that is not there any more, or is no batch of ours, is left out: what its
/// entries had is then not known.
func sentBatches(of corrections: [Correction]) -> [String: SentBatch] {
  var batches: [String: SentBatch] = [:]
  var asked: Set<String> = []
  for correction in corrections where correction.kind != .deletion {
    let line = correction.line
    guard asked.insert(line.sent.batchSet).inserted else { continue }
    let folder = FilePath(line.batch.outbox).appending(line.batch.folder)
    guard let bytes = try? PublishedRun(folder).read(line.batch.file),
      let batch = try? SentBatchDecoder.decode(DocumentBytes(bytes)),
      batch.id == line.sent.batchSet
    else { continue }
    batches[batch.id] = batch
  }
  return batches
}
