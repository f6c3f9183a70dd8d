import Testing
import Timesheets

@testable import LoadLedger

struct CarriedReadingTests {
  let scratch = ScratchLedger()
  let ledger: Ledger

  init() throws { ledger = try scratch.open() }

  @Test func `an empty ledger carried nothing`() throws {
    let carried = try ledger.carriedEntries()
    #expect(carried.isEmpty)
    #expect(carried[Line(id: "a").identity] == nil)
  }

  @Test func `every entry is known with its run, batch and content`() throws {
    let delivery = Delivery((0..<1000).map { Line(id: "\($0)", content: UInt64($0)) })
    try ledger.carry(delivery)
    let carried = try scratch.open(.readOnly).carriedEntries()
    #expect(carried.count == 1000)
    for (number, line) in delivery.lines.enumerated() {
      #expect(
        carried[line.identity]
          == CarriedEntry(
            identity: line.identity, content: line.mark.content,
            batch: CarriedBatch(run: "run-1", number: number / 2 + 1), state: .batched))
    }
    #expect(carried[Line(id: "1000").identity] == nil)
  }

  @Test func `a planned entry counts as carried`() throws {
    try ledger.plan(Delivery("a"))
    #expect(try ledger.carriedEntries()[Line(id: "a").identity] != nil)
  }

  @Test func `lines that another line's request carries are carried too`() throws {
    try ledger.carry(
      Delivery([Line(id: "a"), Line(id: "b", isMerged: true), Line(id: "c", isMerged: true)]))
    let carried = try ledger.carriedEntries()
    for id in ["a", "b", "c"] { #expect(carried[Line(id: id).identity]?.batch.number == 1) }
  }

  @Test func `an earlier reading is brought up to date`() throws {
    var carried = try ledger.carriedEntries()
    for round in 0..<20 {
      var delivery = Delivery((0..<50).map { Line(id: "\(round)/\($0)") })
      delivery.name = "run-\(round)"
      try ledger.carry(delivery)
      if round % 3 == 0 {
        _ = try ledger.release(delivery.lines[round].identity, anna())
      }
      try ledger.refresh(&carried)
      let fresh = try ledger.carriedEntries()
      #expect(carried.count == (round + 1) * 50)
      #expect(carried.batches == fresh.batches)
      for earlier in 0...round {
        for line in 0..<50 {
          let identity = Line(id: "\(earlier)/\(line)").identity
          #expect(carried[identity] == fresh[identity])
          #expect(fresh[identity]?.batch.run == "run-\(earlier)")
        }
      }
    }
  }
}
