import Testing
import Timesheets

@testable import LoadLedger

struct EntryReleaseTests {
  let scratch = ScratchLedger()
  let ledger: Ledger
  let a = Line(id: "a")

  init() throws { ledger = try scratch.open() }

  @Test func `what was never carried needs no release`() throws {
    #expect(try ledger.release(a.identity, anna()) == .notCarried)
    #expect(try ledger.events().isEmpty)
  }

  @Test func `a released entry is carried once more, and no more`() throws {
    try ledger.carry(Delivery("a", "b"))
    let batch = CarriedBatch(run: "run-1", number: 1)
    #expect(try ledger.release(a.identity, anna(9)) == .released(from: batch))
    #expect(try ledger.carriedEntries()[a.identity]?.state == .released)
    #expect(try ledger.release(a.identity, anna()) == .alreadyReleased)

    try ledger.carry(named("run-2", "a", "c"))
    #expect(
      try ledger.carriedEntries()[a.identity]
        == CarriedEntry(
          identity: a.identity, content: a.mark.content,
          batch: CarriedBatch(run: "run-2", number: 1), state: .batched))
    let found = fault { try ledger.plan(named("run-3", "a")) }
    guard case .refused = found else {
      Issue.record("\(String(describing: found))")
      return
    }
    try ledger.examine()
  }

  @Test func `each release allows one carriage`() throws {
    try ledger.carry(named("run-1", "a"))
    for round in 2...4 {
      #expect(
        try ledger.release(a.identity, anna())
          == .released(from: CarriedBatch(run: "run-\(round - 1)", number: 1)))
      try ledger.carry(named("run-\(round)", "a"))
    }
    #expect(try ledger.lives(of: a.identity).map(\.carriage) == [4, 3, 2, 1])
    #expect(try ledger.carriedEntries().count == 1)
  }

  @Test func `who released what and when stands in the ledger`() throws {
    try ledger.carry(Delivery("a"))
    _ = try ledger.release(a.identity, Signature(by: "berta", at: Moment(seconds: 42)))
    #expect(
      try ledger.events().first
        == LedgerEvent(
          at: Moment(seconds: 42), by: "berta", kind: .released, run: nil, identity: a.identity))
    #expect(
      try ledger.lives(of: a.identity).first?.released
        == Signature(by: "berta", at: Moment(seconds: 42)))
  }

  private func named(_ name: String, _ ids: String...) -> Delivery {
    var delivery = Delivery(ids.map { Line(id: $0) })
    delivery.name = name
    return delivery
  }
}
