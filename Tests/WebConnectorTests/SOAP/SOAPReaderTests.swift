import Testing
import WebConnector

@Suite struct SOAPReaderTests {
  @Test func `a call is read with its arguments, whatever the prefix and the size of the pieces`() {
    let body = """
      <sendRequestXML xmlns="http://developer.intuit.com/"><ticket>t</ticket>\
      <strHCPResponse>&lt;QBXML&gt;é&#233;&lt;/QBXML&gt;</strHCPResponse>\
      <strCompanyFileName>C:\\Books &amp; Co.qbw</strCompanyFileName>\
      <qbXMLCountry>CA</qbXMLCountry><qbXMLMajorVers>13</qbXMLMajorVers>\
      <qbXMLMinorVers> 0 </qbXMLMinorVers></sendRequestXML>
      """
    let expected = CourierCall.sendRequestXML(
      SendRequest(
        ticket: "t", hcpResponse: Array("<QBXML>éé</QBXML>".utf8),
        companyFileName: "C:\\Books & Co.qbw", country: "CA", majorVersion: 13, minorVersion: 0))
    let written = SOAPText.envelope(body)
    let prefixed = """
      <?xml version="1.0" encoding="utf-8"?>
      <e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/" xmlns:q="\
      http://developer.intuit.com/">
        <e:Header><q:ticket>no argument</q:ticket></e:Header>
        <e:Body>
          <q:sendRequestXML>
            <q:ticket><![CDATA[t]]></q:ticket>
            <q:strHCPResponse><![CDATA[<QBXML>éé</QBXML>]]></q:strHCPResponse>
            <q:strCompanyFileName>C:\\Books &#38; Co.qbw</q:strCompanyFileName>
            <q:qbXMLCountry>CA</q:qbXMLCountry>
            <q:qbXMLMajorVers>13</q:qbXMLMajorVers>
            <q:qbXMLMinorVers>0</q:qbXMLMinorVers>
          </q:sendRequestXML>
        </e:Body>
      </e:Envelope>

      """
    for text in [written, prefixed] {
      for length in [1, 7, 1 << 20] {
        #expect(SOAPText.read(text, inPiecesOf: length) == .success(expected))
      }
    }
  }

  @Test(arguments: CourierOperation.allCases)
  func `a call without arguments is a call with empty ones`(operation: CourierOperation) throws {
    for element in ["<\(operation.rawValue)/>", "<\(operation.rawValue)> </\(operation.rawValue)>"]
    {
      let call = try SOAPText.read(SOAPText.envelope(element)).get()
      #expect(call.operation == operation)
    }
    let nothing = SOAPText.envelope(
      "<receiveResponseXML><ticket/><response xsi:nil='true'/><later>1</later></receiveResponseXML>"
    )
    #expect(
      SOAPText.read(nothing)
        == .success(.receiveResponseXML(ReceivedResponse(ticket: "", response: []))))
  }

  @Test func `each argument comes under its own name`() {
    func reads(_ text: String, _ call: CourierCall) -> Bool {
      SOAPText.read(SOAPText.envelope(text)) == .success(call)
    }
    #expect(
      reads(
        """
        <authenticate><strUserName>u</strUserName><strPassword> p </strPassword></authenticate>
        """, .authenticate(user: "u", password: " p ")))
    #expect(
      reads("<clientVersion><strVersion>2.3</strVersion></clientVersion>", .clientVersion("2.3")))
    #expect(
      reads(
        """
        <receiveResponseXML><ticket>t</ticket><response>r</response><hresult>0x80040400</hresult>\
        <message>m</message></receiveResponseXML>
        """,
        .receiveResponseXML(
          ReceivedResponse(
            ticket: "t", response: Array("r".utf8), hresult: "0x80040400", message: "m"))))
    #expect(
      reads(
        """
        <connectionError><ticket>t</ticket><hresult>h</hresult><message>m</message>\
        </connectionError>
        """, .connectionError(ticket: "t", hresult: "h", message: "m")))
    #expect(reads("<getLastError><ticket>t</ticket></getLastError>", .getLastError(ticket: "t")))
    #expect(
      reads("<closeConnection><ticket>t</ticket></closeConnection>", .closeConnection(ticket: "t")))
    #expect(
      reads(
        """
        <getInteractiveURL><wcTicket>t</wcTicket><sessionID>s</sessionID></getInteractiveURL>
        """, .getInteractiveURL(ticket: "t", session: "s")))
    #expect(
      reads(
        "<interactiveRejected><wcTicket>t</wcTicket><reason>r</reason></interactiveRejected>",
        .interactiveRejected(ticket: "t", reason: "r")))
    #expect(
      reads(
        "<interactiveDone><wcTicket>t</wcTicket></interactiveDone>", .interactiveDone(ticket: "t"))
    )
  }

  @Test(arguments: [
    nil, "", "\"\"", "http://developer.intuit.com/getLastError",
    "\"http://developer.intuit.com/getLastError\"",
  ])
  func `the header that names the operation may be quoted or missing`(action: String?) {
    let text = SOAPText.envelope("<getLastError><ticket>t</ticket></getLastError>")
    #expect(SOAPText.read(text, action: action) == .success(.getLastError(ticket: "t")))
  }

  @Test(arguments: [
    ("http://developer.intuit.com/format", SOAPFault.unknownOperation("format")),
    ("http://example.com/getLastError", .unknownOperation("http://example.com/getLastError")),
    ("getLastError", .unknownOperation("getLastError")),
    (
      "\"http://developer.intuit.com/closeConnection\"",
      .otherOperation(.getLastError, action: .closeConnection)
    ),
  ])
  func `a header that names another operation is refused`(_ action: String, _ fault: SOAPFault) {
    let text = SOAPText.envelope("<getLastError><ticket>t</ticket></getLastError>")
    #expect(SOAPText.read(text, action: action) == .failure(fault))
  }

  @Test(arguments: [
    ("<a/>", SOAPFault.noEnvelope), ("<Body><getLastError/></Body>", .noEnvelope),
    ("<Envelope/>", .noEnvelope), ("<Envelope><Header/></Envelope>", .noEnvelope),
    ("<Envelope><Body/></Envelope>", .noOperation),
    ("<Envelope><Header><getLastError/></Header><Body/></Envelope>", .noOperation),
    ("<Envelope><Body><a/></Body></Envelope>", .unknownOperation("a")),
    ("<Envelope><Body><ticket/></Body></Envelope>", .unknownOperation("ticket")),
    (
      "<Envelope><Body><serverVersion/><serverVersion/></Body></Envelope>", .severalOperations
    ),
    (
      "<Envelope><Body><serverVersion/></Body><Body><serverVersion/></Body></Envelope>",
      .severalOperations
    ),
    (
      "<Envelope><Body><getLastError><ticket><a/></ticket></getLastError></Body></Envelope>",
      .elements(argument: "ticket")
    ),
    (
      "<Envelope><Body><getLastError><ticket/><ticket/></getLastError></Body></Envelope>",
      .repeated(argument: "ticket")
    ),
  ])
  func `what is no call says why`(_ text: String, _ fault: SOAPFault) {
    #expect(SOAPText.read(text) == .failure(fault))
    #expect(SOAPText.read(text, inPiecesOf: 1) == .failure(fault))
  }

  @Test(arguments: [
    "", "no XML", "<Envelope><Body>", "<Envelope><Body></Envelope>", "\u{0}",
    "<!DOCTYPE Envelope><Envelope><Body><serverVersion/></Body></Envelope>",
    "<!DOCTYPE e [<!ENTITY x 'y'>]><Envelope><Body><serverVersion/></Body></Envelope>",
    "<Envelope><Body><getLastError><ticket>&x;</ticket></getLastError></Body></Envelope>",
    String(repeating: "<a>", count: 17),
  ])
  func `bytes that are no XML, or XML that asks too much, are not read`(text: String) throws {
    guard case .failure(let fault) = SOAPText.read(text) else { throw SOAPFault.noEnvelope }
    switch fault {
    case .unreadable, .noEnvelope: break
    default: Issue.record("\(fault)")
    }
    let bytes: [UInt8] = Array("<Envelope><Body>".utf8) + [0xFF, 0xFE]
    #expect(throws: SOAPFault.self) { try SOAPText.read(bytes) }
  }

  @Test func `each operation has as many bytes as it needs, and none more`() {
    var limits = SOAPLimits()
    limits.words = 400
    limits.hostAnswers = 600
    limits.answer = 800
    func length(_ operation: String, _ argument: String, _ count: Int) -> SOAPFault? {
      let open = "<Envelope><Body><\(operation)><\(argument)>"
      let close = "</\(argument)></\(operation)></Body></Envelope>"
      let text = open + String(repeating: "x", count: count - open.count - close.count) + close
      let action = "http://developer.intuit.com/" + operation
      switch SOAPText.read(text, action: action, limits: limits, inPiecesOf: 100) {
      case .success: return nil
      case .failure(let fault): return fault
      }
    }
    #expect(length("authenticate", "strPassword", 400) == nil)
    #expect(length("authenticate", "strPassword", 401) == .tooLarge(most: 400))
    #expect(length("sendRequestXML", "strHCPResponse", 600) == nil)
    #expect(length("sendRequestXML", "strHCPResponse", 601) == .tooLarge(most: 600))
    #expect(length("receiveResponseXML", "response", 800) == nil)
    #expect(length("receiveResponseXML", "response", 801) == .tooLarge(most: 800))
  }

  @Test func `an answer longer than any buffer of the reader comes whole`() throws {
    let answer = String(repeating: "&lt;TxnID&gt;é&lt;/TxnID&gt;\n", count: 800_000)
    let text = SOAPText.envelope(
      "<receiveResponseXML><ticket>t</ticket><response>\(answer)</response></receiveResponseXML>")
    guard case .receiveResponseXML(let received) = try SOAPText.read(text).get() else {
      throw SOAPFault.noOperation
    }
    #expect(
      received.response == Array(String(repeating: "<TxnID>é</TxnID>\n", count: 800_000).utf8))
  }
}
