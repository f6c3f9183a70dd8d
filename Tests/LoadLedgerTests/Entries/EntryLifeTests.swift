import Testing
import Timesheets

@testable import LoadLedger

struct EntryLifeTests {
  let scratch = ScratchLedger()
  let ledger: Ledger

  init() throws { ledger = try scratch.open() }

  @Test func `one entry's life is told from its line to its request`() throws {
    var run = Delivery("a", "b", "c").planned()
    run.delivery.name = "week 10.zip"
    run.entries.mappedRoles = [[], [], [.customer, .wageItem]]
    try ledger.plan(run, anna())
    let identity = Line(id: "c").identity
    let life = try #require(try ledger.lives(of: identity).first)
    #expect(life.bundleName == "week 10.zip")
    #expect(life.document == MemberName("time/week 10.xml"))
    #expect(life.line == 3)
    #expect(life.sourceID == "c")
    #expect(life.mappedRoles == [.customer, .wageItem])
    #expect(life.origin == run.origin)
    #expect(life.run == "run-1")
    #expect(life.state == .planned)
    #expect(life.batch == CarriedBatch(run: "run-1", number: 2))
    #expect(life.file == run.batches[1].file)
    #expect(life.position == 1)
    #expect(life.requestID == identity.hexadecimal)
    #expect(life.carriage == 1)
    #expect(life.released == nil)
    #expect(try ledger.lives(ofSourceID: "c") == [life])
    #expect(try ledger.lives(ofSourceID: "C").isEmpty)
  }

  @Test func `a merged line is told with the request that carries it`() throws {
    try ledger.carry(
      Delivery([
        Line(id: "a", minutes: 30), Line(id: "b", minutes: 60),
        Line(id: "c", minutes: 20, isMerged: true),
      ]))
    let life = try #require(try ledger.lives(ofSourceID: "c").first)
    #expect(life.request == Line(id: "b").identity)
    #expect(life.requestMinutes == 80)
    #expect(life.readMinutes == 20)
    #expect(life.position == 2)
  }

  @Test func `who was never carried has no life`() throws {
    #expect(try ledger.lives(of: Line(id: "a").identity).isEmpty)
  }
}
