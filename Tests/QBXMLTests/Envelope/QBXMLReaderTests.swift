import Testing
import Timesheets

@testable import QBXML

struct QBXMLReaderTests {
  @Test func `a response carries its status, severity and words`() throws {
    let decoded = try Decoded.responses(
      """
      <VendorQueryRs requestID="1" statusCode="1" statusSeverity="Info" statusMessage="none"/>
      <PayrollItemWageQueryRs statusCode="3250" statusSeverity="Error" statusMessage="a &amp; b" />
      <PayrollItemNonWageQueryRs statusCode="3250" statusSeverity="Error" statusMessage="off" />
      """)
    let exports = decoded.records.lists.exports
    #expect(exports.map(\.kind) == [.vendors, .wageItems])
    #expect(exports.map(\.statusCode) == [1, 3250])
    #expect(exports.map(\.statusSeverity) == ["Info", "Error"])
    #expect(exports.map(\.statusMessage) == ["none", "a & b"])
    #expect(exports.map(\.place.line) == [4, 5])
    #expect(
      decoded.findings == [
        "6:0 PayrollItemNonWageQueryRs responseRefused("
          + #"list: "PayrollItemNonWageQueryRs", code: 3250, message: "off")"#
      ])
  }

  @Test func `an answer of counts only shows no list`() throws {
    let decoded = try Decoded.responses(
      #"<EmployeeQueryRs statusCode="0" statusSeverity="Info" retCount="12"/>"#)
    #expect(decoded.records.lists.exports.isEmpty)
    #expect(decoded.passedOver == ["EmployeeQueryRs 1"])
  }

  @Test func `what is no data is passed over and counted`() throws {
    let decoded = try Decoded(
      """
      <QBXML><QBXMLSignonMsgsRs><SignonDesktopRs statusCode="0"/></QBXMLSignonMsgsRs>
      <QBXMLMsgsRq onError="stopOnError"><EmployeeQueryRq/><EmployeeAddRq><EmployeeAdd>
      <Name>New</Name></EmployeeAdd></EmployeeAddRq></QBXMLMsgsRq>
      <QBXMLMsgsRs><InvoiceQueryRs statusCode="0"><InvoiceRet><TxnID>1</TxnID><CustomerRet>
      <Name>no</Name></CustomerRet></InvoiceRet></InvoiceQueryRs><EmployeeAddRs statusCode="0">
      <EmployeeRet><Name>Ada</Name></EmployeeRet></EmployeeAddRs></QBXMLMsgsRs></QBXML>
      """)
    #expect(
      decoded.passedOver == [
        "EmployeeAddRq 1", "EmployeeQueryRq 1", "InvoiceQueryRs 1", "SignonDesktopRs 1",
      ])
    #expect(decoded.records.lists.employees.map(\.element.fullName) == ["Ada"])
    #expect(decoded.records.lists.customers.isEmpty)
    #expect(decoded.records.lists.exports.isEmpty)
  }

  @Test func `several message sets and several responses make one document`() throws {
    let set = "<QBXMLMsgsRs><ClassRet><Name>A</Name></ClassRet></QBXMLMsgsRs>"
    #expect(try Decoded("<QBXML>\(set)\(set)</QBXML>").records.lists.classes.count == 2)
    let wrapped = try Decoded(
      "<e:Envelope xmlns:e='x'><e:Body><QBXML>\(set)</QBXML></e:Body></e:Envelope>")
    #expect(wrapped.records.lists.classes.count == 1)
    #expect(wrapped.records.kind == .qbxml)
  }

  @Test(arguments: ["", "<?xml version='1.0'?>\n", "\u{FEFF}", "<!-- part 1 -->"])
  func `requests without an envelope are read with their lines`(prolog: String) throws {
    let request = """
      <TimeTrackingAddRq requestID="1">
      <TimeTrackingAdd><Duration>PT1H</Duration></TimeTrackingAdd>
      </TimeTrackingAddRq>

      """
    let decoded = try Decoded(prolog + request + request)
    let first: UInt32 = prolog.contains("\n") ? 2 : 1
    #expect(decoded.records.activities.map(\.place.line) == [first, first + 3])
    #expect(decoded.findings.isEmpty)
    #expect(decoded.records.kind == .qbxml)
  }

  @Test(arguments: [
    "&lt;?xml version='1.0'?&gt;&lt;QBXML&gt;&lt;QBXMLMsgsRs/&gt;&lt;/QBXML&gt;",
    "<![CDATA[\n<?qbxml version='13.0'?>\n<QBXML><QBXMLMsgsRs/></QBXML>]]>",
    "&lt;QBXML&gt;" + String(repeating: "x", count: 2 << 20) + "&lt;/QBXML&gt;",
  ])
  func `qbXML that stands as text in another document is told, not read`(text: String) throws {
    let decoded = try Decoded(
      """
      <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>
      <receiveResponseXML><ticket>1</ticket>
      <response>\(text)</response><hresult/>
      </receiveResponseXML></s:Body></s:Envelope>
      """)
    #expect(decoded.records.kind == .qbxml)
    #expect(decoded.records.findings.map(\.place.line) == [3])
    let element = text.count > 1 << 20 ? "" : "response"
    #expect(decoded.records.findings.map(\.detail) == [.wrappedQBXML(element: element)])
  }

  @Test func `a document that holds nothing to read says which kind of nothing`() throws {
    #expect(try Decoded("<QBXML/>").records.kind == .ignored(.noRecords))
    #expect(
      try Decoded("<QBXML><QBXMLMsgsRq onError='stopOnError'><HostQueryRq/></QBXMLMsgsRq></QBXML>")
        .records.kind == .ignored(.noRecords))
    #expect(try Decoded("<note><body/></note>").records.kind == .ignored(.otherXML))
  }

  @Test func `a broken document keeps what came before the fault`() throws {
    let decoded = try Decoded(
      """
      <QBXML><QBXMLMsgsRs><ClassQueryRs statusCode="0">
      <ClassRet><Name>A</Name></ClassRet>
      <ClassRet><Name>B</Nam></ClassRet>
      </ClassQueryRs></QBXMLMsgsRs></QBXML>
      """)
    #expect(decoded.records.lists.classes.map(\.element.fullName) == ["A"])
    #expect(decoded.records.lists.exports.isEmpty)
    #expect(decoded.findings.count == 1)
    #expect(decoded.findings.first?.hasPrefix("3:24  malformedXML") == true)
    #expect(decoded.records.kind == .qbxml)
  }

  @Test(arguments: [1, 3, .max])
  func `lines that end in a carriage return alone are counted`(chunk: Int) throws {
    let text = """
      <?xml version="1.0"?>
      <QBXML><QBXMLMsgsRs>
      <ClassRet><Name>A</Name></ClassRet>
      <TimeTrackingRet><Notes>one
      two</Notes></TimeTrackingRet>
      </QBXMLMsgsRs>
      """
    let padding = String(repeating: "\r", count: 5000)
    let decoded = try Decoded(text.replacing("\n", with: "\r") + padding + "x\r\n", chunk: chunk)
    #expect(decoded.records.lists.classes.map(\.element.place.line) == [3])
    let time = try #require(decoded.records.timeTracking.first)
    #expect(time.place.line == 4)
    #expect(decoded.records.texts[time.notes] == "one\ntwo")
    #expect(decoded.records.findings.map(\.place.line) == [5007])
  }

  @Test func `blanks before the declaration do no harm and move no line`() throws {
    let decoded = try Decoded(
      """


        <?xml version="1.0"
          encoding="utf-8"?>
      <?qbxml version="13.0"?>
      <QBXML><QBXMLMsgsRs><ClassRet><Name>A</Name></ClassRet></QBXMLMsgsRs></QBXML>
      """)
    #expect(decoded.findings == [])
    #expect(decoded.records.lists.classes.map(\.element.place.line) == [6])
  }

  @Test func `a cut document names its last line`() throws {
    let decoded = try Decoded("<QBXML>\n<QBXMLMsgsRs>\n<ClassRet><Name>A</Name></ClassRet>\n")
    #expect(decoded.findings.count == 1)
    #expect(decoded.findings.first?.hasPrefix("4:1  malformedXML") == true)
  }

  @Test func `an entity is refused with its place, declared or not`() throws {
    let declared = try Decoded("<!DOCTYPE QBXML [\n<!ENTITY x 'y'>]><QBXML>&x;</QBXML>")
    #expect(declared.records.findings.map(\.detail) == [.forbiddenXML(.entity)])
    #expect(declared.records.findings.map(\.place.line) == [2])
    let undefined = try Decoded("<QBXML>\n<ClassRet><Name>&eacute;</Name></ClassRet></QBXML>")
    #expect(
      undefined.records.findings.map(\.detail) == [.malformedXML(.undefinedEntity("eacute"))])
    #expect(undefined.records.findings.map(\.place.line) == [2])
  }

  @Test func `a document type of the first versions is accepted`() throws {
    let decoded = try Decoded(
      """
      <?xml version="1.0" ?>
      <!DOCTYPE QBXML PUBLIC '-//INTUIT//DTD QBXML QBD 1.1//EN' 'http://example.invalid/x.dtd'>
      <QBXML><QBXMLMsgsRs><ClassRet><Name>A</Name></ClassRet></QBXMLMsgsRs></QBXML>
      """)
    #expect(decoded.records.lists.classes.count == 1)
    #expect(decoded.findings.isEmpty)
  }

  @Test(arguments: ["2.0", "4.1", "CA3.0", "UK2.0", "OZ2.0", "AU3.0", "13.0", "16.0"])
  func `every published version is read without a word`(version: String) throws {
    let decoded = try Decoded(
      "<?qbxml version='\(version)'?><QBXML><ClassRet><Name>A</Name></ClassRet></QBXML>")
    #expect(decoded.findings.isEmpty)
  }

  @Test(arguments: ["99.0", "thirteen", "13"])
  func `a version that never was is reported and the document read`(version: String) throws {
    let decoded = try Decoded(
      "<?qbxml version=\"\(version)\"?>\n<QBXML><ClassRet><Name>A</Name></ClassRet></QBXML>")
    #expect(decoded.findings == ["1:0 qbxml unknownQBXMLVersion(\"\(version)\")"])
    #expect(decoded.records.lists.classes.count == 1)
  }

  @Test func `the encoding stated is the one read`() throws {
    let text =
      "<?xml version='1.0' encoding='utf-8'?><QBXML><ClassRet><Name>Été</Name></ClassRet></QBXML>"
    let latin = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    var utf16: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { utf16 += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    for (bytes, encoding) in [(latin, TextEncoding.windows1252), (utf16, .utf16LittleEndian)] {
      let decoded = try Decoded(bytes, encoding: encoding, chunk: 5)
      #expect(decoded.records.lists.classes.map(\.element.fullName) == ["Été"])
      #expect(decoded.records.encoding == encoding)
      #expect(decoded.findings.isEmpty)
    }
  }
}
