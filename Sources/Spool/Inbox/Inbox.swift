import Glibc
import SystemPackage

/// A folder that deliveries are dropped into, worked by this process alone while the value lives.
///
/// Everything in it is in one place at any instant: where it was dropped, in a claim's folder
/// under `.claimed`, in `done/` or in `failed/`. Each move between them is one rename on one disk,
/// brought onto the medium before anything is built on it, and never takes another's name.
///
/// When the folder vanishes or its disk fails, calls throw `.disk`. To go on, let go of this value,
/// whose lock may be that of a folder elsewhere by now, and open the inbox anew.
package struct Inbox: Sendable {
  package let path: FilePath
  let disk: Disk
  let folders: InboxFolders
  private let lock: InstanceLock
  let patience: Patience
  var arrivals: Arrivals

  /// Takes hold of an inbox and makes the folders in it that are missing.
  ///
  /// The inbox itself is never made: where it is missing, a disk is not mounted. Throws `.locked`
  /// when another process holds it, `.otherDisk` when `done` or `failed` lead to another file
  /// system, and `.disk` when the disk fails or a right is missing.
  package static func open(
    _ path: FilePath, patience: Patience = Patience(), disk: Disk = Disk()
  ) throws(SpoolError) -> Inbox {
    guard let state = try FileState.ifPresent(at: path, .followLinks), state.kind == .folder else {
      throw .disk(DiskFailure(.list, path, .noSuchFileOrDirectory))
    }
    let lock = try InstanceLock.acquire(path, disk: disk)
    let folders = InboxFolders(inbox: path, disk: disk)
    try folders.prepare()
    return Inbox(
      path: path, disk: disk, folders: folders, lock: lock, patience: patience,
      arrivals: Arrivals(patience))
  }

  /// Takes in what `FolderWatch` saw here, so that closed and moved deliveries wait less.
  package mutating func note(_ news: FolderNews) { arrivals.note(news) }

  /// When the next arriving delivery can be complete if nothing changes; nil when none is.
  package var nextDue: ContinuousClock.Instant? { arrivals.nextDue }

  /// Everything that lies in the inbox, in the order of arrival: by time, then by name.
  ///
  /// Each call is one observation: what is arriving becomes complete over several calls. The
  /// clock is one that nobody can set back. Throws `.disk` when the folder cannot be read.
  package mutating func deliveries(
    at now: ContinuousClock.Instant
  ) throws(SpoolError) -> [Delivery] {
    guard try lock.isInPlace() else {
      throw .disk(
        DiskFailure(.lock, path.appending(InstanceLock.fileName), .noSuchFileOrDirectory))
    }
    let items = try FolderListing.items(of: path)
    let markers = Set(items.lazy.filter { $0.state.kind == .file }.map(\.name))
    let found = items.map { Look(at: $0, in: path) }
    var seen: [Arrivals.Seen] = []
    for case (let item, .imprint(let imprint)) in zip(items, found) {
      let hasMarker = DeliveryName.marker(of: item.name).map(markers.contains) ?? false
      seen.append(Arrivals.Seen(name: item.name, imprint: imprint, hasMarker: hasMarker))
    }
    let complete = arrivals.observe(seen, at: now)
    let deliveries = zip(items, found).map { item, found in
      delivery(item, found, isComplete: complete.contains(item.name))
    }
    // The listing is sorted by name, which decides between equal times.
    return deliveries.enumerated()
      .sorted { ($0.element.modified, $0.offset) < ($1.element.modified, $1.offset) }
      .map(\.element)
  }

  /// Whether a file called `PAUSE` (or `pause.txt`, as editors name it) asks to claim nothing.
  package func isPaused() throws(SpoolError) -> Bool {
    try FolderListing.texts(in: path).contains { DeliveryName.pause(named: $0) == .pause }
  }

  private func delivery(
    _ item: FolderListing.Item, _ found: Look, isComplete: Bool
  ) -> Delivery {
    var imprint: Imprint?
    var state: DeliveryState
    switch found {
    case .imprint(let seen):
      imprint = seen
      state = isComplete ? .complete : .arriving
      if isComplete, item.state.kind == .file,
        let failure = Self.readingFailure(path.appending(item.name))
      {
        state = .unreadable(failure)
      }
    case .other(let other): state = other
    }
    return Delivery(
      name: item.name, modified: item.state.modified, state: state, inbox: path,
      imprint: imprint)
  }

  /// Why this process may not read a file; nil when it may.
  private static func readingFailure(_ path: FilePath) -> DiskFailure? {
    let refused = path.withPlatformString { access($0, R_OK) } == -1
    let reason = Errno(rawValue: errno)
    return refused ? DiskFailure(.read, path, reason) : nil
  }

  /// What one look at an item found: something to observe, or a state that is certain at once.
  private enum Look {
    case imprint(Imprint)
    case other(DeliveryState)

    init(at item: FolderListing.Item, in folder: FilePath) {
      if let reason = DeliveryName.ignoredReason(item.name) {
        self = .other(.ignored(reason))
        return
      }
      if let reason = item.state.kind.refusal {
        self = .other(.refused(reason))
        return
      }
      do {
        self = .imprint(try Imprint.of(folder.appending(item.name), item.state))
      } catch .disk(let failure) where failure.reason != .noSuchFileOrDirectory {
        self = .other(.unreadable(failure))
      } catch {
        // A folder inside went away while it was being read: somebody is at work there.
        self = .other(.arriving)
      }
    }
  }
}
