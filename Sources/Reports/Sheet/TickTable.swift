import Timesheets

/// A table of the run sheet: a box to tick first, room for the hand that did it last.
///
/// The templates find the values by the names of these stored properties.
struct TickTable {
  let caption: String
  /// What is said before the table.
  var paragraphs: [String] = []
  /// The heading of the boxes.
  let done: String
  let corner: String
  let columns: [String]
  let numberColumns: [String]
  /// The heading of the last column.
  let last: String
  private var lines = MarkupRows<TickRow>()
  /// The sums of the number columns; empty without any.
  private(set) var totals: [TickRow] = []

  /// `hand` are the headings of what is filled in by hand: the boxes, and the last column.
  init(
    _ caption: String, of corner: String, hand: (box: String, last: String),
    columns: [String] = [], numbers: [String] = []
  ) {
    self.caption = caption.forMarkup
    done = hand.box.forMarkup
    self.corner = corner.forMarkup
    self.columns = columns.map(\.forMarkup)
    numberColumns = numbers.map(\.forMarkup)
    last = hand.last.forMarkup
  }

  /// Adds a row; it must have a text per column and a number per number column.
  mutating func add(_ row: TickRow) {
    precondition(row.texts.count == columns.count && row.numbers.count == numberColumns.count)
    lines.rows.append(row)
  }

  var rows: [TickRow] { lines.rows }

  /// Adds the row of sums below the others.
  mutating func addTotals(_ head: String, numbers: [String]) {
    totals = [
      TickRow(
        head, texts: [String](repeating: "", count: columns.count), numbers: numbers)
    ]
  }
}

/// A row of a table of boxes.
struct TickRow {
  let head: String
  /// What stands below the heading: why it matters.
  let notes: [String]
  let texts: [String]
  let numbers: [String]
  /// What stands in the last column; empty where a hand writes.
  let last: String

  init(
    _ head: String, notes: [String] = [], texts: [String] = [], numbers: [String] = [],
    last: String = ""
  ) {
    self.head = head.forMarkup
    self.notes = notes.map(\.forMarkup)
    self.texts = texts.map(\.forMarkup)
    self.numbers = numbers.map(\.forMarkup)
    self.last = last.forMarkup
  }
}

extension TickRow: MarkupRow {
  func write(to markup: inout Markup) {
    markup.add(#"<tr><td class="tick"><span class="box"></span></td>"#)
    markup.add(head, from: #"<th scope="row">"#, to: "")
    for note in notes { markup.add(note, from: #"<p class="why">"#, to: "</p>") }
    markup.add("</th>")
    for text in texts { markup.add(text, from: "<td>", to: "</td>") }
    for number in numbers { markup.add(number, from: #"<td class="number">"#, to: "</td>") }
    markup.add(last, from: #"<td class="hand">"#, to: "</td></tr>\n")
  }
}
