/// A password made by chance, which a person reads from a terminal and types once.
package enum GeneratedPassword {
  /// Random bytes that a password needs: one for each of its letters and digits.
  package static let randomLength = 24

  /// Thirty-two letters and digits, of which none is taken for another.
  private static let alphabet = Array("23456789abcdefghijkmnpqrstuvwxyz")

  private static let groupLength = 4

  /// Letters and digits in groups of four. `random` is `randomLength` bytes that chance has given;
  /// five bits of each are used, 120 in all.
  package static func text(from random: [UInt8]) -> String {
    precondition(random.count == randomLength, "a password from too little chance")
    return random.indices.map { index in
      let isGroupStart = index > 0 && index.isMultiple(of: groupLength)
      return (isGroupStart ? "-" : "") + String(alphabet[Int(random[index] & 31)])
    }.joined()
  }
}
