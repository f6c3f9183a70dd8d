import Crypto
import Synchronization
import SystemPackage
import Timesheets

/// A run's files before anyone can see them.
///
/// Files are made for the owner only, each once. They are on the medium only after publishing.
package struct Staging: Sendable {
  let folder: FilePath
  private let disk: Disk
  private let folders: StagedFolders
  /// What was written so far, in the order it was written.
  package private(set) var files: [RunFile] = []

  init(_ folder: FilePath, disk: Disk) throws(SpoolError) {
    self.folder = folder
    self.disk = disk
    folders = StagedFolders(in: folder, disk: disk)
    try disk.createFolder(folder)
  }

  /// Writes a whole file, making the folders it lies in.
  @discardableResult
  package mutating func write(_ name: String, _ bytes: [UInt8]) throws(SpoolError) -> RunFile {
    let file = try writeUnlisted(name, bytes)
    list(file)
    return file
  }

  /// Writes a file piece by piece, so that its size costs no memory.
  ///
  /// The file is closed when `body` returns. Throws what `body` throws, and leaves the half file.
  @discardableResult
  package mutating func write(
    _ name: String, _ body: (inout StagedFile) throws(SpoolError) -> Void
  ) throws(SpoolError) -> RunFile {
    let file = try writeUnlisted(name, body)
    list(file)
    return file
  }

  /// Writes a file that is not among `files` before it is listed, so that tasks can write side by
  /// side and the list keeps its order.
  package func writeUnlisted(
    _ name: String, _ body: (inout StagedFile) throws(SpoolError) -> Void
  ) throws(SpoolError) -> RunFile {
    var file = try begin(name)
    try body(&file)
    return try file.end()
  }

  /// Begins a file to be written piece by piece and listed later. One that is not brought to its
  /// end stays half written.
  package func begin(_ name: String) throws(SpoolError) -> StagedFile {
    StagedFile(name, try make(name), disk: disk)
  }

  /// Writes a whole file to be listed later.
  package func writeUnlisted(_ name: String, _ bytes: [UInt8]) throws(SpoolError) -> RunFile {
    let file = try make(name)
    try disk.write(bytes, to: file)
    disk.beginSynchronizing(file)
    try disk.close(file)
    let sha256 = bytes.withUnsafeBytes { SHA256.hash(data: $0).hexadecimal }
    return RunFile(name: name, size: bytes.count, sha256: sha256)
  }

  /// Makes an empty file, and the folders it lies in.
  private func make(_ name: String) throws(SpoolError) -> OpenFile {
    let inside = FilePath(name)
    precondition(
      inside.isRelative && inside.lexicallyNormalized() == inside && !name.hasPrefix(".."),
      "a staged file's name leaves its folder")
    return try folders.makeFile(folder.pushing(inside))
  }

  /// Puts a file that was written unlisted among `files`.
  package mutating func list(_ file: RunFile) {
    files.append(file)
  }

  /// The bytes of a file written before, as they lie on the disk.
  package func bytes(of name: String) throws(SpoolError) -> DocumentBytes {
    try PublishedRun(folder).bytes(of: name)
  }
}

/// The folders of a run in the making, where one file is made at a time.
///
/// The kernel locks a folder while it makes a file in it. Tasks that all make files of one folder
/// spin for that lock on every core they have: thousands of batches cost seconds of processor time
/// that way, and are not written sooner.
private final class StagedFolders: Sendable {
  private let disk: Disk
  private let made: Mutex<Set<FilePath>>

  init(in folder: FilePath, disk: Disk) {
    self.disk = disk
    made = Mutex([folder])
  }

  /// Makes an empty file, and the folders it lies in where they are missing.
  func makeFile(_ path: FilePath) throws(SpoolError) -> OpenFile {
    try made.withLock { made throws(SpoolError) in
      let folder = path.removingLastComponent()
      if !made.contains(folder) {
        try disk.createFolders(folder)
        made.insert(folder)
      }
      return try disk.createFile(path)
    }
  }
}

/// A file of a run: its path inside the run's folder, its size and SHA-256 in lower-case
/// hexadecimal.
package struct RunFile: Hashable, Sendable {
  package let name: String
  package let size: Int
  package let sha256: String

  package init(name: String, size: Int, sha256: String) {
    self.name = name
    self.size = size
    self.sha256 = sha256
  }
}

/// A file being written. Bytes go to the disk in large pieces.
package struct StagedFile: ~Copyable {
  private let name: String
  private let file: OpenFile
  private let disk: Disk
  private var waiting: [UInt8] = []
  private var size = 0
  private var digest = SHA256()

  private static let pieceBytes = 256 << 10

  init(_ name: String, _ file: consuming OpenFile, disk: Disk) {
    self.name = name
    self.file = file
    self.disk = disk
  }

  /// Adds bytes to the end of the file.
  package mutating func append(_ bytes: [UInt8]) throws(SpoolError) {
    try bytes.span.withUnsafeBytes { bytes throws(SpoolError) in try append(bytes) }
  }

  /// Adds bytes to the end of the file.
  package mutating func append(_ bytes: UnsafeRawBufferPointer) throws(SpoolError) {
    size += bytes.count
    digest.update(bufferPointer: bytes)
    if bytes.count >= Self.pieceBytes {
      try flush()
      try disk.write(bytes, to: file)
    } else {
      waiting.append(contentsOf: bytes)
      if waiting.count >= Self.pieceBytes { try flush() }
    }
  }

  private mutating func flush() throws(SpoolError) {
    try disk.write(waiting, to: file)
    waiting.removeAll(keepingCapacity: true)
  }

  /// Closes the file, with all that was added to it.
  package consuming func end() throws(SpoolError) -> RunFile {
    try flush()
    let written = RunFile(name: name, size: size, sha256: digest.finalize().hexadecimal)
    disk.beginSynchronizing(file)
    try disk.close(file)
    return written
  }
}
