import Testing
import Timesheets

@testable import Reports

@Suite struct ProofSectionTests {
  private func section(
    _ id: String, of report: RunReport, _ language: Language = .english
  ) -> PageSection? {
    ReportPage(report, HourTotals(report), language).sections.first { $0.id == id }
  }

  private func finding(
    _ check: CheckID, _ detail: FindingDetail, _ severity: Severity = .error,
    at place: FindingPlace? = nil, affected: Tally = Tally()
  ) -> Finding {
    Finding(
      check: check, verdict: .fail, severity: severity, subject: .bundle, detail: detail,
      place: place, affected: affected)
  }

  /// Two people over two weeks from Sunday to Saturday, held because QuickBooks' week starts on
  /// Monday. 2026-11-08 and 2026-11-15 are Sundays.
  private var cutWeeks: RunReport {
    var run = SampleRun()
    for (person, day, minutes) in [
      ("Ada Roy", "08", 480), ("Ada Roy", "09", 480), ("Ada Roy", "13", 1_400),
      ("Ada Roy", "14", 520), ("Zoé Côté", "15", 90), ("Zoé Côté", "16", 60),
    ] {
      run.add(
        person: person, on: "2026-11-\(day)", minutes: Int32(minutes), fate: .held(finding: 0))
    }
    run.add(person: "Zoé Côté", on: "2026-11-15", minutes: 999, fate: .outside(.notApproved))
    run.findings = [
      finding(
        .weekStart,
        .weekStartsDiffer(source: .sunday, quickBooks: .monday, minutesMoved: 570, weeks: 2))
    ]
    return run.report
  }

  @Test func `both grids add up to the same, and what moves to what the check found`() throws {
    let section = try #require(self.section("week-start", of: cutWeeks))
    let source = section.tables[0]
    let quickBooks = section.tables[1]
    #expect(source.numberColumns == ["2026-11-08", "2026-11-15", "Total"])
    #expect(source.rows[0].numbers == ["48.00", "", "48.00"])
    #expect(source.totals[0].numbers == ["48.00", "2.50", "50.50"])
    #expect(quickBooks.numberColumns == ["2026-11-02", "2026-11-09", "2026-11-16", "Total"])
    #expect(quickBooks.rows[0].numbers == ["8.00", "40.00", "", "48.00"])
    #expect(quickBooks.totals[0].numbers == ["8.00", "41.50", "1.00", "50.50"])
    let moves = section.tables[2]
    #expect(
      moves.rows.map(\.texts) == [["2026-11-08", "2026-11-02"], ["2026-11-15", "2026-11-09"]])
    #expect(moves.rows.map(\.numbers) == [["48.00", "8.00"], ["2.50", "1.50"]])
    #expect(moves.totals[0].numbers == ["", "9.50"])
    // Eight hours above forty are none when the Sunday falls into the week before.
    let overtime = section.tables[3]
    #expect(overtime.rows.map(\.head) == ["Ada Roy"])
    #expect(overtime.rows[0].numbers == ["8.00", "0.00", "−8.00"])
  }

  @Test(arguments: Weekday.allCases, Weekday.allCases)
  func `moved hours are those of the days that change week, whatever the weeks`(
    source: Weekday, quickBooks: Weekday
  ) {
    let report = cutWeeks
    let shift = WeekShift(report, from: source, to: quickBooks)
    let moved = zip(report.source, report.fates).reduce(0) { sum, line in
      guard line.1.state != .outside, let date = line.0.date,
        date.changesWeek(from: source, to: quickBooks)
      else { return sum }
      return sum + Int(line.0.minutes)
    }
    #expect(shift.moves.reduce(0) { $0 + $1.movedMinutes } == moved)
    for person in shift.people {
      #expect(person.bySource.values.reduce(0, +) == person.byQuickBooks.values.reduce(0, +))
    }
  }

  @Test func `weeks that agree need no proof`() {
    #expect(section("week-start", of: SampleRun.partlyHeld.report) == nil)
  }

  @Test func `a grid of many people and weeks says what it leaves out`() throws {
    var run = SampleRun()
    for person in 0..<(WeekStartSection.rowsShown + 2) {
      for week in 0..<8 {
        let day = WorkDate(dayNumber: Int32(20_000 + 7 * week)).isoText
        run.add(person: "P\(100 + person)", on: day, minutes: 60, fate: .held(finding: 0))
      }
    }
    run.findings = [
      finding(
        .weekStart,
        .weekStartsDiffer(source: .sunday, quickBooks: .monday, minutesMoved: 0, weeks: 0))
    ]
    let day = WorkDate(dayNumber: 20_000).weekday
    let report = run.report
    let shift = WeekShift(report, from: day, to: Weekday.allCases[(Int(day.rawValue) + 1) % 7])
    #expect(shift.moves.count == 8 * (WeekStartSection.rowsShown + 2))
    run.findings = [
      finding(
        .weekStart,
        .weekStartsDiffer(
          source: day, quickBooks: Weekday.allCases[(Int(day.rawValue) + 1) % 7],
          minutesMoved: shift.moves.count * 60, weeks: 8))
    ]
    let table = try #require(section("week-start", of: run.report)).tables[0]
    #expect(table.rows.count == WeekStartSection.rowsShown)
    #expect(table.more == "and 2 people and 2 weeks more: entries.csv")
    #expect(table.totals[0].numbers.last == "416.00")
  }

  @Test func `a held entry is told with its line, its cause and the file to correct`() throws {
    let section = try #require(self.section("held", of: SampleRun.partlyHeld.report))
    let row = try #require(section.tables.first?.rows.first)
    #expect(row.head == "time,export.xml, line 13")
    #expect(row.texts[0] == "Ada Roi")
    #expect(row.texts[1] == "2026-11-11")
    #expect(row.texts[3] == "held/001-time-export.xml")
    #expect(row.numbers == ["8.00"])
    #expect(self.section("held", of: SampleRun().report) == nil)
  }

  @Test func `held entries beyond the first two hundred are counted`() throws {
    var run = SampleRun()
    for _ in 0..<203 {
      run.add(person: "Ada Roi", on: "2026-11-11", minutes: 60, fate: .held(finding: 0))
    }
    run.findings = [finding(.dateValid, .dateMissing)]
    let table = try #require(section("held", of: run.report)?.tables.first)
    #expect(table.rows.count == 200)
    #expect(table.more == "and 3 more: entries.csv")
  }

  @Test func `the worklist stands on the page with near names and how it goes back`() throws {
    let section = try #require(self.section("worklist", of: SampleRun.partlyHeld.report))
    let row = try #require(section.tables.first?.rows.first)
    #expect(row.head == "Ada Roi")
    #expect(row.texts == ["person", "“Ada Roy”"])
    #expect(section.paragraphs.contains { $0.contains("--mapping") })
  }

  @Test func `characters are grouped, and each is told with what becomes of it`() throws {
    var run = SampleRun()
    let place = FindingPlace(document: SampleRun.document, line: 12, element: "Notes")
    func lost(_ character: String, more: Int) -> FindingDetail {
      .characterLost(field: "Notes", character: character, position: 3, more: more)
    }
    run.findings = [
      finding(.textSurvives, lost("✓", more: 2), .warning, at: place, affected: Tally(entries: 2)),
      finding(.textSurvives, lost("\u{7}", more: 0), .warning, at: place),
      finding(
        .textFits, .textTooLong(field: "Notes", length: 5_000, limit: 4_095), at: place),
    ]
    let tables = try #require(section("texts", of: run.report)).tables
    #expect(tables[0].rows.map(\.head) == ["U+0007", "U+2713"])
    #expect(tables[0].rows[0].texts[0] == "\u{FFFD}")
    #expect(tables[0].rows[0].texts[3].hasPrefix("left out of the batch"))
    #expect(tables[0].rows[1].texts[0] == "✓")
    #expect(tables[0].rows[1].texts[3].contains("question mark"))
    #expect(tables[0].rows[1].numbers == ["3", "2"])
    #expect(tables[1].rows[0].texts[1] == "the entry is held, and nothing is cut")
    #expect(tables[1].rows[0].numbers == ["5,000", "4,095", "0"])
  }

  @Test func `what is left out is told once, with its reason and hours`() throws {
    var run = SampleRun.partlyHeld
    run.add(person: "Ada Roy", on: "2026-11-09", minutes: 45, fate: .duplicate(finding: 2))
    run.findings.append(finding(.duplicateCarried, .carriedBefore(run: "earlier"), .note))
    let report = run.report
    let table = try #require(section("documents", of: report)?.tables.last)
    #expect(table.rows.map(\.head) == ["Outside the selection", "Duplicates"])
    #expect(table.rows.map(\.numbers) == [["1", "0.50"], ["1", "0.75"]])
    let page = String(
      decoding: ReportPage(report, HourTotals(report), .english).bytes, as: UTF8.self)
    let reason = Words(.english).sentence(OutsideReason.beforeRange)
    #expect(page.ranges(of: reason).count == 1)
  }

  @Test func `the privacy note names the files that there are`() throws {
    let names = try #require(section("privacy", of: SampleRun.partlyHeld.report)?.tables.first)
      .rows.map(\.head).joined(separator: ", ")
    for file in ["batches/", "held/", "entries.csv", "run-sheet.fr.html", "manifest.json"] {
      #expect(names.contains(file))
    }
    let empty = try #require(section("privacy", of: SampleRun().report)?.tables.first)
    #expect(!empty.rows.contains { $0.head.contains("held/") || $0.head.contains("batches/") })
  }
}
