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
            batch: CarriedBatch(run: "run-1", number: number / 2 + 1), state: .batched,
            day: line.day))
    }
    #expect(carried[Line(id: "1000").identity] == nil)
  }

  @Test func `entries without an id of their own are found by what they say and by their day`()
    throws
  {
    var lines: [Line] = []
    for number in 0..<100 as Range<UInt64> {
      var line = Line(id: "\(number)", minutes: Int32(number) + 1, content: number / 2)
      if number % 5 > 0 { line.personDay = .max - number / 10 }
      lines.append(line)
    }
    try ledger.carry(Delivery(lines))
    let carried = try scratch.open(.readOnly).carriedEntries()
    let said = carried.unnamed(saying: [
      Line(id: "", content: 10).mark.content, Line(id: "", content: 99).mark.content,
    ])
    #expect(said.map(\.identity) == [Line(id: "21").identity])
    let onDay = carried.unnamed(onDays: [.max - 3, 0])
    #expect(onDay.map(\.day.minutes).sorted() == [32, 33, 34, 35, 37, 38, 39, 40])
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
    var past = try ledger.past(of: fooBuilders)
    #expect(past.company == nil)
    for round in 0..<20 {
      var delivery = Delivery((0..<50).map { Line(id: "\(round)/\($0)") })
      delivery.name = "run-\(round)"
      if round % 3 == 0 {
        delivery.releases = [Line(id: "0/\(round)").identity, Line(id: "1/\(round)").identity]
      }
      if round % 6 == 0, round > 0 { delivery.lines.append(Line(id: "1/\(round)")) }
      try ledger.carry(delivery)
      try ledger.refresh(&past)
      #expect(past.company == "Foo Builders")
      let carried = past.entries
      let fresh = try ledger.carriedEntries()
      #expect(carried.count == (round + 1) * 50)
      #expect(carried.batches == fresh.batches)
      for earlier in 0...round {
        for line in 0..<50 {
          let identity = Line(id: "\(earlier)/\(line)").identity
          #expect(carried[identity] == fresh[identity])
          #expect(carried.carriages(of: identity) == fresh.carriages(of: identity))
          let isAgain = earlier == 1 && line > 0 && line % 6 == 0 && line <= round
          #expect(fresh[identity]?.batch.run == "run-\(isAgain ? line : earlier)")
          #expect(fresh.carriages(of: identity) == (isAgain ? 2 : 1))
        }
      }
    }
  }
}
