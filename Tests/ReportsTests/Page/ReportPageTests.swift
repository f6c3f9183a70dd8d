import Testing
import Timesheets

@testable import Reports

@Suite struct ReportPageTests {
  @Test(arguments: Language.allCases)
  func `the page is balanced and escapes what users wrote`(_ language: Language) throws {
    var run = SampleRun.partlyHeld
    run.company = "<script>alert(1)</script> <\u{338}b>\u{1}&amp;"
    let page = ReportPage(run.report, HourTotals(run.report), language)
    let html = String(decoding: page.bytes, as: UTF8.self)
    #expect(try unclosedTags(in: html) == [])
    #expect(!html.contains("<script"))
    #expect(html.contains("&lt;script&gt;"))
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)-CA\">"))
    #expect(!html.contains("{{"))
    #expect(!html.contains("Optional("))
    #expect(!html.contains("http://") && !html.contains("https://"))
  }

  @Test func `the page tells totals, causes, hours by day, batches and documents`() {
    let page = ReportPage(
      SampleRun.partlyHeld.report, HourTotals(SampleRun.partlyHeld.report), .english)
    let html = String(decoding: page.bytes, as: UTF8.self)
    for part in [
      "Ada Roi", "Quay:North", "0001-2026-11-09.xml", "zebra.png", "Mon Nov\u{A0}9",
      "carry.vendors",
      "InvoiceQueryRs: 3", "EntityRef",
    ] {
      #expect(html.contains(part), "\(part) is missing")
    }
  }

  @Test(arguments: Language.allCases)
  func `sections come in a bookkeeper's order, each with its link`(_ language: Language) throws {
    var run = SampleRun.partlyHeld
    run.options.report.title = "Cedar & Stone"
    let page = ReportPage(run.report, HourTotals(run.report), language)
    let known = [
      "totals", "fix-list", "unproved", "people", "hours", "findings", "batches", "documents",
      "lists", "options",
    ]
    #expect(page.sections.map(\.id).filter { known.contains($0) } == known)
    let html = String(decoding: page.bytes, as: UTF8.self)
    let ids = values(of: "id", in: html)
    #expect(Set(ids).count == ids.count)
    let targets = values(of: "href", in: html).map { String($0.dropFirst()) }
    #expect(Set(targets).isSubset(of: ids))
    #expect(Set(targets).isSuperset(of: page.sections.map(\.id)))
    let labels = values(of: "aria-labelledby", in: html).flatMap { $0.split(separator: " ") }
    #expect(Set(labels.map(String.init)).isSubset(of: ids))
  }

  /// The values of an attribute, in the order they come.
  private func values(of attribute: String, in html: String) -> [String] {
    html.split(separator: " \(attribute)=\"").dropFirst().map { part in
      String(part.prefix { $0 != "\"" })
    }
  }

  @Test(arguments: Language.allCases)
  func `headings never skip a level, and every heading of a table has its scope`(
    _ language: Language
  ) {
    let run = SampleRun.partlyHeld
    let html = String(
      decoding: ReportPage(run.report, HourTotals(run.report), language).bytes, as: UTF8.self)
    let levels = html.matches(of: /<h([1-6])/).compactMap { Int($0.output.1) }
    #expect(levels.first == 1 && levels.count { $0 == 1 } == 1)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
    #expect(!html.contains("<th>") && !html.contains("<th class"))
    #expect(html.ranges(of: "<table>").count == html.ranges(of: "<caption").count)
  }

  @Test func `hostile names stay text in tables, charts, causes and titles`() throws {
    let hostile = "</svg><script>x</script>&<\u{338}\"'{{title}}"
    var run = SampleRun.partlyHeld
    run.options.report.title = hostile
    run.lists.customers[0] = CustomerRecord(
      element: ListElement(
        place: Place(document: SampleRun.document, line: 1), listID: "8", fullName: hostile,
        isActive: true))
    run.lists.employees[0] = EmployeeRecord(
      element: ListElement(
        place: Place(document: SampleRun.document, line: 1), listID: "9", fullName: hostile,
        isActive: true))
    let held = run.add(person: hostile, on: "2026-11-09", minutes: 500, fate: .held(finding: 2))
    run.findings.append(
      Finding(
        check: .personLinked, verdict: .fail, severity: .error, subject: .entry(held),
        detail: .notListed(role: .customer, name: hostile, near: [hostile]), place: nil))
    let page = ReportPage(run.report, HourTotals(run.report), .english)
    let html = String(decoding: page.bytes, as: UTF8.self)
    #expect(try unclosedTags(in: html) == [])
    #expect(!html.contains("<script"))
    #expect(html.contains("<h1>&lt;/svg&gt;&lt;script&gt;"))
    let charts = html.split(separator: "<svg ").dropFirst()
    let jobs = try #require(charts.first { $0.contains("chart-jobs-title") })
    let drawing = try #require(jobs.split(separator: "</svg>").first)
    #expect(drawing.ranges(of: "&lt;/svg&gt;").count == 2)
  }

  @Test func `a picture is carried inside the page, and nothing else may be shown`() throws {
    var run = SampleRun.partlyHeld
    let plain = String(
      decoding: ReportPage(run.report, HourTotals(run.report), .english).bytes, as: UTF8.self)
    #expect(!plain.contains("<img") && !plain.contains("img-src"))
    run.options.report.logo = ReportLogo([0xFF, 0xD8, 0xFF, 0x3E], sha256: "ab12")
    run.options.report.title = "Cedar"
    let html = String(
      decoding: ReportPage(run.report, HourTotals(run.report), .english).bytes, as: UTF8.self)
    #expect(html.contains("<img class=\"logo\" src=\"data:image/jpeg;base64,/9j/Pg==\" alt=\"\"/>"))
    #expect(html.contains("'unsafe-inline'; img-src data:\"/>"))
    let kind = "Run report – Érable Paving &amp; Sons &lt;Ltd.&gt;"
    #expect(html.contains("<title>Cedar – \(kind)</title>"))
    #expect(html.contains("<h1>Cedar</h1>\n<p class=\"subtitle\">\(kind)</p>"))
    #expect(!plain.contains("<p class=\"subtitle\""))
    #expect(html.contains("<dt>Company</dt>"))
  }

  @Test func `what was not opened stands among the ignored documents`() {
    let page = ReportPage(SampleRun.withLink, HourTotals(SampleRun.withLink), .french)
    let html = String(decoding: page.bytes, as: UTF8.self)
    #expect(html.contains("lists/old.iif"))
    #expect(html.contains("Un lien, qui n’est jamais suivi"))
  }

  @Test func `every name in a template is a value of the page`() throws {
    let run = SampleRun.partlyHeld
    let page = ReportPage(run.report, HourTotals(run.report), .english)
    var known: Set<String> = ["."]
    func learn(_ value: Any, depth: Int = 0) {
      guard depth < 9 else { return }
      for child in Mirror(reflecting: value).children {
        if let label = child.label { known.insert(label) }
        learn(child.value, depth: depth + 1)
      }
    }
    learn(page)
    for template in [
      PageTemplate.page, PageTemplate.section, PageTemplate.table, PageTemplate.firstScreen,
      PageTemplate.chart,
    ] {
      for tag in template.split(separator: "{{").dropFirst() {
        let name = tag.prefix { $0 != "}" }.drop { "#/^{".contains($0) }
        if !name.hasPrefix(">") { #expect(known.contains(String(name)), "\(name)") }
      }
    }
  }

  @Test func `next steps and what shares a cause are told`() {
    var run = SampleRun.partlyHeld
    run.findings.append(
      Finding(
        check: .personLinked, verdict: .fail, severity: .error,
        subject: .element(.person, "Zoe Cote"),
        detail: .notListed(role: .person, name: "Zoe Cote", near: []), place: nil))
    let page = ReportPage(run.report, HourTotals(run.report), .english)
    let html = String(decoding: page.bytes, as: UTF8.self)
    #expect(html.contains("<li>Back up the company file"))
    #expect(html.contains("<p>Likewise: "))
    #expect(html.contains("Zoe Cote"))
  }

  @Test func `an empty run has a page too`() throws {
    let html = String(
      decoding: ReportPage(SampleRun().report, HourTotals(SampleRun().report), .french).bytes,
      as: UTF8.self)
    #expect(try unclosedTags(in: html) == [])
  }

  @Test func `weeks that have no grid are told of`() throws {
    var run = SampleRun()
    for week in 0..<9 {
      run.addCarried(
        .ada, on: WorkDate(dayNumber: 46_000 + Int32(7 * week)).isoText, minutes: 60)
    }
    let sections = ReportPage(run.report, HourTotals(run.report), .english).sections
    let people = try #require(sections.first { $0.id == "people" })
    #expect(people.tables.count == 1 + HourTotals.weeksOfDays)
    #expect(people.paragraphs.contains { $0.contains("the newest 8 weeks") })
  }

  @Test func `a column of a day grid adds up to the week`() throws {
    let run = SampleRun.partlyHeld
    let sections = ReportPage(run.report, HourTotals(run.report), .english).sections
    let grid = try #require(
      sections.flatMap(\.tables).first { $0.caption.contains("week of November 9, 2026") })
    #expect(grid.rows.map(\.head) == ["Ada Roy", "Boreal Crew"])
    #expect(grid.rows[0].numbers == ["7.50", "1.67", "", "", "", "", "", "9.17"])
    #expect(grid.totals[0].numbers == ["8.50", "1.67", "", "", "", "", "", "10.17"])
  }
}

@Suite struct FixListTests {
  @Test func `causes are ranked by the hours they alone hold`() {
    var run = SampleRun()
    run.add(person: "A", on: "2026-11-09", minutes: 60, fate: .held(finding: 0))
    run.add(person: "B", on: "2026-11-09", minutes: 300, fate: .held(finding: 1))
    run.add(person: "C", on: "2026-11-09", minutes: 10, fate: .held(finding: 2))
    run.add(person: "D", on: "2026-11-09", minutes: 10, fate: .duplicate(finding: 3))
    func finding(_ check: CheckID, _ detail: FindingDetail) -> Finding {
      Finding(
        check: check, verdict: .fail, severity: .error, subject: .bundle, detail: detail,
        place: nil)
    }
    run.findings = [
      finding(.personLinked, .notListed(role: .person, name: "A", near: [])),
      finding(.dateValid, .dateMissing),
      finding(.personLinked, .notListed(role: .person, name: "C", near: [])),
      finding(.alreadyInQuickBooks, .standsInQuickBooks(txnID: "1")),
    ]
    let causes = FixList(run.report).causes
    #expect(causes.map(\.example.check) == [.dateValid, .personLinked])
    #expect(causes.map(\.freed.minutes) == [300, 70])
    #expect(causes.map(\.subjects.count) == [1, 2])
    #expect(causes.map(\.people) == [["B"], ["A", "C"]])
  }
}
