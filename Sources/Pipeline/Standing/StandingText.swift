import LoadLedger
import Reports
import SystemPackage
import Timesheets

extension LedgerStanding {
  /// The ledgers as a person reads them, one after another; lines of at most 80 columns, paths
  /// apart. Folders below `here`, an absolute path, are named from there on.
  package static func text(
    _ standings: [LedgerStanding], in language: Language, from here: FilePath = ""
  ) -> String {
    let words = StandingWords(language, from: here)
    return standings.map { standing in
      var lines = TextLines()
      standing.add(to: &lines, words)
      return lines.text
    }.joined(separator: StandingWords.rule)
  }

  private func add(to lines: inout TextLines, _ words: StandingWords) {
    words.addHead(ledger: path, company, to: &lines)
    lines.addBlank()
    guard sums.runs > 0 else {
      lines.add(words.noRun)
      addConnector(to: &lines, words)
      return addDeliveries(to: &lines, words)
    }
    lines.add(words.sentence(sums))
    let spoken = words.spoken
    lines.add(heading: spoken.label(.allRuns))
    lines.add(row: "", [(spoken.label(.entries), 12), (spoken.label(.hours), 16)])
    for (caption, tally) in spoken.captioned(sums.totals) {
      lines.add(
        row: caption,
        [(spoken.number(tally.entries), 12), (spoken.decimalHours(tally.minutes), 16)])
    }
    if sums.runs > 1 && sums.totals.read != sums.totals.batched { lines.add(words.countedAgain) }
    addLoading(to: &lines, words)
    addConnector(to: &lines, words)
    addRuns(to: &lines, words)
    addFollowUps(to: &lines, words)
    addDeliveries(to: &lines, words)
  }

  private func addLoading(to lines: inout TextLines, _ words: StandingWords) {
    guard sums.totals.batched.entries > 0 else { return }
    let spoken = words.spoken
    lines.add(heading: words.loadingHeading)
    lines.add(row: "", [(spoken.label(.entries), 12), (spoken.label(.hours), 16)])
    for (caption, tally) in words.captioned(loading) {
      lines.add(
        row: caption,
        [(spoken.number(tally.entries), 12), (spoken.decimalHours(tally.minutes), 16)])
    }
    if loading.correctedMinutes != 0 {
      lines.add(
        row: words.correctionsSince,
        [("", 12), (spoken.decimalHours(loading.correctedMinutes), 16)]
      )
    }
  }

  private func addConnector(to lines: inout TextLines, _ words: StandingWords) {
    guard let connector else { return }
    lines.add(heading: ConnectorWords.heading)
    for (caption, text) in ConnectorWords(words.spoken.language).facts(of: connector) {
      lines.add(text, first: words.spoken.lead(caption), indent: 2)
    }
  }

  private func addRuns(to lines: inout TextLines, _ words: StandingWords) {
    guard !runs.isEmpty else { return }
    lines.add(heading: words.runsHeading)
    for (run, loading) in zip(runs, runLoading) {
      lines.add(run.name)
      lines.add(words.making(of: run), first: "  ")
      lines.add(words.state(published: run.publishedAt, planned: run.planned), first: "  ")
      if run.state == .published {
        lines.add(unbroken: "  " + words.folder(ofRun: run.name, in: run.outbox))
      }
      lines.add(words.balance(run.totals), first: "  ")
      if run.totals.batched.entries > 0 {
        lines.add(words.balance(loading, of: run.totals.batched), first: "  ")
      }
    }
    if sums.runs > runs.count { lines.add(words.spoken.andMore(sums.runs - runs.count)) }
  }

  private func addFollowUps(to lines: inout TextLines, _ words: StandingWords) {
    guard !followUps.isEmpty else { return }
    lines.add(heading: words.followUpsHeading)
    for followUp in followUps {
      lines.add(followUp.name)
      lines.add(words.making(of: followUp), first: "  ")
      lines.add(
        words.state(published: followUp.publishedAt, planned: followUp.planned), first: "  ")
      if followUp.state == .published {
        lines.add(unbroken: "  " + words.folder(ofRun: followUp.name, in: followUp.outbox))
      }
      lines.add(words.news(of: followUp), first: "  ")
    }
    if sums.followUps > followUps.count {
      lines.add(words.spoken.andMore(sums.followUps - followUps.count))
    }
  }

  private func addDeliveries(to lines: inout TextLines, _ words: StandingWords) {
    guard !deliveries.isEmpty else { return }
    lines.add(heading: words.deliveriesHeading)
    for delivery in deliveries {
      lines.add(words.sentence(delivery), first: delivery.taken.at.isoText + "  ", indent: 2)
    }
  }
}

extension EntryHistory {
  /// The lives of entries as a person reads them; lines of at most 80 columns, paths apart.
  /// Folders below `here`, an absolute path, are named from there on.
  package static func text(
    _ histories: [EntryHistory], in language: Language, from here: FilePath = ""
  ) -> String {
    let words = StandingWords(language, from: here)
    return histories.map { history in
      var lines = TextLines()
      history.add(to: &lines, words)
      return lines.text
    }.joined(separator: StandingWords.rule)
  }

  private func add(to lines: inout TextLines, _ words: StandingWords) {
    lines.add(identity.hexadecimal, first: words.spoken.lead(words.spoken.label(.entry)))
    words.addHead(ledger: ledger, company, to: &lines)
    lines.addBlank()
    lines.add(words.carried(times: lives.count, isReleased: isReleased))
    for index in lives.indices {
      let (life, steps) = (lives[index], steps[index])
      lines.add(heading: words.spoken.lead(words.spoken.label(.run)) + life.run)
      if life.state == .published {
        lines.add(unbroken: words.folder(ofRun: life.run, in: life.outbox))
      }
      for (caption, fact) in words.facts(of: life, with: companions[index], steps: steps) {
        lines.add(fact, first: words.spoken.lead(caption), indent: 2)
      }
      if !steps.isEmpty { addWay(steps, to: &lines, words) }
    }
  }

  /// What became of the request, one thing after another.
  private func addWay(
    _ steps: [LoadStep], to lines: inout TextLines, _ words: StandingWords
  ) {
    lines.addBlank()
    lines.add(words.way)
    for (number, step) in steps.enumerated() {
      let last = steps[..<number].last { $0.sending != nil }?.sending?.kind
      lines.add(
        words.sentences(step, answering: last ?? .add, isLast: number == steps.count - 1),
        first: "  \(step.planned.at.isoText)  ", indent: 4)
    }
  }
}

extension StandingWords {
  /// Between two ledgers, or two entries.
  static let rule = "\n" + String(repeating: "=", count: 80) + "\n\n"

  /// Whose ledger it is, and where it is.
  func addHead(ledger: String, _ company: CompanyNames?, to lines: inout TextLines) {
    let name = company?.name ?? ""
    let shown = name.isEmpty ? spoken.label(.noCompany) : name.onOneLine()
    lines.add(shown, first: spoken.lead(spoken.label(.company)))
    if let legal = company?.legalName, !legal.isEmpty, legal != name {
      lines.add(legal.onOneLine(), first: spoken.lead(legalName))
    }
    lines.add(unbroken: spoken.lead(self.ledger) + ledger.onOneLine(atMost: 4096))
  }
}
