import Timesheets

/// What the corrections of a run do, entry by entry.
struct SheetCorrections {
  /// Entries told on the sheet; `report.json` has all of them.
  static let entriesShown = 200

  private let report: RunReport
  private let names: SourceNames
  private let words: Words

  init(_ report: RunReport, _ words: Words) {
    self.report = report
    self.words = words
    names = SourceNames(report)
  }

  /// A row for each entry that a file of this run changes or deletes; nil where none does.
  var list: TickTable? {
    let written = ToldCorrection.all(of: report.findings).filter { $0.detail.file != nil }
    guard !written.isEmpty else { return nil }
    var table = TickTable(
      words.label(.correctedEntries), of: words.label(.person),
      hand: (words.label(.done), words.label(.file)),
      columns: [words.label(.job), words.label(.date), words.label(.effect)],
      numbers: [words.label(.hours)])
    table.paragraphs = [words.sentence(SheetSentence.correctedHours)]
    for correction in written.prefix(Self.entriesShown) { table.add(row(correction)) }
    let more = written.count - Self.entriesShown
    if more > 0 { table.paragraphs.append(words.lead(words.andMore(more)) + "report.json") }
    return table
  }

  /// Of what came no more, its source names neither person nor job: it goes by its id alone.
  private func row(_ correction: ToldCorrection) -> TickRow {
    let entry = correction.detail.entry
    var (person, job) = ("", "")
    if case .entry(let index) = correction.finding.subject {
      person = names.text(of: report.source[index].person, as: .person)
      job = names.text(of: report.source[index].customer, as: .customer)
    }
    let id = words.lead(words.label(.entry)) + entry.id.onOneLine()
    let hours = words.decimalHours(entry.minutes)
    let isDeleted = correction.detail.isVanished
    return TickRow(
      person.isEmpty ? id : person.onOneLine(),
      notes: (person.isEmpty ? [] : [id]) + [words.lead(words.label(.run)) + entry.run],
      texts: [
        job.onOneLine(), entry.date?.isoText ?? "",
        words.label(isDeleted ? .deletedEntry : .changedEntry),
      ],
      numbers: [isDeleted ? "−" + hours : hours], last: correction.detail.file ?? "")
  }
}
