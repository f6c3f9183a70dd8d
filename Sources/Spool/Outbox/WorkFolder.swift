import SystemPackage

/// One run's own folder: what it expands and what it stages, removed when the run ends.
package struct WorkFolder: Sendable {
  /// The name of the folder that work folders are made in.
  package static let parentName: FilePath.Component = ".work"

  package let path: FilePath
  let disk: Disk
  /// Held by a folder that no outbox's lock protects.
  private let lock: InstanceLock?

  /// Makes a folder that the caller alone knows of, and those above it as far as they are missing.
  ///
  /// Throws when it stands already: another run would own it.
  package static func create(
    _ path: FilePath, disk: Disk = Disk()
  ) throws(SpoolError) -> WorkFolder {
    try disk.createFolders(path.removingLastComponent())
    try disk.createFolder(path)
    return WorkFolder(path: path, disk: disk, lock: nil)
  }

  /// Makes a folder where several processes may work side by side, and removes what dead ones
  /// left there.
  ///
  /// Its name is the given one and the first free number: process numbers repeat, in containers
  /// at every start, so only a lock tells a living run's folder from a dead one's.
  package static func create(
    in parent: FilePath, named name: String, disk: Disk = Disk()
  ) throws(SpoolError) -> WorkFolder {
    try disk.createFolders(parent)
    for item in try FolderListing.items(of: parent, startingWith: name)
    where item.state.kind == .folder && isNumbered(item.name.string, name) {
      try removeIfDead(parent.appending(item.name), disk)
    }
    var number = 0
    while true {
      let path = parent.appending("\(name)-\(number)")
      if let lock = try newFolder(path, disk) {
        return WorkFolder(path: path, disk: disk, lock: lock)
      }
      number += 1
    }
  }

  /// Makes the folder that one run's files are staged in.
  package func staging() throws(SpoolError) -> Staging {
    try Staging(path.appending("staged"), disk: disk)
  }

  /// Removes the folder and all in it.
  package func remove() throws(SpoolError) {
    try disk.remove(path)
  }

  /// Makes a folder for the members of one bundle's archives; a run may open several bundles.
  func membersFolder() throws(SpoolError) -> FilePath {
    var number = 0
    while true {
      let folder = path.appending("members-\(number)")
      if try disk.createFolderIfFree(folder) { return folder }
      number += 1
    }
  }

  /// Nil when somebody else has the folder.
  private static func newFolder(
    _ path: FilePath, _ disk: Disk
  ) throws(SpoolError) -> InstanceLock? {
    guard try disk.createFolderIfFree(path) else { return nil }
    do {
      let lock = try InstanceLock.acquire(path, disk: disk)
      return try disk.exists(path.appending(InstanceLock.fileName)) ? lock : nil
    } catch .locked {
      // Another process took the new folder for a dead one's and is removing it.
      return nil
    } catch .disk(let failure) where failure.reason == .noSuchFileOrDirectory {
      return nil
    }
  }

  private static func isNumbered(_ folder: String, _ name: String) -> Bool {
    guard folder.hasPrefix(name + "-") else { return false }
    let number = folder.dropFirst(name.count + 1)
    return !number.isEmpty && number.allSatisfy { ("0"..."9").contains($0) }
  }

  /// Removes a folder of ours that nobody holds. One without a lock file is not known to be ours.
  private static func removeIfDead(_ path: FilePath, _ disk: Disk) throws(SpoolError) {
    do {
      guard try disk.exists(path.appending(InstanceLock.fileName)) else { return }
      let lock = try InstanceLock.acquire(path, disk: disk)
      try disk.remove(path)
      withExtendedLifetime(lock) {}
    } catch .locked {
      return
    } catch .disk(let failure)
      where failure.reason == .noSuchFileOrDirectory || failure.reason == .permissionDenied
    {
      // Its owner removed it meanwhile, or is another user.
      return
    }
  }
}
