import LoadLedger
import Spool
import SystemPackage
import Timesheets

extension PipelineConfiguration {
  /// Says of documents that they were handed to QuickBooks and that their answers are lost, as
  /// `timeferry answer --lost` does: what asks for the answers once more is published.
  ///
  /// Without documents it only finishes what a dead process left planned. `documents` are paths
  /// from the outbox. Throws `SpoolError` (`.locked` while another process works there),
  /// `LedgerError`, `RunError` and `AnswerError`.
  package func callLost(
    _ documents: [String], on medium: RunMedium, _ signature: Signature, toolVersion: String
  ) async throws {
    guard let outbox, let ledger else { preconditionFailure("a pipeline without its places") }
    let place = try RunPlace(
      RunLocation(outbox: .named(outbox), ledger: .named(ledger)), .publish, scratch: outbox,
      on: medium, signature: signature)
    guard !documents.isEmpty else { return }
    var request = AnswerRequest(
      reading: RunRequest(
        bundle: [], options: options, standingLists: listsFolder, mode: .publish, limits: limits,
        signature: signature))
    request.lost = documents
    let delivery = try await ReadDelivery(request.reading, at: place)
    defer { delivery.remove() }
    _ = try await answer(delivery, by: request, at: place, toolVersion: toolVersion)
  }
}
