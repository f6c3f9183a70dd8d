import Synchronization

/// How many bytes of calls are in memory, over all connections.
final class HeldBytes: Sendable {
  private let most: Int
  private let count = Mutex(0)

  init(most: Int) {
    self.most = most
  }

  /// Takes room for bytes; gives none where they would be too many.
  func take(_ bytes: Int) -> Bool {
    count.withLock { count in
      guard count + bytes <= most else { return false }
      count += bytes
      return true
    }
  }

  func giveBack(_ bytes: Int) {
    count.withLock { $0 -= bytes }
  }
}
