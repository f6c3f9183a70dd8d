import LoadLedger
import Spool
import SystemPackage
import Timesheets

/// What one run is asked to do. The clock and the locale are no part of it but for the signature.
package struct RunRequest: Sendable {
  /// The files, folders or archives that together make the bundle.
  package var bundle: [FilePath]
  package var options: CarryOptions
  /// The standing folder of company lists; nil when lists come with the bundle.
  package var standingLists: FilePath?
  package var mode: Mode
  package var limits: ArchiveLimits
  /// Who runs it, and when. Stands in the ledger alone and in no published file.
  package var signature: Signature
  /// Entries that a person lets be carried once more, whatever the ledger says.
  package var releases: [EntryIdentity] = []
  /// Whether corrections of earlier runs are written; else they are only told.
  package var corrections = CorrectionMode.listed
  /// The claim that a watched folder's delivery is of; nil for any other bundle.
  package var claim: String?
  /// The name that the ledger's company has got since, as a person typed it; nil when it has its
  /// name still. It must be the one that the bundle gives.
  package var newCompanyName: String?

  /// Whether the run ends in a published folder.
  package enum Mode: Sendable {
    case publish
    /// Everything but publishing: nothing is left behind, in the ledger neither.
    case dryRun
  }

  package init(
    bundle: [FilePath], options: CarryOptions, standingLists: FilePath? = nil, mode: Mode,
    limits: ArchiveLimits, signature: Signature
  ) {
    self.bundle = bundle
    self.options = options
    self.standingLists = standingLists
    self.mode = mode
    self.limits = limits
    self.signature = signature
  }
}
