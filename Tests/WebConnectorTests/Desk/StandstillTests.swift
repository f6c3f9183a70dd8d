import Foundation
import LoadLedger
import Pipeline
import QuickBooksStandIn
import Testing
import Timesheets

@testable import WebConnector

/// Where carrying cannot go on by itself, it says why; and it goes on once that is settled.
@Suite struct StandstillTests {
  private func prepared(_ lines: Int = 3) async throws -> Carrying {
    let scene = try CourierScene()
    try scene.drop(lines)
    try await scene.watch()
    return try Carrying(scene)
  }

  private func standing(_ carrying: Carrying) throws -> CourierStanding {
    try #require(try carrying.scene.ledger().courierStanding())
  }

  /// QuickBooks dies over the canary, and before it is asked somebody types an hour of it twice.
  /// Returns what QuickBooks calls the two.
  private func muddle(_ carrying: inout Carrying) async throws -> [String] {
    carrying.connector.accident = (3, .notDone)
    _ = try await carrying.update()
    var typist = try CourierScene.company()
    let canary = try carrying.scene.text(try #require(try carrying.scene.firstHanded()))
    _ = try typist.answer(Array(canary.utf8))
    var typed = try #require(typist.books.first)
    typed.externalGUID = ""
    return [
      carrying.connector.quickBooks.type(typed), carrying.connector.quickBooks.type(typed),
    ]
  }

  @Test func `a canary of which nobody can tell is asked about until it is settled`() async throws {
    var carrying = try await prepared()
    let scene = carrying.scene
    let typed = try await muddle(&carrying)
    for _ in 0..<3 {
      _ = try await carrying.update()
      try await scene.watch()
    }
    #expect(carrying.connector.quickBooks.books.count == 2)
    #expect(try standing(carrying).obstacle == .document(.canaryUnknown))
    guard case .refused(let words) = try await carrying.update() else {
      return #expect(Bool(false), "nobody says what is wrong")
    }
    #expect(words.contains("does not tell what became of a line of the canary"))
    #expect(try standing(carrying).lastContact?.result == .kept)
    carrying.connector.quickBooks.erase(typed[0])
    scene.pass(seconds: 3600)
    try await carrying.untilNothingIsLeft()
    try carrying.expectAllLoaded(3)
  }

  @Test func `a question that settles nothing is asked ever more seldom`() async throws {
    var carrying = try await prepared()
    let scene = carrying.scene
    _ = try await muddle(&carrying)
    let sessions = try scene.ledger().events().count
    // Called every hour for four days.
    for _ in 0..<(4 * 24) {
      _ = try await carrying.update()
      try await scene.watch()
      scene.pass(seconds: 3600)
    }
    let asked = try scene.names("cedar/inbox/done").filter { $0.hasPrefix("answer-time-") }
    #expect((6...9).contains(asked.count), "\(asked)")
    #expect(try scene.ledger().events().count - sessions < 100)
    #expect(carrying.connector.quickBooks.books.count == 2)
  }

  @Test func `a document in flight can be called lost by whoever has looked`() async throws {
    var carrying = try await prepared()
    let scene = carrying.scene
    carrying.connector.accident = (3, .killed)
    #expect(try await carrying.update() == .cut)
    #expect(try await carrying.update() == .away("busy"))
    let busy = try standing(carrying)
    let document = try #require(busy.handedOver?.document)
    #expect(busy.lastContact?.result == .inFlight)
    #expect(busy.goesOnAt == Moment(seconds: scene.signature.at.seconds + 7200))
    scene.pass(seconds: 60)
    try await scene.callLost(document.path)
    #expect(try await carrying.update() == .away("busy"), "its answer may be on the way")
    scene.pass(seconds: 9 * 60)
    guard case .closed = try await carrying.update() else {
      return #expect(Bool(false), "it is busy still")
    }
    try await carrying.untilNothingIsLeft()
    try carrying.expectAllLoaded(3)
  }

  @Test func `an answer that comes after its document was called lost counts`() async throws {
    var carrying = try await prepared()
    let scene = carrying.scene
    let ticket = await carrying.desk.begin()[0]
    let document = try await carrying.desk.send(ticket, carrying.connector.quickBooks)
    let path = try #require(try scene.ledger().openHandover()?.document.path)
    try await scene.callLost(path)
    let answer = try carrying.connector.quickBooks.answer(Array(document.utf8)) ?? []
    #expect(await carrying.desk.receive(ticket, answer) ?? -1 > 0)
    await carrying.desk.close(ticket)
    try await carrying.untilNothingIsLeft()
    try carrying.expectAllLoaded(3)
  }

  @Test(arguments: [-400 * 86_400, -3 * 3600, 3 * 3600, 400 * 86_400])
  func `the world's clock ends no session, and keeps none alive`(seconds: Int) async throws {
    var carrying = try await prepared()
    let scene = carrying.scene
    _ = try await carrying.desk.send(carrying.desk.begin()[0], carrying.connector.quickBooks)
    scene.setClock(by: seconds)
    #expect(try await carrying.update() == .away("busy"))
    // A process that was started anew knows no more than when that was.
    carrying.desk = try scene.desk()
    #expect(try await carrying.update() == .away("busy"))
    scene.pass(seconds: 7199)
    #expect(try await carrying.update() == .away("busy"))
    scene.pass(seconds: 1)
    #expect(try await carrying.update() != .away("busy"))
    try await carrying.untilNothingIsLeft()
    try carrying.expectAllLoaded(3)
  }

  @Test func `an answer that failed is named, and nothing more is written until it is mended`()
    async throws
  {
    var carrying = try await prepared(5)
    let scene = carrying.scene
    let document = try #require(try scene.firstWaiting())
    let ticket = await carrying.desk.begin()[0]
    let text = try await carrying.desk.send(ticket, carrying.connector.quickBooks)
    let answer = try carrying.connector.quickBooks.answer(Array(text.utf8)) ?? []
    _ = await carrying.desk.receive(ticket, answer)
    await carrying.desk.close(ticket)
    let name = try #require(try standing(carrying).untaken.first?.delivery)
    try FileManager.default.createDirectory(
      atPath: "\(scene.path)/cedar/inbox/failed", withIntermediateDirectories: true)
    try scene.move("cedar/inbox/\(name)", to: "cedar/inbox/failed/\(name)")
    guard case .refused(let words) = try await carrying.update() else {
      return #expect(Bool(false), "nobody says what is wrong")
    }
    #expect(words.contains(name) && words.contains("failed"))
    #expect(document.hasSuffix(try #require(try standing(carrying).untaken.first).document.path))
    guard case .untaken = try standing(carrying).obstacle else {
      return #expect(Bool(false), "status says nothing of it")
    }
    try scene.move("cedar/inbox/failed/\(name)", to: "cedar/inbox/\(name)")
    try await carrying.untilNothingIsLeft()
    try carrying.expectAllLoaded(5)
    #expect(try standing(carrying).untaken.isEmpty)
  }

  @Test(arguments: [true, false])
  func `a ledger that is gone is missed, and nothing goes out twice`(keepsOutbox: Bool) async throws
  {
    var carrying = try await prepared()
    let scene = carrying.scene
    try await carrying.untilNothingIsLeft()
    for file in try scene.names("cedar") where file.hasPrefix("ledger.sqlite") {
      try scene.remove("cedar/\(file)")
    }
    if !keepsOutbox {
      for file in try scene.names("cedar/outbox") { try scene.remove("cedar/outbox/\(file)") }
    }
    try scene.addCourier("cedar")
    try scene.drop(3)
    carrying.desk = try scene.desk()
    try await scene.watch()
    guard case .refused(let words) = try await carrying.update() else {
      return #expect(Bool(false), "nobody says what is wrong")
    }
    #expect(words.contains("Put the newest ledger back"))
    #expect(try standing(carrying).obstacle == (keepsOutbox ? .ledgerLost : .ended(.handedBefore)))
    #expect(carrying.connector.quickBooks.books.count == 3)
    guard !keepsOutbox else { return }
    // What the words say is a way out.
    for file in try scene.names("cedar/inbox/done") where file.hasPrefix("answer-") {
      try scene.move("cedar/inbox/done/\(file)", to: "cedar/inbox/\(file)")
      try scene.write("", to: "cedar/inbox/\(file).ready")
    }
    try await carrying.untilNothingIsLeft()
    try carrying.expectAllLoaded(3)
  }

  @Test func `a pipeline that is switched off says so`() async throws {
    var carrying = try await prepared()
    try carrying.scene.edit("cedar/pipeline.yaml", "version: 1", "version: 1\nenabled: false")
    #expect(try await carrying.update() == .away("busy"))
    #expect(try standing(carrying).lastContact?.result == .disabled)
  }

  @Test func `an answer that is gone for good is called lost, and asked for once more`()
    async throws
  {
    var carrying = try await prepared()
    let scene = carrying.scene
    let ticket = await carrying.desk.begin()[0]
    let text = try await carrying.desk.send(ticket, carrying.connector.quickBooks)
    let answer = try carrying.connector.quickBooks.answer(Array(text.utf8)) ?? []
    _ = await carrying.desk.receive(ticket, answer)
    await carrying.desk.close(ticket)
    let untaken = try #require(try standing(carrying).untaken.first)
    try scene.remove("cedar/inbox/\(untaken.delivery)")
    guard case .refused = try await carrying.update() else {
      return #expect(Bool(false), "nobody says what is wrong")
    }
    try await scene.callLost(untaken.document.path)
    try await carrying.untilNothingIsLeft()
    try carrying.expectAllLoaded(3)
  }
}
