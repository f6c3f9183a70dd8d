import Pipeline
import Testing
import Timesheets

/// The same work gives the same pay, whatever system wrote it down.
@Suite struct FormatPropertyTests {
  @Test(arguments: UInt64(1)...10)
  func `one fortnight in four formats has the same minutes by person, day and wage item`(
    seed: UInt64
  ) async throws {
    var random = SeededGenerator(seed: seed)
    let clean = CleanDelivery(.timer, &random)
    let expected = clean.lines.map { line in
      PaidDay(
        person: line.person.name, date: line.date.isoText, wageItem: line.wageItem?.name ?? "",
        minutes: line.minutes)
    }
    for format in MessyDelivery.Format.allCases {
      var delivery = clean.delivery
      delivery.files.removeLast()
      delivery.add(
        format.fileName, format.text(of: clean.lines, company: clean.company, &random))
      let carried = try await Workplace().carry(delivery)
      let found = try carried.batches.flatMap(\.entries).map { entry in
        PaidDay(
          person: entry["EntityRef/FullName"], date: entry["TxnDate"],
          wageItem: entry["PayrollItemWageRef/FullName"], minutes: try #require(entry.minutes))
      }
      #expect(PaidDay.sums(found) == PaidDay.sums(expected), "\(format)")
    }
  }
}
