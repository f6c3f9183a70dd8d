import Testing
import WebConnector

@Suite struct ServiceDescriptionTests {
  /// Whether clients can be made from it is tried by script/test-connector.
  @Test func `the description names every operation where a client looks for it, and the address`()
  {
    let address = "https://timeferry.example:8743/?a=1&b=2"
    let text = String(decoding: ServiceDescription.bytes(at: address), as: UTF8.self)
    #expect(
      text.contains(
        "<soap:address location=\"https://timeferry.example:8743/?a=1&amp;b=2\"/>"))
    for operation in CourierOperation.allCases {
      let name = operation.rawValue
      for line in [
        "<s:element name=\"\(name)\">", "<s:element name=\"\(name)Response\">",
        "<wsdl:part name=\"parameters\" element=\"tns:\(name)Response\"/>",
        "<wsdl:input message=\"tns:\(name)SoapIn\"/>",
        "<soap:operation soapAction=\"http://developer.intuit.com/\(name)\" style=\"document\"/>",
      ] {
        #expect(text.contains(line), "\(line)")
      }
    }
  }
}
