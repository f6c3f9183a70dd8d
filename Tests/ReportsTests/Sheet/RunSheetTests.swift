import Testing
import Timesheets

@testable import Reports

@Suite struct RunSheetTests {
  /// The digest of each batch of the sample, as it would have been written.
  private func documents(of report: RunReport) -> [OutputFile] {
    report.batches.map { batch in
      OutputFile(
        path: "batches/\(batch.fileName)", size: 1,
        sha256: String(repeating: "\(batch.number)", count: 64))
    } + report.corrections.map { OutputFile(path: $0.path, size: 1, sha256: "c0ffee") }
      + report.timerFiles.map { OutputFile(path: $0.path, size: 1, sha256: "feed") }
  }

  private func html(_ report: RunReport, _ language: Language = .english) throws -> String {
    let sheet = try #require(
      RunFiles(report).sheets(of: documents(of: report))
        .first { $0.path == "run-sheet.\(language.rawValue).html" })
    var bytes: [UInt8] = []
    try sheet.contents.forEachChunk { bytes.append(contentsOf: $0) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func sheet(_ report: RunReport) -> RunSheet {
    RunSheet(report, HourTotals(report), documents(of: report), .english)
  }

  @Test(arguments: Language.allCases)
  func `the sheet is balanced and escapes what users wrote`(_ language: Language) throws {
    var run = SampleRun.partlyHeld
    run.company = "<script>alert(1)</script> <\u{338}b>\u{1}&amp; \u{600}<i>"
    let html = try html(run.report, language)
    #expect(try unclosedTags(in: html) == [])
    #expect(!html.utf8.contains(Array("<script".utf8)) && !html.utf8.contains(Array("<i".utf8)))
    #expect(html.contains("&lt;script&gt;"))
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)-CA\">"))
    #expect(!html.contains("{{"))
  }

  @Test func `batches stand in loading order with week, counts, message set and digest`() throws {
    let loading = try #require(
      sheet(SampleRun.partlyHeld.report).sections.first { $0.id == "loading" })
    let table = try #require(loading.tables.first)
    #expect(
      table.rows.map(\.head) == [
        "1. batches/0001-2026-11-09.xml", "2. batches/0002-2026-11-09.xml",
      ])
    #expect(
      table.rows[0].notes == [
        "Message set: set-1", "SHA-256: " + String(repeating: "1", count: 64),
      ])
    #expect(table.rows.map(\.texts) == [["2026-11-09"], ["2026-11-09"]])
    #expect(table.rows.map(\.numbers) == [["2", "9.17"], ["1", "1.00"]])
    #expect(
      table.rows.map(\.last) == ["answers/0001-2026-11-09.xml", "answers/0002-2026-11-09.xml"])
    #expect(table.totals.map(\.numbers) == [["3", "10.17"]])
  }

  @Test func `a canary is loaded first, and looked at before the others`() throws {
    var report = SampleRun.partlyHeld.report
    let first = report.batches[0]
    report.batches[0] = Batch(
      number: 1, week: first.week, entries: first.entries, minutes: first.minutes,
      messageSetID: first.messageSetID, isCanary: true)
    let loading = try #require(sheet(report).sections.first { $0.id == "loading" })
    #expect(loading.tables.map(\.rows.count) == [1, 1, 1])
    #expect(loading.tables[1].rows[0].head.hasPrefix("STOP."))
    #expect(loading.tables[2].rows[0].head.hasPrefix("2. "))
  }

  @Test func `corrections come after the batches with what they do`() throws {
    var report = SampleRun.partlyHeld.report
    report.corrections = [true, false].map { deletes in
      CorrectionFile(
        path: "corrections/000\(deletes ? 2 : 1).xml", messageSetID: "c", deletes: deletes,
        tally: Tally(entries: 1, minutes: 30))
    }
    let loading = try #require(sheet(report).sections.first { $0.id == "loading" })
    let last = try #require(loading.tables.last)
    #expect(
      last.rows.map(\.texts) == [
        ["Deletes entries that are in QuickBooks."],
        ["Changes entries that are in QuickBooks."],
      ])
    #expect(last.rows[0].last == "answers/corrections-0002.xml")
    report.batches = []
    #expect(try html(report).contains("answer --lost 2026-11-09-3f2a/corrections/0002.xml"))
  }

  @Test func `each corrected entry is told, with the boxes that a correction needs`() throws {
    var report = SampleRun.partlyHeld.report
    report.corrections = [
      CorrectionFile(
        path: "corrections/0001.xml", messageSetID: "c", deletes: true,
        tally: Tally(entries: 1, minutes: 90))
    ]
    func entry(_ id: String) -> CorrectedEntry {
      CorrectedEntry(id: id, run: "run-1", date: WorkDate(iso: "2026-11-09"), minutes: 90)
    }
    report.findings += [
      (
        Subject.bundle, CorrectionDetail.deletionWritten(entry("old"), file: "corrections/0001.xml")
      ),
      (.entry(0), .changeWritten(entry("new"), file: "corrections/0002.xml")),
      (.bundle, .vanished(entry("kept"))),
    ].map { subject, detail in
      Finding(
        check: .duplicateCarried, verdict: .fail, severity: .warning, subject: subject,
        detail: .correction(detail), place: nil)
    }
    let sheet = sheet(report)
    let table = try #require(sheet.sections.first { $0.id == "loading" }?.tables.last)
    #expect(table.rows.map(\.head) == ["Ada Roy", "Entry: old"])
    #expect(table.rows.map(\.numbers) == [["1.50"], ["−1.50"]])
    #expect(table.rows[1].texts == ["", "2026-11-09", "Deleted"])
    #expect(table.rows[0].last == "corrections/0002.xml")
    let boxes = try #require(sheet.sections.first?.tables.first).rows.flatMap(\.notes)
    #expect(boxes.contains("If the export was not complete, do not load the deletions."))
  }

  @Test func `timer files are the other way, never both`() throws {
    var report = SampleRun.partlyHeld.report
    #expect(!sheet(report).sections.contains { $0.id == "timer" })
    report.timerFiles = [
      TimerFile(
        path: "timer/0001.iif", batch: 1, tally: Tally(entries: 2, minutes: 550),
        shortenedNotes: 0)
    ]
    let timer = try #require(sheet(report).sections.first { $0.id == "timer" })
    #expect(timer.paragraphs.first == Words(.english).timerWarning.forMarkup)
    let row = try #require(timer.tables.first?.rows.first)
    #expect(row.head == "timer/0001.iif" && row.texts == ["1"] && row.numbers == ["2", "9.17"])
    #expect(row.notes == ["SHA-256: feed"])
    #expect(timer.tables.first?.totals.map(\.numbers) == [["2", "9.17"]])
    let after = try #require(sheet(report).sections.last)
    #expect(after.paragraphs == [Words(.english).sentence(SheetSentence.timerUnanswered)])
  }

  @Test func `an unknown check is a box that names what would decide it`() throws {
    let before = try #require(sheet(SampleRun.partlyHeld.report).sections.first)
    #expect(before.tables.count == 2)
    let open = before.tables[1]
    #expect(open.rows.map(\.head) == ["The application that made the export may see payroll data."])
    #expect(open.rows[0].texts[1].contains("EmployeeQueryRq"))
  }

  @Test func `boxes speak of what the run holds`() throws {
    func boxes(_ report: RunReport) -> String {
      sheet(report).sections.flatMap(\.tables).flatMap(\.rows).map(\.head).joined(separator: "\n")
    }
    let held = boxes(SampleRun.partlyHeld.report)
    #expect(held.contains("held time is not in these documents: 1 entry, 8.00 h"))
    #expect(
      sheet(SampleRun.partlyHeld.report).paragraphs.contains { $0.contains("files of held/") })
    #expect(held.contains("No paycheck has been created yet"))
    #expect(held.contains("each line of an employee has its payroll item"))
    var crew = SampleRun()
    crew.addCarried(.crew, on: "2026-11-09", minutes: 60)
    let vendors = boxes(crew.report)
    for word in ["paycheck", "Overtime", "payroll", "held time", "warnings"] {
      #expect(!vendors.contains(word), "\(word)")
    }
    crew.findings = [
      Finding(
        check: .useTimeData, verdict: .unknown, severity: .warning, subject: .bundle,
        detail: .undecided(by: .payrollInfo), place: nil)
    ]
    #expect(!boxes(crew.report).contains("Use time data to create paychecks” is ticked"))
    crew.addCarried(.ada, on: "2026-11-09", minutes: 60)
    #expect(boxes(crew.report).contains("Use time data to create paychecks” is ticked"))
  }

  @Test func `hours by person can be held against the weekly timesheets`() throws {
    var run = SampleRun.partlyHeld
    run.addCarried(.ada, on: "2026-11-16", minutes: 30)
    let after = try #require(sheet(run.report).sections.last)
    let people = after.tables.dropFirst()
    #expect(people.map { $0.caption.hasSuffix("November 9, 2026") } == [true, false])
    #expect(people.map { $0.caption.hasSuffix("November 16, 2026") } == [false, true])
    #expect(people.first?.rows.map(\.head) == ["Ada Roy", "Boreal Crew"])
    #expect(people.first?.rows.map(\.numbers) == [["2", "9.17"], ["1", "1.00"]])
    #expect(people.last?.totals[0].numbers == ["1", "0.50"])
  }

  @Test(arguments: Language.allCases)
  func `with nothing to load the sheet says so and tells no way to load`(
    _ language: Language
  ) throws {
    var run = SampleRun()
    run.add(person: "Ada Roi", on: "2026-11-11", minutes: 480, fate: .held(finding: 0))
    run.findings = SampleRun.partlyHeld.findings
    let html = try html(run.report, language)
    #expect(
      html.contains(language == .english ? "There is nothing to load." : "Il n’y a rien à charger.")
    )
    #expect(!html.contains("class=\"box\""))
    #expect(!html.contains("SDKTestPlus3"))
  }
}
