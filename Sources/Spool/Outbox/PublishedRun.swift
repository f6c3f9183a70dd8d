import SystemPackage
import Timesheets

/// A run's folder as a reader sees it. Reading needs no lock.
package struct PublishedRun: Sendable {
  package let folder: FilePath

  package init(_ folder: FilePath) {
    self.folder = folder
  }

  /// Every file with size and digest, sorted by name. Links and special files are left out.
  package func files() throws(SpoolError) -> [RunFile] {
    var files: [RunFile] = []
    try list(folder, "", into: &files)
    return files.sorted { $0.name < $1.name }
  }

  /// The names of what is neither file nor folder, sorted: links, pipes, devices.
  package func otherNames() throws(SpoolError) -> [String] {
    try otherNames(in: folder, "").sorted()
  }

  private func otherNames(
    in folder: FilePath, _ prefix: String
  ) throws(SpoolError) -> [String] {
    var names: [String] = []
    for item in try FolderListing.items(of: folder) {
      let name = prefix + item.name.string
      switch item.state.kind {
      case .folder: names += try otherNames(in: folder.appending(item.name), name + "/")
      case .symbolicLink, .special: names.append(name)
      case .file: break
      }
    }
    return names
  }

  /// One file with size and digest. Throws `.disk` when it is not there.
  package func file(_ name: String) throws(SpoolError) -> RunFile {
    let scan = try DocumentFile(folder.pushing(FilePath(name))).scan()
    let document = scan.document(named: MemberName(name))
    return RunFile(name: name, size: document.size, sha256: document.sha256)
  }

  /// Whether a file stands there itself: no link, pipe or device.
  package func isPlainFile(_ name: String) -> Bool {
    let state = try? FileState.ifPresent(at: folder.pushing(FilePath(name)), .keepLinks)
    return state?.kind == .file
  }

  /// The whole of one file. Throws `.disk` when it is not there.
  package func read(_ name: String) throws(SpoolError) -> [UInt8] {
    var reader = try ChunkReader(folder.appending(name))
    var bytes: [UInt8] = []
    bytes.reserveCapacity(reader.state.size)
    while let chunk = try reader.next() { bytes.append(contentsOf: chunk) }
    return bytes
  }

  /// One file's bytes, chunk by chunk. Throws `.disk` when it is not there.
  package func bytes(of name: String) throws(SpoolError) -> DocumentBytes {
    try DocumentFile(folder.appending(name)).bytes
  }

  private func list(
    _ folder: FilePath, _ prefix: String, into files: inout [RunFile]
  ) throws(SpoolError) {
    for item in try FolderListing.items(of: folder) {
      let name = prefix + item.name.string
      switch item.state.kind {
      case .folder: try list(folder.appending(item.name), name + "/", into: &files)
      case .file: files.append(try file(name))
      case .symbolicLink, .special: break
      }
    }
  }
}
