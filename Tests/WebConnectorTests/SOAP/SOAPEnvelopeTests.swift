import Testing
import Timesheets
import WebConnector

@Suite struct SOAPEnvelopeTests {
  private func text(_ reply: CourierReply, _ operation: CourierOperation) -> String {
    String(decoding: SOAPEnvelope.bytes(of: reply, to: operation), as: UTF8.self)
  }

  @Test func `a document goes out as escaped text and comes back as the same bytes`() throws {
    let document = "<?xml version=\"1.0\"?>\r\n<QBXML a='1'>A&amp;B &#233; ]]></QBXML>\n"
    let sent = text(.text(document), .sendRequestXML)
    #expect(
      sent == """
        <?xml version="1.0" encoding="utf-8"?>
        <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/">
          <soap:Body>
            <sendRequestXMLResponse xmlns="http://developer.intuit.com/">
              <sendRequestXMLResult>&lt;?xml version=&quot;1.0&quot;?&gt;&#13;
        &lt;QBXML a=&apos;1&apos;&gt;A&amp;amp;B &amp;#233; ]]&gt;&lt;/QBXML&gt;
        </sendRequestXMLResult>
            </sendRequestXMLResponse>
          </soap:Body>
        </soap:Envelope>

        """)
    // Read as an argument, it is what went out.
    let escaped = try #require(
      sent.firstMatch(of: #/<sendRequestXMLResult>(?<text>(?s:.*))<\/sendRequestXMLResult>/#))
    let call = SOAPText.read(
      SOAPText.envelope(
        "<receiveResponseXML><response>\(escaped.output.text)</response></receiveResponseXML>"))
    #expect(
      call
        == .success(
          .receiveResponseXML(ReceivedResponse(ticket: "", response: Array(document.utf8)))))
  }

  @Test func `numbers and rows of texts have their elements, empty ones too`() {
    #expect(
      text(.number(-7), .receiveResponseXML)
        .contains("<receiveResponseXMLResult>-7</receiveResponseXMLResult>"))
    #expect(text(.text(""), .clientVersion).contains("<clientVersionResult></clientVersionResult>"))
    let texts = text(.texts(["t", ""]), .authenticate).split(separator: "\n").map {
      $0.drop { $0 == " " }
    }
    #expect(
      texts[3...8] == [
        "<authenticateResponse xmlns=\"http://developer.intuit.com/\">", "<authenticateResult>",
        "<string>t</string>", "<string></string>", "</authenticateResult>",
        "</authenticateResponse>",
      ])
  }

  @Test(arguments: Language.allCases)
  func `a fault says whose it is and what it is, in the language asked for`(language: Language) {
    let fault = SOAPFault.unknownOperation("<dropTable>")
    let text = String(decoding: SOAPEnvelope.bytes(of: fault, in: language), as: UTF8.self)
    #expect(text.contains("<faultcode>soap:Client</faultcode>"))
    #expect(text.contains("&lt;dropTable&gt;"))
    #expect(text.contains(language == .english ? "There is no operation" : "pas d&#8217;op"))
    let ours = String(decoding: SOAPEnvelope.bytes(of: .ours, in: language), as: UTF8.self)
    #expect(ours.contains("<faultcode>soap:Server</faultcode>"))
  }
}
