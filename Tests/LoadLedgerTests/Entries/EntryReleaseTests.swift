import Testing
import Timesheets

@testable import LoadLedger

struct EntryReleaseTests {
  let scratch = ScratchLedger()
  let ledger: Ledger
  let a = Line(id: "a")

  init() throws { ledger = try scratch.open() }

  @Test func `what was never carried needs no release`() throws {
    try ledger.carry(releasing(a, "run-1", "b"))
    #expect(try ledger.events().map(\.kind) == [.published, .planned, .companyBound])
    #expect(try scratch.value("SELECT count(*) FROM entry_release") == "0")
  }

  @Test func `an entry released with a run is carried once more, and no more`() throws {
    try ledger.carry(Delivery("a", "b"))
    try ledger.carry(releasing(a, "run-2", "a", "c"))
    let carried = try ledger.carriedEntries()
    #expect(
      carried[a.identity]
        == CarriedEntry(
          identity: a.identity, content: a.mark.content,
          batch: CarriedBatch(run: "run-2", number: 1), state: .batched, day: a.day))
    #expect(carried.carriages(of: a.identity) == 2)
    #expect(isRefused { try ledger.plan(Delivery("a").named("run-3")) })
    try ledger.examine()
  }

  @Test func `a release that its run did not use stands for a later one`() throws {
    try ledger.carry(Delivery("a", "b"))
    try ledger.carry(releasing(a, "run-2", "c"))
    #expect(try ledger.carriedEntries()[a.identity]?.state == .released)
    try ledger.carry(releasing(a, "run-3", "d"))
    #expect(try scratch.value("SELECT count(*) FROM entry_release") == "1")
    try ledger.carry(Delivery("a").named("run-4"))
    #expect(try ledger.carriedEntries()[a.identity]?.batch.run == "run-4")
    #expect(try ledger.carriedEntries()[a.identity]?.state == .batched)
  }

  @Test func `each release allows one carriage`() throws {
    try ledger.carry(Delivery("a"))
    for round in 2...4 {
      try ledger.carry(releasing(a, "run-\(round)", "a"))
      #expect(try ledger.carriedEntries().carriages(of: a.identity) == round)
    }
    #expect(try ledger.lives(of: a.identity).map(\.carriage) == [4, 3, 2, 1])
    #expect(try ledger.carriedEntries().count == 1)
  }

  @Test func `a release twice in one run is one`() throws {
    try ledger.carry(Delivery("a"))
    var delivery = releasing(a, "run-2", "a")
    delivery.releases.append(a.identity)
    try ledger.carry(delivery)
    #expect(try ledger.carriedEntries().carriages(of: a.identity) == 2)
    #expect(isRefused { try ledger.plan(Delivery("a").named("run-3")) })
  }

  @Test func `a run that is refused releases nothing`() throws {
    try ledger.carry(Delivery("a", "b"))
    #expect(isRefused { try ledger.plan(releasing(a, "run-2", "a", "b")) })
    #expect(try ledger.carriedEntries()[a.identity]?.state == .batched)
  }

  @Test func `who released what and when stands in the ledger`() throws {
    try ledger.carry(Delivery("a"))
    let berta = Signature(by: "berta", at: Moment(seconds: 42))
    try ledger.carry(releasing(a, "run-2", "a"), berta)
    #expect(
      try ledger.events().first { $0.kind == .released }
        == LedgerEvent(
          at: Moment(seconds: 42), by: "berta", kind: .released, bundleName: "run-2.zip",
          run: "run-2", identity: a.identity, detail: nil))
    #expect(try ledger.lives(of: a.identity).map(\.released) == [nil, berta])
  }

  private func releasing(_ line: Line, _ name: String, _ ids: String...) -> Delivery {
    var delivery = Delivery(ids.map { Line(id: $0) }).named(name)
    delivery.releases = [line.identity]
    return delivery
  }
}
