/// Names that climb out of their folder, in whatever way the climbing is spelled.
///
/// Nothing here decodes names, so that none of the odd spellings leads anywhere. They refuse their
/// archive all the same: no export holds such a name, and whatever unpacks it next may decode it.
enum ClimbingName {
  /// Whether a part of the name goes up, as it stands or decoded. `name` is the text of the bytes,
  /// its separators `/`.
  static func climbs(_ bytes: [UInt8], _ name: String) -> Bool {
    [name, folded(percentDecoded(bytes)), folded(bytes)].contains { text in
      text.split(separator: "/").contains(where: goesUp)
    }
  }

  /// `..`, also with the blanks and further dots around it that Windows drops; `...` alone is an
  /// odd name that goes nowhere, but Windows once took it for two levels up.
  private static func goesUp(_ part: Substring) -> Bool {
    part.count { $0 == "." } >= 2 && part.allSatisfy { $0 == "." || $0 == " " }
  }

  /// The text with every sign that some program takes for a dot or a slash turned into that.
  private static func folded(_ bytes: [UInt8]) -> String {
    var text = ""
    for scalar in EntryName.text(of: withoutOverlongForms(bytes)).unicodeScalars {
      switch scalar {
      case "\u{FF0E}", "\u{2024}", "\u{FE52}": text += "."
      case "\u{2025}", "\u{FE30}": text += ".."
      case "\\", "\u{FF0F}", "\u{FF3C}", "\u{2044}", "\u{2215}", "\u{29F5}", "\u{29F8}",
        "\u{FE68}":
        text += "/"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  /// UTF-8 that spells `.`, `/` and `\` with more bytes than it needs, which RFC 3629, 10 warns of.
  private static func withoutOverlongForms(_ bytes: [UInt8]) -> [UInt8] {
    var plain: [UInt8] = []
    var rest = bytes[...]
    while let first = rest.first {
      let length = first == 0xC0 || first == 0xC1 ? 2 : first == 0xE0 ? 3 : first == 0xF0 ? 4 : 1
      let sequence = rest.prefix(length).dropFirst()
      let sign = sequence.reduce(UInt32(first & 7)) { $0 << 6 | UInt32($1 & 0x3F) }
      let isWhole = sequence.count == length - 1 && sequence.allSatisfy { $0 & 0xC0 == 0x80 }
      if length > 1, isWhole, signs.contains(sign) {
        plain.append(UInt8(sign))
        rest = rest.dropFirst(length)
      } else {
        plain.append(first)
        rest = rest.dropFirst()
      }
    }
    return plain
  }

  private static let signs = Set(#"./\"#.unicodeScalars.map(\.value))

  /// The bytes with each `%2e` and its like as the byte that it stands for.
  private static func percentDecoded(_ bytes: [UInt8]) -> [UInt8] {
    var plain: [UInt8] = []
    var rest = bytes[...]
    while let first = rest.first {
      let digits = String(decoding: rest.dropFirst().prefix(2), as: UTF8.self)
      if first == 0x25, digits.utf8.count == 2, let byte = UInt8(digits, radix: 16) {
        plain.append(byte)
        rest = rest.dropFirst(3)
      } else {
        plain.append(first)
        rest = rest.dropFirst()
      }
    }
    return plain
  }
}
