import Timesheets

/// The part of `duplicate-carried` that judges corrections: entries that a later export of their
/// source changes or leaves out.
///
/// Each is told. Where a person wants them written, a change becomes a request to change the entry
/// in QuickBooks, which ends the line as `duplicate`, and one that vanished a request to delete it.
/// Nothing is written of what has been billed or may have been, or of what no answer has shown in
/// QuickBooks yet: such a change is held, with what is to be brought first.
struct Corrections {
  /// The requests to write: changes first, each by day and identity.
  private(set) var all: [Correction] = []
  private let examined: Examined
  private let standing: CarriedStanding
  private let mode: CorrectionMode
  private let shown: ShownTime

  /// Something to write once all of it is known.
  private struct Writing {
    let kind: CorrectionKind
    let line: StandingLine
    let facts: StandingFacts
    let shown: Int?
    let entry: CorrectedEntry

    func comesBefore(_ other: Writing) -> Bool {
      (entry.date?.dayNumber ?? .min, line.identity)
        < (other.entry.date?.dayNumber ?? .min, other.line.identity)
    }
  }

  /// Judges every correction and reports it.
  init(
    of compared: ComparedBundle, _ standing: CarriedStanding, _ mode: CorrectionMode,
    into findings: inout FindingCollector
  ) {
    let changed = compared.stops.changed
    examined = compared.examined
    self.standing = standing
    self.mode = mode
    shown = ShownTime(
      of: changed.map(\.before.identity) + standing.absent.map(\.identity), standing,
      in: compared.examined)
    let claimed = Self.claimedTwice(changed, compared.identities)
    let changes = changed.compactMap { line in
      judge(line, isClaimedTwice: claimed.contains(line.before.identity), &findings)
    }
    let deletions = standing.absent.compactMap { judge(absent: $0, &findings) }
    write(changes, deletions, &findings)
  }

  /// The changed entries that more than one line of the bundle claims to be.
  private static func claimedTwice(
    _ changed: [ChangedLine], _ identities: EntryIdentities
  ) -> Set<EntryIdentity> {
    let wanted = Set(changed.map(\.before.identity))
    guard !wanted.isEmpty else { return [] }
    var once: Set<EntryIdentity> = []
    return Set(
      identities.all.filter { wanted.contains($0) && !once.insert($0).inserted })
  }

  /// Reports a changed entry; returns what is to be written of it.
  private func judge(
    _ changed: ChangedLine, isClaimedTwice: Bool, _ findings: inout FindingCollector
  ) -> Writing? {
    let line = standing.lines[changed.before.identity]
    let state = line?.sent.state
    if changed.isSame, !state.isDeleting {
      let number = findings.reportDuplicate(
        .duplicateCarried, on: .bundle, .carriedBefore(run: changed.before.batch.run),
        at: FindingPlace(examined.source[changed.entry].place), options: examined.options.checks)
      findings.concernDuplicate(entry: changed.entry, finding: number)
      return nil
    }
    let entry = correctedEntry(changed)
    let verdict =
      isClaimedTwice
      ? .stop(.changeImpossible(entry, .severalLines)) : verdict(on: changed, entry, line)
    switch verdict {
    case .write(let writing) where mode == .applied && !findings.holds(changed.entry):
      return writing
    case .write: hold(changed.entry, .changedSinceCarried(entry), &findings)
    case .stop(let detail): hold(changed.entry, detail, &findings)
    }
    return nil
  }

  private enum ChangeVerdict {
    case write(Writing)
    case stop(CorrectionDetail)
  }

  private func verdict(
    on changed: ChangedLine, _ entry: CorrectedEntry, _ line: StandingLine?
  ) -> ChangeVerdict {
    if let cause = PendingCause(line?.sent.state, changed.before.state) {
      return .stop(.changeAwaits(entry, cause))
    }
    guard let line, !line.isMerged, let known = line.sent.state.standing else {
      return .stop(.changeImpossible(entry, .merged))
    }
    let version = examined.options.output.version
    guard version.hasTimeTrackingMod else {
      return .stop(.changeImpossible(entry, .version(version.text)))
    }
    let seen = shown.line(of: line)
    let facts = shown.facts(of: seen, orElse: known)
    if facts.billable == .hasBeenBilled { return .stop(.changeOfBilled(entry)) }
    if let refusal = line.refusal, seen == nil {
      return .stop(.changeAwaits(entry, .refusedChange(code: refusal.code)))
    }
    if facts.txnID.isEmpty || facts.editSequence.isEmpty {
      return .stop(.changeUnproved(entry, .ids))
    }
    if facts.billable != .notBillable, !shown.showsBillable(seen) {
      return .stop(.changeUnproved(entry, .notBilled))
    }
    return .write(
      Writing(
        kind: .change(entry: changed.entry), line: line, facts: facts, shown: seen, entry: entry))
  }

  private func hold(
    _ entry: Int, _ detail: CorrectionDetail, _ findings: inout FindingCollector
  ) {
    let number = findings.report(
      .duplicateCarried, .error, on: .entry(entry), .correction(detail),
      at: FindingPlace(examined.source[entry].place))
    findings.concern(entry: entry, finding: number)
  }

  /// Reports an entry that came no more; returns what is to be written of it.
  private func judge(
    absent line: StandingLine, _ findings: inout FindingCollector
  ) -> Writing? {
    guard case .loaded(let known) = line.sent.state else { return nil }
    let id = line.sourceID.isEmpty ? line.identity.hexadecimal : line.sourceID
    let entry = CorrectedEntry(
      id: id, run: line.sent.run, date: line.sent.date, minutes: Int(line.sent.minutes))
    let seen = shown.line(of: line)
    let facts = shown.facts(of: seen, orElse: known)
    if let kept = kept(line, facts, seen) {
      tell(.vanishedKept(entry, kept), &findings)
    } else if mode == .applied {
      return Writing(kind: .deletion, line: line, facts: facts, shown: seen, entry: entry)
    } else {
      tell(.vanished(entry), &findings)
    }
    return nil
  }

  /// Why an entry that came no more stays in QuickBooks all the same.
  private func kept(_ line: StandingLine, _ facts: StandingFacts, _ seen: Int?) -> VanishedKept? {
    if line.isMerged { return .merged }
    if facts.billable == .hasBeenBilled { return .billed }
    if line.refusal != nil, seen == nil { return .refused }
    if facts.txnID.isEmpty { return .txnIDUnknown }
    return facts.billable == .notBillable || shown.showsBillable(seen) ? nil : .perhapsBilled
  }

  private func tell(_ detail: CorrectionDetail, _ findings: inout FindingCollector) {
    findings.report(.duplicateCarried, .warning, on: .bundle, .correction(detail), at: nil)
  }

  /// Gives every request its file, and reports it.
  private mutating func write(
    _ changes: [Writing], _ deletions: [Writing], _ findings: inout FindingCollector
  ) {
    let size = max(examined.options.output.batchSize, 1)
    var documents = 0
    for writings in [changes, deletions] {
      let sorted = writings.sorted { $0.comesBefore($1) }
      for (position, writing) in sorted.enumerated() {
        let file = Correction.file(documents + position / size + 1)
        all.append(
          Correction(
            writing.kind, of: writing.line, facts: writing.facts, shown: writing.shown, file: file))
        tell(writing, in: file, &findings)
      }
      documents += (sorted.count + size - 1) / size
    }
  }

  private func tell(
    _ writing: Writing, in file: String, _ findings: inout FindingCollector
  ) {
    guard case .change(let entry) = writing.kind else {
      tell(.deletionWritten(writing.entry, file: file), &findings)
      return
    }
    let number = findings.report(
      .duplicateCarried, .warning, on: .entry(entry),
      .correction(.changeWritten(writing.entry, file: file)),
      at: FindingPlace(examined.source[entry].place))
    findings.concernDuplicate(entry: entry, finding: number)
  }

  /// A changed entry by its TxnID, else its ExternalGUID, else its requestID, and what it says now.
  private func correctedEntry(_ changed: ChangedLine) -> CorrectedEntry {
    let record = examined.source[changed.entry]
    let isNamed = record.sourceIDKind == .txnID || record.externalGUID.isEmpty
    let id = examined.records.texts[isNamed ? record.sourceID : record.externalGUID]
    return CorrectedEntry(
      id: id.isEmpty ? changed.before.identity.hexadecimal : id,
      run: changed.before.batch.run, date: record.date, minutes: Int(record.minutes))
  }
}

extension LoadState? {
  fileprivate var isDeleting: Bool {
    if case .deleting = self { true } else { false }
  }
}

extension PendingCause {
  /// What is awaited of an entry that stands so; nil for one that stands in QuickBooks. What the
  /// ledger did not tell of the entry, it told of its line among all others.
  fileprivate init?(_ state: LoadState?, _ carried: CarriedState) {
    switch state {
    case .awaiting, .refused, .notProcessed, .absent, .deleted: self = .answer
    case .unknown: self = .settling
    case .changing: self = .earlierChange
    case .deleting: self = .deletion
    case .loaded: return nil
    case nil:
      switch carried {
      case .batched, .released, .returned: self = .answer
      case .unknown: self = .settling
      case .pending: self = .earlierChange
      case .loaded: return nil
      }
    }
  }
}
