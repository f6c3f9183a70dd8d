import Testing
import Timesheets

@testable import QBXML

struct TimeLineTests {
  static let ret = """
    <TimeTrackingQueryRs requestID="1" statusCode="0" statusSeverity="Info" retCount="1">
    <TimeTrackingRet>
    <TxnID>8-1</TxnID><TimeCreated>2026-01-05T09:00:00-05:00</TimeCreated>
    <TimeModified>2026-01-06T10:11:12-05:00</TimeModified><EditSequence>1</EditSequence>
    <TxnNumber>7</TxnNumber><TxnDate>2026-01-05</TxnDate>
    <EntityRef><ListID>E-1</ListID><FullName>Ada Lark</FullName></EntityRef>
    <CustomerRef><ListID>C-1</ListID><FullName>Finch &amp; Co:Barn</FullName></CustomerRef>
    <ItemServiceRef><FullName>Carpentry</FullName></ItemServiceRef>
    <Duration>PT7H30M0S</Duration>
    <ClassRef><ListID>K-1</ListID></ClassRef>
    <PayrollItemWageRef><ListID>W-1</ListID><FullName>Hourly</FullName></PayrollItemWageRef>
    <Notes>Doors
    and &#233;aves</Notes><BillableStatus>Billable</BillableStatus>
    <ExternalGUID>{00000000-0000-0000-0000-000000000001}</ExternalGUID>
    </TimeTrackingRet>
    </TimeTrackingQueryRs>
    """

  @Test func `every field of a TimeTrackingRet is read`() throws {
    let decoded = try Decoded.responses(Self.ret)
    #expect(decoded.records.kind == .qbxml)
    #expect(decoded.findings.isEmpty)
    #expect(
      decoded.records.timeTracking.map(decoded.text) == [
        "5|txnID:8-1|2026-01-05|E-1/Ada Lark|C-1/Finch & Co:Barn|/Carpentry|450+0|K-1/|W-1/Hourly"
          + "|Doors\nand éaves|billable|{00000000-0000-0000-0000-000000000001}"
      ])
    #expect(decoded.records.newestStamp == LocalStamp(qbxml: "2026-01-06T10:11:12"))
  }

  @Test func `white space that an indenting program put around values is none of theirs`() throws {
    let body = Self.ret
      .replacing("<FullName>", with: "<FullName>\n      ")
      .replacing("</FullName>", with: "\n    </FullName>")
      .replacing("<Duration>", with: "<Duration> ").replacing("</TxnID>", with: "\t</TxnID>")
    let plain = try Decoded.responses(Self.ret)
    let indented = try Decoded.responses(body)
    let text = plain.records.timeTracking.map(plain.text).first?.drop { $0 != "|" }
    #expect(indented.records.timeTracking.map(indented.text).first?.drop { $0 != "|" } == text)
  }

  @Test(arguments: [
    "Duration", "TxnDate", "Notes", "EntityRef", "CustomerRef", "BillableStatus", "TxnID",
  ])
  func `an element that stands there twice makes its line doubtful`(name: String) throws {
    let start = try #require(Self.ret.firstRange(of: "<\(name)>")).lowerBound
    let end = try #require(Self.ret.firstRange(of: "</\(name)>")).upperBound
    var text = Self.ret
    text.insert(contentsOf: "\(Self.ret[start..<end])", at: end)
    let decoded = try Decoded.responses(text + Self.ret)
    #expect(decoded.records.timeTracking.map(\.isContradictory) == [true, false])
    #expect(decoded.records.findings.map(\.detail) == [.doubtfulElement(name, .repeated)])
  }

  @Test(arguments: ["Notes", "Duration", "TxnDate"])
  func `an element inside a text makes its line doubtful`(name: String) throws {
    let text = Self.ret.replacing("</\(name)>", with: " <b>two</b> joints</\(name)>")
    let decoded = try Decoded.responses(text)
    #expect(decoded.records.timeTracking.map(\.isContradictory) == [true])
    #expect(decoded.records.findings.map(\.detail) == [.doubtfulElement(name, .holdsElement)])
  }

  @Test func `a duration in another form is read and told`() throws {
    let decoded = try Decoded.responses(Self.ret.replacing("PT7H30M0S", with: "7:30"))
    #expect(decoded.records.timeTracking.map(\.minutes) == [450])
    #expect(decoded.records.findings.map(\.detail) == [.otherForm(.clock, text: "7:30")])
  }

  @Test func `a name that holds an element makes its line doubtful`() throws {
    let text = Self.ret.replacing("Ada Lark", with: "Ada <i>Lark</i>")
    let decoded = try Decoded.responses(text)
    #expect(decoded.records.findings.map(\.detail) == [.doubtfulElement("FullName", .holdsElement)])
  }

  @Test(arguments: [1, 2, 7, 64, 1000])
  func `reading does not depend on how the bytes are cut`(chunk: Int) throws {
    let text = "<QBXML><QBXMLMsgsRs>\(Self.ret)</QBXMLMsgsRs></QBXML>"
    let whole = try Decoded(text)
    let cut = try Decoded(text, chunk: chunk)
    #expect(cut.records.timeTracking.map(cut.text) == whole.records.timeTracking.map(whole.text))
    #expect(cut.records.lists.exports.count == 1)
  }

  @Test func `a request is named by its requestID and stands where it begins`() throws {
    let decoded = try Decoded(
      """
      <?xml version="1.0" encoding="utf-8"?>
      <?qbxml version="5.0"?>
      <QBXML>
      <QBXMLMsgsRq onError="stopOnError">
      <TimeTrackingAddRq
        requestID="r-1">
      <TimeTrackingAdd><IsBillable>true</IsBillable>
      <Duration> PT90M </Duration><EntityRef><FullName>Ada Lark</FullName></EntityRef>
      <TxnDate>2026-1-5</TxnDate></TimeTrackingAdd>
      <IncludeRetElement>TxnID</IncludeRetElement>
      </TimeTrackingAddRq>
      <TimeTrackingAddRq><TimeTrackingAdd><Duration>PT1H</Duration></TimeTrackingAdd>
      </TimeTrackingAddRq>
      <TimeTrackingAddRq requestID="3"/>
      </QBXMLMsgsRq></QBXML>
      """)
    #expect(
      decoded.records.activities.map(decoded.text) == [
        "5|requestID:r-1|2026-01-05|/Ada Lark|/|/|90+0|/|/||billable|",
        "12|none:|()|/|/|/|60+0|/|/||unstated|",
      ])
    #expect(decoded.passedOver == ["TimeTrackingAddRq 1"])
    #expect(decoded.findings.isEmpty)
  }

  @Test(arguments: [
    ("<IsBillable>true</IsBillable><IsBilled>false</IsBilled>", SourceBillable.billable),
    ("<IsBillable>1</IsBillable><IsBilled>1</IsBilled>", .hasBeenBilled),
    ("<IsBillable>false</IsBillable>", .notBillable),
    ("<BillableStatus>HasBeenBilled</BillableStatus>", .hasBeenBilled),
    ("<BillableStatus>NotBillable</BillableStatus>", .notBillable),
    ("<BillableStatus/>", .unstated),
    ("", .unstated),
    ("<BillableStatus>billable</BillableStatus>", .unreadable),
    ("<IsBillable>yes</IsBillable>", .unreadable),
  ])
  func `both forms of the billable field are read`(field: String, status: SourceBillable) throws {
    let decoded = try Decoded("<TimeTrackingRet>\(field)</TimeTrackingRet>")
    #expect(decoded.records.timeTracking.map(\.billable) == [status])
    #expect(decoded.findings.isEmpty == (status != .unreadable))
  }

  @Test func `an unreadable word of a time line is reported where it stands`() throws {
    let line = "<TimeTrackingRet>\n<BillableStatus>maybe</BillableStatus></TimeTrackingRet>\n"
    let decoded = try Decoded.responses(line + line)
    #expect(decoded.records.timeTracking.map(\.place.line) == [4, 6])
    #expect(
      decoded.findings == [
        #"5:0 BillableStatus unreadableValue(field: "BillableStatus", text: "maybe")"#,
        #"7:0 BillableStatus unreadableValue(field: "BillableStatus", text: "maybe")"#,
      ])
  }

  @Test func `dates and durations that are none keep their words`() throws {
    let decoded = try Decoded.responses(
      """
      <TimeTrackingRet><TxnDate>2026-02-30</TxnDate><Duration>PT1.5H</Duration></TimeTrackingRet>
      <TimeTrackingRet><TxnDate>05/01/2026</TxnDate><Duration/></TimeTrackingRet>
      <TimeTrackingRet><TxnDate/><Duration>PT1H0M31S</Duration></TimeTrackingRet>
      """)
    #expect(
      decoded.records.timeTracking.map(decoded.text) == [
        "4|none:|(2026-02-30)|/|/|/|0+0PT1.5H|/|/||unstated|",
        "5|none:|(05/01/2026)|/|/|/|0+0|/|/||unstated|",
        "6|none:|()|/|/|/|61+-29|/|/||unstated|",
      ])
  }

  @Test func `a duration that is not there is told from one of no time`() throws {
    let decoded = try Decoded.responses(
      """
      <TimeTrackingRet><TxnID>1</TxnID></TimeTrackingRet>
      <TimeTrackingRet><Duration> </Duration></TimeTrackingRet>
      <TimeTrackingRet><Duration/></TimeTrackingRet>
      <TimeTrackingRet><Duration>PT0M</Duration></TimeTrackingRet>
      <TimeTrackingRet><Duration>soon</Duration></TimeTrackingRet>
      """)
    #expect(
      decoded.records.timeTracking.map(\.isDurationMissing) == [true, true, true, false, false])
  }

  @Test func `time in answers is kept apart from time in queries`() throws {
    let line = "<TimeTrackingRet><TxnID>1</TxnID></TimeTrackingRet>"
    let decoded = try Decoded.responses(
      """
      <TimeTrackingAddRs requestID="1" statusCode="0">\(line)</TimeTrackingAddRs>
      <TimeTrackingModRs requestID="2" statusCode="0">\(line)</TimeTrackingModRs>
      <TimeTrackingAddRs requestID="3" statusCode="3140" statusSeverity="Error" statusMessage="no"/>
      <TimeTrackingQueryRs statusCode="0">\(line)</TimeTrackingQueryRs>
      """)
    #expect(decoded.records.answered.map(\.place.line) == [4, 5])
    #expect(decoded.records.timeTracking.map(\.place.line) == [7])
    #expect(decoded.records.lists.exports.map(\.kind) == [.timeTracking])
    #expect(decoded.passedOver == ["TimeTrackingAddRs 1"])
  }
}
