import Glibc
import SystemPackage

extension Inbox {
  /// The folders in which deliveries end that lie on another disk than the inbox, so that no
  /// delivery could be moved there in one step. Only looks; throws `.disk` when that is refused.
  package static func endsOnOtherDisks(_ inbox: FilePath) throws(SpoolError) -> [FilePath] {
    guard let own = try FileState.ifPresent(at: inbox, .followLinks) else { return [] }
    var others: [FilePath] = []
    for name in [DeliveryName.done, DeliveryName.failed] {
      let folder = inbox.appending(name)
      guard let state = try FileState.ifPresent(at: folder, .followLinks),
        state.device != own.device
      else { continue }
      others.append(folder)
    }
    return others
  }
}

/// The folders of an inbox that its deliveries move through.
struct InboxFolders: Sendable {
  let inbox: FilePath
  let disk: Disk

  /// Holds one numbered folder for each claim.
  var claimed: FilePath { inbox.appending(DeliveryName.claimed) }
  var done: FilePath { inbox.appending(DeliveryName.done) }
  var failed: FilePath { inbox.appending(DeliveryName.failed) }

  /// Makes what is missing and proves that a delivery can be moved everywhere by one rename.
  func prepare() throws(SpoolError) {
    try disk.createFolders(claimed)
    try ensure(done)
    try ensure(failed)
    try probe()
  }

  /// Makes a folder where deliveries end, for whoever may look into the inbox: people are to find
  /// there what became of theirs.
  func ensure(_ folder: FilePath) throws(SpoolError) {
    guard try !disk.exists(folder) else { return }
    try disk.createFolder(folder, mode: 0o700 | (try mode() & 0o077))
  }

  /// The rights on a file that whoever may look into the inbox may read.
  func readableMode() throws(SpoolError) -> mode_t { 0o600 | (try mode() & 0o044) }

  private func mode() throws(SpoolError) -> mode_t {
    var status = stat()
    try interruptible(.inspect, inbox) { inbox.withPlatformString { stat($0, &status) } }
    return status.st_mode
  }

  /// Takes a file of ours once through all folders: only a rename shows what a rename may do.
  /// Two folders of one disk may still be two mounts.
  private func probe() throws(SpoolError) {
    let places = [inbox, claimed, done, failed].map { $0.appending(DeliveryName.probe) }
    for place in places where try disk.exists(place) { try disk.remove(place) }
    try disk.close(try disk.createFile(places[0]))
    for (place, next) in zip(places, places.dropFirst()) {
      do {
        try disk.rename(place, to: next)
      } catch .disk(let failure) where failure.reason == .improperLink {
        try disk.remove(place)
        throw .otherDisk(next.removingLastComponent(), inbox: inbox)
      }
    }
    try disk.remove(places[places.count - 1])
  }
}
