import Glibc
import SystemPackage

/// What tells a file from the same one changed, without reading it.
package struct FileStamp: Hashable, Sendable {
  private let file: UInt
  private let size: Int
  private let seconds: Int
  private let nanoseconds: Int

  /// Nil when nothing stands at the path, or it cannot be looked at.
  package init?(of path: FilePath) {
    var status = stat()
    guard path.withPlatformString({ stat($0, &status) }) == 0 else { return nil }
    file = UInt(status.st_ino)
    size = Int(status.st_size)
    seconds = status.st_mtim.tv_sec
    nanoseconds = status.st_mtim.tv_nsec
  }
}
