import Synchronization
import SystemPackage

/// A fault that a test plants in the disk: the n-th change fails with the given reason.
///
/// Sweeping n from 0 upward until a run no longer meets its fault tries every instant.
package final class DiskFault: Sendable {
  /// What becomes of the changes after the failed one.
  package enum Aftermath: Sendable {
    /// They work again, as when somebody made room: cleaning up is possible.
    case mended
    /// They fail too, as when the power went: nothing cleans up.
    case dead
  }

  private let position: Int
  private let reason: Errno
  private let aftermath: Aftermath
  private let done = Atomic<Int>(0)

  /// Lets `position` changes pass before the one that fails.
  package init(after position: Int, _ reason: Errno, then aftermath: Aftermath) {
    self.position = position
    self.reason = reason
    self.aftermath = aftermath
  }

  /// Whether the fault was met.
  package var isMet: Bool { done.load(ordering: .relaxed) > position }

  /// Counts one change; nil lets it happen.
  func next() -> Errno? {
    let number = done.wrappingAdd(1, ordering: .relaxed).oldValue
    switch aftermath {
    case .mended: return number == position ? reason : nil
    case .dead: return number >= position ? reason : nil
    }
  }
}
