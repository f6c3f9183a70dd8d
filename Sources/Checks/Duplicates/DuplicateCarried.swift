import Timesheets

/// The check `duplicate-carried`.
///
/// **What it proves.** No entry was carried from here before.
///
/// **Why it matters.** QuickBooks takes the same hours twice without a word, and somebody is
/// paid twice. An entry that was corrected since would stand there beside its old self.
///
/// **What proves it.** The ledger: who was carried, with what content, under which lasting
/// requestID, and on whose day.
///
/// **When it is unknown.** Never; without a ledger nothing was carried before.
///
/// **Fix in QuickBooks.** Nothing for entries that come again. A correction is written with
/// `--apply`, or made by hand under Employees > Enter Time > Use Weekly Timesheet.
///
/// An entry that comes again ends as `duplicate`; so does time that QuickBooks exports under the
/// ExternalGUID it was carried with, and so does a request of a batch of ours. One that comes with
/// other content under its TxnID, ExternalGUID or lasting requestID is a correction, which
/// `Corrections` judges. What a person released is carried, with a warning, and so is what is
/// proved not to stand in QuickBooks, unless the very same delivery comes again. An entry without
/// an id of its own is known by its source's words, else by what these link to: each carried one
/// that came under no name of its own stops one that says the same. Where files of one delivery
/// overlap, copies of what was carried are no new entries.
///
/// Prevents no status: QuickBooks loads both.
enum DuplicateCarried {
  /// Runs once identities are given, and corrects those of entries that were carried under another
  /// name. Returns what it stopped.
  static func examine(
    _ examined: Examined, carried before: CarriedBefore, _ identities: inout EntryIdentities,
    into findings: inout FindingCollector
  ) -> CarriedStops {
    guard !before.entries.isEmpty else { return CarriedStops() }
    var judging = CarriedJudging(examined, before)
    judging.judgeCorrected(&identities, &findings)
    judging.judgeKnown(identities, &findings)
    judging.judgeExported(&identities, &findings)
    judging.judgeEqual(&identities, &findings)
    return judging.stops
  }
}

/// The entries that the ledger stopped.
struct CarriedStops {
  private var entries: [Bool] = []
  /// The earlier runs of which entries came again, stopped or released.
  fileprivate(set) var runs: Set<String> = []
  /// The entries whose fate is still open, because the ledger must tell more of them.
  fileprivate(set) var changed: [ChangedLine] = []

  var isEmpty: Bool { entries.isEmpty }

  func contains(_ entry: Int) -> Bool { !entries.isEmpty && entries[entry] }

  fileprivate mutating func add(_ entry: Int, of count: Int) {
    if entries.isEmpty { entries = Array(repeating: false, count: count) }
    entries[entry] = true
  }
}

/// An entry that was carried and says something else by now, or may be on its way out.
struct ChangedLine {
  let entry: Int
  let before: CarriedEntry
  /// Whether it says what it said then.
  let isSame: Bool
}

/// Looks every entry up among those that were carried.
private struct CarriedJudging {
  private(set) var stops = CarriedStops()
  private let examined: Examined
  private let carried: CarriedEntries
  /// Whether the very same content was delivered before: then nothing in it is mended.
  private let isRepeated: Bool
  /// Entries that are the carried ones though they say something else now.
  private var corrected: Set<Int> = []
  /// Time that bears the name it was carried under from here.
  private var exported: [Match] = []
  /// Entries without an id of their own that were never carried under these words.
  private var unknown: [Int] = []
  /// Entries without an id of their own of which one that says the same is not in QuickBooks.
  private var returned: [Match] = []
  /// Identities given to entries that are carried once more under their earlier name.
  private var takenAgain: Set<EntryIdentity> = []
  /// The finding last reported for entries that came again, and its run: one look at a short text
  /// in place of a search for every entry.
  private var latest: (run: String, finding: Int)?

  /// An entry and how it was carried.
  private struct Match {
    let entry: Int
    let before: CarriedEntry
    /// Whether it says what it said then.
    let isSame: Bool
    /// Whether no other entry of the bundle is the carried one.
    var isOnlyOne = true
    /// Whether it is a request of a batch that was written here.
    var isRequest = false
  }

  init(_ examined: Examined, _ before: CarriedBefore) {
    self.examined = examined
    carried = before.entries
    isRepeated = before.sameContent != nil
  }

  /// Entries that a lasting requestID names.
  mutating func judgeCorrected(
    _ identities: inout EntryIdentities, _ findings: inout FindingCollector
  ) {
    for found in CorrectedEntries(in: examined, carried, &identities).all {
      let isSame = found.before.content == identities.contents[found.entry]
      judge(
        Match(
          entry: found.entry, before: found.before, isSame: isSame,
          isOnlyOne: !takenAgain.contains(found.before.identity)),
        &findings)
      identities.take(found.entry, for: found.before.identity)
      corrected.insert(found.entry)
    }
  }

  /// Entries whose own identity was carried.
  mutating func judgeKnown(_ identities: EntryIdentities, _ findings: inout FindingCollector) {
    examined.records.texts.withUnsafeBytes { texts in
      let source = SourceIdentity(of: examined, texts: texts)
      for (entry, record) in examined.source.enumerated() {
        guard examined.outside[entry] == nil, !findings.endsAsDuplicate(entry),
          corrected.isEmpty || !corrected.contains(entry)
        else { continue }
        let own = source.carriedFromHere(record, among: carried)
        if let own, record.format == .timeTrackingAdd {
          exported.append(Match(entry: entry, before: own, isSame: true, isRequest: true))
        } else if let before = carried[identities.all[entry]] {
          // A change may be taken back: then the words are those of the first time again. The
          // first delivery itself, come once more, takes nothing back.
          let isSame =
            identities.isNamedByContent(entry) && (!before.isChanged || isRepeated)
            || before.content == identities.contents[entry]
          let match = Match(entry: entry, before: before, isSame: isSame)
          if before.state == .returned, identities.personDay(entry) != 0 {
            returned.append(match)
          } else {
            judge(match, &findings)
          }
        } else if let own {
          exported.append(Match(entry: entry, before: own, isSame: true))
        } else if let alone = identities.identityInDocument(entry, of: record),
          let before = carried[alone]
        {
          // A copy in an overlapping file of an entry that was carried: it is no second one.
          judge(Match(entry: entry, before: before, isSame: true, isOnlyOne: false), &findings)
        } else if identities.personDay(entry) != 0 {
          unknown.append(entry)
        }
      }
    }
  }

  /// Time that came back from QuickBooks is the entry it was, whatever was changed there. A request
  /// of ours is no source: it may hold several lines as one, so not even a release carries it.
  mutating func judgeExported(
    _ identities: inout EntryIdentities, _ findings: inout FindingCollector
  ) {
    guard !exported.isEmpty else { return }
    var absent = Set(exported.map(\.before.identity))
    for identity in identities.all { absent.remove(identity) }
    for match in exported {
      var match = match
      match.isOnlyOne =
        !match.isRequest && match.before.state != .returned
        && absent.remove(match.before.identity) != nil
      judge(match, &findings)
      identities.take(match.entry, for: match.before.identity)
    }
  }

  /// Entries that say in other words what carried ones said: a name was mended in the time system,
  /// or the same time comes in another format.
  mutating func judgeEqual(
    _ identities: inout EntryIdentities, _ findings: inout FindingCollector
  ) {
    guard !unknown.isEmpty || !returned.isEmpty else { return }
    var waiting = absentEntries(identities)
    for match in returned {
      // Of equal entries one may be missing in QuickBooks and another stand there: a line that
      // comes alone is the one that stands.
      let content = identities.contents[match.entry]
      let position = waiting[content]?.lastIndex { $0.state != .returned }
      guard let position, let before = waiting[content]?.remove(at: position) else {
        judge(match, &findings)
        continue
      }
      judge(Match(entry: match.entry, before: before, isSame: true), &findings)
      identities.take(match.entry, for: before.identity)
    }
    for entry in unknown {
      guard let before = waiting[identities.contents[entry]]?.popLast() else { continue }
      judge(Match(entry: entry, before: before, isSame: true), &findings)
      identities.take(entry, for: before.identity)
    }
  }

  /// What was carried and is not in the bundle under its own name, by what it says. The last of
  /// each list comes first: what a person released, then what may stand in QuickBooks, each in the
  /// order it was carried in.
  private func absentEntries(_ identities: EntryIdentities) -> [ContentDigest: [CarriedEntry]] {
    let entries = unknown + returned.map(\.entry)
    let equal = carried.unnamed(saying: Set(entries.map { identities.contents[$0] }))
    guard !equal.isEmpty else { return [:] }
    var absent = Set(equal.map(\.identity))
    for identity in identities.all { absent.remove(identity) }
    var waiting: [ContentDigest: [CarriedEntry]] = [:]
    for states in [[.returned], [.batched, .loaded, .unknown, .pending], [CarriedState.released]] {
      for before in equal.reversed() where states.contains(before.state) {
        if absent.contains(before.identity) { waiting[before.content, default: []].append(before) }
      }
    }
    return waiting
  }

  private mutating func judge(_ match: Match, _ findings: inout FindingCollector) {
    let run = match.before.batch.run
    if latest?.run != run { stops.runs.insert(run) }
    let place = FindingPlace(examined.source[match.entry].place)
    if match.isOnlyOne, let detail = detailOfCarrying(match.before) {
      let number = findings.report(.duplicateCarried, .warning, on: .bundle, detail, at: place)
      findings.concern(entry: match.entry, finding: number)
      takenAgain.insert(match.before.identity)
      return
    }
    stops.add(match.entry, of: examined.source.count)
    if match.before.state == .returned, match.isOnlyOne {
      let number = findings.report(
        .duplicateCarried, .error, on: .bundle, .returnedUnmended(run: run), at: place)
      findings.concern(entry: match.entry, finding: number)
    } else if match.isSame, match.before.state != .pending || match.isRequest {
      findings.concernDuplicate(
        entry: match.entry, finding: reportCarried(run, at: place, &findings))
    } else {
      stops.changed.append(
        ChangedLine(entry: match.entry, before: match.before, isSame: match.isSame))
    }
  }

  /// What is said of an entry that is carried once more; nil for one that must not be.
  private func detailOfCarrying(_ before: CarriedEntry) -> FindingDetail? {
    switch before.state {
    case .released: .carriedAgain(run: before.batch.run)
    case .returned where !isRepeated: .carriedAnew(run: before.batch.run)
    case .returned, .batched, .loaded, .unknown, .pending: nil
    }
  }

  private mutating func reportCarried(
    _ run: String, at place: FindingPlace, _ findings: inout FindingCollector
  ) -> Int {
    if let latest, latest.run == run { return latest.finding }
    let number = findings.reportDuplicate(
      .duplicateCarried, on: .bundle, .carriedBefore(run: run), at: place,
      options: examined.options.checks)
    latest = (run, number)
    return number
  }
}
