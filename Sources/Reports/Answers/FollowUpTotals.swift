import Timesheets

/// The lines of a follow-up added up, and held against the files that it sends them in.
package struct FollowUpTotals: Hashable, Sendable {
  /// Every line of the follow-up.
  package private(set) var lines = Tally()
  /// How the lines stood before, and how they stand by what the answers prove.
  package private(set) var before: [LoadStateName: Tally] = [:]
  package private(set) var after: [LoadStateName: Tally] = [:]
  /// What goes out in a file of this folder: again, or to be deleted.
  package private(set) var sent = Tally()
  /// What stands in QuickBooks now and was not known to.
  package private(set) var newlyLoaded = Tally()
  private(set) var lots: [FollowUpLot: Tally] = [:]
  /// Whether every file that writes holds exactly the lines that go out in it.
  package let tie: Bool

  package init(_ report: FollowUpReport) {
    var sent: [String: Tally] = [:]
    for line in report.lines {
      let minutes = Int(line.minutes)
      lines.add(minutes: minutes)
      before[line.before.name, default: Tally()].add(minutes: minutes)
      after[line.after.name, default: Tally()].add(minutes: minutes)
      lots[line.lot(in: report.kind), default: Tally()].add(minutes: minutes)
      if line.isNewlyLoaded { newlyLoaded.add(minutes: minutes) }
      if let file = line.sentIn {
        self.sent.add(minutes: minutes)
        sent[file, default: Tally()].add(minutes: minutes)
      }
    }
    let held = report.sets.filter { !$0.isQuestion }.map { ($0.file, $0.tally) }
    tie = sent == Dictionary(held) { $0 + $1 }
  }
}

/// What becomes of a line, as a reader counts it.
enum FollowUpLot: CaseIterable, Sendable {
  case loaded, deleted
  /// A deletion goes out in this folder.
  case deletionSent
  /// A deletion would go out; a reversal that is only told counts none.
  case deletionTold
  case sentAgain
  /// Refused, and something is to be mended first.
  case toMend
  /// A change or deletion was refused; the entry stands as before.
  case correctionRefused
  /// A reversal leaves it where it stands.
  case kept
  case awaiting, unknown
  /// Proved not to stand in QuickBooks, and not sent.
  case away
}

extension FollowUpLine {
  /// What becomes of the line.
  func lot(in kind: FollowUpKind) -> FollowUpLot {
    if sentIn != nil { return kind == .reversal ? .deletionSent : .sentAgain }
    if refusal != nil { return .correctionRefused }
    switch after {
    case .loaded: return kind == .reversal ? .kept : .loaded
    case .deleted: return .deleted
    case .refused: return kind == .reversal ? .away : .toMend
    case .notProcessed, .absent: return .away
    case .unknown: return .unknown
    case .awaiting, .changing, .deleting: return .awaiting
    }
  }

  /// Whether the answers prove for the first time that it stands in QuickBooks.
  var isNewlyLoaded: Bool { before.standing == nil && after.name == .loaded }

  /// The status that QuickBooks refused it with, and its words, which `notProcessed` has not kept.
  var refusedWith: RequestRefusal? {
    switch after {
    case .refused(let code, let message): RequestRefusal(code: code, message: message)
    case .notProcessed: RequestRefusal(code: LoadStatus.notProcessed.rawValue, message: "")
    case .awaiting, .loaded, .unknown, .absent, .changing, .deleting, .deleted: refusal
    }
  }

  /// Why QuickBooks may be asked for it again; nil for a line that is not.
  func sendingReason(in kind: FollowUpKind) -> SendingReason? {
    guard sentIn != nil, kind == .answers else { return nil }
    switch (mended, after) {
    case (.lists, _): return .mendedByLists
    case (.person, _): return .mendedByPerson
    case (nil, .notProcessed): return .notProcessed
    case (nil, .absent): return .absent
    case (nil, _): return .retry
    }
  }
}

/// Why an entry may be sent again.
enum SendingReason: CaseIterable, Sendable {
  /// Nothing was wrong with it: a lock, or an internal fault.
  case retry
  case notProcessed, absent, mendedByLists, mendedByPerson
}

extension FollowUpSet {
  /// Whether it only asks and writes nothing.
  package var isQuestion: Bool {
    switch kind {
    case .add, .change, .delete: false
    case .recovery, .timeQuery: true
    }
  }
}

/// A follow-up in one word.
package enum FollowUpVerdict: String, CaseIterable, Sendable {
  /// Nothing is left to do.
  case settled
  /// What is left goes out again, or goes out to be deleted, and awaits its answer.
  case sent
  /// Something was refused and is to be mended first, or is left where it stands.
  case toMend = "to-mend"
  /// QuickBooks must be asked what became of something.
  case toAsk = "to-ask"
  /// Answers contradict each other or what was sent.
  case toCheck = "to-check"
  /// Nothing was said of any entry.
  case nothing
}

extension FollowUpTotals {
  /// What neither stands in QuickBooks nor is deleted, and waits for something.
  package var open: Tally {
    [FollowUpLot.sentAgain, .toMend, .awaiting, .unknown, .away]
      .reduce(Tally()) { $0 + (lots[$1] ?? Tally()) }
  }
}

extension FollowUpReport {
  /// The follow-up in one word: the gravest of what is left to do.
  package var verdict: FollowUpVerdict {
    let lots = Set(FollowUpTotals(self).lots.keys)
    if findings.contains(where: { $0.detail.severity == .error }) { return .toCheck }
    if lots.isEmpty { return .nothing }
    if lots.contains(.unknown) { return .toAsk }
    if !lots.isDisjoint(with: [.toMend, .correctionRefused, .kept]) { return .toMend }
    if kind == .answers, lots.contains(.away) { return .toMend }
    return lots.isDisjoint(with: [.sentAgain, .deletionSent, .awaiting]) ? .settled : .sent
  }

  /// What the command ends with: 0 when every line stands in QuickBooks or is deleted, or by a
  /// reversal is sent to be, and no finding is an error; else 1.
  package var exitCode: Int32 {
    switch verdict {
    case .settled: 0
    case .sent:
      kind == .reversal && !lines.contains { $0.lot(in: kind) == .awaiting } ? 0 : 1
    case .toMend, .toAsk, .toCheck, .nothing: 1
    }
  }
}
