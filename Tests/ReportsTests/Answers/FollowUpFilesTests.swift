import Foundation
import Testing
import Timesheets

@testable import Reports

@Suite struct FollowUpFilesTests {
  private func table(_ report: FollowUpReport) throws -> [[String]] {
    rows(ofCSV: Array(try text(of: "outcomes.csv", in: report).utf8))
  }

  /// The text without the breaks of its lines.
  private func unbroken(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test func `a follow-up's files are named after what it is for`() {
    let answers = FollowUpFiles(SampleFollowUp.mixed.report).all(folder: nil)
    #expect(
      answers.map(\.path) == ["answers.en.txt", "answers.fr.txt", "answers.json", "outcomes.csv"])
    var reversal = SampleFollowUp.reversal.report
    reversal.languages = [.french]
    #expect(
      FollowUpFiles(reversal).all(folder: nil).map(\.path) == [
        "outcomes.csv", "reversal.fr.txt", "reversal.json",
      ])
  }

  @Test func `a row tells what a line was, what it is and by which answer`() throws {
    let table = try table(SampleFollowUp.mixed.report)
    #expect(table[0] == OutcomesTable.header)
    #expect(
      table[4] == [
        "20261116-maple", "batches/0001-2026-11-09.xml", "000000000000000a0000000000000004",
        "2026-11-09", "7:30", "450", "Ada Roy", "awaiting", "refused", "3140",
        "Invalid reference to \"Y\".", "", "batches/0001-2026-11-09.xml", "lists", "", "",
        "response.xml", "4", "000000000000000a0000000000000004",
      ])
    #expect(table[1][11] == "8-1")
    #expect(table[6][8...9] == ["not-processed", "3231"])
    #expect(table[8][15] == "questions/recovery-0001.xml")
    #expect(table[9][8...10] == ["loaded", "3200", "Out of date."])
  }

  @Test func `a line that a reversal leaves alone says why`() throws {
    let table = try table(SampleFollowUp.reversal.report)
    #expect(table.map { $0[14] } == ["kept-because", "", "", "billed", ""])
    #expect(table[1][12] == "deletions/0001.xml")
  }

  @Test func `no cell is a formula, whatever QuickBooks says`() throws {
    var sample = SampleFollowUp()
    sample.add(.refused(code: 3140, message: "=cmd()")) { $0.person = "@Ada" }
    let table = try table(sample.report)
    #expect(table[1][10] == "'=cmd()")
    #expect(table[1][6] == "'@Ada")
  }

  @Test func `the states add up to the lines, and the files to what goes out in them`() throws {
    let report = SampleFollowUp.mixed.report
    let totals = FollowUpTotals(report)
    #expect(totals.lines == Tally(entries: 9, minutes: 9 * 450))
    #expect(totals.after.values.reduce(Tally()) { $0 + $1 } == totals.lines)
    #expect(totals.before.values.reduce(Tally()) { $0 + $1 } == totals.lines)
    #expect(totals.sent == Tally(entries: 4, minutes: 1800))
    #expect(totals.newlyLoaded == Tally(entries: 2, minutes: 900))
    #expect(totals.tie)
    for (state, tally) in totals.after {
      #expect(try table(report).count { $0[8] == state.rawValue } == tally.entries)
    }
  }

  @Test func `a file that holds more or less than its lines is shouted`() {
    var report = SampleFollowUp.mixed.report
    report.lines[4].sentIn = nil
    #expect(!FollowUpTotals(report).tie)
    #expect(FollowUpFiles(report).summary(.english, folder: nil).contains("DO NOT TIE"))
    #expect(FollowUpFiles(report).summary(.french, folder: nil).contains("NE CONCORDENT PAS"))
  }

  @Test func `a question is counted by the lines that it asks about`() throws {
    var report = SampleFollowUp.mixed.report
    report.lines[0].askedIn = report.lines[7].askedIn
    let written = try WrittenFollowUp(DocumentBytes(FollowUpFiles(report).manifest(outputs: [])))
    #expect(written.sets.last?.tally == Tally(entries: 2, minutes: 900))
    let text = unbroken(FollowUpFiles(report).summary(.english, folder: nil))
    #expect(text.contains("no answer showed their TxnID"))
    #expect(text.contains("“tf-lost” (2 entries, 15.00 h)"))
  }

  @Test func `what a follow-up ends with is the gravest of what is left`() {
    var sample = SampleFollowUp()
    #expect((sample.report.verdict, sample.report.exitCode) == (.nothing, 1))
    sample.add(SampleFollowUp.loaded)
    sample.add(.deleted)
    #expect((sample.report.verdict, sample.report.exitCode) == (.settled, 0))
    sample.report.findings = [AnswerFinding(.questionCutShort, at: SampleFollowUp.place(1))]
    #expect(sample.report.exitCode == 0)
    sample.add(.notProcessed, sentIn: SampleFollowUp.resent)
    #expect((sample.report.verdict, sample.report.exitCode) == (.sent, 1))
    sample.add(.refused(code: 3140, message: ""))
    #expect((sample.report.verdict, sample.report.exitCode) == (.toMend, 1))
    sample.add(.unknown)
    #expect((sample.report.verdict, sample.report.exitCode) == (.toAsk, 1))
    sample.report.findings = [AnswerFinding(.sharedTxnID("8-1"), at: SampleFollowUp.place(1))]
    #expect((sample.report.verdict, sample.report.exitCode) == (.toCheck, 1))
  }

  @Test func `a reversal ends well when everything goes out to be deleted`() {
    var sample = SampleFollowUp.reversal
    #expect(sample.report.verdict == .toMend)
    sample.report.lines.remove(at: 2)
    #expect((sample.report.verdict, sample.report.exitCode) == (.sent, 0))
    sample.add(.awaiting)
    #expect((sample.report.verdict, sample.report.exitCode) == (.sent, 1))
  }

  @Test(arguments: Language.allCases)
  func `only QuickBooks' own words are wider than eighty columns`(_ language: Language) {
    var sample = SampleFollowUp.mixed
    let own = String(repeating: "Own words, to the letter.  ", count: 9) + "End"
    sample.add(.refused(code: 3210, message: own + "\nQuickBooks error message: none"))
    sample.report.company = String(repeating: "Long name of a firm ", count: 9)
    let text = FollowUpFiles(sample.report).summary(language, folder: "/srv/one")
    let wide = text.split(separator: "\n").filter { $0.count > 80 }
    #expect(wide.map { String($0) } == ["     " + own])
    #expect(text.contains("\n     QuickBooks error message: none\n"))
  }

  @Test func `a reader learns what was refused, what goes out and what is to be asked`() {
    let text = unbroken(FollowUpFiles(SampleFollowUp.mixed.report).summary(.english, folder: "x/1"))
    for part in [
      "Of 9 entries (67.50 h), 2 are in QuickBooks, 4 are to be loaded again",
      "to be loaded again from: 20261117-maple-answers/batches/0001-2026-11-09.xml",
      "1. Status 3140 (correct the data): 1 entry, 7.50 h",
      "Message of QuickBooks: Invalid reference to \"X\".",
      "- Ada Roy, November 9, 2026, 7:30; 20261116-maple/batches/0001-2026-11-09.xml;",
      "response.xml, line 3",
      "1. 20261117-maple-answers/batches/0001-2026-11-09.xml adds time (4 entries, 30.00 h)",
      "- 1 entry, 7.50 h: Refused before; the lists delivered since show the cause fixed",
      "1. 20261117-maple-answers/questions/recovery-0001.xml asks once more for the answer",
      "[warning] Time shown in part only", "- response.xml: ",
      "x/1",
    ] {
      #expect(text.contains(part), "\(part) is missing from:\n\(text)")
    }
    // It is mended, so nothing is to be done about it.
    #expect(!text.contains("Invalid reference to \"Y\""))
  }

  @Test func `billed time stays, and the reader learns why`() {
    let text = unbroken(
      FollowUpFiles(SampleFollowUp.reversal.report).summary(.french, folder: "x/1"))
    for part in [
      "2 sont à supprimer", "1 reste dans QuickBooks",
      "1. 20261117-maple-answers/deletions/0001.xml supprime des heures (2 entrées, 15,00 h)",
      "Heures facturées",
    ] {
      #expect(text.contains(part), "\(part) is missing from:\n\(text)")
    }
  }

  @Test func `a reversal that is only told names its entries, and no file that is not there`() {
    let text = FollowUpFiles(SampleFollowUp.reversal.report).summary(.english, folder: nil)
    #expect(!text.contains("deletions/0001.xml"))
    #expect(text.contains("What would be deleted\n---------------------\n   - Ada Roy"))
    #expect(text.contains("Of 4 entries (30.00 h), 2 would be deleted, 1 stays in QuickBooks"))
    for done in ["Deletion awaiting", "to be loaded from", "The totals tie", "are to be deleted"] {
      #expect(!text.contains(done), "\(text)")
    }
    #expect(text.contains("given --company"))
  }

  @Test func `programs find sums, sets, refusals and findings`() throws {
    let text = try text(of: "answers.json", in: SampleFollowUp.mixed.report, folder: "out/one")
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(json["schema"] as? String == "timeferry-follow-up/1")
    #expect(json["verdict"] as? String == "to-ask")
    #expect(json["folder"] as? String == "out/one")
    let after = try #require(json["after"] as? [String: [String: Int]])
    #expect(after["refused"] == ["entries": 3, "minutes": 1350])
    #expect(after["deleted"] == ["entries": 0, "minutes": 0])
    let refusals = try #require(json["refusals"] as? [[String: Any]])
    #expect(refusals.map { $0["code"] as? Int } == [3140, 3175, 3231, 3200])
    #expect(refusals.map { $0["ofCorrections"] as? Bool } == [false, false, false, true])
    let sets = try #require(json["sets"] as? [[String: Any]])
    #expect(sets.map { $0["kind"] as? String } == ["add", "recovery"])
    let findings = try #require(json["findings"] as? [[String: Any]])
    #expect(findings.map { $0["detail"] as? String } == ["question-cut-short"])
  }

  @Test func `a manifest is read back as it was written`() throws {
    let report = SampleFollowUp.mixed.report
    let output = OutputFile(path: "outcomes.csv", size: 3, sha256: "abc")
    let manifest = FollowUpFiles(report).manifest(outputs: [output])
    let written = try WrittenFollowUp(DocumentBytes(manifest))
    #expect(written.name == report.name)
    #expect(written.kind == .answers)
    #expect(written.company == "Maple Works")
    #expect(written.outputs == [output])
    #expect(written.totals[.loaded] == Tally(entries: 3, minutes: 1350))
    #expect(written.sets.map(\.file) == report.sets.map(\.file))
    #expect(written.sets.map(\.tally) == report.sets.map(\.tally))
    #expect(throws: JSONFault.self) { try WrittenManifest(DocumentBytes(manifest)) }
  }

  @Test func `a folder's name and company stand in its manifest, whatever made it`() throws {
    let followUp = SampleFollowUp.mixed.report
    let head = try ManifestHead(DocumentBytes(FollowUpFiles(followUp).manifest(outputs: [])))
    #expect(head.name == followUp.name)
    #expect(head.company == "Maple Works")
    var run = SampleRun()
    run.company = "Maple Works"
    let manifest = RunFiles(run.report).manifest(optionsDigest: "", outputs: [])
    let runHead = try ManifestHead(DocumentBytes(manifest))
    #expect(runHead.name == run.report.runID)
    #expect(runHead.company == "Maple Works")
    #expect(throws: JSONFault.self) { try ManifestHead(DocumentBytes(Array("{}\n".utf8))) }
  }
}
