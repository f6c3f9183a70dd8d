import Pipeline
import Reports
import SystemPackage
import Testing
import Timesheets

/// The worklist of one run is the mapping of the next.
@Suite struct MappingLoopTests {
  private func sample(_ name: String) throws -> Sample {
    try #require(Sample.bad.first { $0.title == name })
  }

  /// The worklist of the sample's run with every first suggestion taken.
  private func filled(_ sample: Sample, into folder: PipelineFolder) async throws -> String {
    let run = try await sample.published
    let bytes = try #require(run.files["mapping-worklist.csv"])
    var rows = spreadsheetRows(bytes, separator: ",")
    for row in rows.indices.dropFirst() { rows[row][6] = rows[row][7] }
    try folder.write(SpreadsheetDialect.excelFrench.file(rows), to: "filled.csv")
    return folder.path + "/filled.csv"
  }

  @Test func `what a worklist settles is carried by the next run, which says so`() async throws {
    let sample = try sample("person-linked")
    let folder = try PipelineFolder()
    let before = try await sample.outcome.report
    let path = try await filled(sample, into: folder)
    let mapping = try PipelineConfiguration(
      readingFileAt: nil, addingMappings: [FilePath(path)]
    ).options.mapping
    let after = try await sample.carryAlone(into: folder) { $0.mapping = mapping }.report

    #expect(before.totals.held.entries > 0)
    #expect(after.totals.held == Tally())
    #expect(after.totals.batched == before.totals.batched + before.totals.held)
    #expect(after.mapping.settled == before.totals.held)
    #expect(after.mapping.uses.map(\.outcome) == [.settled])
    #expect(after.runID != before.runID)
    let summary = RunFiles(after).summary(.english, folder: nil)
    #expect(summary.contains("The mapping settled 1 name: 3 entries, 21.75 h."))
  }

  @Test func `a mapping changes the name of a run, and no mapping does not`() async throws {
    let sample = try sample("person-linked")
    let folder = try PipelineFolder()
    let plain = try await sample.carryAlone(into: folder, .dryRun).report
    let none = try PipelineConfiguration(readingFileAt: nil).options.mapping
    let same = try await sample.carryAlone(into: folder, .dryRun) { $0.mapping = none }.report
    #expect(same.runID == plain.runID)
    #expect(same.mapping == MappingEffect())
  }
}
