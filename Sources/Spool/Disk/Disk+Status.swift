import SystemPackage

extension Disk {
  /// Puts a file in the place of the one that stands there, if any, in one step: whoever reads it
  /// sees the old bytes or the new ones.
  ///
  /// For heartbeats and states that other programs read, so every user may read it. It is whole
  /// at any instant but not brought onto the medium: after a power cut it is written anew.
  package func replaceFile(_ path: FilePath, _ bytes: [UInt8]) throws(SpoolError) {
    guard let name = path.lastComponent else {
      throw .disk(DiskFailure(.createFile, path, .isDirectory))
    }
    let new = path.removingLastComponent().appending(".\(name.string).new")
    if try exists(new) { try remove(new) }
    let file = try createFile(new, mode: 0o644)
    try write(bytes, to: file)
    try close(file)
    try replace(path, with: new)
  }
}
