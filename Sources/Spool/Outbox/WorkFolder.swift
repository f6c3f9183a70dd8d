import SystemPackage

/// One run's own folder: what it expands and what it stages, removed when the run ends.
package struct WorkFolder: Sendable {
  package let path: FilePath
  let disk: Disk

  /// Makes the folder, and those above it as far as they are missing.
  ///
  /// Throws when it stands already: another run would own it.
  package static func create(
    _ path: FilePath, disk: Disk = Disk()
  ) throws(SpoolError) -> WorkFolder {
    try disk.createFolders(path.removingLastComponent())
    try disk.createFolder(path)
    let work = WorkFolder(path: path, disk: disk)
    try disk.createFolder(work.members)
    return work
  }

  /// Makes the folder that one run's files are staged in.
  package func staging() throws(SpoolError) -> Staging {
    try Staging(path.appending("staged"), disk: disk)
  }

  /// Removes the folder and all in it.
  package func remove() throws(SpoolError) {
    try disk.remove(path)
  }

  /// Where the n-th expanded member goes.
  func memberPath(number: Int) -> FilePath {
    let digits = String(number)
    let zeros = String(repeating: "0", count: max(0, 4 - digits.count))
    return members.appending(zeros + digits)
  }

  private var members: FilePath { path.appending("members") }
}
