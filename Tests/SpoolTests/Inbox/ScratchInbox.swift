import Glibc
import SystemPackage
import Testing

@testable import Spool

/// An inbox of a test's own, with a clock that only the test moves.
struct ScratchInbox {
  let scratch: ScratchFolder
  let path: FilePath
  let start = ContinuousClock.now

  /// In memory, where the system has room for files there: sweeps bring much onto the medium.
  init() throws {
    scratch = try ScratchFolder(under: access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp")
    path = scratch.path.appending("inbox")
    try Disk().createFolders(path)
  }

  func open(_ patience: Patience = Patience(), disk: Disk = Disk()) throws -> Inbox {
    try Inbox.open(path, patience: patience, disk: disk)
  }

  func at(_ seconds: Int) -> ContinuousClock.Instant { start.advanced(by: .seconds(seconds)) }

  @discardableResult
  func drop(_ name: String, _ text: String = "foo") throws -> FilePath {
    try scratch.file("inbox/\(name)", text)
  }

  /// Adds to a file as a slow copy does.
  func append(_ name: String, _ text: String) throws {
    let file = OpenFile(
      owning: Glibc.open(path.appending(name).string, O_WRONLY | O_APPEND), at: path)
    try Disk().write(Array(text.utf8), to: file)
  }

  func setTime(_ name: String, _ seconds: Int) {
    let times = [timespec(tv_sec: seconds, tv_nsec: 0), timespec(tv_sec: seconds, tv_nsec: 0)]
    utimensat(AT_FDCWD, path.appending(name).string, times, AT_SYMLINK_NOFOLLOW)
  }

  /// Everything in the inbox by its path, without folders, the inbox's own lock and its notes.
  func everything() throws -> [String] {
    try Self.files(in: path, "").filter { $0 != ".lock" && !$0.hasSuffix("/.claim") }
  }

  func text(_ name: String) throws -> String {
    String(decoding: try PublishedRun(path).read(name), as: UTF8.self)
  }

  private static func files(in folder: FilePath, _ prefix: String) throws -> [String] {
    try FolderListing.items(of: folder).flatMap { item in
      let name = prefix + item.name.string
      guard item.state.kind == .folder else { return [name] }
      return try files(in: folder.appending(item.name), name + "/")
    }
  }
}

extension Inbox {
  /// What is not the inbox's own, by name and state.
  mutating func states(at now: ContinuousClock.Instant) throws -> [String: DeliveryState] {
    let deliveries = try deliveries(at: now).filter { $0.state != .ignored(.own) }
    return Dictionary(uniqueKeysWithValues: deliveries.map { ($0.name.string, $0.state) })
  }

  mutating func complete(at now: ContinuousClock.Instant) throws -> [Delivery] {
    try deliveries(at: now).filter { $0.state == .complete }
  }

  /// Two looks, far enough apart for everything at rest.
  mutating func atRest(_ clock: ScratchInbox) throws -> [Delivery] {
    _ = try deliveries(at: clock.at(0))
    return try complete(at: clock.at(60))
  }
  /// Claims the first delivery that is at rest.
  mutating func claimFirst(_ clock: ScratchInbox) throws -> Claim {
    let delivery = try #require(try atRest(clock).first)
    return try #require(try claim(delivery))
  }
}
