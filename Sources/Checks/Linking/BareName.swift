import Timesheets

/// A name stripped to what people remember of it, for suggestions only: letters and digits,
/// without case, accents and punctuation, in words.
struct BareName {
  /// The words of each level, as scalar values, in the order written.
  let levels: [[[UInt32]]]
  /// All words, a blank between them.
  let joined: [UInt32]
  /// All words in sorted order, a blank between them: "Lee, Ann" and "Ann Lee" are equal here.
  let sorted: [UInt32]

  init(_ name: String) {
    levels = name.split(separator: ":").map { Self.words(in: $0) }.filter { !$0.isEmpty }
    let words = levels.flatMap { $0 }
    joined = Array(words.joined(separator: [Self.blank]))
    sorted = Array(
      words.sorted { $0.lexicographicallyPrecedes($1) }.joined(separator: [Self.blank]))
  }

  var words: [[UInt32]] { levels.flatMap { $0 } }

  /// Every run of three letters of every word, a blank before and after it.
  var trigrams: Set<UInt64> {
    var trigrams: Set<UInt64> = []
    for word in words {
      let padded = [Self.blank] + word + [Self.blank]
      for start in 0..<(padded.count - 2) {
        trigrams.insert(
          UInt64(padded[start]) << 42 | UInt64(padded[start + 1]) << 21
            | UInt64(padded[start + 2]))
      }
    }
    return trigrams
  }

  private static let blank = UInt32(0x20)

  private static func words(in level: Substring) -> [[UInt32]] {
    var words: [[UInt32]] = []
    var word: [UInt32] = []
    for scalar in level.unicodeScalars {
      if let letters = letters(of: scalar) {
        word.append(contentsOf: letters)
      } else if !word.isEmpty {
        words.append(word)
        word = []
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// Nothing for marks and apostrophes, which stand inside words; nil where a word ends.
  private static func letters(of scalar: Unicode.Scalar) -> [UInt32]? {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39: return [scalar.value]
    case 0x41...0x5A: return [scalar.value + 0x20]
    case 0x27, 0x60, 0x2019, 0x2BC: return []
    case 0...0x7F: return nil
    default: break
    }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return []
    default: break
    }
    guard properties.isAlphabetic || properties.numericType != nil else { return nil }
    return latinBase(of: properties) ?? properties.lowercaseMapping.unicodeScalars.map(\.value)
  }

  /// The plain letters of an accented Latin one, read from its Unicode name: the standard library
  /// shows no decompositions, and names such as LATIN SMALL LETTER E WITH ACUTE never change.
  private static func latinBase(of properties: Unicode.Scalar.Properties) -> [UInt32]? {
    guard let name = properties.name else { return nil }
    let words = name.split(separator: " ")
    guard words.count >= 4, words[0] == "LATIN", words[2] == "LETTER" || words[2] == "LIGATURE"
    else { return nil }
    if words[3] == "SHARP" { return [0x73, 0x73] }
    guard words[3].utf8.count <= 2, words.count == 4 || words[4] == "WITH" else { return nil }
    return words[3].lowercased().unicodeScalars.map(\.value)
  }
}
