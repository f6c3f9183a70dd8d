import Timesheets

/// The documents of a run in the order in which they are loaded, how that is done, and what is
/// brought back.
struct SheetDocuments {
  private let report: RunReport
  private let digests: [String: String]
  private let words: Words

  init(_ report: RunReport, _ files: [OutputFile], _ words: Words) {
    self.report = report
    self.words = words
    digests = Dictionary(files.map { ($0.path, $0.sha256) }) { first, _ in first }
  }

  var loadingOrder: SheetSection {
    var section = SheetSection("loading", words.label(.loadingOrder))
    section.paragraphs = [
      words.sentence(SheetSentence.verifyFirst), words.sentence(SheetSentence.inOrder),
    ]
    let canary = report.canaryBeforeOthers
    if canary > 0 {
      var first = batches(words.label(.canary), report.batches.prefix(canary))
      first.paragraphs = [words.canarySentence(canary)]
      let stop = words.text(.canarySeen, SheetFacts())
      section.tables = [first, words.table(words.label(.afterCanary), [stop])]
    }
    let others = report.batches.dropFirst(canary)
    if !others.isEmpty { section.tables.append(batches(words.label(.batches), others)) }
    if !report.corrections.isEmpty {
      section.tables.append(corrections)
      if let list = SheetCorrections(report, words).list { section.tables.append(list) }
    }
    return section
  }

  /// The same order where the Web Connector carries: nobody saves an answer.
  var carryingOrder: SheetSection {
    var section = SheetSection("loading", words.label(.loadingOrder))
    section.paragraphs = [words.sentence(CourierSentence.inOrder)]
    let canary = report.canaryBeforeOthers
    if canary > 0 {
      var first = batches(words.label(.canary), report.batches.prefix(canary))
      first.paragraphs = [
        words.canarySentence(canary), words.sentence(CourierSentence.canaryFirst),
      ]
      section.tables = [first]
    }
    let others = report.batches.dropFirst(canary)
    if !others.isEmpty { section.tables.append(batches(words.label(.batches), others)) }
    if !report.corrections.isEmpty {
      section.tables.append(corrections)
      if let list = SheetCorrections(report, words).list { section.tables.append(list) }
    }
    return section
  }

  private var isCarried: Bool { report.courierUser != nil }

  /// What is ticked off, and the last column: the name for an answer, or room for a hand.
  private var hand: (box: String, last: String) {
    (words.label(.done), isCarried ? words.label(.doneBy) : words.label(.saveAnswerAs))
  }

  private func answer(_ name: String) -> String { isCarried ? "" : "answers/\(name)" }

  private func batches(_ caption: String, _ batches: ArraySlice<Batch>) -> TickTable {
    var table = TickTable(
      caption, of: words.label(.batch), hand: hand,
      columns: [words.label(.weekStarting)],
      numbers: [words.label(.entries), words.label(.hours)])
    var sum = Tally()
    for batch in batches {
      let tally = Tally(entries: batch.entries.count, minutes: batch.minutes)
      sum = sum + tally
      let path = "batches/\(batch.fileName)"
      table.add(
        TickRow(
          "\(words.number(batch.number)). \(path)", notes: marks(of: path, batch.messageSetID),
          texts: [batch.week.isoText], numbers: words.columns(tally),
          last: answer(batch.fileName)))
    }
    table.addTotals(words.label(.total), numbers: words.columns(sum))
    return table
  }

  /// What corrects entries of earlier runs.
  private var corrections: TickTable {
    var table = TickTable(
      words.label(.corrections), of: words.label(.file),
      hand: hand, columns: [words.label(.effect)],
      numbers: [words.label(.entries), words.label(.hours)])
    if !isCarried {
      table.paragraphs = [words.loadCorrections(hasBatches: !report.batches.isEmpty)]
    }
    for file in report.corrections {
      let work: SheetSentence = file.deletes ? .deletions : .changes
      let name = file.path.split(separator: "/").joined(separator: "-")
      table.add(
        TickRow(
          file.path, notes: marks(of: file.path, file.messageSetID),
          texts: [words.sentence(work)], numbers: words.columns(file.tally),
          last: answer(name)))
    }
    return table
  }

  /// The other way to load the same hours, which excludes the first; nil without timer files.
  var timerFiles: SheetSection? {
    guard !report.timerFiles.isEmpty else { return nil }
    var section = SheetSection("timer", words.label(.timerFiles))
    section.paragraphs = words.timerCautions.map(\.forMarkup)
    var table = TickTable(
      words.label(.timerFiles), of: words.label(.file),
      hand: (words.label(.done), words.label(.doneBy)), columns: [words.label(.batch)],
      numbers: [words.label(.entries), words.label(.hours)])
    for file in report.timerFiles {
      table.add(
        TickRow(
          file.path, notes: [digest(of: file.path)], texts: [words.number(file.batch)],
          numbers: words.columns(file.tally)))
    }
    table.addTotals(
      words.label(.total),
      numbers: words.columns(report.timerFiles.reduce(Tally()) { $0 + $1.tally }))
    section.tables = [table]
    return section
  }

  /// What a document is known by: its message set, and the digest of its file.
  private func marks(of path: String, _ messageSet: String) -> [String] {
    [words.lead(words.label(.messageSet)) + messageSet, digest(of: path)]
  }

  private func digest(of path: String) -> String {
    guard let digest = digests[path] else { preconditionFailure("a document was not written") }
    return words.lead(words.label(.digest)) + digest
  }

  var howToLoad: SheetSection {
    var section = SheetSection("how", words.label(.howToLoad))
    section.paragraphs = [
      words.sentence(SheetSentence.webConnector), words.sentence(SheetSentence.importers),
    ]
    section.steps = [
      PageSteps(words.sdkTestCaption, words.sdkTestSteps),
      PageSteps(words.label(.notToDo), words.loadingProhibitions),
    ]
    return section
  }

  var bringBack: SheetSection {
    var section = SheetSection("answers", words.label(.bringBack))
    let file =
      report.batches.first.map { "batches/\($0.fileName)" } ?? report.corrections.first?.path ?? ""
    section.paragraphs = [words.sentence(SheetSentence.answersByContent)]
    section.steps = [
      PageSteps(words.label(.nextSteps), words.answerSteps(run: report.runID, file: file))
    ]
    return section
  }
}

extension PageSteps {
  fileprivate init(_ caption: String, _ items: [String]) {
    self.init(caption: caption.forMarkup, items: items.map(\.forMarkup))
  }
}
