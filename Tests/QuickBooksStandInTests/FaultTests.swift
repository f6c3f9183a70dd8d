import QuickBooksStandIn
import Testing

@Suite struct FaultTests {
  private let three = document(
    Added(id: "one").request, Added(id: "two").request, Added(id: "three").request)

  @Test func `a lock hits one request, and what comes behind it where the set stops`() throws {
    var standIn = StandIn()
    #expect(try standIn.answered(three, .locked(at: 1)).codes == ["0", "3175", "0"])
    let unsaved = try standIn.answered(three, .unsaved(at: 0))
    #expect(unsaved.codes == ["3180", "0", "0"])
    #expect(unsaved.answers[0].attributes["statusMessage"]?.contains("locked") == true)
    let stopping = document(Added().request, Added().request, onError: "stopOnError")
    #expect(try standIn.answered(stopping, .locked(at: 0)).codes == ["3175", "3231"])
    #expect(standIn.books.count == 4)
  }

  @Test func `a lost answer leaves its work`() throws {
    var standIn = StandIn()
    #expect(try standIn.answer(three, .answerLost) == nil)
    #expect(standIn.books.count == 3)
  }

  @Test(arguments: 0...3)
  func `a process that stops leaves what it had done`(count: Int) throws {
    var standIn = StandIn()
    #expect(try standIn.answer(three, .stopped(after: count, keepsStatus: true)) == nil)
    #expect(standIn.books.count == count)
  }

  @Test func `an answer may end anywhere`() throws {
    var whole = StandIn()
    let bytes = try #require(try whole.answer(three))
    for permille in [0, 1, 400, 999] {
      var standIn = StandIn()
      let cut = try standIn.answer(three, .answerCut(permille: permille))
      #expect(cut == Array(bytes.prefix(bytes.count * permille / 1000)))
      #expect(standIn.books.count == 3)
    }
  }

  @Test func `answers come in another order, or twice`() throws {
    var standIn = StandIn()
    #expect(try standIn.answered(three, .answersReordered).ids == ["two", "three", "one"])
    #expect(
      try standIn.answered(three, .answerRepeated(at: 1)).ids == ["one", "two", "three", "two"])
    #expect(standIn.books.count == 6)
  }

  @Test func `the same seed gives the same faults, and all kinds come`() {
    var random = Scatter(1)
    let faults = (0..<400).map { _ in Fault.any(in: 3, using: &random) }
    var again = Scatter(1)
    #expect(faults == (0..<400).map { _ in Fault.any(in: 3, using: &again) })
    #expect(faults.contains(.answerLost))
    #expect(faults.contains(.locked(at: 2)))
    #expect(faults.contains(.stopped(after: 3, keepsStatus: false)))
    #expect(faults.contains(.answerRepeated(at: 0)))
    // A document without requests has no position to fail at, and no fault traps.
    var standIn = StandIn()
    for _ in 0..<40 {
      #expect(throws: Never.self) {
        try standIn.answer(document(), .any(in: 0, using: &random))
      }
    }
  }
}
