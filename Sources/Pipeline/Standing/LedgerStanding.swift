import LoadLedger
import SystemPackage
import Timesheets

/// What a company's ledger holds: its runs, what they add up to and what became of it, what follows
/// on them, and the deliveries that led to nothing.
package struct LedgerStanding: Sendable {
  /// The ledger's file, as it was asked for.
  package let path: String
  /// Nil before first contact; the name is empty where no bundle told it.
  package let company: CompanyNames?
  /// All runs together, whether they are among `runs` or not.
  package let sums: RunSums
  /// What became of all that was ever batched.
  package let loading: LoadSums
  /// How the carrying by a Web Connector stands; nil where none carries.
  package let connector: CourierStanding?
  /// The newest runs, newest first.
  package let runs: [RunSummary]
  /// What became of their entries; parallel to `runs`.
  package let runLoading: [LoadSums]
  /// The newest follow-ups, newest first.
  package let followUps: [FollowUpSummary]
  /// The newest deliveries that led to no run and no follow-up, newest first.
  package let deliveries: [DeliverySummary]

  /// Reads a ledger and changes nothing; at most `limit` runs, follow-ups and deliveries each.
  ///
  /// Throws `LedgerError` when there is no ledger or it cannot be read.
  package init(ofLedgerAt path: FilePath, newest limit: Int) throws(LedgerError) {
    let ledger = try Ledger.open(path.string, .readOnly)
    self.path = path.string
    company = try ledger.company()?.names
    sums = try ledger.sums()
    loading = try ledger.loadSums()
    connector = try ledger.courierStanding()
    runs = try ledger.runs(newest: limit)
    var loading: [LoadSums] = []
    for run in runs { loading.append(try ledger.loadSums(ofRun: run.name)) }
    runLoading = loading
    followUps = try ledger.followUps(newest: limit)
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
