import Testing
import Timesheets

@testable import Reports

@Suite struct RunFilesTests {
  @Test func `a run's files come sorted, one report and summary per language`() {
    #expect(
      RunFiles(SampleRun().report).all(folder: nil).map(\.path) == [
        "entries.csv", "findings.csv", "mapping-worklist.csv", "report.en.html",
        "report.fr.html", "report.json", "summary.en.txt", "summary.fr.txt",
      ])
    var run = SampleRun()
    run.options.output.languages = [.french]
    #expect(RunFiles(run.report).all(folder: nil).count == 6)
  }

  @Test func `the same run gives the same bytes`() throws {
    let report = SampleRun.partlyHeld.report
    for file in RunFiles(report).all(folder: nil) {
      #expect(try bytes(of: file.path, in: report) == bytes(of: file.path, in: report))
    }
  }

  @Test func `what a run ends with follows from what was held and found`() {
    var run = SampleRun()
    #expect(run.report.exitCode == 0)
    run.addCarried(.ada, on: "2026-11-09", minutes: 60)
    #expect(run.report.exitCode == 0)
    #expect(run.report.verdict == .carried)
    #expect(SampleRun.partlyHeld.report.exitCode == 1)
    var report = SampleRun.partlyHeld.report
    report.refusal = 0
    #expect(report.exitCode == 65)
  }
}
