import Pipeline
import Reports
import Seeds
import Testing
import Timesheets

/// However a table is torn, no row of work and no minute that can be read gets lost.
@Suite struct RaggedRowPropertyTests {
  @Test(arguments: UInt64(1)...16)
  func `a torn timer file loses no minute`(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let export = TimerExport(companyName: "Harrow Lane Builders Ltd.")
    let table = TornTable(opening: export.opening, delimiter: "\t", durationCell: 6, &random)
    try await expectNothingLost(table, &random) { export.cells(of: $0) }
  }

  @Test(arguments: UInt64(101)...116)
  func `a torn timesheet report loses no minute`(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let delimiter = random.pick([",", ";"])
    let export = TimesheetExport(delimiter: delimiter)
    let table = TornTable(
      opening: [export.header], delimiter: delimiter, durationCell: 5, &random)
    try await expectNothingLost(table, &random) { export.cells(of: $0).map(export.quoted) }
  }

  private func expectNothingLost(
    _ opened: TornTable, _ random: inout SeededGenerator, cells: (GeneratedLine) -> [String]
  ) async throws {
    let company = GeneratedCompany(&random)
    var maker = LineMaker(company, first: WorkDate(dayNumber: 20_513))  // 2026-03-01
    maker.hasPlainNotes = true
    var table = opened
    for _ in 0..<random.number(1...25) {
      let line = maker.line(&random)
      table.add(cells(line), minutes: line.minutes, &random)
    }
    var delivery = Delivery()
    delivery.add("lists.xml", QBXMLExport().lists(of: company))
    delivery.add("time.txt", table.finished(&random))
    let carried = try await Workplace().carry(delivery)
    let entries = carried.entries
    #expect(entries.map { Int($0["line"] ?? "") } == table.rows.map(\.line))
    #expect(entries.map { Int($0["minutes"] ?? "") } == table.rows.map(\.minutes))
    #expect(entries.allSatisfy { $0["state"] == "batched" || $0["cause"] != "" })
    let batched = entries.filter { $0["state"] == "batched" }
    #expect(
      try carried.batches.flatMap(\.entries).compactMap(\.minutes).sorted()
        == batched.compactMap { Int($0["minutes"] ?? "") }.sorted())
    let hasOpenQuotes = table.rows.contains(where: \.hasOpenQuote)
    let openQuotes = carried.report.findings.filter { finding in
      if case .openQuote = finding.detail { true } else { false }
    }
    #expect(openQuotes.isEmpty != hasOpenQuotes)
  }
}
