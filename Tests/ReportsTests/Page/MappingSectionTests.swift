import Testing
import Timesheets

@testable import Reports

@Suite struct MappingSectionTests {
  private var report: RunReport {
    var report = SampleRun.partlyHeld.report
    var scope = WageScope()
    scope.employee = "Ada Roy"
    report.mapping = MappingEffect(
      uses: [
        MappingUse(
          line: MappingLine(role: .person, source: "A. <Roy>", target: "Ada Roy"),
          outcome: .settled, decided: Tally(entries: 2, minutes: 550)),
        MappingUse(
          line: MappingLine(role: .wageItem, source: "", target: "Regular Pay", scope: scope),
          outcome: .settled, decided: Tally(entries: 2, minutes: 550)),
        MappingUse(
          line: MappingLine(role: .customer, source: "Qauy", target: "Quay"), outcome: .unmatched),
      ], settled: Tally(entries: 2, minutes: 550))
    return report
  }

  private func text(_ path: String, of report: RunReport) throws -> String {
    String(decoding: try bytes(of: path, in: report), as: UTF8.self)
  }

  @Test func `the page says what each line settled and which one matched nothing`() throws {
    let section = try #require(MappingSection(report, Words(.english)).settled)
    #expect(
      section.paragraphs[0]
        == "The mapping settled 2 names: 2 entries, 9.17 h; 1 line matched nothing.")
    #expect(section.paragraphs.count == 2)
    let table = section.tables[0]
    #expect(table.rows.map(\.head) == ["A. <Roy>", "every kind of hours", "Qauy"])
    #expect(table.rows[1].texts == ["wage item", "Regular Pay", "Ada Roy", "settled"])
    #expect(table.rows[2].numbers == ["0", "0.00"])
    #expect(try text("report.en.html", of: report).contains("A. &lt;Roy&gt;"))
  }

  @Test func `the summaries say it in a line, and nothing where nothing is mapped`() throws {
    #expect(
      try text("summary.en.txt", of: report)
        .contains("The mapping settled 2 names: 2 entries, 9.17 h; 1 line matched nothing."))
    #expect(
      try text("summary.fr.txt", of: report)
        .contains(
          "La table de correspondance a réglé 2\u{A0}noms\u{A0}: 2\u{A0}entrées, 9,17\u{A0}h;"))
    #expect(MappingSection(SampleRun.partlyHeld.report, Words(.english)).settled == nil)
    #expect(!(try text("summary.en.txt", of: SampleRun.partlyHeld.report)).contains("mapping set"))
  }
}
