/// The deletion of one entry that stands in QuickBooks.
package struct TimeTrackingDeletion: Hashable, Sendable {
  /// At most 50 characters, unique in its document.
  package var requestID: String
  package var txnID: String

  package init(requestID: String, txnID: String) {
    self.requestID = requestID
    self.txnID = txnID
  }
}
