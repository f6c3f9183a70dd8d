/// The operations of the Web Connector's service, named as its calls name them (domain facts 7).
package enum CourierOperation: String, CaseIterable, Sendable {
  case serverVersion, clientVersion, authenticate, sendRequestXML, receiveResponseXML
  case connectionError, getLastError, closeConnection
  case getInteractiveURL, interactiveRejected, interactiveDone

  /// What an operation gives back.
  enum Result {
    case text, texts, number
  }

  /// The namespace of the service's elements, and what its `SOAPAction`s begin with.
  static let namespace = "http://developer.intuit.com/"

  /// What the `SOAPAction` header of a call says.
  var action: String { Self.namespace + rawValue }

  var parameters: [CourierParameter] {
    switch self {
    case .serverVersion: []
    case .clientVersion: [.strVersion]
    case .authenticate: [.strUserName, .strPassword]
    case .sendRequestXML:
      [
        .ticket, .strHCPResponse, .strCompanyFileName, .qbXMLCountry, .qbXMLMajorVers,
        .qbXMLMinorVers,
      ]
    case .receiveResponseXML: [.ticket, .response, .hresult, .message]
    case .connectionError: [.ticket, .hresult, .message]
    case .getLastError, .closeConnection: [.ticket]
    case .getInteractiveURL: [.wcTicket, .sessionID]
    case .interactiveRejected: [.wcTicket, .reason]
    case .interactiveDone: [.wcTicket]
    }
  }

  var result: Result {
    switch self {
    case .authenticate: .texts
    case .receiveResponseXML: .number
    default: .text
    }
  }

  /// The elements that hold a reply: `authenticateResponse` and `authenticateResult`.
  var replyTags: (response: StaticString, result: StaticString) {
    switch self {
    case .serverVersion: ("serverVersionResponse", "serverVersionResult")
    case .clientVersion: ("clientVersionResponse", "clientVersionResult")
    case .authenticate: ("authenticateResponse", "authenticateResult")
    case .sendRequestXML: ("sendRequestXMLResponse", "sendRequestXMLResult")
    case .receiveResponseXML: ("receiveResponseXMLResponse", "receiveResponseXMLResult")
    case .connectionError: ("connectionErrorResponse", "connectionErrorResult")
    case .getLastError: ("getLastErrorResponse", "getLastErrorResult")
    case .closeConnection: ("closeConnectionResponse", "closeConnectionResult")
    case .getInteractiveURL: ("getInteractiveURLResponse", "getInteractiveURLResult")
    case .interactiveRejected: ("interactiveRejectedResponse", "interactiveRejectedResult")
    case .interactiveDone: ("interactiveDoneResponse", "interactiveDoneResult")
    }
  }
}

/// The arguments of the operations, named as calls name them.
enum CourierParameter: String, CaseIterable, Sendable {
  case strVersion, strUserName, strPassword
  case ticket, strHCPResponse, strCompanyFileName, qbXMLCountry, qbXMLMajorVers, qbXMLMinorVers
  case response, hresult, message
  case wcTicket, sessionID, reason

  /// Whether it is a whole number; the others are texts.
  var isNumber: Bool { self == .qbXMLMajorVers || self == .qbXMLMinorVers }
}

extension CourierCall {
  /// The operation called.
  package var operation: CourierOperation {
    switch self {
    case .serverVersion: .serverVersion
    case .clientVersion: .clientVersion
    case .authenticate: .authenticate
    case .sendRequestXML: .sendRequestXML
    case .receiveResponseXML: .receiveResponseXML
    case .connectionError: .connectionError
    case .getLastError: .getLastError
    case .closeConnection: .closeConnection
    case .getInteractiveURL: .getInteractiveURL
    case .interactiveRejected: .interactiveRejected
    case .interactiveDone: .interactiveDone
    }
  }
}
