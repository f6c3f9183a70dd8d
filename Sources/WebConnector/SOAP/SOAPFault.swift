import Timesheets
import XML

/// Why a call is refused before anyone looks at what it asks: told as a SOAP fault.
package enum SOAPFault: Error, Hashable, Sendable {
  /// The bytes are no XML that may stand in a call.
  case unreadable(XMLFailure)
  /// The document is no SOAP envelope with a body.
  case noEnvelope
  /// The envelope's body is empty.
  case noOperation
  /// The body calls more than one operation.
  case severalOperations
  /// An operation that the service does not have.
  case unknownOperation(String)
  /// The body calls another operation than the `SOAPAction` header says.
  case otherOperation(CourierOperation, action: CourierOperation)
  /// An argument holds elements where its text belongs.
  case elements(argument: String)
  /// An argument stands in the call twice.
  case repeated(argument: String)
  /// The call has more bytes than one of its kind may have.
  case tooLarge(most: Int)
  /// The call comes as something else than XML in UTF-8.
  case otherType
  /// The server could not do its part; the log says why.
  case ours

  /// Whose fault it is: the caller's, or the server's.
  var code: String {
    switch self {
    case .ours: "soap:Server"
    default: "soap:Client"
    }
  }
}
