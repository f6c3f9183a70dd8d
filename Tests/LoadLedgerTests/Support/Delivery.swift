import Timesheets

@testable import LoadLedger

/// One source line of a test.
struct Line {
  var id: String
  var minutes: Int32 = 60
  var content: UInt64 = 0
  var sourceKey: UInt64 = 0
  var personDay: UInt64 = 0
  /// Whether the line before carries this one.
  var isMerged = false
  /// Minutes that the request is written with; nil for the minutes read.
  var rounded: Int32?

  var identity: EntryIdentity {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in id.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return EntryIdentity(high: Self.mixed(hash), low: Self.mixed(~hash))
  }

  /// Spreads a number over all 64 bits, as the digests of real identities are.
  private static func mixed(_ number: UInt64) -> UInt64 {
    var mixed = (number ^ number >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return mixed ^ mixed >> 31
  }

  var day: PersonDay { PersonDay(key: personDay, minutes: UInt16(minutes)) }

  var mark: EntryMark {
    EntryMark(identity: identity, content: ContentDigest(high: content, low: ~content))
  }
}

/// A bundle of lines, as the stages would leave it for the ledger.
struct Delivery {
  var lines: [Line]
  var batchSize = 2
  /// How many batches, the first ones, are the canary.
  var canary = 0
  var name = "run-1"
  var held = Tally()
  var claim: String?
  var company = CompanyContact(names: fooBuilders, firstName: "Foo Builders")
  var releases: [EntryIdentity] = []

  init(_ ids: String...) { lines = ids.map { Line(id: $0) } }

  init(_ lines: [Line]) { self.lines = lines }

  /// A digest that depends on the lines alone.
  var content: String {
    digest(lines.reduce(UInt64(lines.count)) { $0 &* 31 &+ $1.identity.low &+ $1.content })
  }

  /// The same delivery under another name.
  func named(_ name: String) -> Delivery {
    var delivery = self
    delivery.name = name
    return delivery
  }

  /// The bundle that the run is of.
  var bundle: DeliveredBundle {
    DeliveredBundle(content: content, name: "\(name).zip", claim: claim)
  }

  func planned() -> PlannedRun {
    var entries = PlannedEntries(
      entries: [], source: [], identities: [], contents: [], texts: TextArena(),
      documents: [
        SourceDocument(
          name: MemberName("time/week 10.xml"), size: 10, sha256: digest(7), isStrictUTF8: true)
      ])
    var totals = ControlTotals()
    var written = 0
    for (number, line) in lines.enumerated() {
      let place = Place(document: DocumentID(index: 0), line: UInt32(number + 1))
      var record = TimeActivityRecord(place: place, format: .timeTrackingRet)
      record.sourceID = entries.texts.append(line.id)
      record.date = WorkDate(iso: "2026-03-02")?.adding(days: Int32(number / 3))
      record.minutes = line.minutes
      entries.source.append(record)
      entries.identities.append(line.identity)
      entries.contents.append(line.mark.content)
      entries.sourceKeys.append(line.sourceKey)
      entries.personDays.append(line.personDay)
      totals.count(.batched, minutes: Int(line.minutes))
      if line.isMerged {
        entries.merged.append(
          EqualLine(record: UInt32(number), entry: UInt32(entries.entries.count - 1)))
        entries.entries[entries.entries.count - 1].merge(line.minutes)
      } else {
        entries.entries.append(entry(of: line, number, record))
      }
    }
    for entry in entries.entries { written += Int(entry.minutes.minutes) }
    totals.read = totals.read + held
    totals.held = held
    if lines.allSatisfy({ $0.sourceKey == 0 }) { entries.sourceKeys = [] }
    if lines.allSatisfy({ $0.personDay == 0 }) { entries.personDays = [] }
    return run(entries, totals, rounded: written - totals.batched.minutes)
  }

  /// The id of a batch of this run, which no other has.
  func messageSetID(ofBatch number: Int) -> String {
    let hash = Line(id: "\(name)/\(number)").identity.hexadecimal
    return String(hash.prefix(23))
  }

  private func entry(of line: Line, _ number: Int, _ record: TimeActivityRecord) -> TimeEntry {
    TimeEntry(
      record: UInt32(number), person: PersonID(kind: .employee, index: 0),
      date: record.date ?? WorkDate(dayNumber: 0),
      minutes: WorkMinutes(line.rounded ?? line.minutes) ?? .one)
  }

  private func run(
    _ entries: PlannedEntries, _ totals: ControlTotals, rounded: Int
  ) -> PlannedRun {
    var batches: [PlannedBatch] = []
    for start in stride(from: 0, to: entries.entries.count, by: batchSize) {
      let range = start..<min(start + batchSize, entries.entries.count)
      let batch = Batch(
        number: batches.count + 1, week: WorkDate(dayNumber: 20_514), entries: range,
        minutes: entries.entries[range].reduce(0) { $0 + Int($1.minutes.minutes) },
        messageSetID: messageSetID(ofBatch: batches.count + 1),
        isCanary: batches.count < canary)
      batches.append(PlannedBatch(batch, file: "batches/\(batch.fileName)"))
    }
    let names = ["entries.csv"] + batches.map(\.file)
    return PlannedRun(
      name: name, delivery: bundle, company: company, outbox: "/outbox",
      workFolder: "work-\(name)",
      origin: RunOrigin(
        toolVersion: "1.0", optionsDigest: digest(1), mappingDigest: digest(2)),
      totals: totals, roundedMinutes: rounded,
      files: names.enumerated().map { number, name in
        PlannedFile(name: name, size: number, sha256: digest(UInt64(number)))
      }, batches: batches, entries: entries, releases: releases)
  }
}

extension Ledger {
  /// Plans the run of a delivery.
  @discardableResult
  func plan(_ delivery: Delivery, _ signature: Signature = anna()) throws -> PlannedRun {
    let run = delivery.planned()
    try plan(run, signature)
    return run
  }

  /// Plans the run of a delivery and publishes it.
  @discardableResult
  func carry(_ delivery: Delivery, _ signature: Signature = anna()) throws -> PlannedRun {
    let run = try plan(delivery, signature)
    try published(run.name, signature)
    return run
  }

  /// Everything that was carried.
  func carriedEntries() throws -> CarriedEntries { try past(of: nil).entries }
}

/// The company that deliveries are of unless a test says otherwise.
let fooBuilders = CompanyNames(name: "Foo Builders", legalName: "Foo Builders Inc.")

extension TimeEntry {
  fileprivate mutating func merge(_ more: Int32) {
    minutes = WorkMinutes(minutes.minutes + more) ?? minutes
    recordCount += 1
  }
}

extension WorkMinutes {
  fileprivate static let one = WorkMinutes(1)!
}

/// 64 hexadecimal digits.
func digest(_ number: UInt64) -> String {
  let digits = String(number, radix: 16)
  return String(repeating: "0", count: 64 - digits.count) + digits
}
