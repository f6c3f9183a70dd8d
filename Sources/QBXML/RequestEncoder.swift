import Timesheets
import XML

/// Writes the requests that follow on a batch: what is added once more, changes, deletions and
/// recovery.
///
/// As pure and as regular as `BatchEncoder` writes batches: the same values give the same bytes,
/// in the order given, and nothing is looked up or left out.
package struct RequestEncoder: Sendable {
  private let version: QBXMLVersion
  private let onError: OnError

  /// Writes documents of this version.
  package init(version: QBXMLVersion, onError: OnError = .continueOnError) {
    self.version = version
    self.onError = onError
  }

  /// A document that adds entries, as `BatchEncoder` would have written it: byte for byte for the
  /// requests of a batch of this version. Each must have a person, a day, minutes and a billable
  /// status, as those that `SentBatchDecoder` reads have.
  package func document(_ requests: [BatchedRequest], messageSetID: String) -> [UInt8] {
    let form = TimeTrackingAddForm(version)
    var writer = XMLWriter()
    writer.openMessageSet(version, onError: onError, id: messageSetID)
    for request in requests { writer.append(request, form) }
    writer.closeMessageSet()
    return writer.bytes
  }

  /// A document that changes entries. Only for versions with `hasTimeTrackingMod`.
  package func document(_ changes: [TimeTrackingChange], messageSetID: String) -> [UInt8] {
    precondition(version.hasTimeTrackingMod, "the version cannot change time")
    var writer = XMLWriter()
    writer.openMessageSet(version, onError: onError, id: messageSetID)
    for change in changes { writer.append(change, version) }
    writer.closeMessageSet()
    return writer.bytes
  }

  /// A document that deletes entries.
  package func document(_ deletions: [TimeTrackingDeletion], messageSetID: String) -> [UInt8] {
    var writer = XMLWriter()
    writer.openMessageSet(version, onError: onError, id: messageSetID)
    for deletion in deletions { writer.append(deletion) }
    writer.closeMessageSet()
    return writer.bytes
  }

  /// An empty message set that asks for the answers to a lost one, or clears them. It cannot do
  /// the lost set's work again, because it holds none of it.
  package func document(_ recovery: MessageSetRecovery) -> [UInt8] {
    var writer = XMLWriter()
    writer.openMessageSet(version, recovery)
    writer.closeMessageSet()
    return writer.bytes
  }
}
