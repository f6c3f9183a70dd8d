import Foundation
import LoadLedger
import Testing

/// The executable on a disk that is really full, or that nobody may write to.
@Suite(.enabled(if: Mount.isPossible, "mounting a disk takes rights that this user has not"))
struct FullDiskTests {
  private static func delivery(_ number: Int) -> StreamedDelivery {
    let lines = (0..<20).map { TimeLine(key: "F\(number)-\($0)", minutes: 60, day: 2 + $0) }
    return StreamedDelivery(
      name: "d\(number).csv", content: .file(TimeForm.csv.document(lines).bytes))
  }

  @Test func `however much room there is, a full disk is told and loses nothing`() throws {
    let disk = try Mount(megabytes: 4)
    let folder = try WatchedFolder(at: disk.path + "/here")
    var refused = 0
    for (number, pages) in stride(from: 0, through: 90, by: 5).enumerated() {
      try folder.drop(Self.delivery(number))
      try disk.fill(leaving: pages * 4096)
      let once = try folder.watch("--once", log: "../../log-\(number)")
      let end = once.awaitedEnd()
      disk.makeRoom()
      if end == .exit(74) {
        refused += 1
        #expect(once.said.contains("\(folder.path)"))
      } else {
        #expect(end == .exit(0), "\(once.said)")
      }
      unlink(once.log)
      #expect(folder.names(in: "inbox/failed") == [])
      try #require(try folder.drain() == .exit(0))
      #expect(folder.names(in: "inbox/done").count == 1)
      #expect(folder.waiting == [])
      #expect(folder.names(in: "outbox/.work") == [])
      #expect(PublishedEntries(of: folder).counts.count == 20)
      // Room for the next.
      try folder.clear("inbox/done")
      for run in folder.runs { try folder.clear("outbox/\(run)") }
    }
    #expect(refused > 4)
    try Ledger.open(folder.ledger, .readOnly).examine()
  }

  @Test func `a disk that becomes full and empty again under a watch holds it up, no more`() throws
  {
    let disk = try Mount(megabytes: 4)
    let folder = try WatchedFolder(at: disk.path + "/here")
    let watch = try folder.watch("--rescan", "1", log: "../../log-watch-\(UUID().uuidString)")
    defer { unlink(watch.log) }
    try #require(eventually { watch.said.contains("watching 1 pipeline") })
    for number in 0..<4 {
      try folder.drop(Self.delivery(number))
      try disk.fill(leaving: number * 16_384)
      let told = watch.said.count
      _ = eventually { watch.said.count > told }
      disk.makeRoom()
      #expect(eventually { folder.names(in: "inbox/done").count == number + 1 }, "\(watch.said)")
    }
    watch.send(SIGTERM)
    #expect(watch.awaitedEnd() == .exit(0))
    #expect(folder.names(in: "inbox/failed") == [])
    #expect(PublishedEntries(of: folder).counts.count == 80)
  }

  @Test func `a disk that is mounted read-only is told, and its outbox waited for`() throws {
    let disk = try Mount(megabytes: 4)
    let folder = try WatchedFolder()
    try folder.configure(watch: "{ ready-marker: true }", outbox: "\(disk.path)/outbox")
    try disk.makeReadOnly(true)
    try folder.drop(Self.delivery(0))
    #expect(try folder.drain() == .exit(74))
    let watch = try folder.watch("--rescan", "1", log: "watch")
    #expect(eventually { watch.said.contains(" error quay: \(disk.path)/outbox") })
    #expect(folder.waiting == ["d0.csv", "d0.csv.ready"])
    try disk.makeReadOnly(false)
    #expect(eventually { folder.names(in: "inbox/done").count == 1 })
    watch.send(SIGTERM)
    #expect(watch.awaitedEnd() == .exit(0))
    #expect(watch.said.contains("mended; goes on"))
  }
}
