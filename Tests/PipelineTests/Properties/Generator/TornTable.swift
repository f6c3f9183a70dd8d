import Seeds

/// A table whose rows come shortened, lengthened, with stray quotes, blank rows between them and
/// every kind of line end.
struct TornTable {
  /// A row of work: the line it stands on, and the minutes it still says.
  struct Row {
    var line: Int
    var minutes: Int
    /// Whether a quote was left open in it.
    var hasOpenQuote: Bool
  }

  private enum Tear: CaseIterable {
    case none, shortened, padded, surplus, openQuote, strayQuote
  }

  let delimiter: String
  /// The cell of the duration: behind it, cells may be missing.
  let durationCell: Int
  private(set) var text = ""
  private(set) var rows: [Row] = []
  private var line = 1

  /// Begins with rows that nothing is torn in.
  init(
    opening: [String], delimiter: String, durationCell: Int, _ random: inout SeededGenerator
  ) {
    self.delimiter = delimiter
    self.durationCell = durationCell
    for row in opening { end(row, &random) }
  }

  /// Tears a row of work in some way that leaves its duration readable, and adds it.
  mutating func add(_ whole: [String], minutes: Int, _ random: inout SeededGenerator) {
    for _ in 0..<(random.chance(20) ? random.number(1...3) : 0) { addBlankRow(&random) }
    var cells = whole
    var hasOpenQuote = false
    switch random.pick(Tear.allCases) {
    case .none: break
    case .shortened: cells.removeLast(random.number(0...(cells.count - durationCell - 1)))
    case .padded: cells += Array(repeating: "", count: random.number(1...4))
    case .surplus: cells += ["", "surplus"]
    case .openQuote:
      let open = cells.indices.dropFirst(2).filter { index in
        index != durationCell && !cells[index].isEmpty && !cells[index].contains("\"")
      }
      guard let cell = open.randomElement(using: &random) else { break }
      cells[cell] = "\"" + cells[cell]
      hasOpenQuote = true
    case .strayQuote:
      if !cells[cells.count - 1].contains("\"") { cells[cells.count - 1] += " 5\" pipe" }
    }
    rows.append(Row(line: line, minutes: minutes, hasOpenQuote: hasOpenQuote))
    end(cells.joined(separator: delimiter), &random)
  }

  /// The table, its last line end left out where a program forgets it.
  func finished(_ random: inout SeededGenerator) -> String {
    guard random.chance(30) else { return text }
    return String(text.reversed().drop(while: \.isNewline).reversed())
  }

  private mutating func addBlankRow(_ random: inout SeededGenerator) {
    end(random.pick(["", "  ", String(repeating: delimiter, count: 5)]), &random)
  }

  /// A carriage return alone is no line end before a row that begins with a line feed.
  private mutating func end(_ row: String, _ random: inout SeededGenerator) {
    if row.isEmpty, text.hasSuffix("\r") { text += " " }
    text += row + random.pick(["\r\n", "\n", "\r"])
    line += 1
  }
}
