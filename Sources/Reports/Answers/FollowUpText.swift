import Timesheets

/// `answers.<lang>.txt` and `reversal.<lang>.txt`: the follow-up for whoever loads.
///
/// Plain text of at most 80 columns, but for QuickBooks' own words, which are kept to the letter;
/// also what the command prints.
struct FollowUpText {
  /// Entries told one by one under each heading, and texts of QuickBooks under each code; the rest
  /// stand in outcomes.csv.
  static let linesShown = 20
  static let messagesShown = 5
  static let peopleShown = 12
  static let findingsShown = 20
  /// Characters of one line of QuickBooks' own words.
  static let messageWidth = 1_000

  let report: FollowUpReport
  let totals: FollowUpTotals
  let words: Words
  /// Where the files are; nil when nothing was published.
  let folder: String?

  init(
    _ report: FollowUpReport, _ totals: FollowUpTotals, _ language: Language, folder: String?
  ) {
    self.report = report
    self.totals = totals
    words = Words(language, documents: report.documentNames)
    self.folder = folder
  }

  /// Whether it is a reversal of which nothing was written yet.
  var isOnlyTold: Bool { report.kind == .reversal && folder == nil }

  /// Whether the Web Connector carries what the folder holds.
  var isCarried: Bool { report.courierUser != nil }

  var text: String {
    var lines = TextLines()
    addHead(to: &lines)
    addTotals(to: &lines)
    addFindings(to: &lines)
    addLostBatches(to: &lines)
    addRefusals(to: &lines)
    addQuestions(to: &lines)
    addSent(to: &lines)
    addKept(to: &lines)
    addAbsent(to: &lines)
    addLoaded(to: &lines)
    addIgnored(to: &lines)
    addEnd(to: &lines)
    return lines.text
  }

  private func addHead(to lines: inout TextLines) {
    let isReversal = report.kind == .reversal
    lines.add(words.label(isReversal ? .reversalTitle : .answersTitle))
    lines.addBlank()
    let company = report.company.isEmpty ? words.label(.noCompany) : report.company
    lines.add(company.onOneLine(), first: words.lead(words.label(.company)))
    if !report.bundleName.isEmpty {
      lines.add(
        report.bundleName.onOneLine(),
        first: words.lead(words.label(isReversal ? .reversedRun : .answersDelivery)))
    }
    if folder != nil { lines.add(report.name, first: words.lead(words.label(.followUp))) }
    lines.addBlank()
    guard !isReversal || totals.lines.entries > 0 else {
      lines.add(words.sentence(.nothingToReverse))
      return
    }
    let errors = report.findings.count { $0.detail.severity == .error }
    lines.add(words.sentence(totals, errors: errors, isOnlyTold: isOnlyTold))
  }

  private func addTotals(to lines: inout TextLines) {
    guard totals.lines.entries > 0 || !totals.tie else { return }
    lines.add(heading: words.label(isOnlyTold ? .statesTold : .states))
    lines.add(row: "", Self.columns(words.label(.entries), words.label(.hours)))
    for state in LoadStateName.allCases {
      if let tally = totals.after[state] { add(row: caption(state), tally, to: &lines) }
    }
    add(row: words.label(.total), totals.lines, to: &lines)
    if totals.sent.entries > 0, !isOnlyTold {
      add(row: words.label(.goingOut), totals.sent, to: &lines)
    }
    // Before a file is written there is none whose totals could be told to tie.
    if !totals.tie || !isOnlyTold {
      lines.add(words.sentence(totals.tie ? .totalsTie : .totalsDoNotTie))
    }
  }

  private func caption(_ state: LoadStateName) -> String {
    isOnlyTold && state == .deleting ? words.label(.deletingTold) : words.caption(state)
  }

  private func addFindings(to lines: inout TextLines) {
    guard !report.findings.isEmpty else { return }
    lines.add(heading: words.label(.findings))
    let entries = AnsweredEntries(report)
    let ranked = Severity.allCases.reversed().flatMap { severity in
      report.findings.filter { $0.detail.severity == severity }
    }
    for (index, finding) in ranked.prefix(Self.findingsShown).enumerated() {
      let text = words.text(of: finding.detail, entries)
      lines.add(
        "[\(words.word(finding.detail.severity))] \(text.cause)", first: "\(index + 1). ")
      lines.add(text.what, first: "   ")
      add(ownWords: finding.detail.ownWords, to: &lines)
      lines.add(words.lead(words.label(.place)) + place(finding.place), first: "   ")
      lines.add(words.lead(words.label(.whatToDo)) + text.cure, first: "   ")
    }
    addMore(report.findings.count - Self.findingsShown, "\(report.kind.rawValue).json", to: &lines)
  }

  private func addLoaded(to lines: inout TextLines) {
    guard totals.newlyLoaded.entries > 0 else { return }
    lines.add(heading: words.label(.loaded))
    var people: [String: Tally] = [:]
    for line in report.lines where line.isNewlyLoaded {
      people[line.person, default: Tally()].add(minutes: Int(line.minutes))
    }
    let sorted = people.sorted { left, right in left.key < right.key }
    for (person, tally) in sorted.prefix(Self.peopleShown) {
      add(row: person.isEmpty ? "?" : person.onOneLine(), tally, to: &lines)
    }
    let rest = sorted.dropFirst(Self.peopleShown)
    if !rest.isEmpty {
      add(
        row: words.andMore(rest.count), rest.reduce(Tally()) { $0 + $1.value }, to: &lines)
    }
    add(row: words.label(.total), totals.newlyLoaded, to: &lines)
  }

  /// A file that was meant as an answer and was not taken for one must not go unseen.
  private func addIgnored(to lines: inout TextLines) {
    let ignored =
      report.ignored.filter { $0.reason != .systemFile }.map { document in
        (words.documents[document.document], words.sentence(document.reason))
      } + report.passedOver.map { ($0.name.path.onOneLine(), words.sentence($0.reason)) }
    guard !ignored.isEmpty else { return }
    lines.add(heading: words.label(.ignoredDocuments))
    for (name, reason) in ignored.prefix(Self.linesShown) {
      lines.add(words.lead(name) + reason, first: "- ")
    }
    addMore(ignored.count - Self.linesShown, "\(report.kind.rawValue).json", to: &lines)
  }

  private func addEnd(to lines: inout TextLines) {
    lines.add(heading: words.label(.folder))
    lines.add(unbroken: folder ?? words.label(.nothingPublished) + ".")
    if report.isKnown { lines.add(words.sentence(.knownBefore)) }
    var steps = report.nextSteps
    if isOnlyTold { steps = totals.sent.entries > 0 ? [.confirm] : [] }
    // It speaks of the folder.
    if folder == nil { steps.removeAll { $0 == .nothingLeft } }
    guard !steps.isEmpty else { return }
    lines.add(heading: words.label(.nextSteps))
    for (index, sentence) in sentences(steps).enumerated() {
      lines.add(sentence, first: "\(index + 1). ")
    }
  }

  /// What is to be done, less what the Web Connector does: of that it is said once that it does.
  private func sentences(_ steps: [FollowUpStep]) -> [String] {
    guard isCarried else { return steps.map(words.sentence) }
    let byHand = steps.filter { !$0.loads }
    let carried = byHand.count < steps.count ? [words.sentence(.carriesFollowUp)] : []
    return carried + byHand.map(words.sentence)
  }

  // What several sections are made of

  /// `Ada Roy, November 9, 2026, 7:30; run/batches/0001.xml; a.xml, line 12; again in: …`
  func add(_ line: FollowUpLine, to lines: inout TextLines) {
    var parts: [String] = []
    let day = "\(words.date(line.date)), \(words.hoursAndMinutes(Int(line.minutes)))"
    parts.append(line.person.isEmpty ? day : "\(line.person.onOneLine()), \(day)")
    parts.append("\(line.run)/\(line.batchFile)")
    if let place = line.place { parts.append(self.place(place)) }
    if let file = line.sentIn, report.kind == .answers {
      parts.append(words.lead(words.label(.againIn)) + named(file))
    }
    lines.add(parts.joined(separator: "; "), first: "   - ", indent: 5)
  }

  func add(_ entries: [FollowUpLine], to lines: inout TextLines) {
    for line in entries.prefix(Self.linesShown) { add(line, to: &lines) }
    addMore(entries.count - Self.linesShown, "outcomes.csv", to: &lines)
  }

  func addMore(_ number: Int, _ file: String, to lines: inout TextLines) {
    if number > 0 { lines.add(words.lead(words.andMore(number)) + file, first: "   - ") }
  }

  /// QuickBooks' words line by line, unbroken: they are searched for and read out to others.
  func add(ownWords: String, to lines: inout TextLines) {
    let own = ownWords.split(omittingEmptySubsequences: true) { $0.isNewline }
    guard !own.isEmpty else { return }
    lines.add(words.caption(words.label(.quickBooks)), first: "   ")
    for line in own.prefix(Self.linesShown) {
      lines.add(unbroken: "     " + String(line).onOneLine(atMost: Self.messageWidth))
    }
  }

  /// With the folder's name, because the batch that it comes from may be called the same.
  func named(_ file: String) -> String { "\(report.name)/\(file)" }

  func add(row caption: String, _ tally: Tally, to lines: inout TextLines) {
    lines.add(
      row: caption,
      Self.columns(words.number(tally.entries), words.decimalHours(tally.minutes)))
  }

  private static func columns(
    _ entries: String, _ hours: String
  ) -> [(text: String, width: Int)] {
    [(entries, 12), (hours, 16)]
  }

  private func place(_ place: Place) -> String { words.place(FindingPlace(place)) }
}
