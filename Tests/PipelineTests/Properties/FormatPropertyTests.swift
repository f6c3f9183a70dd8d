import Pipeline
import Seeds
import Testing
import Timesheets

/// The same work gives the same pay, whatever system wrote it down.
@Suite struct FormatPropertyTests {
  @Test(arguments: UInt64(1)...4)
  func `one fortnight in four formats has the same minutes by person, day and wage item`(
    seed: UInt64
  ) async throws {
    var random = SeededGenerator(seed: seed)
    let clean = CleanDelivery(.timer, &random)
    let expected = PaidDay.sums(clean.lines.map { PaidDay($0) })
    for format in MessyDelivery.Format.allCases {
      var delivery = clean.delivery
      delivery.files.removeLast()
      delivery.add(
        format.fileName, format.text(of: clean.lines, company: clean.company, &random))
      let carried = try await Workplace().carry(delivery)
      let found = try carried.batches.flatMap(\.entries).map { PaidDay($0) }
      #expect(PaidDay.sums(found) == expected, "\(format)")
    }
  }
}
