/// Why a reversal does not delete an entry.
package enum KeptReason: CaseIterable, Sendable {
  /// It was billed, and the invoice would keep hours that nobody worked.
  case billed
  /// It is billable, and no fresh export of QuickBooks' time shows that it was not billed since.
  case mayBeBilled
  /// Its answer gave no TxnID, without which nothing can be deleted.
  case noTxnID
  case unknown, awaiting
  /// A change or deletion is under way already.
  case changing
}
