import LoadLedger
import SystemPackage
import Timesheets

/// What a company's ledger holds: its runs, what they add up to, and the deliveries that led to
/// none.
package struct LedgerStanding: Sendable {
  /// The ledger's file, as it was asked for.
  package let path: String
  /// Nil before first contact; the name is empty where no bundle told it.
  package let company: CompanyNames?
  /// All runs together, whether they are among `runs` or not.
  package let sums: RunSums
  /// The newest runs, newest first.
  package let runs: [RunSummary]
  /// The newest deliveries that led to no run, newest first.
  package let deliveries: [DeliverySummary]

  /// Reads a ledger and changes nothing; at most `limit` runs and deliveries.
  ///
  /// Throws `LedgerError` when there is no ledger or it cannot be read.
  package init(ofLedgerAt path: FilePath, newest limit: Int) throws(LedgerError) {
    let ledger = try Ledger.open(path.string, .readOnly)
    self.path = path.string
    company = try ledger.company()?.names
    sums = try ledger.sums()
    runs = try ledger.runs(newest: limit)
    deliveries = try ledger.deliveriesWithoutRun(newest: limit)
  }
}

/// A ledger that somebody asked about and that could not be read.
package struct UnreadableLedger: Sendable {
  package let path: String
  package let error: LedgerError

  package init(path: FilePath, error: LedgerError) {
    self.path = path.string
    self.error = error
  }
}
