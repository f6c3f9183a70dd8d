import Spool
import Timesheets

/// An archive that somebody might send, and what is to become of it.
package struct HostileArchive: Sendable, CustomStringConvertible {
  /// What is odd about it; a test's own name for it.
  package let description: String
  package let outcome: Outcome
  private let make: @Sendable () -> [UInt8]

  package enum Outcome: Sendable {
    /// It is genuine, and these are its documents and their text.
    case read([String: String])
    /// The member that the refusal names; nil where none is at fault.
    case refused(RefusalReason, member: String?)
    /// Over a limit, by however much.
    case exceeding(ArchiveLimit, member: String?)
    /// Damaged, in whatever words the archive library has for it.
    case damaged(member: String?)
  }

  package init(
    _ description: String, _ outcome: Outcome,
    _ make: @autoclosure @escaping @Sendable () -> [UInt8]
  ) {
    self.description = description
    self.outcome = outcome
    self.make = make
  }

  /// Made anew each time: some take megabytes.
  package var bytes: [UInt8] { make() }

  /// All that are small enough to be opened by the hundred.
  package static var all: [HostileArchive] {
    names + links + zips + genuineZips + tars + compressed + kinds + sizes
  }
}
