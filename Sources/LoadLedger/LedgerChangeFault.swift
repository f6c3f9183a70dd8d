import Synchronization

/// A fault that a test plants in a ledger: the n-th instant of its changes fails.
///
/// A change has two instants: before its transaction commits, when nothing is written, and right
/// after, when all is written but whoever asked sees an error. Sweeping n from 0 upward until a
/// run no longer meets its fault tries every instant.
package final class LedgerChangeFault: Sendable {
  /// What becomes of the instants after the failed one.
  package enum Aftermath: Sendable {
    /// They pass again, as when somebody made room.
    case mended
    /// They fail too, as when the power went: no later change is written.
    case dead
  }

  private let position: Int
  private let reason: LedgerFault
  private let aftermath: Aftermath
  private let done = Atomic<Int>(0)

  /// Lets `position` instants pass before the one that fails.
  package init(after position: Int, _ reason: LedgerFault, then aftermath: Aftermath) {
    self.position = position
    self.reason = reason
    self.aftermath = aftermath
  }

  /// Whether the fault was met.
  package var isMet: Bool { done.load(ordering: .relaxed) > position }

  /// Counts one instant. Throws the reason at the one that fails.
  func pass(_ operation: LedgerOperation, _ path: String) throws(LedgerError) {
    let number = done.wrappingAdd(1, ordering: .relaxed).oldValue
    let fails =
      switch aftermath {
      case .mended: number == position
      case .dead: number >= position
      }
    if fails { throw LedgerError(operation, path, reason) }
  }
}
