import Mustache

/// HTML as bytes: tags as they are, text escaped.
struct Markup {
  private(set) var bytes: [UInt8] = []

  /// Adds tags of ours.
  mutating func add(_ tags: StaticString) {
    tags.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Adds text between two tags, escaped as templates escape it; it must be fit for markup.
  mutating func add(_ text: String, from opening: StaticString, to closing: StaticString) {
    add(opening)
    var text = text
    text.withUTF8 { add(utf8: $0) }
    add(closing)
  }

  /// Copies what stands between two characters that need escaping in one piece.
  private mutating func add(utf8 text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for (index, byte) in text.enumerated() {
      guard let reference = Self.reference(to: byte) else { continue }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      add(reference)
      start = index + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  private static func reference(to byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}

/// A row of a table that writes itself.
protocol MarkupRow {
  /// Adds the whole row, a line of its own.
  func write(to markup: inout Markup)
}

/// The rows of a table below each other: one value for a template, which must not escape it.
///
/// A big run has tables of thousands of rows. Templates find each value by reflection, and for
/// rows that cost more than all else of a page.
struct MarkupRows<Row: MarkupRow>: MustacheCustomRenderable {
  var rows: [Row] = []

  var isNull: Bool { false }

  /// The markup of all rows.
  var renderText: String {
    var markup = Markup()
    for row in rows { row.write(to: &markup) }
    return String(decoding: markup.bytes, as: UTF8.self)
  }
}
