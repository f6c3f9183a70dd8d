import Testing
import Timesheets

@testable import Transform

@Suite struct RemainderBatchTests {
  private let refused = LoadState.refused(code: 3140, message: "")

  private func remainder(
    _ lines: [SentLine], mended: Set<Int64> = [], size: Int = 100,
    _ batches: [SentBatch] = [batch("A", [1, 2, 3, 4]), batch("B", [5, 6])]
  ) -> [RemainderBatch] {
    var options = OutputOptions()
    options.batchSize = size
    return Transform.remainder(
      of: lines, mended: mended,
      batches: Dictionary(batches.map { ($0.id, $0) }) { first, _ in first },
      sets: [sent("A", [1, 2, 3, 4]), sent("B", [5, 6])], options: options)
  }

  @Test func `what is proved away goes out again in the batches it came from`() {
    let lines = [
      line(6, .absent, set: "B"), line(1, .notProcessed),
      line(2, .refused(code: 3175, message: "in use")), line(3, refused), line(4, refused),
    ]
    let batches = remainder(lines, mended: [4])
    #expect(batches.map(\.lines) == [[1, 2, 4], [6]])
    #expect(batches.map(\.fileName) == ["0001-2026-03-02.xml", "0002-2026-03-02.xml"])
    #expect(batches.map(\.minutes) == [180, 60])
    #expect(batches[0].requests == [0, 1, 3].map { batch("A", [1, 2, 3, 4]).requests[$0] })
    #expect(
      remainder(lines.reversed(), mended: [4]).map(\.messageSetID) == batches.map(\.messageSetID))
    #expect(remainder(lines, mended: [4], size: 2).map(\.lines) == [[1, 2], [4], [6]])
  }

  @Test func `what may stand in QuickBooks never goes out, whatever is said to be mended`() {
    let facts = StandingFacts(txnID: "T")
    for state: LoadState in [
      .awaiting, .unknown, .loaded(facts), .changing(facts), .deleting(facts), .deleted, refused,
    ] {
      let mended: Set<Int64> = state == refused ? [] : [1]
      #expect(remainder([line(1, state)], mended: mended).isEmpty)
    }
  }

  @Test func `an identity goes out once, and not where another carriage may stand`() {
    for state: LoadState in [.awaiting, .unknown, .loaded("T")] {
      #expect(
        remainder([line(1, .notProcessed), line(5, state, set: "B", as: 1)]).isEmpty)
    }
    let both = remainder(
      [line(1, .absent), line(5, .absent, set: "B", as: 1)], [batch("A", [1]), batch("B", [1])])
    #expect(both.map(\.lines) == [[5]])
    let overtaken = SentLine(
      number: 1, identity: identity(1), run: "run", date: firstDay, minutes: 60, state: .absent,
      set: "A", batchSet: "A", isOvertaken: true)
    #expect(remainder([overtaken], mended: [1]).isEmpty)
  }

  @Test func `no id is given twice`() {
    let first = remainder([line(1, .notProcessed)])
    let again = remainder([line(1, .notProcessed, set: first[0].messageSetID, batch: "A")])
    #expect(first[0].messageSetID.utf8.count == 23)
    #expect(first[0].messageSetID != again[0].messageSetID)
    #expect(first[0].requests == again[0].requests)
  }

  @Test func `without its batch nothing can go out`() {
    #expect(remainder([line(9, .absent, set: "Z"), line(8, .absent)]).isEmpty)
  }
}
