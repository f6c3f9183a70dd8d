import Timesheets

/// Settles lines one to one by what they say, where no ExternalGUID can.
///
/// Entries that say the same cannot be told apart, and need not be where all lines that say so are
/// there, or none. Where only some are, or more than were sent, or where one may belong to a batch
/// without an answer, nothing is settled: on a guess an hour could be deleted in another's place.
struct ContentSettling {
  /// What is known of a line that no entry was found for.
  enum Verdict {
    /// Nothing that would show it was delivered.
    case open
    /// All of the time was shown, and it is not there.
    case absent
    /// So many entries may be the line, or may not.
    case ambiguous(at: Place, Int)
  }

  /// Lines and entries that say the same.
  private struct Equals {
    var unknown: [Int] = []
    /// Those that stand in QuickBooks under a TxnID that was never shown.
    var nameless: [Int] = []
    /// How many lines of batches without an answer say it.
    var awaiting = 0
    /// Entries that are known to be nobody's.
    var free: [Int] = []
  }

  private let standing: StandingEntries
  private let contents: [Int: EntryContent]
  /// The days of lines whose batch is not at hand, so that nobody knows what they say.
  private let blindDays: Set<WorkDate>
  /// The lines that an ExternalGUID would show.
  private let byGUID: Set<Int>
  /// The contents in the order of the first line that has each.
  private var order: [EntryContent] = []
  private var equals: [EntryContent: Equals] = [:]
  /// Free entries by person, day and time.
  private var near: [EntryContent.PersonTime: Set<Int>] = [:]
  /// The answers to questions about a set, by the beginning of its id.
  private let questions: [String: [Int]]

  init(_ standing: StandingEntries, _ requests: LineRequests, _ judgement: Judgement) {
    self.standing = standing
    var contents: [Int: EntryContent] = [:]
    var byGUID: Set<Int> = []
    var blindDays: Set<WorkDate> = []
    let showsGUIDs = standing.showGUIDs
    for (position, line) in judgement.sent.lines.enumerated() {
      let state = judgement.state(position)
      guard state.isOpen || state.standing?.txnID.isEmpty == true else { continue }
      guard let entry = requests.entry(of: line),
        let content = EntryContent(entry, standing.names)
      else {
        blindDays.insert(line.date)
        continue
      }
      contents[position] = content
      if showsGUIDs, !entry.ids.externalGUID.isEmpty { byGUID.insert(position) }
    }
    self.contents = contents
    self.blindDays = blindDays
    self.byGUID = byGUID
    var questions: [String: [Int]] = [:]
    for (position, answer) in standing.answers.enumerated() where answer.isWhole {
      if let set = answer.question?.set, !set.isEmpty {
        questions[set, default: []].append(position)
      }
    }
    self.questions = questions
    gather(judgement)
  }

  private mutating func gather(_ judgement: Judgement) {
    for line in contents.keys.sorted() {
      guard let content = contents[line] else { continue }
      if equals[content] == nil {
        order.append(content)
        equals[content] = Equals()
      }
      if byGUID.contains(line) { continue }
      switch judgement.state(line) {
      case .unknown: equals[content]?.unknown.append(line)
      case .loaded: equals[content]?.nameless.append(line)
      case .awaiting: equals[content]?.awaiting += 1
      case .refused, .notProcessed, .absent, .changing, .deleting, .deleted: break
      }
    }
    for (position, seen) in standing.all.enumerated()
    where !seen.txnID.isEmpty && !seen.hasGUID && judgement.owner(of: seen.txnID) == nil {
      guard let content = EntryContent(seen.entry, standing.names) else { continue }
      equals[content]?.free.append(position)
      near[content.day, default: []].insert(position)
    }
  }

  /// The lines found, each with its entry. They are no longer free from then on.
  mutating func found(_ judgement: Judgement) -> [(line: Int, entry: Int)] {
    var found: [(line: Int, entry: Int)] = []
    for content in order {
      guard let equal = equals[content] else { continue }
      let lines = equal.nameless + equal.unknown
      guard equal.awaiting == 0, equal.free.count == lines.count,
        !blindDays.contains(content.day.date)
      else { continue }
      for (line, entry) in zip(lines, equal.free) {
        found.append((line, entry))
        near[content.day]?.remove(entry)
      }
      equals[content]?.free = []
    }
    return found
  }

  /// Judges a line for which no entry was found. Only one that was unknown before was asked about.
  func verdict(on line: Int, _ judgement: Judgement) -> Verdict {
    let sent = judgement.sent.lines[line]
    guard sent.state == .unknown else { return .open }
    let set = String(sent.set.prefix(TimeQuestion.longestSet))
    let covering = (questions[set] ?? []).filter {
      standing.answers[$0].covers(sent.date, set: sent.set) && !isOfOtherBooks($0, judgement)
    }
    // Without its batch nobody knows what to look for.
    guard let content = contents[line] else { return .open }
    let isByGUID = byGUID.contains(line)
    let equal = equals[content]?.free ?? []
    if !isByGUID, !equal.isEmpty { return ambiguous(equal) }
    guard !covering.isEmpty, !standing.identities.contains(sent.identity) else { return .open }
    // Perhaps somebody wrote it by hand, or changed what was written: that must not be sent again.
    let near = isByGUID ? equal : Array(near[content.day] ?? [])
    if !near.isEmpty { return ambiguous(near) }
    let wouldShow = !isByGUID || covering.contains { standing.answers[$0].showsGUIDs }
    return wouldShow && !covering.contains(where: hasUnclear) ? .absent : .open
  }

  /// Whether an answer shows none of the entries that are known to stand on its days: then another
  /// company file was open, and its silence says nothing.
  private func isOfOtherBooks(_ answer: Int, _ judgement: Judgement) -> Bool {
    guard let question = standing.answers[answer].question else { return true }
    let known = judgement.sent.lines.filter { line in
      guard case .loaded(let facts) = line.state else { return false }
      return !facts.txnID.isEmpty && question.days.contains(line.date)
    }
    return !known.isEmpty
      && !known.contains { line in
        guard let txnID = line.state.standing?.txnID, let seen = standing.positions[txnID]
        else { return false }
        return standing.all[seen].answers.contains(answer)
      }
  }

  private func ambiguous(_ entries: [Int]) -> Verdict {
    guard let place = entries.map({ standing.all[$0].place }).min() else { return .open }
    return .ambiguous(at: place, entries.count)
  }

  /// Whether an answer shows an entry that might be anybody's.
  private func hasUnclear(_ answer: Int) -> Bool {
    standing.answers[answer].entries.contains { entry in
      entry.ids.externalGUID.isEmpty && (entry.ids.txnID.isEmpty || !entry.hasContent)
    }
  }
}
