import XML

/// The description of the service (WSDL 1.1), for whoever makes a client from it.
package struct ServiceDescription: Sendable {
  private var writer = XMLWriter()

  /// The description of a service at this address, as bytes.
  package static func bytes(at address: String) -> [UInt8] {
    var description = ServiceDescription()
    description.write(at: address)
    return description.writer.bytes
  }

  private init() {}

  private mutating func write(at address: String) {
    writer.line("<?xml version=\"1.0\" encoding=\"utf-8\"?>")
    writer.open(
      "wsdl:definitions",
      [
        "xmlns:wsdl": "http://schemas.xmlsoap.org/wsdl/",
        "xmlns:soap": "http://schemas.xmlsoap.org/wsdl/soap/",
        "xmlns:s": "http://www.w3.org/2001/XMLSchema", "xmlns:tns": CourierOperation.namespace,
        "targetNamespace": CourierOperation.namespace,
      ])
    writeTypes()
    for operation in CourierOperation.allCases { writeMessages(of: operation) }
    writePortType()
    writeBinding()
    writer.open("wsdl:service", ["name": "QBWebConnectorSvc"])
    writer.open("wsdl:port", ["name": Self.port, "binding": "tns:" + Self.port])
    writer.empty("soap:address", ["location": address])
    writer.close("wsdl:port")
    writer.close("wsdl:service")
    writer.close("wsdl:definitions")
  }

  private static let port = "QBWebConnectorSvcSoap"

  private mutating func writeTypes() {
    writer.open("wsdl:types")
    writer.open(
      "s:schema",
      ["elementFormDefault": "qualified", "targetNamespace": CourierOperation.namespace])
    for operation in CourierOperation.allCases {
      writeElement(operation.rawValue, operation.parameters.map(Self.field))
      let result = Self.result(of: operation)
      writeElement(operation.rawValue + "Response", [result])
    }
    writer.open("s:complexType", ["name": "ArrayOfString"])
    writer.open("s:sequence")
    writer.empty(
      "s:element",
      [
        "minOccurs": "0", "maxOccurs": "unbounded", "name": "string", "nillable": "true",
        "type": "s:string",
      ])
    writer.close("s:sequence")
    writer.close("s:complexType")
    writer.close("s:schema")
    writer.close("wsdl:types")
  }

  /// An element within a call or a reply. Numbers must be there, as no text is a number.
  private struct Field {
    let name: String
    let type: String
    let isNeeded: Bool
  }

  private static func field(of parameter: CourierParameter) -> Field {
    Field(
      name: parameter.rawValue, type: parameter.isNumber ? "s:int" : "s:string",
      isNeeded: parameter.isNumber)
  }

  private static func result(of operation: CourierOperation) -> Field {
    let type =
      switch operation.result {
      case .text: "s:string"
      case .texts: "tns:ArrayOfString"
      case .number: "s:int"
      }
    return Field(
      name: operation.rawValue + "Result", type: type, isNeeded: operation.result == .number)
  }

  private mutating func writeElement(_ name: String, _ fields: [Field]) {
    writer.open("s:element", ["name": name])
    writer.open("s:complexType")
    writer.open("s:sequence")
    for field in fields {
      writer.empty(
        "s:element",
        [
          "minOccurs": field.isNeeded ? "1" : "0", "maxOccurs": "1", "name": field.name,
          "type": field.type,
        ])
    }
    writer.close("s:sequence")
    writer.close("s:complexType")
    writer.close("s:element")
  }

  private mutating func writeMessages(of operation: CourierOperation) {
    for (message, element) in [("SoapIn", ""), ("SoapOut", "Response")] {
      writer.open("wsdl:message", ["name": operation.rawValue + message])
      writer.empty(
        "wsdl:part", ["name": "parameters", "element": "tns:" + operation.rawValue + element])
      writer.close("wsdl:message")
    }
  }

  private mutating func writePortType() {
    writer.open("wsdl:portType", ["name": Self.port])
    for operation in CourierOperation.allCases {
      writer.open("wsdl:operation", ["name": operation.rawValue])
      writer.empty("wsdl:input", ["message": "tns:\(operation.rawValue)SoapIn"])
      writer.empty("wsdl:output", ["message": "tns:\(operation.rawValue)SoapOut"])
      writer.close("wsdl:operation")
    }
    writer.close("wsdl:portType")
  }

  private mutating func writeBinding() {
    writer.open("wsdl:binding", ["name": Self.port, "type": "tns:" + Self.port])
    writer.empty("soap:binding", ["transport": "http://schemas.xmlsoap.org/soap/http"])
    for operation in CourierOperation.allCases {
      writer.open("wsdl:operation", ["name": operation.rawValue])
      writer.empty("soap:operation", ["soapAction": operation.action, "style": "document"])
      for side in ["wsdl:input", "wsdl:output"] as [StaticString] {
        writer.open(side)
        writer.empty("soap:body", ["use": "literal"])
        writer.close(side)
      }
      writer.close("wsdl:operation")
    }
    writer.close("wsdl:binding")
  }
}
