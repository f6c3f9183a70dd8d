import Foundation
import Glibc
import LoadLedger
import Spool
import SystemPackage
import Testing
import Timesheets

@testable import Pipeline

/// A world in which things go wrong: told once, nothing lost, and on it goes when it is mended.
@Suite struct WatchTroubleTests {
  /// Rescans in trouble twice, mends it, and rescans once more.
  private func expect(
    _ trouble: String, in scene: WatchScene, while breaking: () throws -> Void,
    mending: () throws -> Void
  ) async throws {
    try breaking()
    var watch = try scene.watch()
    for _ in 0..<2 {
      try await watch.rescan()
      #expect(watch.statuses.map { $0.trouble?.id } == [trouble])
      #expect(watch.statuses.map(\.state) == [.trouble])
      #expect(!watch.hasWork)
    }
    #expect(scene.news() == ["acme trouble"])
    try mending()
    try await watch.rescan()
    #expect(scene.news().sorted() == ["acme carried", "acme mended"])
    #expect(try scene.inbox() == ["done/x"])
    #expect(watch.statuses.map(\.state) == [.waiting])
    #expect(try scene.names("acme/inbox/.claimed").isEmpty)
  }

  @Test func `an inbox that vanished is taken up again when it is back`() async throws {
    let scene = try WatchScene()
    try scene.drop("x")
    try await expect(
      "not-there", in: scene, while: { try scene.move("acme/inbox", to: "elsewhere") },
      mending: { try scene.move("elsewhere", to: "acme/inbox") })
  }

  @Test func `an inbox that vanishes while it is watched is an error, and goes on`() async throws {
    let scene = try WatchScene()
    var watch = try scene.watch()
    try await watch.rescan()
    try scene.move("acme/inbox", to: "elsewhere")
    try await watch.rescan()
    #expect(watch.statuses.map { $0.trouble?.id } == ["not-there"])
    try scene.move("elsewhere", to: "acme/inbox")
    try scene.drop("x")
    try await watch.rescan()
    #expect(try scene.inbox() == ["done/x"])
  }

  @Test func `an outbox that another process holds keeps deliveries in the inbox`() async throws {
    let scene = try WatchScene()
    try scene.drop("x")
    var outbox: Outbox?
    try await expect(
      "locked", in: scene,
      while: { outbox = try Outbox.open(FilePath(scene.path + "/acme/outbox")) },
      mending: {
        let untouched = try scene.inbox()
        #expect(untouched == ["x", "x.ready"])
        withExtendedLifetime(outbox) {}
        outbox = nil
      })
  }

  @Test func `an outbox that cannot be made keeps deliveries in the inbox`() async throws {
    let scene = try WatchScene()
    try scene.drop("x")
    try await expect(
      "disk", in: scene,
      while: {
        try scene.remove("acme/outbox")
        try scene.write("", to: "acme/outbox")
      },
      mending: {
        let untouched = try scene.inbox()
        #expect(untouched == ["x", "x.ready"])
        try scene.remove("acme/outbox")
      })
  }

  @Test func `a ledger that is none keeps deliveries in the inbox`() async throws {
    let scene = try WatchScene()
    try scene.drop("x")
    try await expect(
      "ledger", in: scene,
      while: {
        try scene.write(String(repeating: "no ledger ", count: 500), to: "acme/ledger.sqlite")
      },
      mending: {
        let untouched = try scene.inbox()
        #expect(untouched == ["x", "x.ready"])
        try scene.remove("acme/ledger.sqlite")
      })
  }

  @Test func `lists that cannot be opened are the pipeline's trouble, not the delivery's`()
    async throws
  {
    let scene = try WatchScene()
    try scene.drop("x")
    try await expect(
      "lists-refused", in: scene,
      while: { try scene.write("PK\u{3}\u{4} and no more", to: "acme/lists/lists.zip") },
      mending: { try scene.remove("acme/lists/lists.zip") })
  }

  @Test func `a pipeline file that breaks while it is watched is read again when mended`()
    async throws
  {
    let scene = try WatchScene()
    var watch = try scene.watch()
    try await watch.rescan()
    try scene.drop("x")
    try scene.edit("acme/pipeline.yaml", "version: 1", "version: one")
    try await watch.rescan()
    #expect(watch.statuses.map { $0.trouble?.id } == ["configuration"])
    #expect(try scene.inbox() == ["x", "x.ready"])
    try scene.edit("acme/pipeline.yaml", "version: one", "version: 1")
    try await watch.rescan()
    #expect(try scene.inbox() == ["done/x"])
    #expect(scene.news() == ["acme trouble", "acme mended", "acme carried"])
  }

  @Test func `a full disk never fails a delivery, whenever it fills up`() async throws {
    var position = 0
    while true {
      let scene = try WatchScene()
      try scene.drop("x")
      let fault = DiskFault(after: position, .noSpace, then: .mended)
      var watch = try scene.watch(on: RunMedium(disk: Disk(failing: fault)))
      try await watch.rescan()
      let first = try scene.inbox()
      #expect(first.count { $0.hasSuffix("x") } <= 1 || !first.contains { $0.hasPrefix("failed") })
      try await watch.rescan()
      #expect(try scene.inbox() == ["done/x"], "fault \(position): \(scene.news())")
      #expect(try scene.runs().count == 1)
      if !fault.isMet { return }
      // Not every instant: the sweep of single runs tries them all.
      position += 19
    }
  }

  @Test func `a delivery that is taken away while it is read is dropped`() async throws {
    let scene = try WatchScene()
    try scene.drop("x")
    var watch = try scene.watch()
    scene.whenSigning {
      let claimed = try? scene.names("acme/inbox/.claimed")
      for number in claimed ?? [] { try? scene.remove("acme/inbox/.claimed/\(number)/x") }
    }
    try await watch.rescan()
    #expect(scene.news() == ["acme gone"])
    #expect(try scene.inbox() == [])
    #expect(try scene.runs().isEmpty)
  }

  @Test func `a file that comes into a delivery late is carried with it the next time`()
    async throws
  {
    let scene = try WatchScene()
    try scene.drop("x")
    var watch = try scene.watch()
    scene.whenTold { event in
      if event.id == "added-late" { scene.whenSigning(nil) }
    }
    scene.whenSigning {
      guard let claimed = try? scene.names("acme/inbox/.claimed"), let number = claimed.first
      else { return }
      try? scene.write("late", to: "acme/inbox/.claimed/\(number)/x/late.txt")
    }
    try await watch.rescan()
    #expect(scene.news() == ["acme added-late"])
    #expect(try scene.inbox() == ["x", "x.ready"])
    #expect(try scene.runs().count == 1)
  }

  @Test func `a clock that is set back changes nothing of what is carried and in which order`()
    async throws
  {
    let scene = try WatchScene()
    var watch = try scene.watch()
    for (day, clock) in [(9, 1_795_320_000), (12, 1_600_000_000), (13, 0)] {
      scene.setClock(Int64(clock))
      try scene.drop("day-\(day)", day: day)
      try await watch.rescan()
    }
    // Another process, whose clock is behind all of that, goes on where this one ended.
    scene.setClock(-86_400)
    watch = try scene.watch()
    try scene.drop("same", day: 12)
    try await watch.rescan()
    #expect(try scene.inbox().filter { $0.hasPrefix("done/") }.count == 3)
    #expect(try scene.inbox().contains("failed/same"))
    let ledger = try Ledger.open("\(scene.path)/acme/ledger.sqlite", .readOnly)
    try ledger.examine()
    #expect(try ledger.runs().map(\.bundleName) == ["day-13", "day-12", "day-9"])
    #expect(try ledger.unfinishedRuns().isEmpty)
  }

  @Test func `what a dead process had claimed is finished first`() async throws {
    let scene = try WatchScene()
    try scene.drop("x")
    var inbox: Inbox? = try Inbox.open(
      FilePath(scene.path + "/acme/inbox"), patience: Patience(marker: .required))
    let delivery = try #require(
      try inbox?.deliveries(at: scene.now).first { $0.state == .complete })
    _ = try inbox?.claim(delivery)
    inbox = nil
    #expect(try scene.names("acme/inbox/.claimed") == ["1"])
    var watch = try scene.watch()
    try await watch.rescan()
    #expect(try scene.inbox() == ["done/x"])
  }

  @Test func `a delivery whose run a dead process had published is done, not carried again`()
    async throws
  {
    let scene = try WatchScene()
    try scene.drop("x")
    let folder = FilePath(scene.path + "/acme")
    var inbox: Inbox? = try Inbox.open(
      folder.appending("inbox"), patience: Patience(marker: .required))
    let delivery = try #require(
      try inbox?.deliveries(at: scene.now).first { $0.state == .complete })
    let claim = try #require(try inbox?.claim(delivery))
    let configuration = try PipelineConfiguration(readingFileAt: folder)
    var request = RunRequest(
      bundle: [claim.path], options: configuration.options, mode: .publish,
      limits: ArchiveLimits(), signature: .test)
    request.claim = claim.tag
    _ = try await carryOnce(
      request,
      at: RunLocation(
        outbox: .named(folder.appending("outbox")),
        ledger: .named(folder.appending("ledger.sqlite"))))
    inbox = nil
    var watch = try scene.watch()
    try await watch.rescan()
    #expect(scene.news() == ["acme finished"])
    #expect(try scene.inbox() == ["done/x"])
    #expect(try scene.runs().count == 1)
  }

  @Test func `a second watcher of one inbox says who holds it`() async throws {
    let scene = try WatchScene()
    var first = try scene.watch()
    try await first.rescan()
    try scene.drop("x")
    var second = try scene.watch()
    let result = await second.drain(try StopSignal()) { _ in }
    #expect(result.troubles.map(\.id) == ["locked"])
    let sentence = try #require(result.troubles.first).sentence(in: .english)
    #expect(sentence.contains("process \(getpid())"))
    #expect(try scene.inbox() == ["x", "x.ready"])
    try await first.rescan()
    #expect(try scene.inbox() == ["done/x"])
  }

  @Test func `what one user may not move does not hold up the others`() async throws {
    // No right is missing to root.
    guard getuid() != 0 else { return }
    let scene = try WatchScene()
    try scene.drop("x")
    try scene.drop("y", day: 13)
    chmod(scene.path + "/acme/inbox/x", 0o500)
    defer { chmod(scene.path + "/acme/inbox/x", 0o700) }
    var watch = try scene.watch()
    try await watch.rescan()
    #expect(try scene.inbox() == ["x", "x.ready", "done/y"])
  }

  @Test func `a status that cannot be written stops nobody, and is told once`() async throws {
    let scene = try WatchScene()
    try scene.make("acme/inbox/.timeferry-heartbeat")
    try scene.drop("x")
    var watch = try scene.watch()
    try await watch.rescan()
    try await watch.rescan()
    #expect(scene.news() == ["acme carried", "acme status-unwritten"])
  }
}
