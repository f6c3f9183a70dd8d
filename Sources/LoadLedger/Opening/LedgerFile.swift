import Glibc

/// Which file of which disk a path leads to, whatever it is called.
struct LedgerFile: Hashable, Sendable {
  private let device: UInt
  private let number: UInt

  /// Nil when nothing stands at the path, or it cannot be looked at.
  init?(at path: String) {
    var state = stat()
    guard stat(path, &state) == 0 else { return nil }
    device = UInt(state.st_dev)
    number = UInt(state.st_ino)
  }
}
