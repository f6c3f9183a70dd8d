import Foundation
import LoadLedger
import Pipeline
import Reports
import Spool
import SystemPackage
import Testing
import Timesheets

/// A run is compared with the one before it, as far as that can still be read.
@Suite struct PreviousRunTests {
  private let folder: PipelineFolder

  init() throws {
    folder = try PipelineFolder()
  }

  /// A company file's lists and a line of time for each of these people, on one day.
  private func bundle(_ people: [String], day: Int) throws -> FilePath {
    let employees = ["Ida Holm", "Bo Lind", "Eva Sjö"].enumerated().map { index, name in
      "<EmployeeRet><ListID>1-\(index)</ListID><Name>\(name)</Name><IsActive>true</IsActive>"
        + "</EmployeeRet>"
    }
    let requests = people.enumerated().map { index, name in
      "<TimeTrackingAddRq requestID=\"\(day)-\(index)\"><TimeTrackingAdd>"
        + "<TxnDate>2026-11-0\(day)</TxnDate><EntityRef><FullName>\(name)</FullName></EntityRef>"
        + "<Duration>PT\(index + 1)H0M</Duration></TimeTrackingAdd></TimeTrackingAddRq>"
    }
    let head = "<?xml version=\"1.0\" encoding=\"utf-8\"?><?qbxml version=\"13.0\"?><QBXML>"
    try folder.write(
      Array(
        (head + "<QBXMLMsgsRs><CompanyQueryRs statusCode=\"0\"><CompanyRet>"
          + "<CompanyName>Larch</CompanyName></CompanyRet></CompanyQueryRs>"
          + "<EmployeeQueryRs statusCode=\"0\">\(employees.joined())</EmployeeQueryRs>"
          + "</QBXMLMsgsRs></QBXML>").utf8), to: "day-\(day)/lists.xml")
    try folder.write(
      Array(
        (head + "<QBXMLMsgsRq onError=\"stopOnError\">\(requests.joined())</QBXMLMsgsRq></QBXML>")
          .utf8), to: "day-\(day)/time.xml")
    return FilePath(folder.path).appending("day-\(day)")
  }

  private func carry(
    _ people: [String], day: Int, batchSize: Int = 100, _ mode: RunRequest.Mode = .publish
  ) async throws -> RunOutcome {
    var options = CarryOptions()
    options.output.batchSize = batchSize
    let request = RunRequest(
      bundle: [try bundle(people, day: day)], options: options, mode: mode,
      limits: ArchiveLimits(), signature: .test)
    return try await carryOnce(request, at: .beside(FilePath(folder.path).appending("outbox")))
  }

  private func previous(in outcome: RunOutcome) throws -> [String: Any] {
    var bytes: [UInt8] = []
    try outcome.reportJSON.forEachChunk { bytes.append(contentsOf: $0) }
    let json = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    return try #require(json?["previous"] as? [String: Any])
  }

  @Test func `the second run tells what changed since the first`() async throws {
    let first = try await carry(["Ida Holm", "Bo Lind"], day: 2)
    #expect(first.report.previous == nil)
    let second = try await carry(["Ida Holm", "Eva Sjö", "Nobody"], day: 3, batchSize: 50)
    let told = try previous(in: second)
    #expect(told["run"] as? String == first.report.runID)
    #expect(told["folderFound"] as? Bool == true)
    #expect(told["compared"] as? String == "report")
    #expect((told["minutes"] as? [String: Int])?["batched"] == 180)
    let options = try #require(told["options"] as? [[String: String]])
    #expect(options == [["key": "output.batch-size", "before": "100", "now": "50"]])
    let checks = try #require(told["checks"] as? [[String: String]])
    #expect(checks.contains(["check": "person-linked", "before": "pass", "now": "unknown"]))
    let people = try #require(told["people"] as? [[String: Any]])
    #expect(people.map { $0["name"] as? String } == ["Bo Lind", "Eva Sjö"])
    #expect(people.map { ($0["now"] as? [String: Int])?["minutes"] } == [0, 120])
    let files = try FolderContents(of: try #require(second.folder).string).files
    let page = String(decoding: try #require(files["report.en.html"]), as: UTF8.self)
    #expect(page.contains("The run before this one is \(first.report.runID)."))
  }

  @Test(arguments: [true, false])
  func `a folder that is gone or changed is told, and the ledger's totals stay`(
    isGone: Bool
  ) async throws {
    let first = try await carry(["Ida Holm"], day: 2)
    let path = try #require(first.folder).appending("report.json").string
    if isGone {
      try FileManager.default.removeItem(atPath: try #require(first.folder).string)
    } else {
      var bytes = try #require(FileManager.default.contents(atPath: path))
      bytes.append(0x20)
      try bytes.write(to: URL(fileURLWithPath: path))
    }
    let told = try previous(in: await carry(["Bo Lind"], day: 3))
    #expect(told["folderFound"] as? Bool == !isGone)
    #expect(told["compared"] as? String == "totals")
    #expect((told["entries"] as? [String: Int])?["batched"] == 1)
    #expect((told["people"] as? [Any])?.isEmpty == true)
  }

  @Test func `a run that is made again compares with what it did at first`() async throws {
    let first = try await carry(["Ida Holm"], day: 2)
    let ledger = folder.path + "/outbox.sqlite"
    let saved = try #require(FileManager.default.contents(atPath: ledger))
    let second = try await carry(["Bo Lind"], day: 3)
    try saved.write(to: URL(fileURLWithPath: ledger))
    for side in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: ledger + side) }
    try FileManager.default.removeItem(atPath: try #require(second.folder).string)
    let again = try await carry(["Bo Lind"], day: 3)
    #expect(again.publication == .published)
    #expect(again.report.previous?.run == first.report.runID)
    #expect(again.report.runID == second.report.runID)
    // By now the ledger's newest run is this very one.
    let known = try Ledger.open(ledger, .readOnly)
    #expect(try known.run(before: second.report.runID)?.name == first.report.runID)
    #expect(try known.run(before: first.report.runID) == nil)
    #expect(try known.run(before: "some other")?.name == second.report.runID)
  }

  @Test func `a dry run compares too, and a repeated delivery does not`() async throws {
    let first = try await carry(["Ida Holm"], day: 2)
    let dry = try await carry(["Bo Lind"], day: 3, .dryRun)
    #expect(dry.report.previous?.run == first.report.runID)
    let repeated = try await carry(["Ida Holm"], day: 2)
    #expect(repeated.report.repeatOf == first.report.runID)
    #expect(repeated.report.previous == nil)
  }
}
