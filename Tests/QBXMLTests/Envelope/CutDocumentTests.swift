import Testing
import Timesheets

@testable import QBXML

/// Documents that end, or seem to end, where they must not.
@Suite struct CutDocumentTests {
  private static let records = [
    "<TimeTrackingRet><TxnID>A</TxnID><TxnDate>2026-11-09</TxnDate><Duration>PT7H30M</Duration>"
      + "<Notes>caf\u{E9} &amp; <![CDATA[</TimeTrackingRet>]]></Notes></TimeTrackingRet>",
    "<TimeTrackingRet><TxnID>B</TxnID><TxnDate>2026-11-10</TxnDate><Duration>PT1H</Duration>"
      + "<!-- </TimeTrackingRet> --><Notes/></TimeTrackingRet>",
  ]
  private static let head = """
    <?xml version="1.0"?><?qbxml version="13.0"?>
    <QBXML><QBXMLMsgsRs><TimeTrackingQueryRs statusCode="0">

    """
  private static let tail = "</TimeTrackingQueryRs></QBXMLMsgsRs></QBXML>"

  @Test func `cut at any byte, a document gives its whole records and a finding, never a part`()
    throws
  {
    let bytes = Array((Self.head + Self.records.joined(separator: "\n") + Self.tail).utf8)
    let whole = try Decoded(bytes)
    let lines = whole.records.timeTracking.map(whole.text)
    try #require(lines.count == 2 && whole.findings == [])
    let ends = Self.records.indices.map { index in
      (Self.head + Self.records[...index].joined(separator: "\n")).utf8.count
    }
    for count in 1..<bytes.count {
      let cut = try Decoded(Array(bytes[..<count]))
      let complete = ends.filter { $0 <= count }.count
      #expect(cut.records.timeTracking.map(cut.text) == Array(lines[..<complete]), "\(count)")
      #expect(cut.findings.count == 1, "\(count)")
    }
  }

  /// What looks like markup to a glance, and is text to XML.
  @Test(arguments: [
    "<!-- </TimeTrackingRet> -->", "<?stop </TimeTrackingRet>?>", "<Other>x</Other>",
    "<Notes><![CDATA[</Notes></TimeTrackingRet>]]></Notes>", "text between elements",
  ])
  func `nothing inside a record ends it but its end tag`(inside: String) throws {
    let record = Self.records[1].replacing("<Notes/>", with: inside)
    let decoded = try Decoded(Self.head + record + Self.tail)
    #expect(decoded.findings == [])
    let line = try #require(decoded.records.timeTracking.first)
    #expect(line.minutes == 60 && decoded.records.timeTracking.count == 1)
  }

  @Test(arguments: [
    #"<!DOCTYPE QBXML PUBLIC "-//INTUIT//DTD QBXML QBD 1.0//EN" "http://developer.intuit.com">"#,
    #"<!DOCTYPE QBXML PUBLIC '-//INTUIT//DTD QBXML QBD 1.1//EN' 'http://developer.intuit.com'>"#,
    #"<!DOCTYPE QBXML SYSTEM "qbxmlops20.dtd">"#, "<!DOCTYPE QBXML>",
    #"<!DOCTYPE QBXML [<!ELEMENT QBXML ANY><!ATTLIST QBXML a CDATA "d"><!NOTATION n SYSTEM "x">]>"#,
    #"<?xml-stylesheet type="text/xsl" href="http://127.0.0.1/x.xsl"?>"#,
  ])
  func `what may stand before the root of a genuine document is passed over`(prolog: String) throws
  {
    let decoded = try Decoded(
      prolog + "<QBXML><QBXMLMsgsRs><TimeTrackingQueryRs statusCode='0'>" + Self.records[0]
        + Self.tail)
    #expect(decoded.findings == [] && decoded.records.timeTracking.count == 1)
  }

  @Test func `the limits given are those that hold`() throws {
    let deep = "<QBXML>" + String(repeating: "<a>", count: 20)
    func refusal(_ text: String, _ change: (inout ReadingLimits) -> Void) throws -> FindingDetail? {
      var limits = ReadingLimits()
      change(&limits)
      return try QBXMLDecoder.decode(
        DocumentBytes(Array(text.utf8)).limited(by: limits), document: DocumentID(index: 0),
        encoding: .utf8
      ).findings.first?.detail
    }
    #expect(try refusal(deep) { $0.xmlDepth = 16 } == .forbiddenXML(.depth))
    #expect(try refusal(deep) { _ in } == .malformedXML(.cutShort))
    let wide = "<QBXML a='1' b='2' c='3'/>"
    #expect(try refusal(wide) { $0.xmlAttributes = 2 } == .forbiddenXML(.attributes))
    let long = "<QBXML><Notes>123456</Notes></QBXML>"
    #expect(try refusal(long) { $0.xmlTextBytes = 5 } == .forbiddenXML(.textLength))
  }
}
