import Timesheets

/// The held entries one by one, each with where it stands and the file in which to correct it.
struct HeldSection {
  /// Entries told on the page; the rest are in `entries.csv`.
  static let entriesShown = 200
  /// Broken documents told by name.
  static let documentsShown = 20

  private let report: RunReport
  private let words: Words

  init(_ report: RunReport, _ words: Words) {
    self.report = report
    self.words = words
  }

  /// Nil when no entry is held and no document is broken.
  var section: PageSection? {
    let broken = report.records.documents.indices.filter { report.records.documents[$0].isBroken }
    let held = report.totals.held
    guard held.entries > 0 || !broken.isEmpty else { return nil }
    var section = PageSection(words.label(.heldEntries))
    if held.entries > 0 {
      section.paragraphs = [words.tally(held) + ".", words.sentence(HeldFact.correct)]
      section.tables = [entries]
    }
    if !broken.isEmpty {
      section.paragraphs.append(words.sentence(HeldFact.wholeDocuments))
      section.tables.append(documents(broken))
    }
    return section
  }

  private var entries: PageTable {
    var table = PageTable(
      words.label(.heldEntries), of: words.label(.place),
      text: [
        words.label(.person), words.label(.date), words.label(.cause), words.label(.heldFile),
      ],
      numbers: [words.label(TotalsLabel.hours)])
    let names = SourceNames(report)
    for (record, fate) in zip(report.source, report.fates) {
      guard case .held(let finding) = fate else { continue }
      guard table.rows.count < Self.entriesShown else { break }
      table.add(
        words.place(FindingPlace(record.place)),
        text: [
          names.text(of: record.person, as: .person).onOneLine(), date(of: record),
          words.sentence(report.findings[Int(finding)]).cause,
          report.heldFile(of: Int(record.place.document.index)).onOneLine(atMost: 200),
        ],
        numbers: [words.decimalHours(Int(record.minutes))])
    }
    let more = report.totals.held.entries - table.rows.count
    if more > 0 { table.more = words.lead(words.andMore(more)) + "entries.csv" }
    return table
  }

  private func date(of record: TimeActivityRecord) -> String {
    record.date?.isoText ?? report.records.names[record.dateText].onOneLine()
  }

  private func documents(_ broken: [Int]) -> PageTable {
    var table = PageTable(
      words.label(DocumentLabel.documents), of: words.label(.document),
      text: [words.label(.heldFile)])
    for index in broken.prefix(Self.documentsShown) {
      table.add(
        report.records.documents[index].source.name.path.onOneLine(atMost: 200),
        text: [report.heldFile(of: index).onOneLine(atMost: 200)])
    }
    if broken.count > Self.documentsShown {
      table.more = words.andMore(broken.count - Self.documentsShown)
    }
    return table
  }
}
