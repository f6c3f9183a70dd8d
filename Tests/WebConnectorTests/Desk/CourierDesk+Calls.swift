import QuickBooksStandIn

@testable import WebConnector

/// One call after another, as a test makes them.
extension CourierDesk {
  /// What is replied to the right password.
  func begin(_ user: String = "cedar") async -> [String] {
    let call = CourierCall.authenticate(user: user, password: CourierScene.password)
    guard case .texts(let texts) = await answer(call, from: "peer") else { return [] }
    return texts
  }

  func send(
    _ ticket: String, _ quickBooks: StandIn? = nil, major: Int? = 16
  ) async throws -> String {
    let quickBooks = try quickBooks ?? CourierScene.company()
    let request = SendRequest(
      ticket: ticket, hcpResponse: try WebConnectorStandIn.hcp(of: quickBooks), country: "US",
      majorVersion: major, minorVersion: 0)
    guard case .text(let text) = await answer(.sendRequestXML(request), from: "peer")
    else { return "no text" }
    return text
  }

  func receive(_ ticket: String, _ response: [UInt8], hresult: String = "") async -> Int? {
    let response = ReceivedResponse(ticket: ticket, response: response, hresult: hresult)
    guard case .number(let number) = await answer(.receiveResponseXML(response), from: "peer")
    else { return nil }
    return number
  }

  func lastError(_ ticket: String) async -> String {
    guard case .text(let text) = await answer(.getLastError(ticket: ticket), from: "peer")
    else { return "no text" }
    return text
  }

  @discardableResult
  func close(_ ticket: String) async -> CourierReply {
    await answer(.closeConnection(ticket: ticket), from: "peer")
  }
}
