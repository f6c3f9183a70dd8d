import Timesheets
import XML

/// The envelopes that go back to the Web Connector, as bytes.
package enum SOAPEnvelope {
  static let namespace = "http://schemas.xmlsoap.org/soap/envelope/"

  /// The reply to a call of this operation; a text in it is escaped, be it a whole document.
  package static func bytes(of reply: CourierReply, to operation: CourierOperation) -> [UInt8] {
    bytes { writer in
      let tags = operation.replyTags
      writer.open(tags.response, ["xmlns": CourierOperation.namespace])
      switch (reply, operation.result) {
      case (.text(let text), .text): writer.leaf(tags.result, text)
      case (.number(let number), .number): writer.leaf(tags.result, String(number))
      case (.texts(let texts), .texts):
        writer.open(tags.result)
        for text in texts { writer.leaf("string", text) }
        writer.close(tags.result)
      default: preconditionFailure("a reply that \(operation) does not give")
      }
      writer.close(tags.response)
    }
  }

  /// What is said of a call that is refused.
  package static func bytes(of fault: SOAPFault, in language: Language) -> [UInt8] {
    bytes { writer in
      writer.open("soap:Fault")
      // Without a namespace, as SOAP 1.1 has them.
      writer.leaf("faultcode", fault.code)
      writer.leaf("faultstring", fault.sentence(in: language))
      writer.close("soap:Fault")
    }
  }

  private static func bytes(ofBody write: (inout XMLWriter) -> Void) -> [UInt8] {
    var writer = XMLWriter()
    writer.line("<?xml version=\"1.0\" encoding=\"utf-8\"?>")
    writer.open("soap:Envelope", ["xmlns:soap": namespace])
    writer.open("soap:Body")
    write(&writer)
    writer.close("soap:Body")
    writer.close("soap:Envelope")
    return writer.bytes
  }
}
