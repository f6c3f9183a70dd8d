import Testing
import Timesheets

@testable import Reports

@Suite struct ComparisonSectionTests {
  /// A run as its successor sees it: its report written and read again.
  private func previous(
    _ report: RunReport, mappingIsOther: Bool = false
  ) throws -> PreviousRun {
    let bytes = try bytes(of: "report.json", in: report)
    return PreviousRun(
      run: report.runID, toolVersion: report.toolVersion, totals: report.totals,
      isMappingOther: mappingIsOther,
      report: .read(try WrittenReport(DocumentBytes(bytes), .untilFound)))
  }

  private func section(of report: RunReport, _ language: Language = .english) -> PageSection? {
    ReportPage(report, HourTotals(report), language).sections.first { $0.id == "compared" }
  }

  @Test func `options, checks and people that changed are told, the newly failing first`() throws {
    var before = SampleRun()
    before.addCarried(.ada, on: "2026-11-02", minutes: 300)
    before.addCarried(.zoe, on: "2026-11-02", minutes: 60)
    before.findings = [
      Finding(
        check: .weekStart, verdict: .fail, severity: .warning, subject: .bundle,
        detail: .timeTrackingOff, place: nil)
    ]
    var now = SampleRun.partlyHeld
    now.options.output.batchSize = 7
    var report = now.report
    report.previous = try previous(before.report)
    let section = try #require(self.section(of: report))
    let tables = section.tables
    #expect(tables[0].rows[1].numbers == ["2", "6.00", "3", "10.17"])
    #expect(tables[1].rows.map(\.head) == ["output.batch-size"])
    #expect(tables[1].rows[0].texts == ["100", "7"])
    #expect(
      tables[2].rows.map(\.texts) == [["pass", "fail"], ["fail", "pass"], ["pass", "unknown"]])
    #expect(tables[3].rows.map(\.head) == ["Zoé Côté"])
    #expect(tables[3].rows[0].numbers == ["1.00", "0.00", "−1.00"])
    #expect(tables[4].rows.map(\.head) == ["Boreal Crew"])
    #expect(tables[5].rows.map(\.head) == ["Ada Roy"])
    #expect(tables[5].rows[0].numbers == ["5.00", "9.17", "+4.17"])
    let words = Words(.english)
    let then = words.word(RunVerdict.carriedWithWarnings).lowercased()
    let nowWord = words.word(RunVerdict.partlyHeld).lowercased()
    #expect(section.paragraphs[0].hasSuffix(" Then: \(then); now: \(nowWord)."))
    let summary = RunFiles(report).summary(.english, folder: "runs/one")
    #expect(summary.contains("Previous run: 2026-11-09-3f2a\n  It batched 2 entries, 6.00 h;"))
  }

  @Test(arguments: [Severity.note, .error])
  func `people whose hours were carried before are not told as gone`(severity: Severity) throws {
    let before = SampleRun.partlyHeld
    var now = before
    now.entries = []
    now.fates = now.fates.map { $0 == .batched ? .duplicate(finding: 2) : $0 }
    now.findings.append(
      Finding(
        check: .duplicateCarried, verdict: .fail, severity: severity, subject: .bundle,
        detail: .carriedBefore(run: before.report.runID), place: nil))
    var report = now.report
    report.previous = try previous(before.report)
    let section = try #require(self.section(of: report))
    #expect(section.tables.count == 2)
    #expect(section.tables[1].rows.map(\.texts) == [["pass", "fail"]])
    #expect(section.paragraphs.last?.hasPrefix("People are not compared, because") == true)
    let summary = RunFiles(report).summary(.english, folder: "runs/one")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(!summary.contains("none now") && summary.contains("People are not compared"))
    #expect(summary.contains("checks failing that did not then: 1") == (severity == .error))
    let json = String(decoding: try bytes(of: "report.json", in: report), as: UTF8.self)
    #expect(json.contains("\"people\": []"))
  }

  @Test func `what stayed the same is said in a sentence`() throws {
    var report = SampleRun.partlyHeld.report
    report.previous = try previous(report)
    let section = try #require(self.section(of: report))
    #expect(section.tables.count == 1)
    #expect(section.paragraphs.contains("No option has changed since."))
    #expect(section.paragraphs.contains("Every check came out as it did then."))
  }

  @Test func `another mapping table is told though it has as many lines`() throws {
    var report = SampleRun.partlyHeld.report
    report.previous = try previous(report, mappingIsOther: true)
    let paragraphs = try #require(self.section(of: report)).paragraphs
    #expect(paragraphs.contains("The lines of the mapping table have changed since."))
    #expect(!paragraphs.contains("No option has changed since."))
  }

  @Test func `people beyond the first twenty are counted, the greatest difference first`() throws {
    func run(extra: Int32) -> SampleRun {
      var run = SampleRun()
      run.lists.employees = (0..<25).map { index in
        EmployeeRecord(
          element: ListElement(
            place: Place(document: SampleRun.document, line: 1), listID: "8-\(index)",
            fullName: "P\(10 + index)", isActive: true))
      }
      for index in 0..<25 {
        run.addCarried(
          PersonID(kind: .employee, index: UInt32(index)), on: "2026-11-09",
          minutes: 60 + extra * Int32(index))
      }
      return run
    }
    var report = run(extra: 6).report
    report.previous = try previous(run(extra: 0).report)
    let table = try #require(section(of: report)?.tables.last)
    #expect(table.rows.count == 20)
    #expect(table.rows[0].head == "P34")
    #expect(table.rows[0].numbers == ["1.00", "3.40", "+2.40"])
    #expect(table.more == "and 4 more: report.json")
  }

  @Test(arguments: [true, false])
  func `a report that is not there leaves the totals`(isGone: Bool) throws {
    var report = SampleRun.partlyHeld.report
    report.previous = PreviousRun(
      run: "2026-11-02_1", toolVersion: "0.9", totals: report.totals, isMappingOther: false,
      report: isGone ? .missing : .changed)
    let section = try #require(self.section(of: report, .french))
    #expect(section.tables.count == 1)
    #expect(section.paragraphs[1].hasSuffix("seuls les totaux du registre sont comparés."))
    #expect(
      section.paragraphs[2] == "Il a été fait par Timeferry 0.9, celui-ci par Timeferry 1.0.0.")
  }

  @Test func `the first run has nothing to compare with`() {
    #expect(section(of: SampleRun.partlyHeld.report) == nil)
  }
}
