import SystemPackage

/// One run's own folder: what it expands and what it stages, removed when the run ends.
package struct WorkFolder: Sendable {
  /// The name of the folder that work folders are made in.
  package static let parentName: FilePath.Component = ".work"
  static let stagedName: FilePath.Component = "staged"

  package let path: FilePath
  let disk: Disk
  /// Tells others that its owner lives.
  private let lock: InstanceLock

  /// Its name in the folder it was made in.
  package var name: String { path.lastComponent?.string ?? "" }

  /// Makes a folder where several processes may work side by side, and removes what dead ones
  /// left there and no ledger may need.
  ///
  /// Its name is the given one and the first free number: process numbers repeat, in containers
  /// at every start, so only a lock tells a living run's folder from a dead one's. Folders above
  /// it are made as far as they are missing. Throws `.disk` when the disk fails.
  package static func create(
    in parent: FilePath, named name: String, disk: Disk = Disk()
  ) throws(SpoolError) -> WorkFolder {
    try disk.createFolders(parent)
    for item in try FolderListing.items(of: parent, startingWith: name)
    where item.state.kind == .folder && isNumbered(item.name.string, name) {
      let folder = parent.appending(item.name)
      // One without a lock file is not known to be ours, unless its maker died making it.
      guard try disk.exists(folder.appending(InstanceLock.fileName)) else {
        try disk.removeIfEmpty(folder)
        continue
      }
      try removeIfDead(folder, of: nil, disk)
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
    try Staging(path.appending(Self.stagedName), disk: disk)
  }

  /// Marks, lastingly, that the ledger at this path may plan what is staged here. From then on
  /// only that ledger's next opening removes it, and only when it has no such plan.
  ///
  /// Throws `.disk` when the disk fails; the folder may be pledged all the same.
  package func pledge(to ledger: FilePath) throws(SpoolError) {
    let mark = path.appending(Pledge.fileName)
    if try disk.exists(mark) { try disk.remove(mark) }
    let bytes = try Pledge(to: ledger).bytes
    let file = try disk.createFile(mark)
    try disk.write(bytes, to: file)
    try disk.synchronize(file)
    try disk.close(file)
    try disk.synchronize(folder: path)
  }

  /// Removes the folder and all in it, unless it is pledged and what is staged in it was not
  /// published: then it stays for the ledger's next opening to judge.
  package func remove() throws(SpoolError) {
    if try disk.exists(path.appending(Self.stagedName)), try Pledge.ifPresent(in: path) != nil {
      return
    }
    try Self.removeAll(path, disk)
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

  /// Removes a work folder that no living process holds and that is pledged to nobody, or to the
  /// given ledger.
  static func removeIfDead(
    _ path: FilePath, of ledger: Pledge?, _ disk: Disk
  ) throws(SpoolError) {
    do {
      var lock: InstanceLock?
      if try disk.exists(path.appending(InstanceLock.fileName)) {
        lock = try InstanceLock.takeOver(path)
        if lock == nil { return }
      }
      if let pledge = try Pledge.ifPresent(in: path), pledge != ledger { return }
      try removeAll(path, disk)
      withExtendedLifetime(lock) {}
    } catch .disk(let failure)
      where failure.reason == .noSuchFileOrDirectory || failure.reason == .permissionDenied
    {
      // Its owner removed it meanwhile, or is another user.
      return
    }
  }

  /// Removes the lock file last: without one a folder that holds something is not known to be ours.
  private static func removeAll(_ path: FilePath, _ disk: Disk) throws(SpoolError) {
    for item in try FolderListing.items(of: path) where item.name != InstanceLock.fileName {
      try disk.remove(path.appending(item.name))
    }
    try disk.remove(path)
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
}
