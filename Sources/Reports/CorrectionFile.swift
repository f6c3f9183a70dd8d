import Timesheets

/// A file of a run that corrects what stands in QuickBooks, as a report tells it.
package struct CorrectionFile: Hashable, Sendable {
  /// Its path inside the run's folder.
  package let path: String
  package let messageSetID: String
  /// Whether its requests delete; else they change.
  package let deletes: Bool
  /// The entries that it corrects: changed ones with what they are to be.
  package let tally: Tally

  package init(path: String, messageSetID: String, deletes: Bool, tally: Tally) {
    self.path = path
    self.messageSetID = messageSetID
    self.deletes = deletes
    self.tally = tally
  }
}

/// A correction that a finding tells of.
struct ToldCorrection {
  let finding: Finding
  let detail: CorrectionDetail

  /// All of them: changed entries first, each by day, run and id.
  static func all(of findings: [Finding]) -> [ToldCorrection] {
    let all = findings.compactMap { finding in
      if case .correction(let detail) = finding.detail {
        ToldCorrection(finding: finding, detail: detail)
      } else {
        nil
      }
    }
    return all.sorted { $0.comesBefore($1) }
  }

  private func comesBefore(_ other: ToldCorrection) -> Bool {
    let (left, right) = (detail.entry, other.detail.entry)
    if detail.isVanished != other.detail.isVanished { return other.detail.isVanished }
    if left.date != right.date {
      return (left.date?.dayNumber ?? .min) < (right.date?.dayNumber ?? .min)
    }
    return (left.run, left.id, left.minutes) < (right.run, right.id, right.minutes)
  }
}

extension SummaryText {
  /// Entries of which the source says something else by now, and what becomes of each.
  func addCorrections(to lines: inout TextLines) {
    let corrections = ToldCorrection.all(of: report.findings)
    guard !corrections.isEmpty else { return }
    lines.add(heading: words.label(.corrections))
    for file in report.corrections {
      lines.add(words.tally(file.tally), first: words.lead(file.path))
    }
    // Without a folder there is no findings.csv to point to.
    let shown = folder == nil ? corrections.count : Self.correctionsShown
    for correction in corrections.prefix(shown) {
      let entry = correction.detail.entry
      let date = entry.date.map { $0.isoText + ", " } ?? ""
      lines.add(
        words.lead("\(entry.id.onOneLine()) (\(date)\(words.hours(entry.minutes)), \(entry.run))")
          + words.sentence(correction.finding).cause, first: "- ")
    }
    let more = corrections.count - shown
    if more > 0 { lines.add(words.lead(words.andMore(more)) + "findings.csv") }
  }
}

extension FindingsSections {
  /// The corrections one by one; nil when there are none.
  var corrections: PageSection? {
    let corrections = ToldCorrection.all(of: report.findings)
    guard !corrections.isEmpty else { return nil }
    var section = PageSection(words.label(.corrections))
    if !report.corrections.isEmpty { section.tables.append(correctionFiles) }
    var table = PageTable(
      words.count(corrections.count, .entry), of: words.label(.entry),
      text: [
        words.label(.run), words.label(.date), words.label(.state), words.label(.file),
      ],
      numbers: [words.label(.hours)])
    for correction in corrections.prefix(Self.findingsShown) {
      let entry = correction.detail.entry
      table.add(
        entry.id.onOneLine(),
        text: [
          entry.run, entry.date?.isoText ?? "", words.sentence(correction.finding).cause,
          correction.detail.file ?? "",
        ],
        numbers: [words.decimalHours(entry.minutes)])
    }
    if corrections.count > Self.findingsShown {
      table.more =
        words.lead(words.andMore(corrections.count - Self.findingsShown)) + "report.json"
    }
    section.tables.append(table)
    return section
  }

  private var correctionFiles: PageTable {
    var table = PageTable(
      words.count(report.corrections.count, .batch), of: words.label(.file),
      text: [words.label(.messageSet)],
      numbers: [words.label(.entries), words.label(.hours)])
    for file in report.corrections {
      table.add(file.path, text: [file.messageSetID], numbers: words.columns(file.tally))
    }
    return table
  }
}

extension JSONWriter {
  /// The corrections of a run, and its files that make them; nothing where there are none.
  mutating func corrections(of report: RunReport) {
    let corrections = ToldCorrection.all(of: report.findings)
    guard !corrections.isEmpty else { return }
    objects("correctionFiles", report.corrections) { json, file in
      json.member("file", file.path)
      json.member("deletes", file.deletes)
      json.member("messageSetID", file.messageSetID)
      json.tally(file.tally)
    }
    objects("corrections", corrections) { json, correction in
      let entry = correction.detail.entry
      json.member("id", entry.id)
      json.member("run", entry.run)
      json.member("vanished", correction.detail.isVanished)
      json.member("date", entry.date?.isoText)
      json.member("minutes", entry.minutes)
      json.member("detail", correction.finding.detail.reportWord)
      json.member("file", correction.detail.file)
    }
  }
}

extension Words {
  /// What to do with the files that correct, after the batches where there are any.
  func loadCorrections(hasBatches: Bool) -> String {
    switch language {
    case .english:
      "Read the list of corrections, load the files of corrections/ in the order of their numbers"
        + (hasBatches
          ? ", after the batches, and deliver their answers." : ", and deliver their answers.")
    case .french:
      "Lisez la liste des corrections, chargez les fichiers de corrections/ dans l’ordre de leurs "
        + (hasBatches
          ? "numéros, après les lots, puis remettez leurs réponses à Timeferry."
          : "numéros, puis remettez leurs réponses à Timeferry.")
    }
  }
}
