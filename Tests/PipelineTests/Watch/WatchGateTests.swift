import Foundation
import Spool
import SystemPackage
import Testing
import Timesheets

@testable import Pipeline

/// What makes deliveries wait, and for how long `watch` goes on.
@Suite struct WatchGateTests {
  @Test func `PAUSE makes deliveries wait until it is taken away`() async throws {
    let scene = try WatchScene()
    try scene.drop("x")
    try scene.write("", to: "acme/inbox/PAUSE")
    var watch = try scene.watch()
    try await watch.rescan()
    #expect(try scene.inbox() == ["PAUSE", "x", "x.ready"])
    #expect(watch.statuses.map(\.state) == [.paused])
    #expect(watch.statuses.map(\.waiting) == [1])
    try scene.remove("acme/inbox/PAUSE")
    try await watch.rescan()
    #expect(try scene.inbox() == ["done/x"])
    #expect(scene.news() == ["acme state", "acme state", "acme carried"])
  }

  @Test func `a pause in the middle of a cycle takes effect before the next delivery`()
    async throws
  {
    let scene = try WatchScene()
    try scene.drop("x")
    try scene.drop("y", day: 13)
    scene.whenTold { event in
      if event.id == "carried" { try? scene.write("", to: "acme/inbox/PAUSE") }
    }
    var watch = try scene.watch()
    try await watch.rescan()
    #expect(try scene.inbox().count { $0.hasPrefix("done/") } == 1)
    #expect(watch.statuses.map(\.state) == [.paused])
  }

  @Test func `outside its hours a pipeline waits`() async throws {
    let scene = try WatchScene()
    try scene.edit("acme/pipeline.yaml", "#hours: {", "hours: {")
    try scene.drop("x")
    var watch = try scene.watch()
    try await watch.rescan()
    #expect(watch.statuses.map(\.state) == [.outsideHours])
    #expect(try scene.inbox() == ["x", "x.ready"])
    scene.setMinute(18 * 60)
    try await watch.rescan()
    #expect(try scene.inbox() == ["done/x"])
  }

  @Test func `the limits of a cycle leave the rest to the next`() async throws {
    let scene = try WatchScene()
    try scene.edit("acme/pipeline.yaml", "#deliveries-per-cycle: 50", "deliveries-per-cycle: 1")
    for day in [11, 12, 13] { try scene.drop("\(day)", day: day) }
    var watch = try scene.watch()
    for done in 1...3 {
      try await watch.rescan()
      #expect(try scene.inbox().count { $0.hasPrefix("done/") } == done)
      #expect(!watch.hasWork)
      await watch.step(.wake, try StopSignal())
      #expect(try scene.inbox().count { $0.hasPrefix("done/") } == done)
    }
  }

  @Test func `a pipeline that is switched off waits until it is switched on`() async throws {
    let scene = try WatchScene()
    try scene.edit("acme/pipeline.yaml", "#enabled: true", "enabled: false")
    try scene.drop("x")
    var watch = try scene.watch()
    try await watch.rescan()
    #expect(watch.statuses.map(\.state) == [.disabled])
    #expect(try scene.inbox() == ["x", "x.ready"])
    try scene.edit("acme/pipeline.yaml", "enabled: false", "enabled: true")
    try await watch.rescan()
    #expect(try scene.inbox() == ["done/x"])
  }

  @Test func `a stop is obeyed after the delivery at hand`() async throws {
    let scene = try WatchScene()
    try scene.drop("x")
    try scene.drop("y", day: 13)
    let stop = try StopSignal()
    scene.whenTold { if $0.id == "carried" { stop.ask() } }
    var watch = try scene.watch()
    await watch.run(rescan: .seconds(30), stop)
    #expect(try scene.inbox().count { $0.hasPrefix("done/") } == 1)
    #expect(watch.statuses.map(\.state) == [.stopped])
    #expect(scene.news() == ["started", "acme carried", "stopped"])
  }

  @Test func `once means all that is complete, and what becomes so soon`() async throws {
    let scene = try WatchScene(["acme", "birch"])
    try scene.edit("birch/pipeline.yaml", "ready-marker: true", "ready-marker: false")
    try scene.drop("x")
    try scene.drop("y", into: "birch")
    var watch = try scene.watch()
    let result = await watch.drain(try StopSignal()) { _ in scene.pass(seconds: 10) }
    #expect(try scene.inbox("acme") == ["done/x"])
    #expect(try scene.inbox("birch") == ["done/y"])
    // A name is misspelt in both.
    #expect(result.exitCode == 1 && result.troubles.isEmpty)
    #expect(scene.news().sorted() == ["acme carried", "birch carried", "stopped"])
  }

  @Test func `once tells nothing where nothing is to do, and its end where a stop is asked for`()
    async throws
  {
    let scene = try WatchScene()
    var watch = try scene.watch()
    _ = await watch.drain(try StopSignal()) { _ in }
    #expect(scene.news().isEmpty)
    let stop = try StopSignal()
    stop.ask()
    _ = await watch.drain(stop) { _ in }
    #expect(scene.news() == ["stopped"])
  }

  @Test func `once does not wait for a delivery that never rests`() async throws {
    let scene = try WatchScene()
    try scene.edit("acme/pipeline.yaml", "ready-marker: true", "ready-marker: false")
    try scene.drop("x")
    var watch = try scene.watch()
    let result = await watch.drain(try StopSignal()) { _ in
      scene.pass(seconds: 9)
      try? scene.write("\(scene.now)", to: "acme/inbox/x/time.xml")
    }
    #expect(try scene.inbox().contains("x"))
    #expect(result.exitCode == 0)
  }

  @Test func `the states of all pipelines stand where other programs find them`() async throws {
    let scene = try WatchScene(["acme", "birch"])
    try scene.drop("x")
    let file = FilePath(scene.path + "/status.json")
    var watch = try Watch(
      [FilePath(scene.path)], in: scene.world(), statusFile: file)
    try await watch.rescan()
    let all = try object("status.json", scene)
    #expect(all["beat"] as? String == "2026-11-22T04:00:00Z")
    #expect(all["process"] as? Int == 7)
    let pipelines = try #require(all["pipelines"] as? [[String: Any]])
    #expect(pipelines.map { $0["pipeline"] as? String } == ["acme", "birch"])
    #expect(pipelines.map { $0["done"] as? Int } == [1, 0])
    let own = try object("acme/inbox/.timeferry-status.json", scene)
    #expect(own["state"] as? String == "waiting")
    #expect((own["last"] as? [String: Any])?["end"] as? String == "done")
    #expect(try scene.text("acme/inbox/.timeferry-heartbeat") == "2026-11-22T04:00:00Z 7\n")
    // None of it is a delivery.
    try await watch.rescan()
    #expect(watch.statuses.map(\.waiting) == [0, 0])
  }

  private func object(_ file: String, _ scene: WatchScene) throws -> [String: Any] {
    let data = Data(try scene.text(file).utf8)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }
}
