import Seeds
import Testing
import Timesheets

@testable import QBXML

/// Documents broken at random, by a seeded generator.
struct MutatedDocumentTests {
  /// Longer than what the reader holds back to look for the root.
  private static let start =
    "<?xml version='1.0' encoding='utf-8'?>\n<?qbxml version='13.0'?>\n<QBXML><!--"
    + String(repeating: " made up\n", count: 500) + "-->"

  private static let document = """
    <QBXMLMsgsRs>
    <EmployeeQueryRs requestID="1" statusCode="0" statusSeverity="Info" statusMessage="&lt;ok&gt;">
    <EmployeeRet><ListID>E-1</ListID><Name>Ada &amp; Bo &#233;</Name><IsActive>true</IsActive>
    <EmployeePayrollInfo><Earnings><PayrollItemWageRef><ListID>W</ListID></PayrollItemWageRef>
    </Earnings></EmployeePayrollInfo></EmployeeRet></EmployeeQueryRs>
    <TimeTrackingQueryRs statusCode="0" statusSeverity="Info" retCount="2">
    <TimeTrackingRet><TxnID>1</TxnID><TxnDate>2026-01-05</TxnDate><EntityRef><FullName>Ada
    </FullName></EntityRef><Duration>PT1H30M</Duration><Notes><![CDATA[a<b]]></Notes>
    <BillableStatus>Billable</BillableStatus></TimeTrackingRet>
    <TimeTrackingRet><TxnID>2</TxnID><Duration/></TimeTrackingRet>
    </TimeTrackingQueryRs></QBXMLMsgsRs></QBXML>
    """

  private static let pieces = [
    "<", ">", "/", "&", ";", "\"", "<!--", "-->", "<![CDATA[", "]]>", "<?", "?>", "&#0;", "&x;",
    "<!DOCTYPE a [", "\u{0}", "\r\n", "é", "</QBXML>", "<QBXML>", "<TimeTrackingRet>", " ",
  ]

  private func summary(_ decoded: Decoded) -> [String] {
    decoded.records.timeTracking.map(decoded.text)
      + decoded.records.lists.employees.map { "\($0.element.listID) \($0.element.fullName)" }
      + decoded.records.lists.exports.map { "\($0.kind) \($0.statusMessage)" }
      + decoded.findings + decoded.passedOver + ["\(decoded.records.kind)"]
  }

  @Test(arguments: 0..<20)
  func `a broken document reads the same however its bytes are cut`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var faults = 0
    for _ in 0..<50 {
      let bytes =
        Array(Self.start.utf8)
        + mutated(Array(Self.document.utf8), pieces: Self.pieces, &generator)
      let decoded = try Decoded(bytes)
      let whole = summary(decoded)
      faults += decoded.findings.count
      for chunk in [1, 7, 300] {
        let cut = try summary(Decoded(bytes, chunk: chunk))
        #expect(
          cut == whole, "\(String(decoding: bytes.dropFirst(Self.start.utf8.count), as: UTF8.self))"
        )
      }
    }
    #expect(faults > 10, "a generator that breaks nothing proves nothing")
  }

  private static let lines = (0..<40).map { number in
    """
    <TimeTrackingRet><TxnID>\(number)</TxnID>
    <TimeModified>2026-01-0\(number % 9 + 1)T08:00:00-05:00\
    </TimeModified><TxnDate>2026-02-0\(number % 9 + 1)</TxnDate>
    <EntityRef><FullName>Ada &amp; \(number % 3)</FullName></EntityRef>\
    <Duration>PT\(number)M</Duration><BillableStatus>\(number % 7 == 0 ? "Often" : "Billable")\
    </BillableStatus><Notes>No. \(number)</Notes></TimeTrackingRet>
    """
  }

  private static let manyLines =
    "<QBXML>"
    + document.replacing(
      "<TimeTrackingRet><TxnID>2", with: lines.joined(separator: "\n") + "<TimeTrackingRet><TxnID>2"
    )

  private static let manyRequests = """
    <?xml version="1.0"?><?qbxml version="13.0"?>
    <QBXML><QBXMLMsgsRq onError="continueOnError">
    \((0..<40).map { number in
      """
      <TimeTrackingAddRq requestID="\(number)"><TimeTrackingAdd><TxnDate>2026-02-01</TxnDate>
      <Duration>PT\(number)M</Duration></TimeTrackingAdd>
      </TimeTrackingAddRq>
      """
    }.joined(separator: "\n"))
    <ClassQueryRq/></QBXMLMsgsRq></QBXML>
    """

  /// Reads a document in stretches of at least this many bytes; nil when that cannot be done.
  private func stretched(_ bytes: [UInt8], _ length: Int) async throws -> Decoded? {
    let bytes = DocumentBytes(bytes)
    guard let stretches = try TimeStretches(of: bytes, length: length) else { return nil }
    return try await QBXMLDecoder.decode(
      bytes, in: stretches, document: DocumentID(index: 3)
    ).map(Decoded.init(records:))
  }

  @Test(arguments: [manyLines, manyRequests])
  func `a document reads the same in stretches of any length`(text: String) async throws {
    let bytes = Array(text.utf8)
    let whole = try Decoded(bytes)
    #expect(whole.records.timeTracking.count + whole.records.activities.count >= 40)
    for length in [1, 100, 101, 317, 1000] {
      let read = try #require(try await stretched(bytes, length))
      #expect(String(reflecting: read.records) == String(reflecting: whole.records))
    }
  }

  @Test(arguments: 0..<20)
  func `a broken document never reads otherwise in stretches`(seed: UInt64) async throws {
    var generator = SeededGenerator(seed: seed)
    var stretched = 0
    for _ in 0..<100 {
      for line in Self.lines[10..<12] {
        let broken = mutated(Array(line.utf8), pieces: Self.pieces, &generator)
        var bytes = Array(Self.manyLines.utf8)
        guard let place = bytes.firstRange(of: Array(line.utf8)) else { continue }
        bytes.replaceSubrange(place, with: broken)
        guard let read = try await self.stretched(bytes, 200) else { continue }
        stretched += 1
        let whole = try Decoded(bytes)
        #expect(String(reflecting: read.records) == String(reflecting: whole.records))
      }
    }
    #expect(stretched > 0, "what is never read in stretches proves nothing")
  }

  @Test(arguments: [
    "<!--", "-->", "<![CDATA[", "]]>", "</TimeTrackingQueryRs>", "<TimeTrackingQueryRs>",
    "<CustomerQueryRs/>", "<EmployeeRet><Name>Bo</Name></EmployeeRet>", "<a>", "</QBXML>",
  ])
  func `what stands between two lines is heeded wherever it stands`(piece: String) async throws {
    let lines = Self.lines
    for place in [1, 2, 20, 39] {
      let text = Self.manyLines.replacing(lines[place], with: piece + lines[place])
      let bytes = Array(text.utf8)
      let whole = try Decoded(bytes)
      guard let read = try await stretched(bytes, 150) else { continue }
      #expect(String(reflecting: read.records) == String(reflecting: whole.records))
    }
  }

  @Test func `lines in a comment are not read, though each of them is whole`() async throws {
    let lines = Self.lines.joined(separator: "\n")
    let text = Self.manyLines.replacing(lines, with: "<!--" + lines + "-->" + lines)
    let bytes = Array(text.utf8)
    let whole = try Decoded(bytes)
    #expect(whole.records.timeTracking.count == 42)
    if let read = try await stretched(bytes, 150) {
      #expect(String(reflecting: read.records) == String(reflecting: whole.records))
    }
  }
}
