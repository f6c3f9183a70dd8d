/// A table of the report page: a caption, a heading per row, columns of text, columns of numbers.
///
/// The templates find the values by the names of these stored properties.
struct PageTable {
  let caption: String
  /// Whether the caption says no more than the heading over the table, and need not be seen.
  var repeatsHeading = false
  /// What the row headings are.
  let corner: String
  let textColumns: [String]
  let numberColumns: [String]
  private(set) var lines = MarkupRows<PageRow>()
  /// The sums of the number columns; empty when sums mean nothing.
  var totals: [PageRow] = []
  /// What is left out and where it stands; nil when the table is whole.
  var more: String?

  init(_ caption: String, of corner: String, text: [String] = [], numbers: [String] = []) {
    self.caption = caption.forMarkup
    self.corner = corner.forMarkup
    textColumns = text.map(\.forMarkup)
    numberColumns = numbers.map(\.forMarkup)
  }

  /// Adds a row; it must have a text per text column and a number per number column.
  mutating func add(_ head: String, text: [String] = [], numbers: [String] = []) {
    precondition(text.count == textColumns.count && numbers.count == numberColumns.count)
    lines.rows.append(PageRow(head, text: text, numbers: numbers))
  }

  var rows: [PageRow] { lines.rows }

  /// Adds the row of sums below the others.
  mutating func addTotals(_ head: String, numbers: [String]) {
    let empty = [String](repeating: "", count: textColumns.count)
    totals = [PageRow(head, text: empty, numbers: numbers)]
  }
}

/// A row of a page's table.
struct PageRow {
  let head: String
  let texts: [String]
  let numbers: [String]

  init(_ head: String, text: [String], numbers: [String]) {
    self.head = head.forMarkup
    texts = text.map(\.forMarkup)
    self.numbers = numbers.map(\.forMarkup)
  }
}

extension PageRow: MarkupRow {
  func write(to markup: inout Markup) {
    markup.add(head, from: #"<tr><th scope="row">"#, to: "</th>")
    for text in texts { markup.add(text, from: #"<td class="text">"#, to: "</td>") }
    for number in numbers { markup.add(number, from: #"<td class="number">"#, to: "</td>") }
    markup.add("</tr>\n")
  }
}

extension String {
  /// The text fit to be escaped character by character.
  ///
  /// Templates escape whole characters, and `<` with a combining mark after it, or a sign that
  /// joins what follows before it, is a character of its own that no escaping knows. A zero-width
  /// space takes them apart. What no text may hold becomes `�`.
  var forMarkup: String {
    guard needsCareInMarkup else { return self }
    return reduce(into: "") { text, character in
      let scalars = character.unicodeScalars
      for index in scalars.indices {
        let scalar = scalars[index]
        let isEscaped = "<>&\"'".unicodeScalars.contains(scalar)
        if isEscaped, index > scalars.startIndex { text.unicodeScalars.append("\u{200B}") }
        text.unicodeScalars.append(
          scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
        if isEscaped, scalars.index(after: index) < scalars.endIndex {
          text.unicodeScalars.append("\u{200B}")
        }
      }
    }
  }

  /// Whether there is a control character, or one to be escaped that others may be joined to: to
  /// part text into whole characters costs more than to write it.
  private var needsCareInMarkup: Bool {
    var (isEscaped, isASCII, previous) = (false, true, UInt8(0))
    for byte in utf8 {
      switch byte {
      case ..<0x20, 0x7F: return true
      case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "\""),
        UInt8(ascii: "'"):
        isEscaped = true
      case 0x80...:
        // U+0080 to U+009F
        if previous == 0xC2, byte < 0xA0 { return true }
        isASCII = false
      default: break
      }
      previous = byte
    }
    return isEscaped && !isASCII
  }
}
