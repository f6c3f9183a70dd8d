import Seeds

/// A document with a few bytes taken out, doubled, put in or cut off, by a seeded generator.
func mutated(
  _ document: [UInt8], pieces: [String], _ generator: inout SeededGenerator
) -> [UInt8] {
  var bytes = document
  for _ in 0...Int.random(in: 0...2, using: &generator) where !bytes.isEmpty {
    let start = Int.random(in: 0..<bytes.count, using: &generator)
    let length = min(Int.random(in: 1...20, using: &generator), bytes.count - start)
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: bytes.removeSubrange(start..<start + length)
    case 1: bytes.insert(contentsOf: bytes[start..<start + length], at: start)
    case 2:
      bytes.insert(contentsOf: (pieces.randomElement(using: &generator) ?? "").utf8, at: start)
    default: bytes.removeSubrange(start...)
    }
  }
  return bytes
}
