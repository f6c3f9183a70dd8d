import Timesheets

/// What is left to do, section by section.
extension FollowUpText {
  func addLostBatches(to lines: inout TextLines) {
    guard !report.lostBatches.isEmpty else { return }
    lines.add(heading: words.label(.lostBatches))
    lines.add(words.sentence(.notAsPublished))
    for file in report.lostBatches.prefix(Self.linesShown) {
      lines.add(file.onOneLine(), first: "   - ")
    }
    addMore(
      report.lostBatches.count - Self.linesShown, "\(report.kind.rawValue).json", to: &lines)
    lines.add(words.lead(words.label(.whatToDo)) + words.sentence(.putBatchesBack))
  }

  func addRefusals(to lines: inout TextLines) {
    var open = report
    // What is mended goes out again, and needs no cure any more.
    open.lines.removeAll { $0.mended != nil }
    let groups = RefusalGroup.all(of: open)
    add(groups.filter { !$0.ofCorrections }, under: .refused, to: &lines)
    let corrections = groups.filter(\.ofCorrections)
    guard !corrections.isEmpty else { return }
    add(corrections, under: .correctionsRefused, words.sentence(.correctionRefused), to: &lines)
  }

  private func add(
    _ groups: [RefusalGroup], under heading: FollowUpLabel, _ opening: String? = nil,
    to lines: inout TextLines
  ) {
    guard !groups.isEmpty else { return }
    lines.add(heading: words.label(heading))
    if let opening { lines.add(opening) }
    for (index, group) in groups.enumerated() {
      let code = "\(words.label(.status)) \(group.code) (\(words.word(group.group)))"
      lines.add(words.lead(code) + words.tally(group.tally), first: "\(index + 1). ")
      let text = words.text(ofStatus: group.code)
      lines.add(words.lead(words.label(.meaning)) + text.meaning, first: "   ")
      lines.add(words.lead(words.label(.whatToDo)) + words.cure(of: group), first: "   ")
      for message in group.messages.prefix(Self.messagesShown) {
        add(ownWords: message.text, to: &lines)
        add(message.lines, to: &lines)
      }
      let rest = group.messages.dropFirst(Self.messagesShown).reduce(0) { $0 + $1.lines.count }
      addMore(rest, "outcomes.csv", to: &lines)
    }
  }

  func addQuestions(to lines: inout TextLines) {
    let unknown = report.lines.filter { $0.after == .unknown }
    let asked = report.lines.filter { $0.after != .unknown && !$0.askedIn.isEmpty }
    let questions = report.sets.filter(\.isQuestion)
    guard !unknown.isEmpty || !questions.isEmpty else { return }
    lines.add(heading: words.label(.questions))
    if !unknown.isEmpty {
      lines.add(words.sentence(.notProved))
      add(unknown, to: &lines)
    }
    for (isLoaded, sentence) in [
      (false, FollowUpSentence.correctionOpen), (true, .txnIDNotShown),
    ] {
      let entries = asked.filter { ($0.after.name == .loaded) == isLoaded }
      guard !entries.isEmpty else { continue }
      lines.add(words.sentence(sentence))
      add(entries, to: &lines)
    }
    if !questions.isEmpty {
      lines.add(isCarried ? words.sentence(.carriesFollowUp) : words.sentence(.askInThisWay))
      add(questions, to: &lines)
    }
    if unknown.contains(where: { $0.askedIn.isEmpty }) { lines.add(words.sentence(.unasked)) }
  }

  func addSent(to lines: inout TextLines) {
    let sets = report.sets.filter { !$0.isQuestion }
    guard !sets.isEmpty else { return }
    let isReversal = report.kind == .reversal
    let heading: FollowUpLabel =
      isOnlyTold ? .deletionsTold : isReversal ? .deletions : .sentAgain
    lines.add(heading: words.label(heading))
    for reason in SendingReason.allCases {
      let entries = report.lines.filter { $0.sendingReason(in: report.kind) == reason }
      guard !entries.isEmpty else { continue }
      let tally = Tally(
        entries: entries.count, minutes: entries.reduce(0) { $0 + Int($1.minutes) })
      lines.add(words.lead(words.tally(tally)) + words.sentence(reason), first: "- ")
      // The others are told where it is told what became of them.
      if [.mendedByLists, .mendedByPerson].contains(reason) { add(entries, to: &lines) }
    }
    guard !isOnlyTold else {
      add(report.lines.filter { $0.lot(in: report.kind) == .deletionSent }, to: &lines)
      return
    }
    let byHand = words.sentence(isReversal ? .deleteInOrder : .sendInOrder)
    lines.add(isCarried ? words.sentence(.carriesFollowUp) : byHand)
    add(sets, to: &lines)
  }

  private func add(_ sets: [FollowUpSet], to lines: inout TextLines) {
    for (index, set) in sets.enumerated() {
      let what = "\(words.phrase(set.kind)) (\(words.tally(set.tally)))"
      lines.add(unbroken: "   \(index + 1). \(named(set.file))")
      lines.add(what, first: "      ")
    }
  }

  func addKept(to lines: inout TextLines) {
    let kept = Dictionary(grouping: report.lines, by: \.kept)
    let reasons = KeptReason.allCases.filter { kept[$0] != nil }
    guard !reasons.isEmpty else { return }
    lines.add(heading: words.label(.kept))
    for reason in reasons {
      let entries = kept[reason] ?? []
      let tally = Tally(
        entries: entries.count, minutes: entries.reduce(0) { $0 + Int($1.minutes) })
      lines.add(words.lead(words.tally(tally)) + words.sentence(reason), first: "- ")
      add(entries, to: &lines)
    }
  }

  func addAbsent(to lines: inout TextLines) {
    let absent = report.lines.filter { $0.after == .absent }
    guard !absent.isEmpty, report.kind == .answers else { return }
    lines.add(heading: words.label(.absent))
    lines.add(words.sentence(.provedAbsent))
    add(absent, to: &lines)
  }
}

extension FollowUpReport {
  /// What to do next, in order; never nothing.
  var nextSteps: [FollowUpStep] {
    let lots = Set(lines.map { $0.lot(in: kind) })
    var steps: [FollowUpStep] = []
    if findings.contains(where: { $0.detail.severity == .error }) { steps.append(.settleFindings) }
    if !lostBatches.isEmpty { steps.append(.restoreBatches) }
    if sets.contains(where: \.isQuestion) { steps.append(.ask) }
    if lots.contains(.sentAgain) { steps.append(.sendAgain) }
    if lots.contains(.deletionSent) { steps.append(.delete) }
    if lots.contains(.toMend) || kind == .answers && lots.contains(.away) { steps.append(.mend) }
    if lots.contains(.correctionRefused) { steps.append(.correctAgain) }
    if lots.contains(.awaiting) { steps.append(.keepForAnswers) }
    if steps.isEmpty { steps.append(lines.isEmpty ? .deliverAnswers : .nothingLeft) }
    return steps
  }
}
