import Glibc
import SystemPackage

/// Whether a path whose last part is a symbolic link means the link or what it points to.
enum LinkHandling {
  case keepLinks, followLinks
}

/// An instant as a disk notes it down: since the start of 1970, in UTC.
package struct FileTime: Comparable, Hashable, Sendable {
  package let seconds: Int
  package let nanoseconds: Int

  package init(seconds: Int, nanoseconds: Int) {
    self.seconds = seconds
    self.nanoseconds = nanoseconds
  }

  package static func < (left: FileTime, right: FileTime) -> Bool {
    (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
  }
}

/// What the system says of a file: enough to tell whether it is still the same one, unchanged.
struct FileState: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case file, folder, symbolicLink
    /// A pipe, socket or device.
    case special

    /// Reads the type out of a mode, as disks and archives both write it.
    init(mode: mode_t) {
      switch mode & S_IFMT {
      case S_IFREG: self = .file
      case S_IFDIR: self = .folder
      case S_IFLNK: self = .symbolicLink
      default: self = .special
      }
    }
  }

  let kind: Kind
  let size: Int
  let modified: FileTime
  let device: UInt
  /// Which file of its disk it is; the number of one that is gone is given to another.
  let number: UInt

  init(_ status: stat) {
    kind = Kind(mode: status.st_mode)
    size = Int(status.st_size)
    device = UInt(status.st_dev)
    number = UInt(status.st_ino)
    modified = FileTime(
      seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
  }

  /// Whether both are states of one file, changed or not.
  func isSameFile(as other: FileState) -> Bool {
    device == other.device && number == other.number
  }

  /// The state of what stands at the path; nil when nothing does.
  static func ifPresent(
    at path: FilePath, _ links: LinkHandling
  ) throws(SpoolError) -> FileState? {
    var status = stat()
    do {
      try interruptible(.inspect, path) {
        path.withPlatformString { name in
          links == .keepLinks ? lstat(name, &status) : stat(name, &status)
        }
      }
    } catch .disk(let failure)
      where failure.reason == .noSuchFileOrDirectory || failure.reason == .notDirectory
    {
      return nil
    }
    return FileState(status)
  }
}
