import Foundation

/// A small disk of its own in memory, for those who may mount one.
final class Mount {
  let path: String

  /// Whether this process may mount at all.
  static let isPossible = (try? Mount(megabytes: 1)) != nil

  init(megabytes: Int) throws {
    path = NSTemporaryDirectory() + "timeferry-disk-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    guard mount("none", path, "tmpfs", 0, "size=\(megabytes)m") == 0 else {
      let reason = POSIXErrorCode(rawValue: errno) ?? .EPERM
      rmdir(path)
      throw POSIXError(reason)
    }
  }

  deinit {
    umount2(path, Int32(MNT_DETACH))
    rmdir(path)
  }

  /// Lets nothing be written any more, or again.
  func makeReadOnly(_ isReadOnly: Bool) throws {
    let flags = UInt(MS_REMOUNT) | (isReadOnly ? UInt(MS_RDONLY) : 0)
    guard mount("none", path, "tmpfs", flags, nil) == 0 else {
      throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EPERM)
    }
  }

  /// Fills it with a file but for so many bytes. Whoever writes there meanwhile may have them.
  func fill(leaving rest: Int) throws {
    let file = open("\(path)/ballast", O_CREAT | O_WRONLY | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    defer { close(file) }
    let page = [UInt8](repeating: 0, count: 4096)
    while try free() > rest, write(file, page, page.count) == page.count {}
  }

  private func free() throws -> Int {
    var state = statvfs()
    guard statvfs(path, &state) == 0 else { throw POSIXError(.EIO) }
    return Int(state.f_bavail) * Int(state.f_bsize)
  }

  func makeRoom() { unlink("\(path)/ballast") }
}
