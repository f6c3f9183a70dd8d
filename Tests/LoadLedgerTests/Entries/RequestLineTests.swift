import Testing
import Timesheets

@testable import LoadLedger

struct RequestLineTests {
  private let scratch: ScratchLedger

  init() { scratch = ScratchLedger() }

  @Test func `a line tells the others of its request, from whichever side it is asked`() throws {
    let ledger = try scratch.open()
    var lines = ["a", "b", "c", "d"].map { Line(id: $0) }
    lines[2].isMerged = true
    try ledger.carry(Delivery(lines))
    func others(_ id: String) throws -> [RequestLine] {
      let life = try #require(try ledger.lives(of: Line(id: id).identity).first)
      return try ledger.otherLines(inRequestOf: life)
    }
    #expect(try others("b").map(\.identity) == [Line(id: "c").identity])
    #expect(try others("c").map(\.identity) == [Line(id: "b").identity])
    #expect(try others("c").map(\.line) == [2])
    #expect(try others("c").map(\.document.path) == ["time/week 10.xml"])
    #expect(try others("a").isEmpty && others("d").isEmpty)
  }
}
