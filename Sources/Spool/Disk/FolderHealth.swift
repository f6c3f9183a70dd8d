import Glibc
import SystemPackage

/// What `doctor` looks at in a folder: whether it can be used, by whom, and how much room is left.
package struct FolderHealth: Hashable, Sendable {
  package let isFolder: Bool
  package let isWritable: Bool
  /// Whether users other than the owner may put files there.
  package let othersMayWrite: Bool
  /// Whether only its owner may rename and remove what lies in a folder that others may write to.
  package let isSticky: Bool
  /// Whether it belongs to a user other than this one and the administrator.
  package let belongsToOther: Bool
  /// Bytes free on its disk for this user; nil when the disk does not say.
  package let freeBytes: Int?

  /// Looks at the path; nil when nothing stands there. Throws `.disk` when looking is refused.
  package static func of(_ path: FilePath) throws(SpoolError) -> FolderHealth? {
    var status = stat()
    do {
      try interruptible(.inspect, path) { path.withPlatformString { stat($0, &status) } }
    } catch .disk(let failure)
      where failure.reason == .noSuchFileOrDirectory || failure.reason == .notDirectory
    {
      return nil
    }
    var disk = statvfs()
    let hasRoom = path.withPlatformString { statvfs($0, &disk) } == 0
    return FolderHealth(
      isFolder: status.st_mode & S_IFMT == S_IFDIR,
      isWritable: path.withPlatformString { access($0, W_OK | X_OK) } == 0,
      othersMayWrite: status.st_mode & (S_IWGRP | S_IWOTH) != 0,
      isSticky: status.st_mode & S_ISVTX != 0,
      belongsToOther: status.st_uid != geteuid() && status.st_uid != 0,
      freeBytes: hasRoom ? Int(disk.f_bavail) * Int(disk.f_frsize) : nil)
  }
}
