import Testing
import Timesheets

@testable import Reports

@Suite struct MarkdownSummaryTests {
  @Test(arguments: Language.allCases)
  func `the verdict, totals, hours, fixes, folder and next steps stand in this order`(
    _ language: Language
  ) throws {
    let report = SampleRun.partlyHeld.report
    let text = RunFiles(report).markdown(language, folder: "runs/one")
    let words = Words(language, documents: DocumentNames(report.records))
    var rest = text[...]
    let parts = [
      "**", words.label(.controlTotals), "| ---: |", words.label(.byEmployee), "| Ada Roy |",
      words.label(.fixList), "1. **", "Ada Roi", words.label(.whatToDo), "`runs/one`",
      words.label(.nextSteps), "1. ",
    ]
    for part in parts {
      let place = try #require(
        rest.firstRange(of: part), "\(part) is missing or too early in:\n\(text)")
      rest = rest[place.upperBound...]
    }
  }

  @Test func `a run that publishes nothing names no folder and says why`() {
    let report = SampleRun.partlyHeld.report
    let text = RunFiles(report).markdown(.english, folder: nil)
    let words = Words(.english, documents: DocumentNames(report.records))
    #expect(text.contains(words.label(.nothingPublished)))
    #expect(!text.contains("report.en.html"))
  }

  @Test func `only the first causes are told in full`() {
    var run = SampleRun.partlyHeld
    for check in CheckID.allCases.prefix(7) where check != .personLinked {
      run.findings.append(
        Finding(
          check: check, verdict: .fail, severity: .error, subject: .bundle,
          detail: .unreadableValue(field: "TxnDate", text: "x"), place: nil, affected: Tally()))
    }
    let text = RunFiles(run.report).markdown(.english, folder: nil)
    #expect(text.contains("\n5. **"))
    #expect(!text.contains("\n6. **"))
    #expect(text.contains("and 3 more"))
  }

  /// What is typed into names and notes, and how Markdown shows it as it stands.
  @Test(
    arguments: [
      ("a|b", "a\\|b"), ("*a* _b_ ~c~ `d`", "\\*a\\* \\_b\\_ \\~c\\~ \\`d\\`"),
      ("[a](b)", "\\[a\\](b)"), ("<b>&amp;", "&lt;b>&amp;amp;"), ("<\u{338}", "&lt;\u{338}"),
      ("@team #12", "@\u{200B}team #\u{200B}12"),
      ("see https://x.example", "see https:\u{200B}//x.example"), ("WWW.x", "WWW.\u{200B}x"),
      ("# a", "#\u{200B} a"), ("- a", "\\- a"), ("> a", "\\> a"), ("=== ", "\\=== "),
      ("2. a", "2\\. a"), ("2)", "2\\)"), ("2.5 h", "2.5 h"), ("2026-11-09", "2026-11-09"),
      ("a - 2. b", "a - 2. b"),
      ("a\nb\r\u{202E}c", "a\u{FFFD}b\u{FFFD}\u{FFFD}c"), ("a\\|b", "a\\\\\\|b"),
    ])
  func `text of users is no Markdown`(text: String, shown: String) {
    #expect(text.forMarkdown == shown)
  }

  @Test func `code ends where it is meant to`() {
    #expect("out/a b".markdownCode == "`out/a b`")
    #expect("a``b`c".markdownCode == "``` a``b`c ```")
  }
}
