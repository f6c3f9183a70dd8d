import Testing
import Timesheets

@testable import QBXML

struct AnswerDecoderTests {
  @Test func `an answer gives each request its status, words and ids`() throws {
    let answered = try Answered(
      """
      <?xml version="1.0"?>
      <?qbxml version="13.0"?>
      <QBXML>
      ⟦0⟧<QBXMLMsgsRs newMessageSetID="set-1">
      ⟦1⟧<TimeTrackingAddRs requestID="r1" statusCode="0" statusSeverity="Info"
        statusMessage="Status OK">
      ⟦2⟧<TimeTrackingRet><TxnID>8-1</TxnID><EditSequence>17</EditSequence>
      <TxnDate>2026-01-05</TxnDate>
      <EntityRef><ListID>E</ListID><FullName>Ada N&#233;e</FullName></EntityRef>
      <CustomerRef><FullName>Finch:Barn</FullName></CustomerRef>
      <Duration>PT1H35M0S</Duration><Notes>a &lt; b</Notes>
      <BillableStatus>Billable</BillableStatus><ExternalGUID>{g}</ExternalGUID></TimeTrackingRet>
      </TimeTrackingAddRs>
      ⟦3⟧<TimeTrackingAddRs requestID="r2" statusCode="3140" statusSeverity="Error"
        statusMessage="Invalid reference to &quot;X&quot;.  QuickBooks error message: none." />
      ⟦4⟧<TimeTrackingAddRs requestID="r3" statusCode="3231" statusSeverity="Error"/>
      </QBXMLMsgsRs></QBXML>
      """)
    #expect(answered.document.nature == .answer)
    #expect(answered.document.messageSetID == "set-1")
    #expect(answered.findings == [])
    #expect(
      answered.lines == [
        "⟦1⟧ r1 add 0 Info 8-1/17/{g}", "⟦3⟧ r2 add 3140 Error", "⟦4⟧ r3 add 3231 Error",
      ])
    let answers = answered.document.answers
    #expect(answers.map(\.isWhole) == [true, true, true])
    #expect(
      answers[1].message == "Invalid reference to \"X\".  QuickBooks error message: none.")
    let entry = try #require(answers[0].returned)
    #expect(answered.mark(entry.place) == "⟦2⟧")
    #expect(entry.date == WorkDate(iso: "2026-01-05"))
    #expect(entry.minutes == 95)
    #expect(entry.person == StandingReference(listID: "E", fullName: "Ada Née"))
    #expect(entry.customer == StandingReference(fullName: "Finch:Barn"))
    #expect(entry.item == StandingReference())
    #expect(entry.notes == "a < b")
    #expect(entry.billable == .billable)
    #expect(entry.hasContent)
  }

  @Test func `several message sets in one file keep their ids and statuses apart`() throws {
    let answered = try Answered(
      """
      <QBXML>
      <QBXMLMsgsRs newMessageSetID="b" messageSetStatusCode="0">
      <TimeTrackingAddRs requestID="2" statusCode="0" statusSeverity="Info"/>
      <TimeTrackingAddRs requestID="1" statusCode="0" statusSeverity="Info"/>
      </QBXMLMsgsRs>
      <QBXMLMsgsRs newMessageSetID="a">
      <TxnDelRs requestID="3" statusCode="0" statusSeverity="Info">
      <TxnDelType>TimeTracking</TxnDelType><TxnID>8-3</TxnID>
      <TimeDeleted>2026-01-05T10:00:00</TimeDeleted></TxnDelRs>
      </QBXMLMsgsRs></QBXML>
      """)
    #expect(answered.document.messageSets.map(\.id) == ["b", "a"])
    #expect(answered.document.messageSets.map(\.status) == [0, nil])
    #expect(
      answered.document.messageSets.map { $0.answers.map(\.requestID) } == [["2", "1"], ["3"]])
    #expect(answered.document.answers[2].deletedTxnID == "8-3")
  }

  @Test func `nothing returned, a trimmed line and a recovery block are three things`() throws {
    let answered = try Answered.responses(
      """
      <TimeTrackingAddRs requestID="none" statusCode="0" statusSeverity="Info"/>
      <TimeTrackingAddRs requestID="trimmed" statusCode="0" statusSeverity="Info">
      <TimeTrackingRet><TxnID>8-1</TxnID></TimeTrackingRet></TimeTrackingAddRs>
      <TimeTrackingAddRs requestID="empty" statusCode="0" statusSeverity="Info">
      <TimeTrackingRet/></TimeTrackingAddRs>
      <TimeTrackingModRs requestID="recovered" statusCode="530" statusSeverity="Warn">
      <ErrorRecovery><TxnID>8-2</TxnID><TxnNumber>4</TxnNumber><EditSequence>5</EditSequence>
      <ExternalGUID>{g}</ExternalGUID></ErrorRecovery></TimeTrackingModRs>
      <TimeTrackingAddRs requestID="hollow" statusCode="0" statusSeverity="Info">
      <ErrorRecovery/></TimeTrackingAddRs>
      """)
    let answers = answered.document.answers
    #expect(answers.map { $0.returned != nil } == [false, true, true, false, false])
    #expect(answers[1].returned?.hasContent == false)
    #expect(answers[1].writtenIDs == StandingIDs(txnID: "8-1"))
    #expect(
      answers[3].writtenIDs
        == StandingIDs(txnID: "8-2", editSequence: "5", externalGUID: "{g}"))
    #expect(answers[4].recovery == nil)
    #expect(answers.map { $0.standing.count } == [0, 1, 1, 0, 0])
    #expect(answers.map(\.kind)[3] == .timeTrackingMod)
  }

  @Test func `both spellings of a warning are one severity`() throws {
    let answered = try Answered.responses(
      """
      <TimeTrackingAddRs requestID="a" statusCode="530" statusSeverity="Warn"/>
      <TimeTrackingAddRs requestID="b" statusCode="530" statusSeverity="Warning"/>
      <TimeTrackingAddRs requestID="c" statusCode="530"/>
      """)
    #expect(answered.document.answers.map(\.severity) == [.warn, .warn, .warn])
  }

  @Test func `a status that is none is a finding and no answer`() throws {
    let answered = try Answered.responses(
      """
      ⟦1⟧<TimeTrackingAddRs requestID="a" statusSeverity="Info"><TimeTrackingRet>
      <TxnID>8-1</TxnID></TimeTrackingRet></TimeTrackingAddRs>
      ⟦2⟧<TimeTrackingAddRs requestID="b" statusCode="zero" statusSeverity="Info"/>
      <TimeTrackingAddRs requestID="c" statusCode=" 0 " statusSeverity="Info"/>
      """)
    #expect(answered.document.nature == .answer)
    #expect(answered.document.answers.map(\.requestID) == ["c"])
    #expect(
      answered.findings == [
        "⟦1⟧ TimeTrackingAddRs statusCode=", "⟦2⟧ statusCode statusCode=zero",
        "⟦2⟧ TimeTrackingAddRs statusCode=",
      ])
  }

  @Test func `a query shows every line that stands, and whether these are all`() throws {
    let answered = try Answered.responses(
      """
      <TimeTrackingQueryRs requestID="q" statusCode="0" statusSeverity="Info" retCount="2">
      <TimeTrackingRet><TxnID>8-1</TxnID><IsBillable>true</IsBillable><IsBilled>true</IsBilled>
      </TimeTrackingRet><TimeTrackingRet><TxnID>8-2</TxnID><BillableStatus/></TimeTrackingRet>
      </TimeTrackingQueryRs>
      <TimeTrackingQueryRs requestID="page" statusCode="0" statusSeverity="Info" retCount="1"
       iteratorRemainingCount="40" iteratorID="{i}"><TimeTrackingRet/></TimeTrackingQueryRs>
      <TimeTrackingQueryRs requestID="count" statusCode="0" statusSeverity="Info" retCount="3"/>
      <TimeTrackingQueryRs requestID="none" statusCode="1" statusSeverity="Info" retCount="0"/>
      """)
    #expect(answered.document.nature == .export)
    let answers = answered.document.answers
    #expect(answers.map(\.standing.count) == [2, 1, 0, 0])
    #expect(answers.map(\.isWhole) == [true, false, false, true])
    #expect(answers[0].standing.map(\.billable) == [.hasBeenBilled, nil])
    #expect(answers[0].standing.map(\.ids.txnID) == ["8-1", "8-2"])
    #expect(answers.allSatisfy { $0.kind == .timeTrackingQuery && $0.returned == nil })
  }

  @Test func `values that are none are named with their place and lost`() throws {
    let answered = try Answered.responses(
      """
      <TimeTrackingAddRs requestID="a" statusCode="0" statusSeverity="Info"><TimeTrackingRet>
      ⟦1⟧<TxnDate>2026-02-30</TxnDate>
      ⟦2⟧<Duration>7.5 h</Duration>
      ⟦3⟧<BillableStatus>maybe</BillableStatus></TimeTrackingRet></TimeTrackingAddRs>
      """)
    #expect(
      answered.findings == [
        "⟦1⟧ TxnDate TxnDate=2026-02-30", "⟦2⟧ Duration Duration=7.5 h",
        "⟦3⟧ BillableStatus BillableStatus=maybe",
      ])
    let entry = try #require(answered.document.answers.first?.returned)
    #expect(entry.date == nil)
    #expect(entry.minutes == nil)
    #expect(entry.billable == nil)
  }

  @Test func `responses without an envelope make a message set of their own`() throws {
    let answered = try Answered(
      """
      <TimeTrackingAddRs requestID="1" statusCode="0" statusSeverity="Info"/>
      <TxnDelRs requestID="2" statusCode="3120" statusSeverity="Error"/>
      """)
    #expect(answered.document.nature == .answer)
    #expect(answered.document.messageSets.map { $0.answers.count } == [2])
    #expect(answered.document.messageSetID == nil)
  }

  @Test func `the deletion of something else is no deletion of time`() throws {
    let answered = try Answered.responses(
      """
      <TxnDelRs requestID="1" statusCode="0" statusSeverity="Info">
      <TxnDelType>Invoice</TxnDelType><TxnID>8-3</TxnID></TxnDelRs>
      <InvoiceAddRs requestID="2" statusCode="0" statusSeverity="Info"><InvoiceRet><TxnID>9</TxnID>
      </InvoiceRet></InvoiceAddRs>
      """)
    #expect(answered.document.answers.map(\.kind) == [.other("TxnDelRs"), .other("InvoiceAddRs")])
    #expect(answered.document.answers.map(\.deletedTxnID) == [nil, nil])
  }

  @Test(arguments: [0, 600, 9001, 9002, 9004, 9005, 4711])
  func `an empty message set with a status answers a recovery`(status: Int) throws {
    let answered = try Answered(
      """
      <QBXML><QBXMLMsgsRs newMessageSetID="n" messageSetStatusCode="\(status)"/></QBXML>
      """)
    #expect(answered.document.nature == .answer)
    #expect(answered.document.messageSetID == "n")
    #expect(answered.document.messageSetStatus == status)
    #expect(answered.document.answers.isEmpty)
  }

  @Test(arguments: AnswerSample.natures)
  func `a document's nature is judged by its content`(sample: AnswerSample) throws {
    let bytes = DocumentBytes(Array(sample.text.utf8))
    let answered = try Answered(sample.text)
    #expect(answered.document.nature == sample.nature)
    #expect(try AnswerDecoder.nature(bytes, encoding: .utf8) == sample.nature)
    let records = try Decoded(sample.text).records
    // What QuickBooks says in place of qbXML never reaches the reader of exports.
    if case .refusal = sample.nature { return }
    #expect(records.nature == sample.nature)
  }

  @Test func `an encoding is heeded from the first byte to the last`() throws {
    let text = """
      <QBXML><QBXMLMsgsRs><TimeTrackingAddRs requestID="1" statusCode="3140"
      statusSeverity="Error" statusMessage="Référence"/></QBXMLMsgsRs></QBXML>
      """
    let bytes = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let document = try AnswerDecoder.decode(
      DocumentBytes(bytes), document: DocumentID(index: 0), encoding: .utf16LittleEndian)
    #expect(document.answers.map(\.message) == ["Référence"])
  }
}
