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
      "Ada Roi", "Quay:North", "0001-2026-11-09.xml", "zebra.png", "Mon 11-09", "carry.vendors",
      "InvoiceQueryRs: 3", "EntityRef",
    ] {
      #expect(html.contains(part), "\(part) is missing")
    }
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
      guard depth < 7 else { return }
      for child in Mirror(reflecting: value).children {
        if let label = child.label { known.insert(label) }
        learn(child.value, depth: depth + 1)
      }
    }
    learn(page)
    for template in [PageTemplate.page, PageTemplate.section, PageTemplate.table] {
      for tag in template.split(separator: "{{").dropFirst() {
        let name = tag.prefix { $0 != "}" }.drop { "#/^".contains($0) }
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

  @Test func `a column of a day grid adds up to the week`() throws {
    let run = SampleRun.partlyHeld
    let sections = ReportPage(run.report, HourTotals(run.report), .english).sections
    let grid = try #require(sections.flatMap(\.tables).first { $0.caption.contains("2026-11-09") })
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
  }
}
