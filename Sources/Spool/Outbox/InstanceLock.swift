import Glibc
import SystemPackage
import Timesheets

/// The right to work in an outbox, an inbox or a ledger, held by one process at a time.
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

  /// Given back by name and not by closing alone: a child process that is just being made has a
  /// copy of every descriptor, and would hold the lock until it is a program of its own.
  deinit {
    flock(file.descriptor, LOCK_UN)
  }

  /// Takes the lock that a file stands for, or throws `.locked` with who holds it.
  ///
  /// The file is the lock's own, made when it is missing, with the folders it lies in: its bytes
  /// tell who holds it and since when. Throws `.disk` when it cannot be made or written.
  package static func hold(
    _ file: FilePath, disk: Disk = Disk()
  ) throws(SpoolError) -> InstanceLock {
    let folder = file.removingLastComponent()
    if !folder.isEmpty { try disk.createFolders(folder) }
    return try acquire(file, of: file, disk)
  }

  /// Takes the lock of a folder that stands, or throws `.locked` with who holds it.
  static func acquire(_ folder: FilePath, disk: Disk) throws(SpoolError) -> InstanceLock {
    try acquire(folder.appending(fileName), of: folder, disk)
  }

  /// Takes the lock of a dead process's folder; nil when a living one holds it.
  ///
  /// Writes nothing, so that leftovers can be removed when the disk is full. Throws `.disk` when
  /// the folder has no lock file or it may not be opened.
  static func takeOver(_ folder: FilePath) throws(SpoolError) -> InstanceLock? {
    let file = try OpenFile.locking(folder.appending(fileName))
    return try lock(file) ? InstanceLock(file) : nil
  }

  private static func acquire(
    _ path: FilePath, of shown: FilePath, _ disk: Disk
  ) throws(SpoolError) -> InstanceLock {
    let file = try disk.openOrCreate(path)
    guard try lock(file) else { throw .locked(try holder(of: shown, file)) }
    let holder = Array("\(host()) \(getpid())\n".utf8)
    // Over the last holder's name, then cut: a small file keeps the room it has on a full disk.
    try disk.write(holder, to: file)
    try disk.truncate(file, to: holder.count)
    return InstanceLock(file)
  }

  /// Whether the lock file still stands where others look for it; a folder that was moved away or
  /// put in another's place is locked for nobody.
  package func isInPlace() throws(SpoolError) -> Bool {
    let state = try file.state()
    return try FileState.ifPresent(at: file.path, .keepLinks)?.isSameFile(as: state) ?? false
  }

  /// False when another process, or another part of this one, holds it.
  private static func lock(_ file: borrowing OpenFile) throws(SpoolError) -> Bool {
    let descriptor = file.descriptor
    do {
      try interruptible(.lock, file.path) { flock(descriptor, LOCK_EX | LOCK_NB) }
      return true
    } catch .disk(let failure) where failure.reason == .wouldBlock {
      return false
    }
  }

  private static func holder(
    of path: FilePath, _ file: borrowing OpenFile
  ) throws(SpoolError) -> LockHolder {
    let bytes = try file.bytes(at: 0, count: 512)
    let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    let written = try file.state().modified.seconds
    return LockHolder(
      path: path, host: words.first.map(String.init) ?? "",
      process: words.dropFirst().first.flatMap { Int32($0) },
      since: words.isEmpty ? nil : Moment(seconds: Int64(written)))
  }

  private static func host() -> String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "localhost" }
    let bytes = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return bytes.isEmpty ? "localhost" : String(decoding: bytes, as: UTF8.self)
  }
}
