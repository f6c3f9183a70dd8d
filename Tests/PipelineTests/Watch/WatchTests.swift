import Foundation
import LoadLedger
import Spool
import SystemPackage
import Testing
import Timesheets

@testable import Pipeline

/// What `watch` makes of deliveries when nothing is wrong with the world.
@Suite struct WatchTests {
  @Test func `deliveries are carried in the order they came, and end in done`() async throws {
    let scene = try WatchScene()
    try scene.drop("second", day: 13)
    try scene.drop("first")
    let early = [FileAttributeKey.modificationDate: Date(timeIntervalSince1970: 1_000_000)]
    try FileManager.default.setAttributes(early, ofItemAtPath: scene.path + "/acme/inbox/first")
    var watch = try scene.watch()
    try await watch.rescan()
    let carried = scene.events.compactMap { event in
      if case .carried(let delivery, _, let batched, let held) = event.fact {
        "\(delivery) \(batched.entries) \(held.entries)"
      } else {
        nil
      }
    }
    #expect(carried == ["first 4 1", "second 2 1"])
    #expect(try scene.inbox() == ["done/first", "done/second"])
    #expect(try scene.runs().count == 2)
  }

  @Test func `a delivery that is arriving is carried once it rested`() async throws {
    let scene = try WatchScene()
    try scene.edit("acme/pipeline.yaml", "ready-marker: true", "ready-marker: false")
    try scene.drop("x")
    try scene.remove("acme/inbox/x.ready")
    var watch = try scene.watch()
    try await watch.rescan()
    #expect(watch.statuses.map(\.arriving) == [1])
    #expect(watch.nextDue == scene.now.advanced(by: .seconds(10)))
    scene.pass(seconds: 10)
    await watch.step(.wake, try StopSignal())
    #expect(try scene.inbox() == ["done/x"])
    #expect(watch.nextDue == nil && !watch.hasWork)
  }

  @Test func `the same content under another name fails with the first run's name`() async throws {
    let scene = try WatchScene()
    try scene.drop("x")
    var watch = try scene.watch()
    try await watch.rescan()
    try scene.drop("y")
    try await watch.rescan()
    #expect(try scene.inbox() == ["done/x", "failed/y", "failed/y.reason.txt"])
    let run = try #require(try scene.runs().first)
    #expect(try scene.runs() == [run])
    let reason = try scene.text("acme/inbox/failed/y.reason.txt")
    #expect(
      reason.contains("The same content was delivered before, as “x”, on 2026-11-22 04:00 UTC."))
    #expect(reason.contains("Le même contenu a déjà été livré, sous le nom «\u{A0}x\u{A0}»"))
    #expect(reason.components(separatedBy: run).count == 3)
  }

  @Test func `a broken archive fails by its own name, in both languages`() async throws {
    let scene = try WatchScene()
    try scene.write("PK\u{3}\u{4} and nothing that belongs behind it", to: "acme/inbox/x.zip")
    try scene.write("", to: "acme/inbox/x.zip.ready")
    var watch = try scene.watch()
    try await watch.rescan()
    #expect(try scene.inbox() == ["failed/x.zip", "failed/x.zip.reason.txt"])
    let reason = try scene.text("acme/inbox/failed/x.zip.reason.txt")
    #expect(reason.contains("\n\nx.zip: "))
    #expect(reason.contains("\n\nx.zip\u{A0}: "))
    #expect(!reason.contains(".claimed"))
    #expect(scene.events.contains { $0.id == "failed" && $0.level == .warning })
  }

  @Test func `a bundle of another company fails with what its report says`() async throws {
    let scene = try WatchScene()
    try scene.edit("acme/pipeline.yaml", "#company: \"Cedar & Stone", "company: \"Larch & Moss")
    try scene.drop("x")
    var watch = try scene.watch()
    try await watch.rescan()
    #expect(try scene.inbox() == ["failed/x", "failed/x.reason.txt"])
    let reason = try scene.text("acme/inbox/failed/x.reason.txt")
    #expect(reason.contains("This delivery was not carried"))
    #expect(reason.contains("Cette livraison n’a pas été transmise"))
    #expect(reason.contains("Larch & Moss Landscaping Ltd."))
    #expect(try scene.runs().isEmpty)
  }

  @Test func `a link is put into failed, itself`() async throws {
    let scene = try WatchScene()
    try FileManager.default.createSymbolicLink(
      atPath: scene.path + "/acme/inbox/link", withDestinationPath: "../sample")
    var watch = try scene.watch()
    try await watch.rescan()
    #expect(try scene.inbox() == ["failed/link", "failed/link.reason.txt"])
    #expect(try scene.text("acme/inbox/failed/link.reason.txt").contains("\n\nlink: "))
    #expect(try scene.text("acme/sample/time.xml").hasPrefix("<?xml"))
  }

  @Test func `the mapping is read anew for each cycle`() async throws {
    let scene = try WatchScene()
    try scene.drop("x")
    var watch = try scene.watch()
    try await watch.rescan()
    try scene.write(
      "kind,source,quickbooks\r\nperson,Marisol Vaga,Marisol Vega\r\n", to: "acme/mapping.csv")
    try scene.drop("y", day: 13)
    try await watch.rescan()
    guard case .carried(_, _, let batched, let held)? = scene.events.last?.fact else {
      Issue.record("not carried")
      return
    }
    // What was held before comes with it, being on the other days of the week.
    #expect(batched.entries > 0 && held.entries == 0)
  }

  @Test func `each company goes on by itself`() async throws {
    let scene = try WatchScene(["acme", "birch"])
    for name in ["acme", "birch"] { try scene.drop("x", into: name) }
    try scene.write("nonsense: true\n", to: "acme/pipeline.yaml")
    var watch = try scene.watch()
    try await watch.rescan()
    #expect(try scene.inbox("birch") == ["done/x"])
    #expect(watch.statuses.map(\.state) == [.trouble, .waiting])
    #expect(watch.statuses.map { $0.trouble?.id } == ["configuration", nil])
    #expect(scene.news() == ["acme trouble", "birch carried"])
  }

  @Test
  func `a pipeline that is new in a folder of pipelines is found, one that is gone forgotten`()
    async throws
  {
    let scene = try WatchScene()
    var watch = try scene.watch()
    try await watch.rescan()
    try scene.makePipeline("birch")
    try scene.drop("x", into: "birch")
    try await watch.rescan()
    #expect(watch.statuses.map(\.pipeline) == ["acme", "birch"])
    #expect(try scene.inbox("birch") == ["done/x"])
    try scene.remove("acme")
    try await watch.rescan()
    #expect(watch.statuses.map(\.pipeline) == ["birch"])
  }
}
