import NIOCore
import WebConnector

/// How much callers may ask of the server.
struct ServerLimits: Sendable {
  var calls = SOAPLimits()
  /// Connections at a time; further ones wait. A company needs one.
  var connections = 64
  /// How long a caller may keep the server waiting for the beginning of a call, and how far its
  /// bytes may fall behind `bytesPerSecond`.
  var patience = TimeAmount.seconds(20)
  /// What the slowest line still brings and takes.
  var bytesPerSecond = 8_192
  /// How long a caller is listened to after it was refused, so that it hears why.
  var parting = TimeAmount.seconds(2)

  /// Bytes of calls that are held in memory at a time, whoever sends them.
  var heldBytes: Int { 2 * calls.answer }
}
