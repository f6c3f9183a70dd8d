import Crypto

/// What a session is known by: 128 random bits, which only the Web Connector has.
struct CourierTicket {
  static let randomLength = 16

  /// As the Web Connector gets it.
  let text: String

  /// `random` is `randomLength` bytes that chance has given.
  init(random: [UInt8]) {
    precondition(random.count == Self.randomLength, "a ticket of another length")
    text = random.map(\.twoDigits).joined()
  }

  /// What is kept of a ticket in its place: nobody who reads it has the ticket.
  static func digest(of text: String) -> String {
    SHA256.hash(data: Array(text.utf8)).map(\.twoDigits).joined()
  }
}

/// The SHA-256 of bytes in lower-case hexadecimal.
func hexadecimalDigest(of bytes: [UInt8]) -> String {
  SHA256.hash(data: bytes).map(\.twoDigits).joined()
}

extension UInt8 {
  fileprivate var twoDigits: String { (self < 16 ? "0" : "") + String(self, radix: 16) }
}
