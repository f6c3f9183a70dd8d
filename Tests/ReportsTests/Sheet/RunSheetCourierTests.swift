import Testing
import Timesheets

@testable import Reports

/// What pages tell of a run that the Web Connector carries.
@Suite struct RunSheetCourierTests {
  private let report: RunReport

  init() {
    var report = SampleRun.partlyHeld.report
    report.courierUser = "timeferry-foo"
    self.report = report
  }

  private func html(_ report: RunReport, _ language: Language) throws -> String {
    let documents = report.batches.map { batch in
      OutputFile(path: "batches/\(batch.fileName)", size: 1, sha256: "c0ffee")
    }
    let sheet = try #require(
      RunFiles(report).sheets(of: documents)
        .first { $0.path == "run-sheet.\(language.rawValue).html" })
    var bytes: [UInt8] = []
    try sheet.contents.forEachChunk { bytes.append(contentsOf: $0) }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `nobody is told to load, to save an answer, or to bring one back`() throws {
    let english = try html(report, .english)
    #expect(english.contains("do not load them by hand"))
    #expect(english.contains("c0ffee"))
    for byHand in ["Save the answer as", "answers/0001", "SDKTestPlus3", "timeferry answer"] {
      #expect(!english.contains(byHand), "\(byHand)")
    }
    let french = try html(report, .french)
    #expect(french.contains("ne les chargez pas à la main"))
    for byHand in ["Enregistrer la réponse", "SDKTestPlus3", "timeferry answer"] {
      #expect(!french.contains(byHand), "\(byHand)")
    }
  }

  @Test(arguments: Language.allCases)
  func `it says how the file is installed, whom QuickBooks asks and what to answer`(
    _ language: Language
  ) throws {
    let html = try html(report, language)
    #expect(try unclosedTags(in: html) == [])
    for fact in [
      "Timeferry", "timeferry-foo", ".qwc", "Add an", "Update Selected",
      "Auto-Run", "Yes, whenever this QuickBooks company file is", "Admin", "3261",
      "PAUSE-QUICKBOOKS",
      "timeferry status",
    ] {
      let parts = fact.split(separator: " ").map(String.init)
      #expect(parts.allSatisfy(html.contains), "\(fact)")
    }
  }

  @Test func `steps with the hand are replaced in the summary and on the report page`() {
    func steps(_ report: RunReport) -> [String] {
      SummaryFacts(report, HourTotals(report), .english, folder: "/out/run").nextSteps
    }
    #expect(steps(report).first?.contains("Web Connector carries these batches") ?? false)
    #expect(!steps(report).contains { $0.contains("load the batches") })
    var byHand = report
    byHand.courierUser = nil
    #expect(steps(byHand).contains { $0.contains("load the batches") })
  }

  @Test func `timer files, which hold the same hours, are not offered`() throws {
    var report = report
    report.timerFiles = [
      TimerFile(
        path: "timer/0001.iif", batch: 1, tally: Tally(entries: 2, minutes: 550),
        shortenedNotes: 0)
    ]
    let sheet = RunSheet(
      report, HourTotals(report),
      report.batches.map {
        OutputFile(path: "batches/\($0.fileName)", size: 1, sha256: "c0ffee")
      }, .english)
    #expect(!sheet.sections.contains { $0.id == "timer" })
    #expect(sheet.paragraphs.contains { $0.contains("do not import them") })
  }
}
