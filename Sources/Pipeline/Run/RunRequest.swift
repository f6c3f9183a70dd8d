import Spool
import SystemPackage
import Timesheets

/// What one run is asked to do. The clock, the locale and the working folder are no part of it.
package struct RunRequest: Sendable {
  /// The files, folders or archives that together make the bundle.
  package var bundle: [FilePath]
  package var options: CarryOptions
  /// The standing folder of company lists; nil when lists come with the bundle.
  package var standingLists: FilePath?
  package var destination: Destination
  package var mode: Mode
  package var limits: ArchiveLimits

  /// Where the published folder goes.
  package enum Destination: Sendable {
    /// This outbox, whatever the company.
    case outbox(FilePath)
    /// `<home>/<company>/outbox`, by the company that the bundle turns out to be of.
    case home(FilePath)
  }

  /// Where archives are expanded when the outbox is not known yet, or never will be.
  package var scratch: FilePath

  /// Whether the run ends in a published folder.
  package enum Mode: Sendable {
    case publish
    /// Everything but publishing: nothing is left behind.
    case dryRun
  }

  package init(
    bundle: [FilePath], options: CarryOptions, standingLists: FilePath? = nil,
    destination: Destination, mode: Mode, scratch: FilePath, limits: ArchiveLimits
  ) {
    self.bundle = bundle
    self.options = options
    self.standingLists = standingLists
    self.destination = destination
    self.mode = mode
    self.scratch = scratch
    self.limits = limits
  }
}
