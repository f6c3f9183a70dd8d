import SystemPackage

/// The folder that runs are published into, held by this process alone while the value lives.
///
/// A run's files are made under `.work` on the same disk and appear with one rename, so a reader
/// of the outbox sees a run whole or not at all. Ledgers of several companies may share one.
package struct Outbox: Sendable {
  package let path: FilePath
  /// The one spelling of the path that means it from everywhere.
  package var absolutePath: FilePath { Pledge.real(path) }
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

  /// Whether the folder that is held still stands at its path; one that was moved away, or lay on
  /// a disk that is gone, is held for nobody.
  package func isInPlace() throws(SpoolError) -> Bool { try lock.isInPlace() }

  /// Removes the work folders that dead runs left: those pledged to no ledger, and of those
  /// pledged to this one all but the named, which it has planned and not published.
  ///
  /// What is pledged to another ledger stays. Throws `.disk` when the disk fails.
  package func removeLeftovers(
    of ledger: FilePath, keeping kept: [String] = []
  ) throws(SpoolError) {
    let own = try Pledge(to: ledger)
    for item in try FolderListing.items(of: work) where !kept.contains(item.name.string) {
      if item.state.kind == .folder {
        try WorkFolder.removeIfDead(work.appending(item.name), of: own, disk)
      } else {
        try disk.remove(work.appending(item.name))
      }
    }
  }

  /// Makes the work folder of one run, called by the name and the first free number.
  package func workFolder(named name: String) throws(SpoolError) -> WorkFolder {
    try WorkFolder.create(in: work, named: name, disk: disk)
  }

  /// The folder a run of this name has, or will have.
  package func folder(ofRun name: String) -> FilePath {
    precondition(FilePath.Component(name)?.kind == .regular, "no run name")
    precondition(!name.hasPrefix("."), "names with a dot are the outbox's own")
    return path.appending(name)
  }

  /// The names of all runs that stand there, sorted, but for those of these names: they are not
  /// even looked at.
  package func runs(but known: Set<String> = []) throws(SpoolError) -> [String] {
    var runs: [String] = []
    for name in try FolderListing.names(in: path).map(\.string)
    where !name.hasPrefix(".") && !known.contains(name) {
      if try hasFolder(name) { runs.append(name) }
    }
    return runs.sorted()
  }

  /// Whether a folder of this name stands there: a run's or a follow-up's.
  package func hasFolder(_ name: String) throws(SpoolError) -> Bool {
    try FileState.ifPresent(at: folder(ofRun: name), .keepLinks)?.kind == .folder
  }

  /// Brings everything that was staged onto the medium: from then on a power cut loses none of it.
  package func seal(_ staging: Staging) throws(SpoolError) {
    try disk.synchronizeAll(under: staging.folder)
  }

  /// Whether a run of this name stands there already with the very bytes that are staged. Throws
  /// `.runDiffers` when its bytes are others.
  package func holds(_ staging: Staging, as name: String) throws(SpoolError) -> Bool {
    let folder = folder(ofRun: name)
    guard try disk.exists(folder) else { return false }
    let staged = try PublishedRun(staging.folder).files()
    if let file = Self.difference(try PublishedRun(folder).files(), staged) {
      throw .runDiffers(RunDifference(run: folder, file: file))
    }
    return true
  }

  /// Shows sealed files to the world as the run of this name: whole, lasting, at once.
  ///
  /// When a run of that name stands there already with the same bytes, that one stays. Throws
  /// `.runDiffers` when its bytes are others. After any error nothing new is visible, or all is.
  package func publish(
    _ staging: Staging, as name: String
  ) throws(SpoolError) -> Publication {
    if try holds(staging, as: name) {
      // Whoever renamed it may have died before its name was on the medium.
      try disk.synchronize(folder: path)
      try disk.remove(staging.folder)
      return .alreadyPublished
    }
    try disk.rename(staging.folder, to: folder(ofRun: name))
    try disk.synchronize(folder: path)
    return .published
  }

  /// Brings a planned run to its end after its process died: shows the very files that were
  /// planned, or finds that they stand there.
  ///
  /// What was added to a folder since it was published does no harm. Throws `.runDiffers` when
  /// other files stand under its name and its own are still staged, `.planLost` when its own are
  /// nowhere, and `.disk`. After any error nothing is lost that was there.
  package func finish(
    _ name: String, stagedIn workFolder: String, files: [RunFile]
  ) throws(SpoolError) -> Publication {
    let folder = folder(ofRun: name)
    let staged = work.appending(workFolder).appending(WorkFolder.stagedName)
    let planned = files.sorted { $0.name < $1.name }
    let isStaged = try disk.exists(staged)
    guard try disk.exists(folder) else {
      guard isStaged else { throw .planLost(PlanLoss(run: folder, staged: staged, file: nil)) }
      if let file = Self.difference(try PublishedRun(staged).files(), planned) {
        throw .planLost(PlanLoss(run: folder, staged: staged, file: file))
      }
      try disk.rename(staged, to: folder)
      try disk.synchronize(folder: path)
      return .published
    }
    let standing = Set(try PublishedRun(folder).files())
    if let missing = planned.first(where: { !standing.contains($0) }) {
      if isStaged, Self.difference(try PublishedRun(staged).files(), planned) == nil {
        throw .runDiffers(RunDifference(run: folder, file: missing.name))
      }
      throw .planLost(PlanLoss(run: folder, staged: staged, file: missing.name))
    }
    try disk.synchronize(folder: path)
    return .alreadyPublished
  }

  private var work: FilePath { path.appending(WorkFolder.parentName) }

  /// The first file by which two runs differ, both sorted by name; nil when they are the same.
  private static func difference(_ one: [RunFile], _ other: [RunFile]) -> String? {
    for (one, other) in zip(one, other) where one != other { return min(one.name, other.name) }
    return (one.dropFirst(other.count) + other.dropFirst(one.count)).first?.name
  }
}

/// How publishing a run ended.
package enum Publication: Hashable, Sendable {
  case published
  /// The same run, byte for byte, stood there before.
  case alreadyPublished
}
