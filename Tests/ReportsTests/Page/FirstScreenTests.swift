import Testing
import Timesheets

@testable import Reports

@Suite struct FirstScreenTests {
  private func screen(
    _ report: RunReport, _ language: Language = .english
  ) -> FirstScreen {
    FirstScreen(report, HourTotals(report), Words(language))
  }

  @Test func `what is partly held is loaded in part, and what frees most hours comes first`() {
    let screen = screen(SampleRun.partlyHeld.report)
    #expect(screen.tone == "mend")
    #expect(
      screen.answer
        == "In part: load the 2 batches (10.17 h), then fix what holds the other 8.00 h.")
    #expect(screen.remarks.map(\.target) == ["unproved"])
    #expect(screen.hours == "10.17 h for 2 people")
    #expect(screen.reach == "Hours freed: 1 entry, 8.00 h")
    #expect(screen.who == "Who is affected: Ada Roi")
    #expect(screen.place?.contains("EntityRef") == true)
    #expect(screen.what?.contains("“Ada Roi”") == true)
    #expect(screen.cure?.contains("Employees > Employee Center") == true)
    #expect(screen.fixLinks.map(\.target) == ["fix-list"])
  }

  @Test func `the same in French`() {
    let screen = screen(SampleRun.partlyHeld.report, .french)
    #expect(
      screen.answer
        == "En partie\u{A0}: chargez les 2\u{A0}lots (10,17\u{A0}h), puis réglez ce qui met "
        + "en attente les 8,00\u{A0}h qui restent.")
    #expect(screen.hours == "10,17\u{A0}h pour 2\u{A0}personnes")
    #expect(screen.who == "Personnes touchées\u{A0}: Ada Roi")
  }

  @Test func `a run without trouble is loaded, one with warnings once they are read`() {
    var run = SampleRun()
    run.addCarried(.ada, on: "2026-11-09", minutes: 450)
    #expect(screen(run.report).answer == "Yes: load the only batch (7.50 h).")
    #expect(screen(run.report).tone == "good")
    #expect(screen(run.report).reach == nil)
    run.findings = [
      Finding(
        check: .listsFresh, verdict: .unknown, severity: .warning, subject: .bundle,
        detail: .undecided(by: .exportDates), place: nil)
    ]
    let undecided = screen(run.report)
    #expect(
      undecided.answer
        == "Yes, after looking at what could not be decided: load the only batch (7.50 h).")
    #expect(undecided.fixLinks.map(\.target) == ["unproved"])
    let summary = RunFiles(run.report).summary(.english, folder: "runs/one")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(summary.contains("but some checks could not be decided"))
    #expect(summary.contains("1. Look at what could not be decided."))
    run.findings += [
      Finding(
        check: .personActive, verdict: .fail, severity: .warning, subject: .employee("Ada Roy"),
        detail: .inactive(role: .person, name: "Ada Roy"), place: nil)
    ]
    let warned = screen(run.report)
    #expect(warned.answer == "Yes, after reading the warnings: load the only batch (7.50 h).")
    #expect(warned.tone == "look")
    #expect(warned.cause == "Nothing: no hours are held")
    #expect(warned.reach?.hasPrefix("To read first: ") == true)
    #expect(warned.what?.contains("“Ada Roy”") == true)
    #expect(warned.fixLinks.map(\.target) == ["findings"])
  }

  @Test func `nothing is loaded where all is held, nothing came or nothing is new`() {
    var run = SampleRun.partlyHeld
    run.entries = []
    run.fates = run.fates.map { _ in .held(finding: 0) }
    let held = screen(run.report)
    #expect(held.answer == "Not yet: load nothing before what holds 18.67 h is fixed.")
    #expect(held.people == nil && held.hours == "No hours to load")
    #expect(
      screen(SampleRun().report).answer == "There is nothing to load: the delivery holds no time.")
    run.fates = run.fates.map { _ in .outside(.cutOff) }
    run.findings = []
    #expect(screen(run.report).answer == "There is nothing to load: no entry is new.")
  }

  @Test func `hours to load are those of the batches, rounded`() {
    var report = SampleRun.partlyHeld.report
    report.roundedMinutes = 30
    report.totals.batched.minutes -= 30
    #expect(screen(report).answer.contains("load the 2 batches (10.17 h)"))
    #expect(screen(report).hours == "10.17 h for 2 people")
    for summary in [
      RunFiles(report).summary(.english, folder: nil),
      RunFiles(report).markdown(.english, folder: nil),
    ] {
      #expect(summary.contains("3 entries (10.17 h) are ready to load"))
      #expect(summary.contains("9.67 h read + 0.50 h = 10.17 h in the batches."))
    }
  }

  @Test func `a single person more is told by name`() throws {
    let people = try #require(screen(carried(["Ava", "Bo", "Cy", "Di", "Ed"]).report).people)
    #expect(people.rows.map(\.head) == ["Ava", "Bo", "Cy", "Di", "Ed"])
  }

  @Test func `what is not told by name is counted with its hours`() throws {
    let run = carried(["Ava", "Bo", "Cy", "Di", "Ed", "Flo"])
    let people = try #require(screen(run.report).people)
    #expect(people.rows.map(\.head) == ["Ava", "Bo", "Cy", "Di", "and 2 more"])
    #expect(people.rows.map(\.numbers) == [["1.00"], ["1.00"], ["1.00"], ["1.00"], ["2.00"]])
    #expect(people.totals.map(\.numbers) == [["6.00"]])
  }

  /// An hour for each of these people.
  private func carried(_ names: [String]) -> SampleRun {
    var run = SampleRun()
    run.lists.employees = names.map { name in
      EmployeeRecord(
        element: ListElement(
          place: Place(document: SampleRun.document, line: 1), listID: name, fullName: name,
          isActive: true))
    }
    for index in names.indices {
      run.addCarried(
        PersonID(kind: .employee, index: UInt32(index)), on: "2026-11-09", minutes: 60)
    }
    return run
  }
}
