import Timesheets

/// What the lines of the mapping table did with this time.
struct MappingSection {
  /// Lines shown on the page; the rest are in `report.json`.
  static let linesShown = 200

  private let report: RunReport
  private let words: Words

  init(_ report: RunReport, _ words: Words) {
    self.report = report
    self.words = words
  }

  /// Nil when no line is in force.
  var settled: PageSection? {
    let uses = report.mapping.uses
    guard !uses.isEmpty else { return nil }
    var section = PageSection(words.label(.settled))
    section.paragraphs = [words.sentence(report.mapping)]
    if report.mapping.count(of: .unmatched) > 0 {
      section.paragraphs.append(words.unmatchedAdvice())
    }
    var table = PageTable(
      words.label(.settled), of: words.label(.source),
      text: [
        words.label(.kind), words.label(.target), words.label(.onlyFor), words.label(.outcome),
      ],
      numbers: [words.label(.entries), words.label(.hours)])
    for use in uses.prefix(Self.linesShown) {
      let line = use.line
      table.add(
        line.source.isEmpty ? words.label(.everyKindOfHours) : line.source.onOneLine(),
        text: [
          words.name(line.role), line.target.onOneLine(), line.scope.shown, words.word(use.outcome),
        ],
        numbers: words.columns(use.decided))
    }
    let more = uses.count - Self.linesShown
    if more > 0 { table.more = words.lead(words.andMore(more)) + "report.json" }
    section.tables = [table]
    return section
  }
}

extension WageScope {
  /// What the scope names, one after the other.
  fileprivate var shown: String {
    [employee, customer, item, className].filter { !$0.isEmpty }.map { $0.onOneLine() }
      .joined(separator: ", ")
  }
}

extension JSONWriter {
  /// Writes the member `mapping`: what each line in force did.
  mutating func mapping(_ effect: MappingEffect) {
    object("mapping") { json in
      json.tally(effect.settled)
      json.objects("lines", effect.uses) { json, use in
        json.member("role", use.line.role.rawValue)
        json.member("source", use.line.source)
        json.member("target", use.line.target)
        json.member("employee", use.line.scope.employee)
        json.member("customer", use.line.scope.customer)
        json.member("item", use.line.scope.item)
        json.member("class", use.line.scope.className)
        json.member("outcome", use.outcome.rawValue)
        json.tally(use.decided)
      }
    }
  }
}
