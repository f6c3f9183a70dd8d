import Foundation
import LoadLedger
import Pipeline
import QuickBooksStandIn
import Spool
import SystemPackage
import Testing
import Timesheets

@testable import WebConnector

/// What other processes and people do while a document is on its way.
@Suite struct BesideTheCourierTests {
  private func prepared(_ lines: Int = 3) async throws -> Carrying {
    let scene = try CourierScene()
    try scene.drop(lines)
    try await scene.watch()
    return try Carrying(scene)
  }

  /// Hands the first document over, and returns the session's ticket and the document.
  private func handed(_ carrying: Carrying) async throws -> (ticket: String, document: [UInt8]) {
    let ticket = await carrying.desk.begin()[0]
    let text = try await carrying.desk.send(ticket, carrying.connector.quickBooks)
    return (ticket, Array(text.utf8))
  }

  /// Sweeps the instants at which `watch` dies over the answer to a document.
  private func sweep(
    by step: Int, _ medium: (_ instant: Int) -> (medium: RunMedium, isMet: () -> Bool)
  ) async throws {
    var instant = 0
    while true {
      var carrying = try await prepared()
      let scene = carrying.scene
      carrying.connector.accident = (3, .done)
      _ = try await carrying.update()
      _ = try await carrying.update()
      let (medium, isMet) = medium(instant)
      try await scene.watch(on: medium)
      guard isMet() else { break }
      // The courier is at work before anybody starts the other one anew.
      _ = try await carrying.connector.update(
        &carrying.desk, pause: { scene.pass(seconds: 60) }, restart: { try scene.desk() })
      try await carrying.untilNothingIsLeft()
      try carrying.expectAllLoaded(3, "instant \(instant)")
      instant += step
    }
    #expect(instant > 3)
  }

  @Test func `watch dies at a change of the disk over an answer`() async throws {
    // Taking answers in has sweeps of its own: here some instants are enough.
    try await sweep(by: 7) { instant in
      let fault = DiskFault(after: instant, .noSpace, then: .dead)
      return (RunMedium(disk: Disk(failing: fault)), { fault.isMet })
    }
  }

  @Test func `watch dies before or after a change of the ledger over an answer`() async throws {
    try await sweep(by: 1) { instant in
      let fault = LedgerChangeFault(after: instant, .diskFull, then: .dead)
      return (RunMedium(failing: fault), { fault.isMet })
    }
  }

  @Test func `a document that somebody loads by hand beside the courier stands once`() async throws
  {
    var carrying = try await prepared()
    let scene = carrying.scene
    let (_, document) = try await handed(carrying)
    let answer = try carrying.connector.quickBooks.answer(document) ?? []
    try scene.write(String(decoding: answer, as: UTF8.self), to: "cedar/inbox/by-hand.xml")
    try scene.write("", to: "cedar/inbox/by-hand.xml.ready")
    try await scene.watch()
    // The session is dead, and what it handed over is known: nobody waits for two hours.
    scene.pass(seconds: 601)
    guard case .closed = try await carrying.update() else {
      return #expect(Bool(false), "it is busy still")
    }
    try await carrying.untilNothingIsLeft()
    try carrying.expectAllLoaded(3)
  }

  @Test func `the answer that somebody brought by hand may come from the courier as well`()
    async throws
  {
    var carrying = try await prepared()
    let scene = carrying.scene
    let (ticket, document) = try await handed(carrying)
    let answer = try carrying.connector.quickBooks.answer(document) ?? []
    try scene.write(String(decoding: answer, as: UTF8.self), to: "cedar/inbox/by-hand.xml")
    try scene.write("", to: "cedar/inbox/by-hand.xml.ready")
    try await scene.watch()
    #expect(await carrying.desk.receive(ticket, answer) ?? -1 > 0)
    await carrying.desk.close(ticket)
    try await carrying.untilNothingIsLeft()
    try carrying.expectAllLoaded(3)
  }

  @Test func `hundreds of calls with nothing to do leave no trace that grows`() async throws {
    let scene = try CourierScene()
    let desk = try scene.desk()
    for _ in 0..<20 {
      let ticket = await desk.begin()[0]
      await desk.close(ticket)
      scene.pass(seconds: 60)
    }
    let before = scene.size(of: "cedar/ledger.sqlite")
    let events = try scene.ledger().events().count
    for _ in 0..<200 {
      let ticket = await desk.begin()[0]
      await desk.close(ticket)
      scene.pass(seconds: 60)
    }
    #expect(try scene.ledger().events().count == events)
    #expect(scene.size(of: "cedar/ledger.sqlite") == before)
  }
}
