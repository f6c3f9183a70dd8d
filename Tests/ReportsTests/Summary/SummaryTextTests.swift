import Testing
import Timesheets

@testable import Reports

@Suite struct SummaryTextTests {
  @Test(arguments: Language.allCases)
  func `no line but the folder is wider than eighty columns`(_ language: Language) {
    var run = SampleRun.partlyHeld
    run.company = String(repeating: "Long name of a firm ", count: 9)
    run.findings[0] = Finding(
      check: .personLinked, verdict: .fail, severity: .error,
      subject: .element(.person, "x"),
      detail: .notListed(
        role: .person, name: String(repeating: "x", count: 200), near: ["Ada Roy", "Zoé Côté"]),
      place: FindingPlace(document: SampleRun.document, line: 13), affected: Tally())
    let folder = "/srv/" + String(repeating: "y y", count: 33)
    let text = RunFiles(run.report).summary(language, folder: folder)
    let lines = text.split(separator: "\n")
    #expect(lines.filter { $0 != folder }.allSatisfy { $0.count <= 80 })
    // A path that is broken cannot be copied.
    #expect(lines.contains { $0 == folder })
  }

  @Test func `totals, hours, findings and next steps are told`() {
    let text = RunFiles(SampleRun.partlyHeld.report).summary(.english, folder: "runs/one")
    for part in [
      "Ada Roy", "9.17", "18.67", "Ada Roi", "runs/one", "report.en.html", "line 13",
      "The totals tie",
    ] {
      #expect(text.contains(part), "\(part) is missing from:\n\(text)")
    }
  }

  @Test func `what was not opened is told with its reason`() {
    let text = RunFiles(SampleRun.withLink).summary(.english, folder: nil)
    #expect(text.contains("- lists/old.iif: A link, which is never followed"))
  }

  @Test func `the thirteenth person is counted, not named`() {
    var run = SampleRun()
    run.lists.employees = (0..<15).map { index in
      EmployeeRecord(
        element: ListElement(
          place: Place(document: SampleRun.document, line: 1), fullName: "Person \(index)"))
    }
    for index in 0..<15 {
      run.addCarried(
        PersonID(kind: .employee, index: UInt32(index)), on: "2026-11-09", minutes: 60)
    }
    let text = RunFiles(run.report).summary(.english, folder: nil)
    #expect(text.contains("Person 11"))
    #expect(!text.contains("Person 12"))
    #expect(text.contains("and 3 more"))
  }

  @Test func `totals that do not tie are shouted`() {
    var report = SampleRun.partlyHeld.report
    report.totals.held.entries += 1
    #expect(RunFiles(report).summary(.english, folder: nil).contains("DO NOT TIE"))
    #expect(RunFiles(report).summary(.french, folder: nil).contains("NE CONCORDENT PAS"))
  }
}
