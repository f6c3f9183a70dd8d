import Timesheets

/// The check `already-in-quickbooks`.
///
/// **What it proves.** No entry stands in QuickBooks already.
///
/// **Why it matters.** QuickBooks takes the same hours twice without a word, and somebody is
/// paid twice.
///
/// **What proves it.** The TimeTrackingRet of the bundle: the ExternalGUID, the TxnID, or the
/// same person, date, minutes, job, service item, class, wage item and notes. Where the pipeline
/// merges equal lines, a line there is compared with the sum of several.
///
/// **When it is unknown.** Never reported; a bundle without exported time shows nothing, and
/// the run sheet asks for it. The ledger guards what was carried from here.
///
/// **Fix in QuickBooks.** Nothing to do there; the entry is not carried again.
///
/// One line in QuickBooks stops one entry: of three equal entries and two lines there, the
/// third is carried. A stopped entry ends as `duplicate`. One that the ledger stopped uses up its
/// line too, and keeps the ledger's finding.
///
/// Prevents no status: QuickBooks loads both.
enum AlreadyInQuickBooks {
  /// Runs once identities are given: an entry that was carried from here bears its own as the
  /// ExternalGUID in QuickBooks, whatever has been changed there since.
  static func examine(
    _ examined: Examined, _ identities: EntryIdentities, _ stops: CarriedStops,
    into findings: inout FindingCollector
  ) {
    let standing = StandingTime(in: examined)
    guard standing.count > 0 else { return }
    examined.records.texts.withUnsafeBytes { texts in
      var match = StandingMatch(standing, examined, texts: texts)
      var stopping = Stopping(examined, standing, stops)
      for shield in shields(examined.options.carry) {
        for turn in stops.isEmpty ? [.others] : Turn.allCases {
          switch shield {
          case .id:
            stopping.stopEach(turn, &findings) { match.takeByID($1, identities.all[$0]) }
          case .content:
            stopping.stopEach(turn, &findings) { entry, record in
              match.takeByContent(record, wageItem: examined.pay[entry]?.wageItem ?? .none)
            }
          case .sum(let extent):
            let merged = MergedStanding(examined, texts: texts)
            for line in 0..<standing.count where match.isFree(line) {
              let entries = merged.entries(in: standing[line], extent) {
                stopping.isFree($0, turn, findings)
              }
              if entries != nil { match.take(line) }
              for entry in entries ?? [] { stopping.stop(entry, by: line, turn, &findings) }
            }
          }
        }
      }
    }
  }

  /// One way to know entries again in QuickBooks.
  private enum Shield {
    case id
    case content
    case sum(MergedStanding.Extent)
  }

  /// Ids first: what they stop must not use up a line that only equals another entry. Of merged
  /// lines only one has its id in QuickBooks, which says nothing of the others: there sums are
  /// looked at before.
  private static func shields(_ carry: FieldOptions) -> [Shield] {
    carry.mergesEqualLines
      ? [.sum(.wholeGroup), .content, .sum(.someLines), .id] : [.id, .content]
  }
}

/// Whose turn it is to find lines in QuickBooks.
private enum Turn: CaseIterable {
  /// Entries that the ledger stopped. They come first: a line that is theirs must not stop another
  /// entry that equals them.
  case carried
  case others
}

/// Stops entries that stand in QuickBooks. What the ledger stopped only uses up its line.
private struct Stopping {
  private let examined: Examined
  private let standing: StandingTime
  private let stops: CarriedStops
  /// Which of the entries that the ledger stopped have found their line; empty without any.
  private var hasLine: [Bool]

  init(_ examined: Examined, _ standing: StandingTime, _ stops: CarriedStops) {
    self.examined = examined
    self.standing = standing
    self.stops = stops
    hasLine = stops.isEmpty ? [] : Array(repeating: false, count: examined.source.count)
  }

  /// Whether an entry has its turn and stands nowhere so far.
  func isFree(_ entry: Int, _ turn: Turn, _ findings: FindingCollector) -> Bool {
    switch turn {
    case .carried: stops.contains(entry) && !hasLine[entry]
    case .others: !stops.contains(entry) && !findings.endsAsDuplicate(entry)
    }
  }

  /// Stops each entry for which `take` finds a line of QuickBooks.
  mutating func stopEach(
    _ turn: Turn, _ findings: inout FindingCollector,
    take: (_ entry: Int, _ record: TimeActivityRecord) -> Int?
  ) {
    for (entry, record) in examined.source.enumerated()
    where examined.outside[entry] == nil && isFree(entry, turn, findings) {
      guard let line = take(entry, record) else { continue }
      stop(entry, by: line, turn, &findings)
    }
  }

  mutating func stop(
    _ entry: Int, by line: Int, _ turn: Turn, _ findings: inout FindingCollector
  ) {
    guard turn == .others else {
      hasLine[entry] = true
      return
    }
    let number = findings.reportDuplicate(
      .alreadyInQuickBooks, on: .entry(entry),
      .standsInQuickBooks(txnID: examined.records.texts[standing[line].sourceID]),
      at: FindingPlace(examined.source[entry].place), options: examined.options.checks)
    findings.concernDuplicate(entry: entry, finding: number)
  }
}

/// The time that the bundle shows in QuickBooks: the exported lines, then the answers.
struct StandingTime {
  private let exported: [TimeActivityRecord]
  private let answered: [TimeActivityRecord]

  init(in examined: Examined) {
    exported = examined.timeTrackingTaken == .inQuickBooks ? examined.records.timeTracking : []
    answered = examined.records.answered
  }

  var count: Int { exported.count + answered.count }

  subscript(line: Int) -> TimeActivityRecord {
    line < exported.count ? exported[line] : answered[line - exported.count]
  }
}

/// Finds lines of QuickBooks for entries and gives each line away once.
private struct StandingMatch {
  private let standing: StandingTime
  private let identity: SourceIdentity
  private let content: CarriedContent
  private let links: Links
  private var isTaken: [Bool]
  private var byTxnID: EqualEntries
  private var byGUID: EqualEntries
  private var byContent: EqualEntries
  /// The next line of equal content, or -1.
  private var next: [Int32]
  /// For the first line of a content, the first of them that may still be free.
  private var cursor: [Int32]

  init(_ standing: StandingTime, _ examined: Examined, texts: UnsafeRawBufferPointer) {
    let count = standing.count
    self.standing = standing
    identity = SourceIdentity(of: examined, texts: texts)
    content = CarriedContent(of: examined, texts: texts, scope: .quickBooks)
    links = examined.links
    isTaken = Array(repeating: false, count: count)
    byTxnID = EqualEntries(capacity: count)
    byGUID = EqualEntries(capacity: count)
    byContent = EqualEntries(capacity: count)
    next = Array(repeating: -1, count: count)
    cursor = (0..<Int32(count)).map { $0 }
    index()
  }

  /// Enters all lines, each TxnID once: pages overlap, and an answer may be exported later too.
  private mutating func index() {
    var last = cursor
    for line in 0..<standing.count {
      let record = standing[line]
      let isSeen =
        identity.isKnown(record)
        && byTxnID.earlier(equalTo: line, hash: identity.hash(ofID: record)) {
          [standing, identity] in identity.haveSameID(standing[$0], record)
        } != nil
      if isSeen {
        isTaken[line] = true
        continue
      }
      if let guid = identity.externalGUID(record) {
        _ = byGUID.earlier(equalTo: line, hash: guid.hash) { [standing, identity] in
          identity.externalGUID(standing[$0]) == guid
        }
      }
      let first = byContent.earlier(equalTo: line, hash: content.hash(of: record)) {
        [standing, content] in content.isEqual(standing[$0], record)
      }
      if let first {
        next[Int(last[first])] = Int32(line)
        last[first] = Int32(line)
      }
    }
  }

  /// Whether a line stops nothing so far.
  func isFree(_ line: Int) -> Bool { !isTaken[line] }

  /// Gives a line away.
  mutating func take(_ line: Int) { isTaken[line] = true }

  /// The line with the entry's ExternalGUID, its own or the one it is carried with from here, or
  /// with its TxnID and the same content.
  mutating func takeByID(_ record: TimeActivityRecord, _ carried: EntryIdentity) -> Int? {
    let own = GUIDBits(high: carried.high, low: carried.low)
    let given = identity.externalGUID(record).flatMap(line(withGUID:))
    if let line = given ?? line(withGUID: own) {
      isTaken[line] = true
      return line
    }
    guard record.sourceIDKind == .txnID, identity.isKnown(record),
      let line = byTxnID.first(
        hash: identity.hash(ofID: record),
        isEqual: { identity.haveSameID(standing[$0], record) }),
      content.isEqual(standing[line], record)
    else { return nil }
    isTaken[line] = true
    return line
  }

  private func line(withGUID guid: GUIDBits) -> Int? {
    byGUID.first(hash: guid.hash) { identity.externalGUID(standing[$0]) == guid }
  }

  /// A line of the same content that no other entry has taken: one with this very wage item, else
  /// one where either side has none.
  mutating func takeByContent(_ record: TimeActivityRecord, wageItem: ElementIndex) -> Int? {
    guard
      let first = byContent.first(
        hash: content.hash(of: record), isEqual: { content.isEqual(standing[$0], record) })
    else { return nil }
    while cursor[first] >= 0, isTaken[Int(cursor[first])] {
      cursor[first] = next[Int(cursor[first])]
    }
    var found: Int?
    var line = Int(cursor[first])
    while line >= 0 {
      if !isTaken[line] {
        let standingItem = links[wageItem: standing[line].wageItem]
        if standingItem == wageItem {
          found = line
          break
        }
        if found == nil, standingItem == .none || wageItem == .none { found = line }
      }
      line = Int(next[line])
    }
    if let found { isTaken[found] = true }
    return found
  }
}
