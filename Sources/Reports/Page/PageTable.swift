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
  private(set) var rows: [PageRow] = []
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
    rows.append(PageRow(head, text: text, numbers: numbers))
  }

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

extension String {
  /// The text fit to be escaped character by character.
  ///
  /// Templates escape whole characters, and `<` with a combining mark after it is a character of
  /// its own that no escaping knows. A zero-width space takes the two apart. What no text may hold
  /// becomes `�`.
  var forMarkup: String {
    guard utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 >= 0x80 }) else { return self }
    return reduce(into: "") { text, character in
      let scalars = character.unicodeScalars
      if scalars.count > 1, let first = scalars.first, "<>&\"'".unicodeScalars.contains(first) {
        text.unicodeScalars.append(first)
        text.unicodeScalars.append("\u{200B}")
        text.unicodeScalars.append(contentsOf: scalars.dropFirst())
      } else {
        for scalar in scalars {
          text.unicodeScalars.append(
            scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar)
        }
      }
    }
  }
}
