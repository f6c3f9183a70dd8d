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

  /// Whether anything stands at the path, be it a broken link.
  package func holdsSomething(at path: FilePath) throws(SpoolError) -> Bool {
    try exists(path)
  }
}
