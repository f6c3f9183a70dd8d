import Timesheets

/// What went in and what came out: documents, company lists, batches, options.
struct SourceSections {
  /// Batches listed on the page; the rest are in `report.json`.
  static let batchesShown = 500

  let report: RunReport
  let words: Words

  init(_ report: RunReport, _ words: Words) {
    self.report = report
    self.words = words
  }

  /// Nil when nothing is carried.
  var batches: PageSection? {
    guard !report.batches.isEmpty else { return nil }
    var table = PageTable(
      words.count(report.batches.count, .batch), of: words.label(.batch),
      text: [words.label(.file), words.label(.weekStarting), words.label(.messageSet)],
      numbers: [words.label(.entries), words.label(.hours)])
    for batch in report.batches.prefix(Self.batchesShown) {
      table.add(
        words.number(batch.number),
        text: [batch.fileName, batch.week.isoText, batch.messageSetID],
        numbers: words.columns(Tally(entries: batch.entries.count, minutes: batch.minutes)))
    }
    if report.batches.count > Self.batchesShown {
      table.more =
        words.lead(words.andMore(report.batches.count - Self.batchesShown)) + "report.json"
    }
    var section = PageSection(words.label(.batches))
    if report.canaryBatches > 0 {
      section.paragraphs = [words.canarySentence(report.canaryBatches)]
    }
    section.tables = [table]
    return section
  }

  /// The documents read and those ignored, and the entries left out, with the reason.
  var documents: PageSection? {
    var read = PageTable(
      words.label(.documents), of: words.label(.document),
      text: [words.label(.kind), words.label(.encoding), words.label(DocumentLabel.passedOver)],
      numbers: [words.label(.entries), words.label(.hours)])
    var ignored = PageTable(
      words.label(.ignoredDocuments), of: words.label(.document), text: [words.label(.reason)])
    let time = report.timeByDocument
    for (index, document) in report.records.documents.enumerated() {
      let name = document.source.name.path.onOneLine(atMost: 200)
      if let reason = document.kind.ignoredReason {
        ignored.add(name, text: [words.sentence(reason)])
        continue
      }
      let passedOver = document.passedOver.map {
        words.lead($0.word.onOneLine()) + words.number($0.count)
      }
      read.add(
        name,
        text: [
          words.name(document.kind), document.encoding.map { words.name($0) } ?? "",
          passedOver.joined(separator: ", "),
        ],
        numbers: words.columns(time[index]))
    }
    for item in report.passedOver {
      ignored.add(item.name.path.onOneLine(atMost: 200), text: [words.sentence(item.reason)])
    }
    var section = PageSection(words.label(.documents))
    section.paragraphs = [words.sentence(report.timeTrackingTaken)]
    section.tables = [read, ignored, leftOut].filter { !$0.rows.isEmpty }
    return section
  }

  private var leftOut: PageTable {
    var table = PageTable(
      words.label(.leftOut), of: words.label(.state), text: [words.label(.reason)],
      numbers: [words.label(.entries), words.label(.hours)])
    for (reason, tally) in LeftOutEntries(report).tallies {
      switch reason {
      case .outside(let option):
        table.add(
          words.label(.outside), text: [words.sentence(option)], numbers: words.columns(tally))
      case .duplicate(let finding):
        table.add(
          words.label(.duplicates), text: [words.sentence(finding).cause],
          numbers: words.columns(tally))
      }
    }
    return table
  }

  /// The company lists with their counts, and where exports disagree.
  var lists: PageSection? {
    var counts = PageTable(
      words.label(.lists), of: words.label(.list),
      numbers: [words.label(.elements), words.label(.inactive)])
    for count in ListCount.all(of: report.lists) {
      counts.add(
        words.name(count.kind), numbers: [words.number(count.total), words.number(count.inactive)])
    }
    var section = PageSection(words.label(.lists))
    section.tables = [counts]
    if !report.disagreements.isEmpty { section.tables.append(disagreements) }
    return section
  }

  private var disagreements: PageTable {
    var table = PageTable(
      words.label(.disagreements), of: words.label(.list),
      text: [
        words.label(.subject), words.label(.cause), words.label(.believed),
        words.label(ReportLabel.passedOver),
      ])
    for disagreement in report.disagreements.prefix(FindingsSections.findingsShown) {
      table.add(
        words.name(disagreement.list),
        text: [
          disagreement.name.onOneLine(), disagreement.field.rawValue,
          words.place(FindingPlace(disagreement.believed)),
          words.place(FindingPlace(disagreement.passedOver)),
        ])
    }
    let more = report.disagreements.count - FindingsSections.findingsShown
    if more > 0 { table.more = words.lead(words.andMore(more)) + "report.json" }
    return table
  }

  /// Every option with its value in this run; those without one are named.
  var options: PageSection? {
    var table = PageTable(
      words.label(.options), of: words.label(.option), text: [words.label(.value)])
    let options = OptionsInForce(report.options).lines
    for option in options where !option.value.isEmpty {
      table.add(option.key, text: [option.value])
    }
    if report.standingDocuments > 0 {
      table.add("lists", text: [words.count(report.standingDocuments, .document)])
    }
    var section = PageSection(words.label(.options))
    let unset = options.filter(\.value.isEmpty).map(\.key)
    if !unset.isEmpty {
      section.paragraphs = [words.lead(words.label(.unset)) + unset.joined(separator: ", ") + "."]
    }
    section.tables = [table]
    return section
  }
}
