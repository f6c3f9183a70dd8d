import Pipeline
import Testing
import Timesheets

@Suite struct StatementDecoderTests {
  private let document = DocumentID(index: 3)

  private func decoded(_ text: String) throws -> DocumentRecords {
    try StatementDecoder.decode(DocumentBytes(Array(text.utf8)), document: document)
  }

  /// `line:column fault`, one for each finding.
  private func findings(_ text: String) throws -> [String] {
    try decoded(text).findings.map { finding in
      guard case .statementUnreadable(let fault) = finding.detail else { return "\(finding)" }
      return "\(finding.place.line):\(finding.place.column) \(brief(fault))"
    }
  }

  private func brief(_ fault: StatementFault) -> String {
    switch fault {
    case .unknownKey(let key, let near): "no key \(key), near \(near ?? "none")"
    case .wrongValue(let key, let found, let expected, let near):
      "\(key): \(found), not \(expected), near \(near ?? "none")"
    default: "\(fault)"
    }
  }

  @Test func `everything a statement may say is read`() throws {
    let digest = String(repeating: "0a", count: 32)
    let records = try decoded(
      """
      company: "Érablière Foo inc."
      source: QuickBooks Time
      week-start: Sunday
      period: { from: 2026-11-01, through: 2026-11-14 }
      approved: true
      files:
        time/heures.csv: \(digest.uppercased())
        lists.xml: "\(digest)"
      """)
    #expect(records.kind == .bundleStatement)
    #expect(records.encoding == .utf8)
    #expect(records.findings.isEmpty)
    let statement = try #require(records.statement)
    #expect(statement.company == "Érablière Foo inc.")
    #expect(statement.sourceSystem == "QuickBooks Time")
    #expect(statement.weekStart == .sunday)
    #expect(statement.periodStart == WorkDate(year: 2026, month: 11, day: 1))
    #expect(statement.periodEnd == WorkDate(year: 2026, month: 11, day: 14))
    #expect(statement.isApproved == true)
    #expect(statement.digests.map(\.name.path) == ["time/heures.csv", "lists.xml"])
    #expect(statement.digests.allSatisfy { $0.sha256 == digest })
    #expect(statement.place == Place(document: document, line: 1))
  }

  @Test func `approval may name who and when`() throws {
    let records = try decoded("approval: { by: Dana, on: 2026-11-15 }\n")
    #expect(records.statement?.isApproved == true)
    #expect(records.findings.isEmpty)
    #expect(
      try findings("approved: false\napproval: { on: 2026-11-15, by: Dana }\n") == [
        #"1:11 contradiction("approved", "approval")"#
      ])
    #expect(try findings("approval: { on: 2026-11-15 }\n") == [#"1:11 missingKey("approval.by")"#])
  }

  @Test func `an empty statement says nothing and is no fault`() throws {
    let records = try decoded("# nothing\n")
    #expect(records.findings.isEmpty)
    #expect(records.statement?.company == nil)
  }

  @Test func `every fault is a finding at its place, and the rest still holds`() throws {
    let text = """
      company: Foo
      wek-start: monday
      week-start: Mondy
      approved: perhaps
      period: { from: 2026-13-01, through: 2026-11-14 }
      files:
        a.csv: abc
      owner: me
      """
    #expect(
      try findings(text) == [
        "2:1 no key wek-start, near week-start",
        "3:13 week-start: Mondy, not weekday, near monday",
        "4:11 approved: perhaps, not yesOrNo, near none",
        "5:17 period.from: 2026-13-01, not date, near none",
        "7:10 files.a.csv: abc, not digest, near none",
        "8:1 no key owner, near none",
      ])
    let statement = try decoded(text).statement
    #expect(statement?.company == "Foo")
    #expect(statement?.periodEnd == WorkDate(year: 2026, month: 11, day: 14))
  }

  @Test func `the finding names the key and the document`() throws {
    let place = try #require(try decoded("week-start: x\n").findings.first?.place)
    #expect(place.document == document)
    #expect(place.element == "week-start")
  }

  @Test func `a period that runs backward is none`() throws {
    let records = try decoded("period: { from: 2026-11-14, through: 2026-11-01 }\n")
    #expect(records.findings.count == 1)
    #expect(records.statement?.periodStart == nil && records.statement?.periodEnd == nil)
  }

  @Test func `what is no YAML is one finding with line and column`() throws {
    #expect(try findings("company: Foo: Bar\n") == ["1:13 notYAML"])
    #expect(try findings("- a\n- b\n") == ["1:1 : […], not section, near none"])
  }

  @Test func `a statement of any size is bounded`() throws {
    let endless = DocumentBytes { body in
      let chunk = [UInt8](repeating: 0x61, count: 1 << 20)
      for _ in 0..<64 { try chunk.withUnsafeBytes(body) }
    }
    let records = try StatementDecoder.decode(endless, document: document)
    #expect(records.findings.count == 1)
  }

  @Test func `the ten thousand files a delivery may hold can all be listed`() throws {
    var text = "files:\n"
    for file in 0..<10_000 { text += "  \(file).csv: \(String(repeating: "0", count: 64))\n" }
    let records = try decoded(text)
    #expect(records.findings.isEmpty)
    #expect(records.statement?.digests.count == 10_000)
  }

  @Test(arguments: Language.allCases)
  func `the example that init writes is without findings`(language: Language) throws {
    for case .file("bundle-example.yaml", let text) in starterFolder(in: language) {
      #expect(try decoded(text).findings.isEmpty)
      #expect(try decoded(text).statement?.isApproved == true)
    }
  }
}
