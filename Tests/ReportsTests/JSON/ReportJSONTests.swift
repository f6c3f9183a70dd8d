import Foundation
import Testing
import Timesheets

@testable import Reports

@Suite struct ReportJSONTests {
  private func object(_ bytes: [UInt8]) throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(bytes))
    return try #require(value as? [String: Any])
  }

  @Test func `the totals stand under the names that programs read`() throws {
    let json = try object(try bytes(of: "report.json", in: SampleRun.partlyHeld.report))
    #expect(json["schema"] as? String == "timeferry-report/1")
    #expect(json["folder"] as? String == "runs/one")
    #expect(json["company"] as? String == "Érable Paving & Sons <Ltd.>")
    #expect(json["verdict"] as? String == "partly-held")
    #expect(json["exitCode"] as? Int == 1)
    #expect(
      json["entries"] as? [String: Int]
        == ["read": 5, "batched": 3, "held": 1, "duplicate": 0, "outside": 1])
    #expect(
      json["minutes"] as? [String: Int]
        == ["read": 1120, "batched": 610, "held": 480, "duplicate": 0, "outside": 30])
    let lists = try #require(json["lists"] as? [String: [String: Int]])
    #expect(lists["employees"] == ["total": 2, "inactive": 1])
    #expect(lists["items"] == ["total": 2, "inactive": 0])
    #expect(
      Set(lists.keys) == [
        "employees", "vendors", "otherNames", "customers", "items", "classes", "wageItems",
      ])
  }

  @Test func `findings, checks, documents, batches and hours are told`() throws {
    let json = try object(try bytes(of: "report.json", in: SampleRun.partlyHeld.report))
    let findings = try #require(json["findings"] as? [[String: Any]])
    #expect(findings.map { $0["detail"] as? String } == ["not-listed", "undecided"])
    let text = try #require(findings[0]["text"] as? [String: [String: String]])
    #expect(text["en"]?["what"]?.isEmpty == false)
    #expect(text["fr"]?["cure"]?.isEmpty == false)
    let place = try #require(findings[0]["place"] as? [String: Any])
    #expect(place["line"] as? Int == 13)
    #expect(findings[1]["place"] is NSNull)
    let checks = try #require(json["checks"] as? [String: [String: Any]])
    #expect(checks.count == CheckID.allCases.count)
    #expect(checks["person-linked"]?["verdict"] as? String == "fail")
    #expect(checks["payroll-visible"]?["verdict"] as? String == "unknown")
    #expect(checks["week-start"]?["verdict"] as? String == "pass")
    let documents = try #require(json["documents"] as? [[String: Any]])
    #expect(documents[1]["ignored"] as? String == "attachment")
    #expect(documents[0]["entries"] as? Int == 5)
    let batches = try #require(json["batches"] as? [[String: Any]])
    #expect(batches.map { $0["entries"] as? Int } == [2, 1])
    let hours = try #require(json["hours"] as? [String: [[String: Any]]])
    #expect(hours["people"]?.map { $0["minutes"] as? Int } == [550, 60])
  }

  @Test func `what was not opened is told with its reason`() throws {
    let json = try object(try bytes(of: "report.json", in: SampleRun.withLink))
    let passedOver = try #require(json["passedOver"] as? [[String: String]])
    #expect(passedOver == [["name": "lists/old.iif", "reason": "symbolic-link"]])
  }

  @Test func `a run that published nothing has no folder`() throws {
    var bytes: [UInt8] = []
    try RunFiles(SampleRun().report).json(folder: nil).forEachChunk { bytes.append(contentsOf: $0) }
    let json = try object(bytes)
    #expect(json["folder"] is NSNull)
    #expect(json["verdict"] as? String == "no-time")
  }

  @Test func `every character of a text survives JSON`() throws {
    var run = SampleRun()
    run.company = "a\"b\\c\u{0}\u{1F}\u{7F}\n\r\té😀\u{2028}"
    let json = try object(try bytes(of: "report.json", in: run.report))
    #expect(json["company"] as? String == run.company)
  }

  @Test func `many findings are passed on in chunks and stay one document`() throws {
    var run = SampleRun.partlyHeld
    run.findings = (0..<2_000).map { index in
      Finding(
        check: .dateValid, verdict: .fail, severity: .warning, subject: .entry(index % 5),
        detail: .dateUnreadable(text: "\(index)"), place: nil)
    }
    var chunks = 0
    var bytes: [UInt8] = []
    try RunFiles(run.report).json(folder: nil).forEachChunk {
      chunks += 1
      bytes.append(contentsOf: $0)
    }
    #expect(chunks > 2)
    #expect((try object(bytes)["findings"] as? [Any])?.count == 2_000)
  }
}

@Suite struct FindingWordTests {
  @Test(arguments: [
    (FindingDetail.malformedXML(.cutShort), "malformed-xml"),
    (.unknownQBXMLVersion(""), "unknown-qbxml-version"),
    (.dateMissing, "date-missing"),
    (.undecided(by: .company), "undecided"),
    (
      .sameSourceIDOtherContent(
        id: "1", first: Place(document: SampleRun.document, line: 1)),
      "same-source-id-other-content"
    ),
  ])
  func `a root cause has one stable word`(_ detail: FindingDetail, _ word: String) {
    #expect(detail.reportWord == word)
  }
}

@Suite struct ManifestTests {
  @Test func `what went in, what came out and the totals to find again are listed`() throws {
    let outputs = [
      OutputFile(path: "report.json", size: 9, sha256: "ee"),
      OutputFile(path: "batches/0001.xml", size: 8, sha256: "ff"),
    ]
    let manifest = RunFiles(SampleRun.partlyHeld.report)
      .manifest(optionsDigest: "0123", outputs: outputs)
    let value = try JSONSerialization.jsonObject(with: Data(manifest))
    let json = try #require(value as? [String: Any])
    #expect(json["optionsSHA256"] as? String == "0123")
    let paths = (json["outputs"] as? [[String: Any]])?.map { $0["path"] as? String }
    #expect(paths == ["batches/0001.xml", "report.json"])
    #expect((json["inputs"] as? [Any])?.count == 2)
    let carried = try #require(json["carried"] as? [String: [[String: Any]]])
    #expect(carried["wageItems"]?.map { $0["minutes"] as? Int } == [550, 60])
    #expect(carried["weeks"]?.map { $0["week"] as? String } == ["2026-11-09"])
  }
}
