import Foundation
import LoadLedger
import Pipeline
import QuickBooksStandIn
import Spool
import Testing
import Timesheets

@testable import WebConnector

/// What each call is answered with, in order and out of it.
@Suite struct CourierDeskTests {
  /// A scene with hours in the outbox, and a desk.
  private func prepared(
    _ lines: Int = 3, options: String = ""
  ) async throws -> (scene: CourierScene, desk: CourierDesk) {
    let scene = try CourierScene(options: options)
    try scene.drop(lines)
    try await scene.watch()
    return (scene, try scene.desk())
  }

  @Test func `calls without a session say who we are`() async throws {
    let desk = try CourierScene().desk()
    #expect(await desk.answer(.serverVersion, from: "peer") == .text("timeferry 1.0.0"))
    #expect(await desk.answer(.clientVersion("2.3.0.215"), from: "peer") == .text(""))
    #expect(
      await desk.answer(.clientVersion("1.5"), from: "peer")
        == .text("W:This Web Connector is old; install the newest one from Intuit."))
    #expect(
      await desk.answer(.getInteractiveURL(ticket: "", session: ""), from: "peer") == .text(""))
    #expect(await desk.answer(.interactiveDone(ticket: ""), from: "peer") == .text("Done"))
  }

  @Test func `a foreign ticket gets nothing, and takes nothing away`() async throws {
    let (scene, desk) = try await prepared()
    let ticket = await desk.begin()[0]
    #expect(try await desk.send("foreign") == "")
    #expect(await desk.receive("foreign", [1]) == -1)
    #expect(await desk.lastError("foreign").hasPrefix("This session is over"))
    #expect(
      await desk.answer(.connectionError(ticket: "x", hresult: "", message: ""), from: "peer")
        == .text("done"))
    #expect(try await desk.send(ticket).contains("TimeTrackingAddRq"))
    #expect(try scene.ledger().openHandover() != nil)
  }

  @Test func `nothing to do, a pause, closed hours and another session send it away`() async throws
  {
    let empty = try CourierScene().desk()
    let nothing = await empty.begin()
    #expect(nothing.dropFirst() == ["none"])
    #expect(
      await empty.answer(.closeConnection(ticket: nothing[0]), from: "peer")
        == .text("OK. No batch was handed over and answered in this session."))
    let (scene, desk) = try await prepared(
      options: "hours: { from: \"08:00\", until: \"20:00\" }")
    try scene.write("", to: "cedar/inbox/PAUSE")
    #expect(await desk.begin().dropFirst() == ["busy", "300", "60"])
    #expect(try scene.ledger().courierStanding()?.lastContact?.result == .paused)
    try scene.remove("cedar/inbox/PAUSE")
    try scene.write("", to: "cedar/inbox/Pause-QuickBooks.txt")
    #expect(await desk.begin().dropFirst() == ["busy", "300", "60"])
    #expect(try scene.ledger().courierStanding()?.lastContact?.result == .quickBooksPaused)
    try await scene.watch()
    #expect(try scene.names("cedar/inbox").contains("Pause-QuickBooks.txt"))
    try scene.remove("cedar/inbox/Pause-QuickBooks.txt")
    scene.setMinute(21 * 60)
    #expect(await desk.begin().dropFirst() == ["busy", "39600", "60"])
    let contact = try scene.ledger().courierStanding()?.lastContact
    #expect(contact?.result == .outsideHours)
    #expect(contact?.until == Moment(seconds: scene.signature.at.seconds + 39_600))
    scene.setMinute(600)
    let first = await desk.begin()
    #expect(first[1] == "")
    #expect(await desk.begin()[1] == "busy")
    #expect(try await scene.desk().begin()[1] == "busy", "another process")
    scene.pass(seconds: 9 * 60)
    #expect(await desk.begin()[1] == "busy")
    scene.pass(seconds: 61)
    let second = await desk.begin()
    #expect(second[1] == "")
    #expect(try await desk.send(first[0]) == "")
    #expect(try scene.ledger().courierStanding()?.lastEnd?.reason == .expired)
  }

  @Test func `while QuickBooks may be working on a document nobody settles it`() async throws {
    let (scene, desk) = try await prepared()
    _ = try await desk.send(await desk.begin()[0])
    scene.pass(seconds: 2 * 3600 - 10)
    #expect(await desk.begin()[1] == "busy")
    scene.pass(seconds: 11)
    #expect(await desk.begin()[1] == "")
  }

  @Test func `wrong passwords are refused, and ever more slowly looked at`() async throws {
    let (scene, desk) = try await prepared()
    func tries(_ user: String, _ password: String, _ peer: String = "peer") async -> String? {
      let call = CourierCall.authenticate(user: user, password: password)
      guard case .texts(let texts) = await desk.answer(call, from: peer) else { return nil }
      return texts.last
    }
    #expect(await tries("cedar", "wrong") == "nvu")
    #expect(await tries("cedar", CourierScene.password) == "nvu")
    #expect(await tries("stranger", CourierScene.password) == "nvu")
    #expect(try scene.ledger().courierStanding()?.refusedLogins == 1)
    #expect(
      scene.events.suffix(2).map { $0.sentence(in: .english) } == [
        "Wrong password, from peer.",
        "Wrong user name, from peer: no company here has “stranger”.",
      ])
    scene.pass(seconds: 4)
    #expect(await tries("cedar", CourierScene.password) == "")
  }

  @Test func `a pipeline without a courier is told of, with the command that adds one`()
    async throws
  {
    let scene = try CourierScene(["cedar", "birch"])
    try scene.remove("birch/ledger.sqlite")
    try await scene.desk().tellOfMissingCouriers()
    #expect(
      scene.events.map { $0.sentence(in: .english) } == [
        "No Web Connector may carry for this pipeline yet. Run "
          + "`timeferry connector add \(scene.path)/birch/pipeline.yaml`."
      ])
  }

  @Test func `a pipeline with a fault is told of with its place, and is no wrong password`()
    async throws
  {
    let (scene, desk) = try await prepared()
    try scene.edit("cedar/pipeline.yaml", "batch-size: 2", "batch-size: 2\n  odd: 1")
    for _ in 1...3 { #expect(await desk.begin()[1] == "busy") }
    let told = try #require(scene.events.last)
    #expect(told.fact.id == "notice")
    #expect(told.sentence(in: .english).contains("pipeline.yaml:"))
    try scene.edit("cedar/pipeline.yaml", "\n  odd: 1", "")
    #expect(await desk.begin()[1] == "")
    #expect(try scene.ledger().courierStanding()?.refusedLogins == 0)
  }

  @Test func `calls out of order end the session, and hand nothing over twice`() async throws {
    let (scene, desk) = try await prepared()
    let ticket = await desk.begin()[0]
    #expect(await desk.receive(ticket, [1]) == -1)
    #expect(await desk.lastError(ticket).contains("out of order"))
    let second = await desk.begin()[0]
    #expect(try await desk.send(second).contains("TimeTrackingAddRq"))
    #expect(try await desk.send(second) == "")
    #expect(await desk.lastError(second).contains("out of order"))
    #expect(try scene.ledger().courierReading().lost.count == 1)
    let third = await desk.begin()[0]
    #expect(try await desk.send(third).contains("oldMessageSetID"))
  }

  @Test func `the same answer brought twice is stored once, by another process too`() async throws {
    let scene = try CourierScene()
    try scene.drop(3)
    try await scene.watch()
    var quickBooks = try CourierScene.company()
    var (ticket, answer, first) = ("", [UInt8](), Int?.none)
    do {
      let desk = try scene.desk()
      ticket = await desk.begin()[0]
      let document = try await desk.send(ticket, quickBooks)
      answer = try quickBooks.answer(Array(document.utf8)) ?? []
      first = await desk.receive(ticket, answer)
      #expect(await desk.receive(ticket, answer) == first)
    }
    let desk = try scene.desk()
    #expect(await desk.receive(ticket, answer) == first)
    #expect(try scene.names("cedar/inbox").filter { $0.hasPrefix("answer-") }.count == 2)
    #expect(try scene.ledger().newestAnswer()?.number == 1)
  }

  @Test func `what is no answer to the document is not kept`() async throws {
    for answer in ["", "<html>Bad gateway</html>", "<?xml version=\"1.0\"?><QBXML><QBXMLMsgsRs/>"] {
      let (scene, desk) = try await prepared()
      let ticket = await desk.begin()[0]
      _ = try await desk.send(ticket)
      #expect(await desk.receive(ticket, Array(answer.utf8)) == -1)
      #expect(await desk.lastError(ticket).contains("0001-2026-11-09.xml"))
      #expect(try scene.ledger().courierReading().lost.count == 1)
      #expect(try scene.ledger().courierStanding()?.obstacle == .ended(.refused))
    }
  }

  @Test func `another company, none at all or an old QuickBooks gets nothing`() async throws {
    let (scene, desk) = try await prepared()
    let other = try CourierScene.company(named: "Birch Homes")
    let first = await desk.begin()[0]
    #expect(try await desk.send(first, other) == "")
    #expect(await desk.lastError(first).contains("“Birch Homes” open"))
    #expect(try scene.ledger().courierStanding()?.lastEnd?.reason == .otherCompany)
    let second = await desk.begin()[0]
    let silent = SendRequest(ticket: second, hcpResponse: [])
    #expect(await desk.answer(.sendRequestXML(silent), from: "peer") == .text(""))
    #expect(await desk.lastError(second).contains("did not say which company file"))
    var old = try CourierScene.company()
    let host = String(decoding: try WebConnectorStandIn.hcp(of: old), as: UTF8.self)
    #expect(host.contains("SupportedQBXMLVersion"))
    old = try CourierScene.company(supporting: "6.0")
    let third = await desk.begin()[0]
    #expect(try await desk.send(third, old) == "")
    #expect(await desk.lastError(third).contains("qbXML 13.0"))
    #expect(try scene.ledger().courierReading().waiting.count == 2)
  }

  @Test func `an old copy of the ledger hands nothing over that went out since`() async throws {
    let (scene, _) = try await prepared()
    func copies() throws -> [(String, Data)] {
      try FileManager.default.contentsOfDirectory(atPath: "\(scene.path)/cedar")
        .filter { $0.hasPrefix("ledger.sqlite") }.map { name in
          (name, try Data(contentsOf: URL(filePath: "\(scene.path)/cedar/\(name)")))
        }
    }
    let old = try copies()
    var carrying = try Carrying(scene)
    _ = try await carrying.update()
    try await scene.watch()
    let books = carrying.connector.quickBooks.books.count
    #expect(books > 0)
    for (name, _) in try copies() { try scene.remove("cedar/\(name)") }
    for (name, bytes) in old {
      try bytes.write(to: URL(filePath: "\(scene.path)/cedar/\(name)"))
    }
    #expect(try scene.ledger().courierReading().waiting.count == 2)
    let desk = try scene.desk()
    let ticket = await desk.begin()[0]
    #expect(try await desk.send(ticket, carrying.connector.quickBooks) == "")
    #expect(await desk.lastError(ticket).contains("the ledger is an old copy"))
    #expect(try scene.ledger().courierReading().open == nil)
  }

  @Test func `a batch file that somebody edited is never handed over`() async throws {
    let (scene, desk) = try await prepared()
    let file = try #require(try scene.firstWaiting())
    try scene.edit(file, "PT1H", "PT9H")
    let ticket = await desk.begin()[0]
    #expect(try await desk.send(ticket) == "")
    #expect(await desk.lastError(ticket).contains("is not the file that was published"))
    #expect(try scene.ledger().courierStanding()?.obstacle == .ended(.changedDocument))
  }

  @Test(arguments: ["PAUSE", "PAUSE-QUICKBOOKS"])
  func `a pause in the middle hands over nothing more`(file: String) async throws {
    let (scene, desk) = try await prepared()
    var quickBooks = try CourierScene.company()
    let ticket = await desk.begin()[0]
    let document = try await desk.send(ticket, quickBooks)
    let file = "cedar/inbox/\(file)"
    try scene.write("", to: file)
    let answer = try quickBooks.answer(Array(document.utf8)) ?? []
    #expect(await desk.receive(ticket, answer) == 50)
    #expect(try await desk.send(ticket) == "")
    #expect(await desk.lastError(ticket).contains("PAUSE"))
  }

  @Test func `nobody takes the answers in, and after two minutes it says so`() async throws {
    let (scene, desk) = try await prepared()
    var quickBooks = try CourierScene.company()
    let ticket = await desk.begin()[0]
    let document = try await desk.send(ticket, quickBooks)
    _ = await desk.receive(ticket, try quickBooks.answer(Array(document.utf8)) ?? [])
    for _ in 0..<24 {
      #expect(try await desk.send(ticket) == "")
      #expect(await desk.lastError(ticket) == "NoOp")
      scene.pass(seconds: 5)
    }
    #expect(try await desk.send(ticket) == "")
    #expect(await desk.lastError(ticket).contains("Is `timeferry watch`"))
  }

  @Test func `a canary that is refused keeps the other batches back`() async throws {
    let scene = try CourierScene()
    try scene.drop(3)
    try await scene.watch()
    var carrying = try Carrying(scene)
    carrying.connector.fault = .status(Status(3140, "There is an invalid reference."), at: 0)
    _ = try await carrying.update()
    try await scene.watch()
    #expect(carrying.connector.quickBooks.books.isEmpty)
    #expect(try scene.ledger().courierStanding()?.obstacle == .document(.canaryRefused))
    guard case .refused(let words) = try await carrying.update() else {
      return #expect(Bool(false), "nobody says what is wrong")
    }
    #expect(words.contains("refused a line of the canary"))
    #expect(try scene.ledger().courierStanding()?.lastContact?.result == .kept)
  }

  @Test func `QuickBooks that cannot be reached ends the session`() async throws {
    let (scene, desk) = try await prepared()
    let ticket = await desk.begin()[0]
    let call = CourierCall.connectionError(
      ticket: ticket, hresult: "0x80040408", message: "Could not start QuickBooks.")
    #expect(await desk.answer(call, from: "peer") == .text("done"))
    #expect(await desk.lastError(ticket).contains("0x80040408"))
    #expect(try scene.ledger().courierStanding()?.lastEnd?.reason == .noConnection)
    #expect(await desk.begin()[1] == "")
  }

  @Test func `two companies are carried side by side, and stay apart`() async throws {
    let scene = try CourierScene(["birch", "cedar"])
    try scene.edit("birch/lists/lists.xml", "Cedar &amp; Stone Landscaping Ltd.", "Birch Homes")
    try scene.drop(3, into: "birch")
    try scene.drop(4, into: "cedar")
    try await scene.watch()
    let desk = try scene.desk()
    let companies = ["birch": "Birch Homes", "cedar": nil]
    let books = try await withThrowingTaskGroup(of: (String, [Int]).self) { group in
      for (name, company) in companies {
        group.addTask {
          var connector = WebConnectorStandIn(name, try CourierScene.company(named: company))
          var served = desk
          for _ in 0..<3 {
            _ = try await connector.update(
              &served, pause: { try await scene.watch() }, restart: { desk })
          }
          return (name, connector.quickBooks.books.map(\.minutes).sorted())
        }
      }
      return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    #expect(books == ["birch": [60, 61, 62], "cedar": [60, 61, 62, 63]])
  }
}
