import Testing
import Timesheets

@testable import LoadLedger

struct DeliveredBundleTests {
  let scratch = ScratchLedger()
  let ledger: Ledger
  let bundle = DeliveredBundle(content: digest(1), name: "a.zip", claim: "7-1")

  init() throws { ledger = try scratch.open() }

  @Test func `new content has no first run`() throws {
    #expect(try ledger.firstRun(ofContent: digest(1)) == nil)
  }

  @Test func `the same content under another name is known by its first run`() throws {
    let delivery = Delivery("a", "b")
    try ledger.plan(delivery, anna(100))
    let first = EarlierRun(
      name: "run-1", outbox: "/outbox", state: .planned, bundleName: "run-1.zip",
      takenAt: Moment(seconds: 100))
    #expect(try ledger.firstRun(ofContent: delivery.content) == first)
    try ledger.published("run-1", anna(101))
    let again = DeliveredBundle(content: delivery.content, name: "renamed.zip")
    try ledger.note(again, as: .repeated, anna(200))
    let found = try #require(try ledger.firstRun(ofContent: delivery.content))
    #expect(found.name == first.name)
    #expect(found.state == .published)
    #expect(found.bundleName == "run-1.zip")
  }

  @Test func `content that was released and carried again is known by its first run still`() throws
  {
    try ledger.carry(Delivery("a"))
    var again = Delivery("a").named("run-2")
    again.releases = [Line(id: "a").identity]
    try ledger.carry(again)
    #expect(try ledger.firstRun(ofContent: again.content)?.name == "run-1")
  }

  @Test(arguments: IntakeOutcome.allCases)
  func `a bundle that led to no run is written down, and may come again`(
    outcome: IntakeOutcome
  ) throws {
    try ledger.note(bundle, as: outcome, anna(5))
    #expect(try ledger.firstRun(ofContent: digest(1)) == nil)
    #expect(try ledger.run(ofClaim: "7-1") == nil)
    #expect(try ledger.company() == nil)
    #expect(
      try ledger.events()
        == [
          LedgerEvent(
            at: Moment(seconds: 5), by: "anna", kind: LedgerEventKind(outcome),
            bundleName: "a.zip", run: nil, identity: nil, detail: nil)
        ])
    var again = bundle
    again.claim = "7-2"
    try ledger.note(again, as: outcome, anna(6))
    #expect(try scratch.value("SELECT count(*) FROM intake") == "2")
    #expect(try scratch.value("SELECT count(*) FROM bundle") == "1")
  }

  @Test func `a claim whose end is written down already is not written down again`() throws {
    for _ in 1...2 { try ledger.note(bundle, as: .repeated, anna(5)) }
    #expect(try ledger.events().count == 1)
    #expect(try scratch.value("SELECT count(*) FROM intake") == "1")
    // A bundle that a person gives comes as often as it is given.
    var given = bundle
    given.claim = nil
    for _ in 1...2 { try ledger.note(given, as: .repeated, anna(6)) }
    #expect(try scratch.value("SELECT count(*) FROM intake") == "3")
  }

  @Test func `a claimed delivery is known by its newest run`() throws {
    for (name, id) in [("run-1", "a"), ("run-2", "b"), ("run-3", "c")] {
      var delivery = Delivery(id).named(name)
      delivery.claim = name == "run-3" ? "9-9" : "7-1"
      try ledger.plan(delivery)
      #expect(try ledger.unfinishedRuns().last?.claim == delivery.claim)
    }
    #expect(try ledger.run(ofClaim: "7-1")?.name == "run-2")
    #expect(try ledger.run(ofClaim: "9-9")?.name == "run-3")
    #expect(try ledger.run(ofClaim: "7-2") == nil)
  }
}
