import Timesheets

/// An answer that cannot be taken in, for a reason that is neither its content nor the disk's.
package enum AnswerError: Error, Sendable {
  /// No ledger that could be asked holds anything that the answer is about.
  case noLedger(asked: [String])
  /// Several companies' ledgers hold message sets of this id, or requests of these ids.
  case severalLedgers([String])
  /// A run is called lost that the ledger does not know.
  case unknownRun(String, ledger: String)
  /// Nothing stands refused with a status that is called mended.
  case nothingRefused(code: Int, ledger: String)
}
