import Timesheets

/// The characters that QuickBooks would lose, and the texts that do not fit its fields.
struct TextsSection {
  /// Rows a table holds on the page; the rest are in `findings.csv`.
  static let rowsShown = 200

  private let report: RunReport
  private let words: Words

  init(_ report: RunReport, _ words: Words) {
    self.report = report
    self.words = words
  }

  /// Nil when every text is kept as it is.
  var section: PageSection? {
    var section = PageSection(words.label(.texts))
    section.paragraphs = [words.sentence(HeldFact.texts)]
    section.tables = [characters, longTexts].filter { !$0.rows.isEmpty }
    return section.tables.isEmpty ? nil : section
  }

  /// By character, then in reporting order.
  private var characters: PageTable {
    var table = PageTable(
      words.label(.characters), of: words.label(.codePoint),
      text: [
        words.label(.character), words.label(.field), words.label(.place),
        words.label(.becomes),
      ],
      numbers: [words.label(.lost), words.label(TotalsLabel.entries)])
    var losses: [(scalar: Unicode.Scalar, finding: Int, field: String, count: Int)] = []
    for (index, finding) in report.findings.enumerated() {
      guard case .characterLost(let field, let character, _, let more) = finding.detail,
        let scalar = character.unicodeScalars.first
      else { continue }
      losses.append((scalar, index, field, more + 1))
    }
    losses.sort { ($0.scalar, $0.finding) < ($1.scalar, $1.finding) }
    for loss in losses.prefix(Self.rowsShown) {
      let finding = report.findings[loss.finding]
      table.add(
        loss.scalar.codePoint,
        text: [
          String(loss.scalar).onOneLine(), field(loss.field, of: finding),
          finding.place.map { words.place($0) } ?? "", words.word(fate(of: loss.scalar, finding)),
        ],
        numbers: [words.number(loss.count), words.number(finding.affected.entries)])
    }
    if losses.count > Self.rowsShown {
      table.more = words.lead(words.andMore(losses.count - Self.rowsShown)) + "findings.csv"
    }
    return table
  }

  private var longTexts: PageTable {
    var table = PageTable(
      words.label(.tooLong), of: words.label(.field),
      text: [words.label(.place), words.label(.becomes)],
      numbers: [
        words.label(.length), words.label(.limit), words.label(TotalsLabel.entries),
      ])
    var others = 0
    for finding in report.findings {
      guard case .textTooLong(let field, let length, let limit) = finding.detail else { continue }
      guard table.rows.count < Self.rowsShown else {
        others += 1
        continue
      }
      table.add(
        self.field(field, of: finding),
        text: [
          finding.place.map { words.place($0) } ?? "",
          words.word(finding.severity == .error ? TextFate.held : .refused),
        ],
        numbers: [length, limit, finding.affected.entries].map { words.number($0) })
    }
    if others > 0 { table.more = words.lead(words.andMore(others)) + "findings.csv" }
    return table
  }

  /// The field, and the name that stands in it where it is one of the lists.
  private func field(_ field: String, of finding: Finding) -> String {
    guard case .element(_, let name) = finding.subject else { return field.onOneLine() }
    return words.lead(field.onOneLine()) + words.quoted(name)
  }

  private func fate(of character: Unicode.Scalar, _ finding: Finding) -> TextFate {
    if finding.severity == .error { return .held }
    return character.isLeftOut ? .leftOut : .uncertain
  }
}

extension Unicode.Scalar {
  /// `U+2713`
  fileprivate var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// Whether no batch has the character: such as XML or QuickBooks does not take (domain facts
  /// 1.4).
  fileprivate var isLeftOut: Bool { value < 0x20 || [0x85, 0xFFFE, 0xFFFF].contains(value) }
}
