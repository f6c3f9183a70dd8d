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
}
