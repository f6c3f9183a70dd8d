import SystemPackage

/// The folder that runs are published into, held by this process alone while the value lives.
///
/// A run's files are made under `.work` on the same disk and appear with one rename, so a reader
/// of the outbox sees a run whole or not at all.
package struct Outbox: Sendable {
  package let path: FilePath
  let disk: Disk
  private let lock: InstanceLock

  /// Takes hold of an outbox, making its folder when it is missing.
  ///
  /// Throws `.locked` when another process holds it and `.disk` when the disk fails.
  package static func open(_ path: FilePath, disk: Disk = Disk()) throws(SpoolError) -> Outbox {
    try disk.createFolders(path)
    let lock = try InstanceLock.acquire(path, disk: disk)
    try disk.createFolders(path.appending(WorkFolder.parentName))
    return Outbox(path: path, disk: disk, lock: lock)
  }

  /// Whether a folder that holds these items is an outbox.
  static func isOutbox(_ items: [FolderListing.Item]) -> Bool {
    items.contains { $0.name == InstanceLock.fileName && $0.state.kind == .file }
      && items.contains { $0.name == WorkFolder.parentName && $0.state.kind == .folder }
  }

  /// Removes the work folders that dead runs left, but for those a recovery still needs.
  ///
  /// Only one process holds the outbox, so whatever stands there now belongs to nobody.
  package func removeLeftovers(keeping kept: [String] = []) throws(SpoolError) {
    let folder = path.appending(WorkFolder.parentName)
    for item in try FolderListing.items(of: folder) where !kept.contains(item.name.string) {
      try disk.remove(folder.appending(item.name))
    }
  }

  /// Makes the work folder of one run. A name in use already is an error.
  package func workFolder(named name: String) throws(SpoolError) -> WorkFolder {
    try WorkFolder.create(
      path.appending(WorkFolder.parentName).appending(name), disk: disk)
  }

  /// The folder a run of this name has, or will have.
  package func folder(ofRun name: String) -> FilePath { path.appending(name) }

  /// Shows staged files to the world as the run of this name: whole, lasting, at once.
  ///
  /// When a run of that name stands there already with the same bytes, that one stays. Throws
  /// `.runDiffers` when its bytes are others. After any error nothing new is visible, or all is.
  package func publish(
    _ staging: Staging, as name: String
  ) throws(SpoolError) -> Publication {
    let folder = folder(ofRun: name)
    precondition(folder.lastComponent?.kind == .regular && !name.contains("/"), "no run name")
    precondition(!name.hasPrefix("."), "names with a dot are the outbox's own")
    if try disk.exists(folder) { return try settle(staging, folder) }
    try disk.synchronizeAll(under: path)
    do {
      try disk.rename(staging.folder, to: folder)
    } catch .disk(let failure)
      where failure.reason == .fileExists || failure.reason == .directoryNotEmpty
    {
      return try settle(staging, folder)
    }
    try disk.synchronize(folder: path)
    return .published
  }

  /// Compares a run that stands in the outbox with the one that was to be published.
  private func settle(
    _ staging: Staging, _ folder: FilePath
  ) throws(SpoolError) -> Publication {
    let published = try PublishedRun(folder).files()
    let staged = try PublishedRun(staging.folder).files()
    for (one, other) in zip(published, staged) where one != other {
      throw .runDiffers(RunDifference(run: folder, file: min(one.name, other.name)))
    }
    let surplus = published.dropFirst(staged.count) + staged.dropFirst(published.count)
    if let file = surplus.first {
      throw .runDiffers(RunDifference(run: folder, file: file.name))
    }
    // The run that renamed it may have died before its name was on the medium.
    try disk.synchronizeAll(under: path)
    try disk.remove(staging.folder)
    return .alreadyPublished
  }
}

/// How publishing a run ended.
package enum Publication: Hashable, Sendable {
  case published
  /// The same run, byte for byte, stood there before.
  case alreadyPublished
}
