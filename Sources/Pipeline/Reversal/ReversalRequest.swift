import LoadLedger
import Spool
import SystemPackage
import Timesheets

/// The reversal of one run, as a person asks for it.
package struct ReversalRequest: Sendable {
  package var run: String
  /// The company's name and the number of entries to delete, as the person typed them; nil to be
  /// told what a reversal would do.
  package var confirmation: Confirmation?
  /// Exports of QuickBooks' time just made, which show what was billed since.
  package var shown: [FilePath]
  package var output: OutputOptions
  package var limits: ArchiveLimits
  package var signature: Signature

  /// What guards a reversal.
  package struct Confirmation: Hashable, Sendable {
    package let company: String
    package let count: Int

    package init(company: String, count: Int) {
      self.company = company
      self.count = count
    }
  }

  package init(
    run: String, confirmation: Confirmation?, shown: [FilePath], output: OutputOptions,
    limits: ArchiveLimits, signature: Signature
  ) {
    self.run = run
    self.confirmation = confirmation
    self.shown = shown
    self.output = output
    self.limits = limits
    self.signature = signature
  }
}

/// A reversal that must not be made.
package enum ReversalError: Error, Sendable {
  /// The ledger does not know the run.
  case unknownRun(String, ledger: String)
  /// Nothing of the run may be deleted.
  case nothingToDelete(run: String)
  /// The typed company is not the ledger's.
  case otherCompany(typed: String, known: String)
  /// The typed number is not that of the entries to delete.
  case otherCount(typed: Int, found: Int)
}
