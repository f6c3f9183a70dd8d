/// One operation that the QuickBooks Web Connector calls, with its arguments.
///
/// An argument that the caller left out is empty. The texts are the caller's own, of any length
/// and content; a password stands in `authenticate`, so no call is ever logged as it is.
package enum CourierCall: Hashable, Sendable {
  case serverVersion
  case clientVersion(String)
  case authenticate(user: String, password: String)
  case sendRequestXML(SendRequest)
  case receiveResponseXML(ReceivedResponse)
  case connectionError(ticket: String, hresult: String, message: String)
  case getLastError(ticket: String)
  case closeConnection(ticket: String)
  case getInteractiveURL(ticket: String, session: String)
  case interactiveRejected(ticket: String, reason: String)
  case interactiveDone(ticket: String)

  /// The ticket that it comes with; nil where it needs none.
  var ticket: String? {
    switch self {
    case .serverVersion, .clientVersion, .authenticate: nil
    case .sendRequestXML(let request): request.ticket
    case .receiveResponseXML(let response): response.ticket
    case .connectionError(let ticket, _, _), .getLastError(let ticket),
      .closeConnection(let ticket), .getInteractiveURL(let ticket, _),
      .interactiveRejected(let ticket, _), .interactiveDone(let ticket):
      ticket
    }
  }
}

/// The arguments of `sendRequestXML`: the Web Connector asks for the next document.
package struct SendRequest: Hashable, Sendable {
  package var ticket: String
  /// The answers to the host, company and preferences queries, as a qbXML document in UTF-8; empty
  /// on every call of a session but the first one.
  package var hcpResponse: [UInt8]
  /// The path of the company file that is open in QuickBooks, as its own system writes it.
  package var companyFileName: String
  /// The country that QuickBooks was made for: `US`, `CA`, `UK` or `AU`.
  package var country: String
  /// The newest qbXML version that QuickBooks reads; nil where it is no number.
  package var majorVersion: Int?
  package var minorVersion: Int?

  package init(
    ticket: String, hcpResponse: [UInt8] = [], companyFileName: String = "", country: String = "",
    majorVersion: Int? = nil, minorVersion: Int? = nil
  ) {
    self.ticket = ticket
    self.hcpResponse = hcpResponse
    self.companyFileName = companyFileName
    self.country = country
    self.majorVersion = majorVersion
    self.minorVersion = minorVersion
  }
}

/// The arguments of `receiveResponseXML`: what QuickBooks answered to the document handed over.
package struct ReceivedResponse: Hashable, Sendable {
  package var ticket: String
  /// The answer, a qbXML document in UTF-8; empty where QuickBooks gave none.
  package var response: [UInt8]
  /// The error number of a request that QuickBooks did not process; empty where it did.
  package var hresult: String
  /// What QuickBooks says to the error number.
  package var message: String

  package init(ticket: String, response: [UInt8], hresult: String = "", message: String = "") {
    self.ticket = ticket
    self.response = response
    self.hresult = hresult
    self.message = message
  }
}
