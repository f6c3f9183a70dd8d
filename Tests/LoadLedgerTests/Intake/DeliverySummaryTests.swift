import Testing
import Timesheets

@testable import LoadLedger

struct DeliverySummaryTests {
  private let scratch: ScratchLedger

  init() { scratch = ScratchLedger() }

  @Test func `deliveries that led to no run are told newest first, with the run of their content`()
    throws
  {
    let ledger = try scratch.open()
    let first = Delivery("a")
    try ledger.carry(first)
    try ledger.note(first.named("again").bundle, as: .repeated, anna(2))
    try ledger.note(Delivery("b").named("torn").bundle, as: .refused, anna(1))
    let found = try ledger.deliveriesWithoutRun()
    #expect(found.map(\.name) == ["torn.zip", "again.zip"])
    #expect(found.map(\.outcome) == [.refused, .repeated])
    #expect(found.map(\.runOfContent) == [nil, "run-1"])
    #expect(found.map(\.taken) == [anna(1), anna(2)])
    #expect(try ledger.deliveriesWithoutRun(newest: 1) == Array(found.prefix(1)))
  }
}
