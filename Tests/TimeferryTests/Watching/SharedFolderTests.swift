import Foundation
import Testing

/// Several processes that want the same inbox, outbox or ledger.
@Suite struct SharedFolderTests {
  /// Small deliveries, each with lines of its own.
  private static func deliveries(_ range: Range<Int>) -> [StreamedDelivery] {
    range.map { number in
      let lines = [TimeLine(key: "S\(number)", minutes: 60, day: 9)]
      return StreamedDelivery(
        name: "d\(number).xml", content: .file(TimeForm.requests.document(lines).bytes))
    }
  }

  /// What batches must hold once these are carried.
  private static func entries(_ range: Range<Int>) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: range.map { (entryContent("S\($0)", minutes: 60), 1) })
  }

  /// One that takes long enough to be met at work.
  private static let long = {
    let lines = (0..<longCount).map { TimeLine(key: "R\($0)", minutes: 60, day: 2 + $0 % 28) }
    return StreamedDelivery(
      name: "long.csv", content: .file(TimeForm.csv.document(lines).bytes))
  }()

  private static let longCount = 500

  @Test func `a second watch names the first, waits, and goes on by itself when that is killed`()
    throws
  {
    let folder = try WatchedFolder()
    let first = try folder.watch("--rescan", "1", log: "first")
    #expect(eventually { first.said.contains("watching 1 pipeline") })
    try folder.drop(Self.deliveries(0..<1)[0])
    #expect(eventually { folder.names(in: "inbox/done").count == 1 })

    let english = try folder.watch("--once", log: "english")
    #expect(english.awaitedEnd() == .exit(75))
    #expect(english.said.contains("the lock is held by process \(first.number) on "))
    let french = try folder.watch("--once", "--language", "fr", log: "french")
    #expect(french.awaitedEnd() == .exit(75))
    #expect(french.said.contains("le verrou est détenu par le processus \(first.number) sur "))

    let second = try folder.watch("--rescan", "1", log: "second")
    #expect(eventually { second.said.contains("the lock is held by process \(first.number) on ") })
    for delivery in Self.deliveries(1..<4) { try folder.drop(delivery) }
    #expect(eventually { folder.names(in: "inbox/done").count == 4 })
    first.kill()
    for delivery in Self.deliveries(4..<6) { try folder.drop(delivery) }
    #expect(eventually { folder.names(in: "inbox/done").count == 6 })
    #expect(second.said.contains("mended; goes on"))
    second.send(SIGTERM)
    #expect(second.awaitedEnd() == .exit(0))
    #expect(PublishedEntries(of: folder).counts == Self.entries(0..<6))
    #expect(folder.runs.count == 6)
  }

  @Test func `two watches of which now one, now the other is killed carry everything once`() throws
  {
    let folder = try WatchedFolder()
    var watches = try ["left", "right"].map { try folder.watch("--rescan", "1", log: $0) }
    for (round, delivery) in Self.deliveries(0..<12).enumerated() {
      try folder.drop(delivery)
      guard round % 2 == 0 else { continue }
      let side = round / 2 % 2
      // While it carries, if it is the one that may.
      _ = holds(until: .now.advanced(by: .milliseconds(300))) {
        !folder.paths(below: "outbox/.work").isEmpty
      }
      watches[side].kill()
      watches[side] = try folder.watch("--rescan", "1", log: ["left", "right"][side])
    }
    #expect(eventually { folder.names(in: "inbox/done").count == 12 })
    for watch in watches {
      watch.send(SIGINT)
      #expect(watch.awaitedEnd() == .exit(0))
    }
    #expect(folder.names(in: "inbox/failed") == [])
    #expect(PublishedEntries(of: folder).counts == Self.entries(0..<12))
    #expect(folder.runs.count == 12)
  }

  @Test func `run is told who works there, and carries once that is done`() throws {
    let folder = try WatchedFolder()
    let watch = try folder.watch("--rescan", "3600", log: "watch")
    #expect(eventually { watch.said.contains("watching 1 pipeline") })
    let bundle = "\(folder.path)/given.xml"
    try Self.deliveries(1..<2)[0].content.make(at: bundle)
    try folder.drop(Self.long)
    // Held in the middle of its work; released again below.
    #expect(eventually { !folder.paths(below: "outbox/.work").isEmpty })
    watch.send(SIGSTOP)
    defer { watch.send(SIGCONT) }
    try #require(folder.names(in: "inbox/done").isEmpty)

    let english = try folder.run(bundle, log: "english")
    #expect(english.awaitedEnd() == .exit(75))
    #expect(english.said.contains("the lock is held by process \(watch.number) on "))
    let french = try folder.run(bundle, "--language", "fr", log: "french")
    #expect(french.awaitedEnd() == .exit(75))
    #expect(french.said.contains("le verrou est détenu par le processus \(watch.number) sur "))
    watch.send(SIGCONT)
    #expect(eventually { folder.names(in: "inbox/done").count == 1 })
    #expect(try eventually { try folder.run(bundle, log: "again").awaitedEnd() == .exit(0) })
    #expect(PublishedEntries(of: folder).counts.count == Self.longCount + 1)
  }

  @Test func `run and watch given the same deliveries carry each of them once`() throws {
    let folder = try WatchedFolder()
    let watch = try folder.watch("--rescan", "1", log: "watch")
    let deliveries = Self.deliveries(0..<12)
    for delivery in deliveries {
      let given = "\(folder.path)/given-\(delivery.name)"
      try delivery.content.make(at: given)
      try folder.drop(delivery)
      var end = try folder.run(given, log: "run").awaitedEnd()
      while end == .exit(75) { end = try folder.run(given, log: "run").awaitedEnd() }
      #expect(end == .exit(0))
    }
    #expect(eventually { folder.waiting == [] && folder.names(in: "inbox/.claimed") == [] })
    watch.send(SIGTERM)
    #expect(watch.awaitedEnd() == .exit(0))
    let ended =
      folder.names(in: "inbox/done")
      + folder.names(in: "inbox/failed").filter { !$0.hasSuffix(".reason.txt") }
    #expect(ended.sorted() == deliveries.map(\.name).sorted())
    #expect(PublishedEntries(of: folder).counts == Self.entries(0..<12))
    #expect(folder.runs.count == 12)
  }

  @Test func `a watch whose outbox a run holds waits for it, and says so`() throws {
    let folder = try WatchedFolder()
    let bundle = "\(folder.path)/given.csv"
    try Self.long.content.make(at: bundle)
    let run = try folder.run(bundle, log: "run")
    #expect(eventually { run.end != nil || !folder.paths(below: "outbox/.work").isEmpty })
    run.send(SIGSTOP)
    defer { run.send(SIGCONT) }
    try #require(run.end == nil)

    for delivery in Self.deliveries(0..<2) { try folder.drop(delivery) }
    let once = try folder.watch("--once", log: "once")
    #expect(once.awaitedEnd() == .exit(75))
    #expect(once.said.contains("the lock is held by process \(run.number) on "))
    let watch = try folder.watch("--rescan", "1", log: "watch")
    #expect(eventually { watch.said.contains("the lock is held by process \(run.number) on ") })
    #expect(folder.waiting == ["d0.xml", "d0.xml.ready", "d1.xml", "d1.xml.ready"])
    run.send(SIGCONT)
    #expect(run.awaitedEnd() == .exit(0))
    #expect(eventually { folder.names(in: "inbox/done").count == 2 })
    watch.send(SIGTERM)
    #expect(watch.awaitedEnd() == .exit(0))
    #expect(watch.said.contains("mended; goes on"))
    #expect(PublishedEntries(of: folder).counts.count == Self.longCount + 2)
  }
}
