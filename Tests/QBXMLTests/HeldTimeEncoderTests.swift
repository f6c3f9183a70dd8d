import Testing
import Timesheets

@testable import QBXML

struct HeldTimeEncoderTests {
  private func bundle(_ decoded: Decoded) -> BundleRecords {
    var records = decoded.records
    records.document = DocumentID(index: 0)
    let source = SourceDocument(
      name: MemberName("a.xml"), size: 1, sha256: "", isStrictUTF8: true)
    return BundleRecords(gathering: [(source, records)])
  }

  private static let fields = """
    <TxnDate>2026-02-30</TxnDate><EntityRef><ListID>E</ListID><FullName>Ada &amp; Né</FullName>
    </EntityRef><Duration>7.5 h</Duration><Notes>a<![CDATA[<]]>b</Notes>
    <BillableStatus>HasBeenBilled</BillableStatus><ExternalGUID>{x}</ExternalGUID>
    """

  /// Lines without the place, which a new document changes.
  private func lines(_ records: [TimeActivityRecord], _ decoded: Decoded) -> [String] {
    records.map { decoded.text($0).drop { $0 != "|" }.description }
  }

  @Test func `requests go out as they came in`() throws {
    let decoded = try Decoded(
      """
      <QBXML><QBXMLMsgsRq onError="stopOnError">
      <TimeTrackingAddRq requestID="r&quot;1"><TimeTrackingAdd>\(Self.fields)
      </TimeTrackingAdd></TimeTrackingAddRq>
      <TimeTrackingAddRq><TimeTrackingAdd><Duration>-PT1H0M20S</Duration>
      <CustomerRef><FullName>Finch:Barn</FullName></CustomerRef>
      </TimeTrackingAdd></TimeTrackingAddRq></QBXMLMsgsRq></QBXML>
      """)
    let written = HeldTimeEncoder(bundle(decoded)).requests(decoded.records.activities)
    #expect(written.allSatisfy { $0 <= 0x7E })
    let again = try Decoded(written)
    #expect(again.findings.isEmpty)
    #expect(lines(again.records.activities, again) == lines(decoded.records.activities, decoded))
    #expect(decoded.records.activities.count == 2)
  }

  @Test func `exported time goes out as an export with its TxnIDs`() throws {
    let decoded = try Decoded.responses(
      """
      <TimeTrackingQueryRs statusCode="0"><TimeTrackingRet><TxnID>8-1</TxnID>\(Self.fields)
      </TimeTrackingRet><TimeTrackingRet><TxnID>8-2</TxnID><Duration>PT23H59M30S</Duration>
      </TimeTrackingRet></TimeTrackingQueryRs>
      """)
    let written = HeldTimeEncoder(bundle(decoded)).responses(decoded.records.timeTracking)
    let again = try Decoded(written)
    #expect(again.findings.isEmpty)
    #expect(
      lines(again.records.timeTracking, again) == lines(decoded.records.timeTracking, decoded))
    #expect(again.records.lists.exports.map(\.kind) == [.timeTracking])
  }

  @Test func `no duration does not come back as one of no time`() throws {
    let decoded = try Decoded(
      "<QBXML><TimeTrackingRet/>"
        + "<TimeTrackingRet><Duration>PT0M</Duration></TimeTrackingRet></QBXML>"
    )
    let written = HeldTimeEncoder(bundle(decoded)).responses(decoded.records.timeTracking)
    let again = try Decoded(written)
    #expect(again.records.timeTracking.map(\.isDurationMissing) == [true, false])
  }

  @Test func `a billable word that is none is left out`() throws {
    let decoded = try Decoded(
      "<TimeTrackingRet><BillableStatus>maybe</BillableStatus></TimeTrackingRet>")
    let written = HeldTimeEncoder(bundle(decoded)).responses(decoded.records.timeTracking)
    #expect(!String(decoding: written, as: UTF8.self).contains("BillableStatus"))
  }
}
