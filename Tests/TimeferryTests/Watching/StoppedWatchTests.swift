import Foundation
import GRDB
import Testing

/// A watch that is told to stop, or that the world does not let go on: what is wrong is told,
/// nothing is lost, and when it is mended the work goes on.
@Suite struct StoppedWatchTests {
  private static func delivery(_ number: Int, lines: Int = 1) -> StreamedDelivery {
    let lines = (0..<lines).map {
      TimeLine(key: "W\(number)-\($0)", minutes: 60, day: 2 + $0 % 28)
    }
    return StreamedDelivery(
      name: "d\(number).csv", content: .file(TimeForm.csv.document(lines).bytes))
  }

  /// Watches the folder at work, and waits until it says something.
  private func watch(
    _ folder: WatchedFolder, until word: String = "watching 1 pipeline"
  ) throws -> RunningCommand {
    let watch = try folder.watch("--rescan", "1", log: "watch")
    try #require(eventually { watch.said.contains(word) })
    return watch
  }

  /// Stops, and expects that so many deliveries of one line each are carried, and nothing else.
  private func expect(_ folder: WatchedFolder, carried count: Int, by watch: RunningCommand) {
    #expect(eventually { folder.names(in: "inbox/done").count == count }, "\(watch.said)")
    watch.send(SIGTERM)
    #expect(watch.awaitedEnd() == .exit(0))
    #expect(folder.names(in: "inbox/failed") == [])
    #expect(folder.waiting == [])
    #expect(folder.names(in: "outbox/.work") == [])
    let entries = PublishedEntries(of: folder).counts
    #expect(entries.count == count)
    #expect(entries.values.allSatisfy { $0 == 1 })
  }

  @Test(arguments: [SIGTERM, SIGINT])
  func `a stop ends after the delivery at hand and leaves the others`(signal: Int32) throws {
    let folder = try WatchedFolder()
    for number in 0..<3 { try folder.drop(Self.delivery(number, lines: 300)) }
    let command = try folder.watch(log: "watch")
    try #require(eventually { !folder.paths(below: "outbox/.work").isEmpty })
    command.send(signal)
    #expect(command.awaitedEnd() == .exit(0))
    #expect(folder.names(in: "inbox/.claimed") == [])
    #expect(folder.names(in: "outbox/.work") == [])
    let done = folder.names(in: "inbox/done").count
    #expect(done >= 1)
    #expect(folder.runs.count == done)
    #expect(folder.waiting.count == 2 * (3 - done))
    #expect(command.said.contains("stopped; nothing is under way"))
    let status = try String(
      contentsOfFile: "\(folder.inbox)/.timeferry-status.json", encoding: .utf8)
    #expect(status.contains("\"state\": \"stopped\""))
    try folder.drain()
    #expect(folder.names(in: "inbox/done").count == 3)
    #expect(PublishedEntries(of: folder).counts.count == 900)
  }

  @Test(arguments: [SIGTERM, SIGINT])
  func `a stop while nothing is to do ends at once`(signal: Int32) throws {
    let folder = try WatchedFolder()
    let command = try folder.watch("--rescan", "86400", log: "watch")
    try #require(eventually { command.said.contains("watching 1 pipeline") })
    command.send(signal)
    #expect(command.awaitedEnd() == .exit(0))
  }

  @Test func `PAUSE makes deliveries wait, those that are complete as well`() throws {
    let folder = try WatchedFolder()
    try folder.write([], to: "inbox/PAUSE")
    try folder.drop(Self.delivery(0))
    let watch = try watch(folder, until: "paused: a file called PAUSE")
    try folder.drop(Self.delivery(1))
    let heartbeat = "\(folder.inbox)/.timeferry-heartbeat"
    // Two rescans later it lies there still.
    for _ in 0..<2 {
      let beat = try? String(contentsOfFile: heartbeat, encoding: .utf8)
      #expect(eventually { (try? String(contentsOfFile: heartbeat, encoding: .utf8)) != beat })
    }
    #expect(folder.runs == [])
    try FileManager.default.removeItem(atPath: "\(folder.inbox)/PAUSE")
    expect(folder, carried: 2, by: watch)
  }

  @Test func `an inbox that vanishes and comes back is taken up again`() throws {
    let folder = try WatchedFolder()
    try folder.drop(Self.delivery(0))
    let watch = try watch(folder)
    #expect(eventually { folder.names(in: "inbox/done").count == 1 })
    try #require(rename(folder.inbox, "\(folder.path)/elsewhere") == 0)
    #expect(eventually { watch.said.contains(" error quay: ") })
    // Somebody drops into it where it is now, or has it come back with more in it.
    try Self.delivery(1).content.make(at: "\(folder.path)/elsewhere/d1.csv")
    try folder.write([], to: "elsewhere/d1.csv.ready")
    try #require(rename("\(folder.path)/elsewhere", folder.inbox) == 0)
    expect(folder, carried: 2, by: watch)
    #expect(watch.said.contains("mended; goes on"))
  }

  @Test func `an outbox that vanishes while runs stand in it does not make anything twice`() throws
  {
    let folder = try WatchedFolder()
    try folder.drop(Self.delivery(0))
    let watch = try watch(folder)
    #expect(eventually { folder.names(in: "inbox/done").count == 1 })
    try #require(rename(folder.outbox, "\(folder.path)/elsewhere") == 0)
    try folder.drop(Self.delivery(1))
    #expect(eventually { folder.names(in: "inbox/done").count == 2 })
    // The same again: the ledger knows what was carried, wherever its folder is.
    try folder.drop(StreamedDelivery(name: "same.csv", content: Self.delivery(0).content))
    #expect(eventually { folder.names(in: "inbox/failed").count == 2 })
    watch.send(SIGTERM)
    #expect(watch.awaitedEnd() == .exit(0))
    #expect(PublishedEntries(of: folder).counts == [entryContent("W1-0", minutes: 60): 1])
  }

  @Test func `a ledger of a newer version is not touched, and deliveries wait`() throws {
    let folder = try WatchedFolder()
    try folder.drop(Self.delivery(0))
    #expect(try folder.drain() == .exit(0))
    try DatabaseQueue(path: folder.ledger).write {
      try $0.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('99')")
    }
    let ledger = try Data(contentsOf: URL(fileURLWithPath: folder.ledger))
    try folder.drop(Self.delivery(1))
    #expect(try folder.drain() == .exit(74))
    let watch = try watch(folder, until: " error quay: ")
    #expect(folder.waiting == ["d1.csv", "d1.csv.ready"])
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.ledger)) == ledger)
    try DatabaseQueue(path: folder.ledger).write {
      try $0.execute(sql: "DELETE FROM grdb_migrations WHERE identifier = '99'")
    }
    expect(folder, carried: 2, by: watch)
  }

  @Test func `a delivery of a time that is still to come is carried as any other`() throws {
    let folder = try WatchedFolder(watch: "{ quiet-seconds: 1 }")
    let watch = try watch(folder)
    for (number, seconds) in [4_102_444_800, 0, 1_000_000_000].enumerated() {
      let path = "\(folder.inbox)/d\(number).csv"
      try Self.delivery(number).content.make(at: path)
      let time = timespec(tv_sec: seconds, tv_nsec: 0)
      try #require(utimensat(AT_FDCWD, path, [time, time], 0) == 0)
    }
    expect(folder, carried: 3, by: watch)
  }
}
