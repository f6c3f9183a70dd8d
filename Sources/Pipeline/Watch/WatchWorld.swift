import LoadLedger
import Spool
import SystemPackage
import Timesheets

/// What `watch` needs of the world around it: clocks, the disk, somebody who listens.
///
/// Nothing of it is asked anywhere else, so that a test moves time as it likes.
package struct WatchWorld: Sendable {
  package var toolVersion: String
  package var process: WatchProcess
  /// The language of sentences in status files.
  package var language: Language
  package var medium: RunMedium
  /// A clock that nobody sets back.
  package var now: @Sendable () -> ContinuousClock.Instant
  /// Who carries, and the moment of the world's clock.
  package var signature: @Sendable () -> Signature
  /// The minute of the local day.
  package var minuteOfDay: @Sendable () -> Int
  package var told: @Sendable (WatchEvent) -> Void

  package init(
    toolVersion: String, process: WatchProcess, language: Language,
    on medium: RunMedium = RunMedium(),
    now: @escaping @Sendable () -> ContinuousClock.Instant,
    signature: @escaping @Sendable () -> Signature,
    minuteOfDay: @escaping @Sendable () -> Int, told: @escaping @Sendable (WatchEvent) -> Void
  ) {
    self.toolVersion = toolVersion
    self.process = process
    self.language = language
    self.medium = medium
    self.now = now
    self.signature = signature
    self.minuteOfDay = minuteOfDay
    self.told = told
  }
}
