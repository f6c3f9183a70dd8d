import Testing
import Timesheets

@testable import Reports

@Suite struct RunIndexTests {
  private static let name = "2026-11-09_2026-11-13_0123456789ab"

  private func run(
    _ name: String, verdict: RunVerdict? = nil, languages: [String] = ["en", "fr"]
  ) -> RunIndex.Run {
    var totals = ControlTotals()
    totals.count(.batched, minutes: 90)
    totals.count(.batched, minutes: 30)
    totals.count(.held, minutes: 480)
    return RunIndex.Run(
      name: name, verdict: verdict, totals: totals,
      states: [.refused: Tally(entries: 1, minutes: 30)],
      carriedAgain: Tally(entries: 1, minutes: 90),
      pages: languages.map { "\(name)/report.\($0).html" },
      followUps: [
        RunIndex.FollowUp(name: "answers_1", kind: .answers, pages: ["answers_1/answers.fr.txt"]),
        RunIndex.FollowUp(name: "reversal_1", kind: .reversal, pages: []),
      ])
  }

  private func html(
    _ runs: [RunIndex.Run], company: String = "Larch", title: String? = nil,
    _ languages: [Language] = [.french, .english], sums: RunIndex.Sums? = nil
  ) -> String {
    let index = RunIndex(
      mark: RunIndexMark(firstRun: Self.name), company: company, title: title,
      languages: languages, runs: runs, sums: sums ?? RunIndex.Sums(of: runs))
    return String(decoding: index.bytes, as: UTF8.self)
  }

  @Test func `each language has its part, the first one is the page's`() throws {
    let page = html([run(Self.name)])
    #expect(try unclosedTags(in: page) == [])
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"fr-CA\">"))
    let french = try #require(page.firstRange(of: "<section lang=\"fr-CA\""))
    let english = try #require(page.firstRange(of: "<section lang=\"en-CA\""))
    #expect(french.lowerBound < english.lowerBound)
    #expect(page.contains("<h1>Tous les traitements – Larch</h1>"))
    #expect(page.contains("Refusées\u{A0}: 1 (0,50\u{A0}h)"))
    #expect(page.contains("Refused: 1 (0.50 h)") && page.contains("Carried again: 1 (1.50 h)"))
    #expect(!html([], [.english]).contains("fr-CA"))
  }

  @Test func `links lead to the page of the language, else to that of another, else nowhere`() {
    let page = html([run(Self.name, languages: ["en"])], [.french])
    #expect(page.contains("<a href=\"\(Self.name)/report.en.html\">\(Self.name)</a>"))
    #expect(page.contains("<a href=\"answers_1/answers.fr.txt\">answers_1</a>"))
    #expect(page.contains("<div>reversal_1</div>"))
    #expect(!page.contains("run-sheet"))
  }

  @Test func `runs that are not named one by one are counted and added up`() {
    let named = [run(Self.name)]
    let all = RunIndex.Sums(
      runs: 1_202, batched: Tally(entries: 12, minutes: 660), held: Tally(entries: 1, minutes: 480),
      states: [
        .refused: Tally(entries: 1, minutes: 30), .awaiting: Tally(entries: 10, minutes: 540),
      ],
      carriedAgain: Tally(entries: 1, minutes: 90))
    let page = html(named, sums: all)
    #expect(page.contains("<th scope=\"row\">1,201 older runs</th>"))
    #expect(page.contains("<th scope=\"row\">1\u{A0}201 traitements plus anciens</th>"))
    #expect(page.contains("1,201 older runs are added up") && page.contains("timeferry status"))
    // Once for the older runs and once for all; the named run refused what older ones did not.
    #expect(page.ranges(of: "<div>Awaiting an answer: 10 (9.00 h)</div>").count == 2)
    #expect(page.ranges(of: "<div>Refused: 1 (0.50 h)</div>").count == 2)
    #expect(!html(named).contains("older runs"))
  }

  /// A run of two batched entries, of which this became.
  private func run(
    _ states: [LoadStateName: Int], again: Int = 0, hasCorrections: Bool = false
  ) -> RunIndex.Run {
    var totals = ControlTotals()
    for _ in 0..<(states.values.reduce(0, +) + again) { totals.count(.batched, minutes: 60) }
    return RunIndex.Run(
      name: Self.name, verdict: .carried, totals: totals,
      states: states.mapValues { Tally(entries: $0, minutes: $0 * 60) },
      carriedAgain: Tally(entries: again, minutes: again * 60), hasCorrections: hasCorrections,
      pages: [], followUps: [])
  }

  @Test func `the verdict gives way to what the answers say, and never invites a second load`() {
    let loaded = RunProgress.loaded(Tally(entries: 2, minutes: 120))
    #expect(run([.awaiting: 2]).progress == .untouched)
    #expect(run([.awaiting: 1, .loaded: 1]).progress == .partlyAnswered)
    #expect(run([.awaiting: 1], again: 1).progress == .partlyAnswered)
    #expect(run([.loaded: 2, .refused: 1]).progress == loaded)
    #expect(run([.loaded: 1, .deleting: 1]).progress == loaded)
    #expect(run([.deleted: 2]).progress == .deleted)
    #expect(run([.deleted: 1, .unknown: 1]).progress == .partlyAnswered)
    #expect(run([.refused: 2]).progress == .nothingStands)
    #expect(run([:], hasCorrections: true).progress == .correctsOnly)
    let page = html([run([.loaded: 2]), run([.deleted: 2])])
    #expect(page.contains("<td>Chargé\u{A0}: 2 (2,00\u{A0}h)</td>"))
    #expect(page.contains("<td>Deleted: do not load</td>"))
    #expect(!page.contains("Ready to load") && !page.contains("Prêt à charger"))
  }

  @Test func `the verdict is the report's where it is known, else that of the totals`() {
    let told: [(name: String, verdict: RunVerdict?)] = [
      (Self.name, .carriedWithWarnings), ("no-time_1", nil),
    ]
    let runs = told.map { told in
      let run = run(told.name, verdict: told.verdict)
      return RunIndex.Run(
        name: run.name, verdict: run.verdict, totals: run.totals,
        states: [.awaiting: run.totals.batched], carriedAgain: Tally(), pages: [], followUps: [])
    }
    let page = html(runs, [.english])
    let words = Words(.english)
    for verdict in [RunVerdict.carriedWithWarnings, .partlyHeld] {
      #expect(page.contains("<td>\(words.word(verdict))</td>"))
    }
    #expect(page.contains("<td class=\"days\">2026-11-09 – 2026-11-13</td>"))
    #expect(
      page.contains("<td class=\"number\"><div>4</div><div>4.00 h</div></td>"))
  }

  @Test func `what users wrote is escaped, and a mark is known again in front of it`() {
    for hostile in ["<script>alert(1)</script> <\u{338}b>", "\"/><meta name=\"timeferry-ledger\""] {
      let page = html([], company: hostile)
      #expect(!page.contains("<script") && !page.contains("<meta name=\"timeferry-ledger\"<"))
      let head = Array(page.utf8.prefix(RunIndexMark.bytesBefore))
      #expect(RunIndexMark(firstRun: Self.name).isOn(head))
      #expect(!RunIndexMark(firstRun: "2026-11-09_2026-11-13_0").isOn(head))
    }
    let titled = html([], title: "Paie de <Larch>")
    #expect(titled.contains("<h1>Paie de &lt;Larch&gt;</h1>"))
    #expect(titled.contains("<p class=\"subtitle\">Tous les traitements – Larch</p>"))
  }

  @Test func `a report tells its verdict in its first bytes, and how the index is told`() throws {
    var run = SampleRun.partlyHeld
    run.options.output.languages = [.french]
    run.options.report.title = "Paie"
    let report = try bytes(of: "report.json", in: run.report)
    let head = Array(report.prefix(RunIndexMark.bytesBefore))
    #expect(IndexedReport.verdict(in: head) == .partlyHeld)
    #expect(IndexedReport.verdict(in: Array(head.prefix(40))) == nil)
    let told = try #require(IndexedReport(DocumentBytes(report)))
    #expect(told.languages == [.french])
    #expect(told.title == "Paie")
    #expect(IndexedReport(DocumentBytes(Array("{}".utf8))) == nil)
  }
}
