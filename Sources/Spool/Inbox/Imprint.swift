import SystemPackage

/// What can be seen of a delivery from outside: as long as it stays the same, nobody writes to it.
///
/// For a file its size, time and identity, for a folder the same of every file inside. The times
/// of folders are left out: some disks set them when a folder is only moved.
struct Imprint: Hashable, Sendable {
  /// How many files it holds.
  var files = 0
  /// Size of all its files together.
  var bytes = 0
  /// A hash of every name and state inside. Only ever compared within one process.
  var contents = 0

  /// Takes the imprint of what stands at the path. Links inside are seen, never followed.
  ///
  /// Throws `.disk` when a folder inside cannot be read or goes away meanwhile.
  static func of(
    _ path: @autoclosure () -> FilePath, _ state: FileState
  ) throws(SpoolError) -> Imprint {
    var imprint = Imprint()
    var hasher = Hasher()
    hasher.combine(state.kind)
    if state.kind == .folder {
      try imprint.add(path(), to: &hasher)
    } else {
      imprint.add(state, to: &hasher)
    }
    imprint.contents = hasher.finalize()
    return imprint
  }

  private mutating func add(_ folder: FilePath, to hasher: inout Hasher) throws(SpoolError) {
    let items = try FolderListing.items(of: folder)
    hasher.combine(items.count)
    for item in items {
      hasher.combine(item.name)
      hasher.combine(item.state.kind)
      if item.state.kind == .folder {
        try add(folder.appending(item.name), to: &hasher)
      } else {
        add(item.state, to: &hasher)
      }
    }
  }

  private mutating func add(_ state: FileState, to hasher: inout Hasher) {
    hasher.combine(state)
    files += 1
    bytes += state.kind == .file ? state.size : 0
  }
}
