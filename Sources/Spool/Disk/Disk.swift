import CLibArchive
import Glibc
import SystemPackage

/// The one door to the disk for everything that changes it.
///
/// Tests make one that fails at the n-th change, and so show that a full disk or a crash at any
/// instant loses nothing. Every file and folder is made for its owner only, but for the few that
/// others must read.
package struct Disk: Sendable {
  private let fault: DiskFault?

  /// The disk as it is.
  package init() {
    fault = nil
  }

  /// A disk that counts its changes and fails as `fault` says.
  package init(failing fault: DiskFault) {
    self.fault = fault
  }

  /// Makes a folder; one that stands already is an error.
  func createFolder(_ path: FilePath, mode: mode_t = 0o700) throws(SpoolError) {
    try change(.createFolder, path) { path.withPlatformString { mkdir($0, mode) } }
  }

  /// Makes a folder, and says whether the name was free for it.
  func createFolderIfFree(_ path: FilePath) throws(SpoolError) -> Bool {
    do {
      try createFolder(path)
      return true
    } catch .disk(let failure) where failure.reason == .fileExists {
      return false
    }
  }

  /// Makes a folder and those above it, as far as they are missing.
  package func createFolders(_ path: FilePath) throws(SpoolError) {
    do {
      try createFolder(path)
    } catch .disk(let failure) where failure.reason == .fileExists {
      // A link to a folder will do: outboxes are put on other disks that way.
      guard try isFolder(path, .followLinks) else { throw .disk(failure) }
    } catch .disk(let failure)
      where failure.reason == .noSuchFileOrDirectory && !path.removingLastComponent().isEmpty
    {
      try createFolders(path.removingLastComponent())
      try createFolder(path)
    }
  }

  /// Makes a new file to write to. A file or link that stands there already is an error.
  func createFile(_ path: FilePath, mode: mode_t = 0o600) throws(SpoolError) -> OpenFile {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let descriptor = try change(.createFile, path) {
      path.withPlatformString { open($0, flags, mode) }
    }
    return OpenFile(owning: descriptor, at: path)
  }

  /// Opens a file to read and write, making it when missing; for the lock, which outlives runs.
  func openOrCreate(_ path: FilePath) throws(SpoolError) -> OpenFile {
    let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC
    let descriptor = try change(.createFile, path) {
      path.withPlatformString { open($0, flags, 0o600) }
    }
    return OpenFile(owning: descriptor, at: path)
  }

  /// Writes all bytes, however many pieces the system takes them in.
  func write(_ bytes: UnsafeRawBufferPointer, to file: borrowing OpenFile) throws(SpoolError) {
    var rest = bytes
    while !rest.isEmpty {
      let descriptor = file.descriptor
      let written = try change(.write, file.path) {
        Glibc.write(descriptor, rest.baseAddress, rest.count)
      }
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(written))
    }
  }

  /// Writes all bytes.
  func write(_ bytes: [UInt8], to file: borrowing OpenFile) throws(SpoolError) {
    var written = 0
    while written < bytes.count {
      let descriptor = file.descriptor
      written += try change(.write, file.path) {
        bytes.withUnsafeBytes { bytes in
          Glibc.write(
            descriptor, bytes.baseAddress?.advanced(by: written), bytes.count - written)
        }
      }
    }
  }

  /// Cuts off what a file that is open for writing holds beyond `size`.
  func truncate(_ file: borrowing OpenFile, to size: Int) throws(SpoolError) {
    let descriptor = file.descriptor
    try change(.write, file.path) { ftruncate(descriptor, off_t(size)) }
  }

  /// Says that a written file is not looked at soon, upon which Linux begins to bring it onto the
  /// medium: whoever waits for all of them has less to wait for. A hint that may be passed over.
  func beginSynchronizing(_ file: borrowing OpenFile) {
    _ = posix_fadvise(file.descriptor, 0, 0, Int32(POSIX_FADV_DONTNEED))
  }

  /// Closes a written file, whose last bytes a network disk may refuse only now.
  func close(_ file: consuming OpenFile) throws(SpoolError) {
    let path = file.path
    if let reason = file.close() { throw .disk(DiskFailure(.close, path, reason)) }
    try change(.close, path) { 0 }
  }

  /// Brings everything written to the disk that holds `folder` onto the medium.
  ///
  /// One call for the whole file system: a run may have thousands of files, and a journal flush
  /// for each would take minutes where this takes one.
  func synchronizeAll(under folder: FilePath) throws(SpoolError) {
    let file = try OpenFile.folder(folder)
    let descriptor = file.descriptor
    try change(.synchronize, folder) { syncfs(descriptor) }
  }

  /// Brings a folder's list of names onto the medium.
  func synchronize(folder: FilePath) throws(SpoolError) {
    let file = try OpenFile.folder(folder)
    let descriptor = file.descriptor
    try change(.synchronize, folder) { fsync(descriptor) }
  }

  /// Brings a written file's bytes onto the medium.
  func synchronize(_ file: borrowing OpenFile) throws(SpoolError) {
    let descriptor = file.descriptor
    try change(.synchronize, file.path) { fsync(descriptor) }
  }

  /// Gives a file in the place of another's, or of none, its name in one step.
  func replace(_ path: FilePath, with new: FilePath) throws(SpoolError) {
    try change(.rename, path) {
      new.withPlatformString { new in path.withPlatformString { Glibc.rename(new, $0) } }
    }
  }

  /// Gives a file or folder another name, or another folder of the same disk, in one step. A name
  /// that is taken is an error (`fileExists`).
  func rename(_ old: FilePath, to new: FilePath) throws(SpoolError) {
    let noReplace: UInt32 = 1  // RENAME_NOREPLACE of linux/fs.h
    do {
      try change(.rename, new) {
        old.withPlatformString { old in
          new.withPlatformString { new in renameat2(AT_FDCWD, old, AT_FDCWD, new, noReplace) }
        }
      }
    } catch .disk(let failure)
      where failure.reason == .invalidArgument || failure.reason == .noFunction
    {
      // Some network and FUSE disks do not know the flag. The outbox's lock keeps other runs away,
      // and a rename never replaces a folder that holds something.
      guard try !exists(new) else { throw .disk(DiskFailure(.rename, new, .fileExists)) }
      try change(.rename, new) {
        old.withPlatformString { old in new.withPlatformString { new in Glibc.rename(old, new) } }
      }
    }
  }

  /// Puts a folder in the place of another of the same disk in one step, so that no instant has
  /// none there. The old one stands where the new one stood afterwards, or at `aside`.
  func replaceFolder(
    _ old: FilePath, with new: FilePath, aside: FilePath
  ) throws(SpoolError) {
    let exchange: UInt32 = 2  // RENAME_EXCHANGE of linux/fs.h
    do {
      try change(.rename, old) {
        new.withPlatformString { new in
          old.withPlatformString { old in renameat2(AT_FDCWD, new, AT_FDCWD, old, exchange) }
        }
      }
    } catch .disk(let failure)
      where failure.reason == .invalidArgument || failure.reason == .noFunction
    {
      // Some network and FUSE disks do not know the flag: there one instant has neither.
      try rename(old, to: aside)
      do {
        try rename(new, to: old)
      } catch {
        try? rename(aside, to: old)
        throw error
      }
    }
  }

  /// Removes a file, or a folder with all it holds. Links are removed, never followed.
  func remove(_ path: FilePath) throws(SpoolError) {
    guard try isFolder(path, .keepLinks) else {
      try change(.remove, path) { path.withPlatformString { unlink($0) } }
      return
    }
    for item in try FolderListing.items(of: path) { try remove(path.appending(item.name)) }
    try change(.remove, path) { path.withPlatformString { rmdir($0) } }
  }

  /// Removes a folder that holds nothing; one that holds something, or is another user's, stays.
  func removeIfEmpty(_ path: FilePath) throws(SpoolError) {
    do {
      try change(.remove, path) { path.withPlatformString { rmdir($0) } }
    } catch .disk(let failure)
      where [
        .directoryNotEmpty, .fileExists, .noSuchFileOrDirectory, .permissionDenied, .notPermitted,
      ].contains(failure.reason)
    {
      return
    }
  }

  /// Whether something stands at the path, be it a broken link.
  package func exists(_ path: FilePath) throws(SpoolError) -> Bool {
    try FileState.ifPresent(at: path, .keepLinks) != nil
  }

  private func isFolder(_ path: FilePath, _ links: LinkHandling) throws(SpoolError) -> Bool {
    try FileState.ifPresent(at: path, links)?.kind == .folder
  }

  /// Runs one system call until it is not interrupted, and throws what it fails with.
  @discardableResult
  private func change<Result: FixedWidthInteger>(
    _ operation: DiskOperation, _ path: FilePath, _ call: () -> Result
  ) throws(SpoolError) -> Result {
    if let reason = fault?.next() { throw .disk(DiskFailure(operation, path, reason)) }
    return try interruptible(operation, path, call)
  }
}

/// Runs one system call until it is not interrupted, and throws what it fails with.
@discardableResult
func interruptible<Result: FixedWidthInteger>(
  _ operation: DiskOperation, _ path: FilePath, _ call: () -> Result
) throws(SpoolError) -> Result {
  while true {
    let result = call()
    if result != -1 { return result }
    guard errno == EINTR else {
      throw .disk(DiskFailure(operation, path, Errno(rawValue: errno)))
    }
  }
}
