import Timesheets

/// What `mapping-worklist.csv` asks, and how it goes back in.
struct WorklistSection {
  /// Lines told on the page; the rest are in the file.
  static let linesShown = 200

  private let lines: [MappingWorklist.Line]
  private let words: Words

  init(_ report: RunReport, _ words: Words) {
    lines = MappingWorklist(report).lines
    self.words = words
  }

  /// Nil when there is nothing to map.
  var section: PageSection? {
    guard !lines.isEmpty else { return nil }
    var section = PageSection(words.label(.worklist))
    section.paragraphs = [
      words.sentence(HeldFact.worklist), words.sentence(HeldFact.worklistBack),
    ]
    // Most deliveries have no line that is about one employee's pay.
    let hasEmployees = lines.contains { !$0.key.employee.isEmpty }
    var table = PageTable(
      words.label(.worklist), of: words.label(.nameInSource),
      text: [words.label(.kind)] + (hasEmployees ? [words.label(.employee)] : [])
        + [words.label(.nearNames)],
      numbers: [words.label(TotalsLabel.entries), words.label(TotalsLabel.hours)])
    for line in lines.prefix(Self.linesShown) {
      table.add(
        line.key.source.onOneLine(),
        text: [words.name(line.key.role)]
          + (hasEmployees ? [line.key.employee.onOneLine()] : [])
          + [line.suggestions.map { words.quoted($0) }.joined(separator: ", ")],
        numbers: words.columns(line.affected))
    }
    if lines.count > Self.linesShown {
      table.more =
        words.lead(words.andMore(lines.count - Self.linesShown)) + "mapping-worklist.csv"
    }
    section.tables = [table]
    return section
  }
}
