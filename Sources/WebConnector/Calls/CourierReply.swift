/// What an operation gives back to the Web Connector.
package enum CourierReply: Hashable, Sendable {
  /// One text: what most operations give. `getLastError` and its like are words for the user;
  /// `sendRequestXML` gives a whole qbXML document.
  case text(String)
  /// A row of texts: what `authenticate` gives.
  case texts([String])
  /// A whole number: what `receiveResponseXML` gives.
  case number(Int)
}
