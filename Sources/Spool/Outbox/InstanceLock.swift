import Glibc
import SystemPackage

/// The right to work in an outbox, held by one process at a time.
///
/// The system gives it back when the process ends, however it ends; the lock file itself stays,
/// because removing it would let two processes lock two different files of one name.
package final class InstanceLock: Sendable {
  static let fileName: FilePath.Component = ".lock"

  /// Holds the lock while it is open.
  private let file: OpenFile

  private init(_ file: consuming OpenFile) {
    self.file = file
  }

  /// Takes the lock of a folder, or throws `.locked` with who holds it.
  static func acquire(_ folder: FilePath, disk: Disk) throws(SpoolError) -> InstanceLock {
    let file = try disk.openOrCreate(folder.appending(fileName))
    let descriptor = file.descriptor
    do {
      try interruptible(.lock, file.path) { flock(descriptor, LOCK_EX | LOCK_NB) }
    } catch .disk(let failure) where failure.reason == .wouldBlock {
      throw .locked(holder(of: folder, try file.bytes(at: 0, count: 512)))
    }
    try disk.truncate(file)
    try disk.write(Array("\(host()) \(getpid())\n".utf8), to: file)
    return InstanceLock(file)
  }

  /// Whether the lock file still stands where others look for it; a folder that was moved away or
  /// put in another's place is locked for nobody.
  func isInPlace() throws(SpoolError) -> Bool {
    let state = try file.state()
    return try FileState.ifPresent(at: file.path, .keepLinks)?.isSameFile(as: state) ?? false
  }

  private static func holder(of folder: FilePath, _ bytes: [UInt8]) -> LockHolder {
    let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    return LockHolder(
      outbox: folder, host: words.first.map(String.init) ?? "",
      process: words.dropFirst().first.flatMap { Int32($0) })
  }

  private static func host() -> String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "localhost" }
    let bytes = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return bytes.isEmpty ? "localhost" : String(decoding: bytes, as: UTF8.self)
  }
}
