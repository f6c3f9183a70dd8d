import SystemPackage

extension Disk {
  /// Makes a folder and those above it, as far as they are missing.
  package func makeFolder(_ path: FilePath) throws(SpoolError) {
    try createFolders(path)
  }

  /// Writes a whole new file for its owner only. One that stands there already is an error and
  /// stays as it is.
  package func writeNewFile(_ path: FilePath, _ bytes: [UInt8]) throws(SpoolError) {
    let file = try createFile(path)
    try write(bytes, to: file)
    try close(file)
  }

  /// Puts a file for its owner only in the place of the one at the path, if any, in one step.
  ///
  /// `change` is done between, when the bytes are on the medium under a hidden name: what the file
  /// tells of is never done where the file cannot be written.
  package func putOwnFile(
    _ path: FilePath, _ bytes: [UInt8], after change: () throws -> Void
  ) throws {
    guard let name = path.lastComponent else {
      throw SpoolError.disk(DiskFailure(.createFile, path, .isDirectory))
    }
    let new = path.removingLastComponent().appending(".\(name.string).new")
    if try exists(new) { try remove(new) }
    do {
      try writeDurableFile(new, bytes)
      try change()
    } catch {
      // Why the change was not made is worth more than why its traces stay.
      try? remove(new)
      throw error
    }
    try replace(path, with: new)
  }

  /// Up to `count` bytes that a file begins with; nil where nothing stands there, or no plain file.
  package func firstBytes(
    of path: FilePath, atMost count: Int
  ) throws(SpoolError) -> [UInt8]? {
    guard let state = try FileState.ifPresent(at: path, .keepLinks), state.kind == .file else {
      return nil
    }
    return try OpenFile.reading(path, .keepLinks).bytes(at: 0, count: count)
  }

  /// Whether anything stands at the path, be it a broken link.
  package func holdsSomething(at path: FilePath) throws(SpoolError) -> Bool {
    try exists(path)
  }
}
