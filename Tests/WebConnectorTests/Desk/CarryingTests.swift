import LoadLedger
import Pipeline
import QuickBooksStandIn
import Testing
import Timesheets

@testable import WebConnector

/// From the inbox into the books, with nobody doing anything by hand.
@Suite struct CarryingTests {
  @Test func `hours come from the inbox into the books, with lists asked for first`() async throws {
    var carrying = try Carrying(CourierScene(hasLists: true))
    let scene = carrying.scene
    #expect(
      try await carrying.update()
        == .closed("OK. No batch was handed over and answered in this session."))
    #expect(try scene.names("cedar/inbox") == ["lists-1", "lists-1.ready"])
    try scene.drop(5)
    try await scene.watch()
    #expect(try scene.names("cedar/lists") == ["renewed"])
    #expect(
      try await carrying.update() == .closed("OK. 3 documents were handed over and answered."))
    #expect(carrying.connector.quickBooks.books.map(\.minutes).sorted() == Array(60...64))
    try await scene.watch()
    try carrying.expectAllLoaded(5)
    #expect(try await carrying.update() == .away("none"))
  }

  @Test func `lists that are paged are brought page by page, and anew after a week`() async throws {
    var carrying = try Carrying(CourierScene(hasLists: true))
    let scene = carrying.scene
    _ = try await carrying.update()
    let files = try scene.names("cedar/inbox/lists-1")
    #expect(
      files == [
        "01-company.xml", "02-people.xml", "03-vendor-1.xml", "04-jobs.xml", "05-customer-1.xml",
        "06-item-service-1.xml", "07-payroll.xml",
      ])
    try await scene.watch()
    scene.pass(seconds: 6 * 86_400)
    #expect(try await carrying.update() == .away("none"))
    scene.pass(seconds: 86_400)
    #expect(
      try await carrying.update()
        == .closed("OK. No batch was handed over and answered in this session."))
    #expect(try scene.names("cedar/inbox").contains("lists-2"))
  }

  @Test func `a correction and what it follows on are carried in order`() async throws {
    var carrying = try Carrying(CourierScene())
    try carrying.scene.drop(3)
    try await carrying.untilNothingIsLeft()
    try carrying.expectAllLoaded(3)
    try carrying.scene.drop(4, day: 16)
    try await carrying.untilNothingIsLeft()
    try carrying.expectAllLoaded(7)
  }
}

/// A scene with its desk and the Web Connector of one company.
struct Carrying {
  let scene: CourierScene
  var desk: CourierDesk
  var connector: WebConnectorStandIn

  init(_ scene: CourierScene, _ name: String = "cedar", on medium: RunMedium = RunMedium()) throws {
    self.scene = scene
    desk = try scene.desk(on: medium)
    connector = WebConnectorStandIn(name, try CourierScene.company())
  }

  /// Updates once; while the Web Connector waits, what lies in the inbox is taken in.
  mutating func update() async throws -> WebConnectorStandIn.End {
    let scene = scene
    return try await connector.update(
      &desk,
      pause: {
        scene.pass(seconds: 5)
        try await scene.watch()
      }, restart: { try scene.desk() })
  }

  /// Updates every three hours until there is nothing to do, a few times at most.
  mutating func untilNothingIsLeft() async throws {
    for _ in 0..<12 {
      try await scene.watchArrivals()
      if try await update() == .away("none") { return }
      scene.pass(seconds: 3 * 3600)
    }
    Issue.record("\(connector.log)")
  }

  /// Every hour stands in the books once, and the ledger knows that of each.
  func expectAllLoaded(
    _ count: Int, _ comment: Comment? = nil, at location: SourceLocation = #_sourceLocation
  ) throws {
    let books = connector.quickBooks.books
    #expect(books.count == count, comment, sourceLocation: location)
    let kinds = Set(books.map { "\($0.date) \($0.person.fullName) \($0.minutes)" })
    #expect(kinds.count == count, comment, sourceLocation: location)
    let ledger = try scene.ledger()
    try ledger.examine()
    let states = try ledger.loadSums().states
    #expect(
      states.mapValues(\.entries) == [.loaded: count], comment, sourceLocation: location)
    let reading = try ledger.courierReading()
    #expect(reading.open == nil, comment, sourceLocation: location)
    #expect(reading.waiting.isEmpty, comment, sourceLocation: location)
    #expect(reading.lost.isEmpty, comment, sourceLocation: location)
    #expect(try scene.names("cedar/inbox/failed").isEmpty, comment, sourceLocation: location)
  }
}
