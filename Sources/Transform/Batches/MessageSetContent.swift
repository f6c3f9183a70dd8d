import Crypto

/// What a message set says, from which its id is made: another content has another id, as QBD's
/// error recovery needs (domain facts 1.3).
struct MessageSetContent {
  private var bytes: [UInt8]

  /// `kind` tells sets apart that would say the same.
  init(_ kind: String) {
    bytes = Array("timeferry \(kind)\n".utf8)
  }

  /// Adds one text, so that no two lists of texts are the same content.
  mutating func append(_ text: String) {
    bytes.append(contentsOf: String(text.utf8.count).utf8)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(contentsOf: text.utf8)
  }

  /// The id of what was added so far.
  var id: String { messageSetID(of: bytes) }
}

/// 23 hexadecimal digits of SHA-256: QBD takes no longer id.
func messageSetID(of content: [UInt8]) -> String {
  var hash = SHA256()
  content.withUnsafeBytes { hash.update(bufferPointer: $0) }
  var digits: [UInt8] = []
  for byte in hash.finalize() {
    for digit in [byte >> 4, byte & 15] {
      digits.append(digit < 10 ? 0x30 + digit : 0x61 + digit - 10)
    }
  }
  return String(decoding: digits.prefix(23), as: UTF8.self)
}
