/// The document of a batch, read back: what QuickBooks was asked to add, word for word.
package struct SentBatch: Sendable {
  /// `newMessageSetID`.
  package let id: String
  package let version: QBXMLVersion
  package let onError: OnError
  /// In the order of the document.
  package let requests: [BatchedRequest]

  package init(id: String, version: QBXMLVersion, onError: OnError, requests: [BatchedRequest]) {
    self.id = id
    self.version = version
    self.onError = onError
    self.requests = requests
  }
}

/// One `TimeTrackingAddRq` of a batch.
package struct BatchedRequest: Hashable, Sendable {
  package let requestID: String
  /// What it asks for; it has no TxnID yet, and an ExternalGUID where the version has one.
  package let entry: StandingEntry

  package init(requestID: String, entry: StandingEntry) {
    self.requestID = requestID
    self.entry = entry
  }
}
