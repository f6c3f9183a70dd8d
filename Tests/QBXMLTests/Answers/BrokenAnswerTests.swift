import Seeds
import Testing
import Timesheets

@testable import QBXML

struct BrokenAnswerTests {
  private static let document = """
    <?xml version="1.0" ?>
    <?qbxml version="13.0"?>
    <QBXML><QBXMLMsgsRs newMessageSetID="set" messageSetStatusCode="0">
    <TimeTrackingAddRs requestID="1" statusCode="0" statusSeverity="Info"
     statusMessage="&lt;ok&gt;"><TimeTrackingRet><TxnID>8-1</TxnID><EditSequence>5</EditSequence>
    <TxnDate>2026-01-05</TxnDate>
    <EntityRef><FullName>Ada</FullName></EntityRef><Duration>PT1H30M</Duration>
    <Notes><![CDATA[a<b]]></Notes></TimeTrackingRet></TimeTrackingAddRs>
    <TimeTrackingAddRs requestID="2" statusCode="3140" statusSeverity="Error" statusMessage="No"/>
    <TimeTrackingAddRs requestID="3" statusCode="0" statusSeverity="Info">
    <ErrorRecovery><TxnID>8-3</TxnID></ErrorRecovery></TimeTrackingAddRs>
    <TimeTrackingQueryRs requestID="4" statusCode="0" statusSeverity="Info" retCount="1">
    <TimeTrackingRet><TxnID>8-4</TxnID></TimeTrackingRet></TimeTrackingQueryRs>
    <TxnDelRs requestID="5" statusCode="0" statusSeverity="Info">
    <TxnDelType>TimeTracking</TxnDelType><TxnID>8-5</TxnID></TxnDelRs></QBXMLMsgsRs></QBXML>
    """

  private func summary(_ document: AnswerDocument) -> String {
    "\(document.nature) \(document.messageSets) \(document.findings.map(\.detail))"
  }

  @Test func `a file cut anywhere gives what stands before the cut and says where it broke`() throws
  {
    let bytes = Array(Self.document.utf8)
    let whole = try Answered.decode(bytes)
    #expect(whole.findings.isEmpty)
    #expect(whole.answers.map(\.isWhole) == [true, true, true, true, true])
    var counts: [Int] = []
    for length in 1..<bytes.count {
      let cut = try Answered.decode(Array(bytes.prefix(length)))
      #expect(cut.findings.count == 1, "\(length)")
      let ids = cut.answers.map(\.requestID)
      #expect(ids == Array(["1", "2", "3", "4", "5"].prefix(ids.count)), "\(length)")
      for (answer, full) in zip(cut.answers.dropLast(), whole.answers) {
        #expect("\(answer)" == "\(full)", "\(length)")
      }
      if let last = cut.answers.last, last.isWhole {
        #expect("\(last)" == "\(whole.answers[ids.count - 1])", "\(length)")
      }
      counts.append(ids.count)
    }
    #expect(counts == counts.sorted())
    #expect(Set(counts) == [0, 1, 2, 3, 4, 5])
  }

  @Test func `the answer under way at a cut keeps the ids that stand before it`() throws {
    let answered = try Answered.responses(
      """
      <TimeTrackingAddRs requestID="1" statusCode="0" statusSeverity="Info"><TimeTrackingRet>
      <TxnID>8-1</TxnID><EditSequence>5</EditSequence><TxnDate>2026-01
      """)
    let answer = try #require(answered.document.answers.first)
    #expect(!answer.isWhole)
    #expect(answer.writtenIDs == StandingIDs(txnID: "8-1", editSequence: "5"))
    #expect(answer.returned?.date == nil)
  }

  @Test func `a line that a query was showing at a cut is left out`() throws {
    let text = """
      <QBXML><QBXMLMsgsRs><TimeTrackingQueryRs requestID="1" statusCode="0" retCount="2">
      <TimeTrackingRet><TxnID>8-1</TxnID></TimeTrackingRet>
      <TimeTrackingRet><TxnID>8-2</TxnID><Duration>PT1H0M</Duration>
      """
    let answered = try Answered(text)
    #expect(answered.document.answers.map { $0.standing.map(\.ids.txnID) } == [["8-1"]])
    #expect(answered.document.answers.map(\.isWhole) == [false])
    #expect(answered.findings == ["3  malformedXML(Timesheets.XMLFault.cutShort)"])
  }

  @Test func `qbXML within another document's text is said, not read`() throws {
    let answered = try Answered(
      """
      <log>
      ⟦1⟧<response>&lt;QBXML&gt;&lt;QBXMLMsgsRs/&gt;&lt;/QBXML&gt;</response></log>
      """)
    #expect(answered.document.nature == .nothing)
    #expect(answered.findings == ["⟦1⟧ response wrappedQBXML(element: \"response\")"])
  }

  @Test func `an entity is refused with its place`() throws {
    let answered = try Answered(
      """
      <!DOCTYPE QBXML [<!ENTITY x "boom">]>
      <QBXML><QBXMLMsgsRs><TimeTrackingAddRs requestID="&x;" statusCode="0"/></QBXMLMsgsRs></QBXML>
      """)
    #expect(answered.findings == ["1  forbiddenXML(Timesheets.XMLRefusal.entity)"])
    #expect(answered.document.answers.isEmpty)
  }

  private static let pieces = [
    "<", ">", "/", "&", ";", "\"", "<!--", "-->", "<![CDATA[", "]]>", "<?", "?>", "&#0;", "&x;",
    "<!DOCTYPE a [", "\u{0}", "\r\n", "é", "</QBXML>", "<QBXML>", "<TimeTrackingRet>", " ",
    "<TimeTrackingAddRs>", "</TimeTrackingAddRs>", "<ErrorRecovery>", "statusCode=\"99999999999\"",
    "<TxnDelRs/>", "<QBXMLMsgsRs>", "</QBXMLMsgsRs>", "-9223372036854775808", "0x80040400",
  ]

  @Test(arguments: 0..<20)
  func `a mutated answer never traps and reads the same however its bytes are cut`(
    seed: UInt64
  ) throws {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let bytes = mutated(Array(Self.document.utf8), pieces: Self.pieces, &generator)
      let whole = try Answered.decode(bytes)
      for chunk in [1, 7, 300] {
        let cut = try Answered.decode(bytes, chunk: chunk)
        #expect(summary(cut) == summary(whole), "\(String(decoding: bytes, as: UTF8.self))")
      }
      let nature = try AnswerDecoder.nature(DocumentBytes(bytes), encoding: .utf8)
      #expect(nature == whole.nature)
      for answer in whole.answers { _ = (EntryOutcome(answer), answer.group) }
    }
  }
}
