import Seeds
import Testing
import Timesheets

@testable import Reports

/// Whatever users wrote, every CSV file gives back the very texts.
@Suite struct CSVRoundTripTests {
  /// The columns of a file by header, cells as they went in.
  private func columns(_ bytes: [UInt8], form: CSVForm = .comma) -> [String: [String]] {
    let table = rows(ofCSV: bytes, separator: form == .comma ? "," : ";")
    var columns: [String: [String]] = [:]
    for (index, name) in table[0].enumerated() {
      columns[name] = table.dropFirst().map { SpreadsheetText.unguarded($0[index]) }
    }
    return columns
  }

  @Test(arguments: UInt64(1)...40)
  func `every file of a run gives back the names and notes it was given`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let language: Language = Bool.random(using: &random) ? .english : .french
    let names = (0..<8).map { _ in NastyName.text(&random) }
    var run = SampleRun()
    run.options.output.languages = [language]
    run.lists.exported = [.employees, .vendors, .customers, .items, .classes]
    run.lists.employees[0].element.fullName = names[0]
    run.lists.vendors[0].element.fullName = names[1]
    run.lists.customers[0].element.fullName = names[2]
    run.lists.items[0].element.fullName = names[3]
    run.addCarried(.ada, on: "2026-11-09", minutes: 60, customer: ElementIndex(0), notes: names[4])
    run.add(
      person: names[5], on: names[6], minutes: -90, customer: names[7], notes: names[4],
      fate: .held(finding: 0))
    run.findings = [
      Finding(
        check: .personLinked, verdict: .fail, severity: .error,
        subject: .element(.person, names[5]),
        detail: .notListed(role: .person, name: names[5], near: [names[0]]),
        place: FindingPlace(document: SampleRun.document, line: 3, element: names[6]))
    ]
    let report = run.report
    func file(_ path: String) throws -> [String: [String]] {
      columns(try bytes(of: path, in: report))
    }

    let entries = try file("entries.csv")
    #expect(entries["person"] == [names[0], names[5]])
    #expect(entries["customer"] == [names[2], names[7]])
    #expect(entries["service-item"]?.first == names[3])
    #expect(entries["date"]?.last == names[6])
    #expect(entries["notes"] == [names[4], names[4]])
    #expect(entries["hours"] == ["1.00", "-1.50"])
    let findings = try file("findings.csv")
    #expect(findings["subject"] == [names[5]] && findings["element"] == [names[6]])
    #expect(try file("lists/employees.csv")["name"] == [names[0]])
    #expect(try file("lists/contractors.csv")["name"] == [names[1]])
    let jobs = try file("lists/jobs.csv")
    #expect(jobs["name"] == [names[2]])
    let levels = names[2].split(separator: ":", omittingEmptySubsequences: false)
    for (level, text) in zip(1..., levels) {
      #expect(jobs["jobcode_\(level)"] == [String(text)])
    }
    #expect(try file("lists/service-items.csv")["service item"] == [names[3]])
    let worklist = columns(
      try bytes(of: "mapping-worklist.csv", in: report), form: CSVForm(language))
    #expect(worklist["source"]?.map(KeptText.restored) == [names[5]])
    #expect(worklist["suggestion 1"]?.map(KeptText.restored) == [names[0]])
  }

  @Test(arguments: UInt64(1)...20)
  func `the outcomes of a follow-up give back people and QuickBooks' words`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let (person, message) = (NastyName.text(&random), NastyName.text(&random))
    var sample = SampleFollowUp()
    sample.add(.refused(code: 3140, message: message)) { $0.person = person }
    let table = columns(Array(try text(of: "outcomes.csv", in: sample.report).utf8))
    #expect(table["person"] == [person] && table["quickbooks-words"] == [message])
  }
}
