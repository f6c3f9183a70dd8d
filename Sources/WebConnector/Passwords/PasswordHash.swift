import Crypto
import CryptoExtras

/// What is kept of a password: its scrypt hash, with the salt and the parameters it was made with.
///
/// As text `scrypt$15$8$1$SALT$HASH`: the binary logarithm of the cost, the block size, the
/// parallelism, then salt and hash in hexadecimal digits.
package struct PasswordHash: Hashable, Sendable {
  /// Random bytes that a salt has.
  package static let saltLength = 16

  private static let hashLength = 32

  /// What new hashes cost: 32 MiB of memory, and less than a tenth of a second on a slow core.
  private static let usualCost = Cost(logarithm: 15, blockSize: 8, parallelism: 1)

  private let cost: Cost
  private let salt: [UInt8]
  private let hash: [UInt8]

  /// The hash of a new password. `salt` is `saltLength` bytes that chance has given.
  package init(of password: String, salt: [UInt8]) {
    precondition(salt.count == Self.saltLength, "a salt of another length")
    cost = Self.usualCost
    self.salt = salt
    hash = cost.hash(of: password, salt: salt, length: Self.hashLength)
  }

  /// The hash that a text of ours says; nil for any other text, and for a cost beyond all reason.
  package init?(text: String) {
    let parts = text.split(separator: "$", omittingEmptySubsequences: false)
    guard parts.count == 6, parts[0] == "scrypt", let logarithm = Int(parts[1]),
      let blockSize = Int(parts[2]), let parallelism = Int(parts[3]),
      Cost.logarithms.contains(logarithm), Cost.blockSizes.contains(blockSize),
      Cost.parallelisms.contains(parallelism), let salt = [UInt8](hexadecimal: parts[4]),
      salt.count == Self.saltLength, let hash = [UInt8](hexadecimal: parts[5]),
      hash.count == Self.hashLength
    else { return nil }
    cost = Cost(logarithm: logarithm, blockSize: blockSize, parallelism: parallelism)
    self.salt = salt
    self.hash = hash
  }

  /// What is kept in place of the password.
  package var text: String {
    "scrypt$\(cost.logarithm)$\(cost.blockSize)$\(cost.parallelism)$\(salt.hexadecimal)"
      + "$\(hash.hexadecimal)"
  }

  /// Whether this is the password, after the same time for every password.
  package func matches(_ password: String) -> Bool {
    isSameSecret(cost.hash(of: password, salt: salt, length: hash.count), hash)
  }
}

/// How much work one hash is.
private struct Cost: Hashable, Sendable {
  // Beyond these a hash would need more memory than the library gives it, 64 MiB.
  static let logarithms = 10...15
  static let blockSizes = 1...8
  static let parallelisms = 1...4

  let logarithm: Int
  let blockSize: Int
  let parallelism: Int

  func hash(of password: String, salt: [UInt8], length: Int) -> [UInt8] {
    let key = try? KDF.Scrypt.deriveKey(
      from: Array(password.utf8), salt: salt, outputByteCount: length, rounds: 1 << logarithm,
      blockSize: blockSize, parallelism: parallelism)
    // The parameters are within its bounds, so nothing else is left.
    guard let key else { preconditionFailure("scrypt has no memory left") }
    return key.withUnsafeBytes { Array($0) }
  }
}

extension [UInt8] {
  fileprivate init?(hexadecimal text: Substring) {
    guard text.utf8.count.isMultiple(of: 2), text.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    self = []
    var rest = text
    while !rest.isEmpty {
      guard let byte = UInt8(rest.prefix(2), radix: 16), rest.first != "+" else { return nil }
      append(byte)
      rest = rest.dropFirst(2)
    }
  }

  fileprivate var hexadecimal: String {
    map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
