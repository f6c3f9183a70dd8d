import Foundation
import LoadLedger
import SystemPackage
import Testing
import Timesheets

/// A ledger in a folder of a test's own, with runs that were never made.
final class ScratchLedger {
  let folder = NSTemporaryDirectory() + "standing-" + UUID().uuidString
  let ledger: Ledger

  var path: FilePath { FilePath(folder + "/ledger.sqlite") }

  init() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    ledger = try Ledger.open(folder + "/ledger.sqlite")
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// Plans a run of lines of an hour each that the source calls by these ids; the last `merged`
  /// lines are in the request of the one before them.
  func plan(
    _ name: String, _ ids: [String], merged: Int = 0, held: Int = 0,
    company: CompanyNames? = CompanyNames(name: "Maple & Sons", legalName: "Maple Ltd"),
    releases: [EntryIdentity] = []
  ) throws {
    var entries = PlannedEntries(
      entries: [], source: [], identities: [], contents: [], texts: TextArena(),
      documents: [
        SourceDocument(
          name: MemberName("time/week.xml"), size: 10, sha256: digest("d"), isStrictUTF8: true)
      ])
    var totals = ControlTotals()
    for (number, id) in ids.enumerated() { add(id, number, to: &entries, &totals) }
    for _ in 0..<held { totals.count(.held, minutes: 30) }
    join(merged, in: &entries)
    let batch = Batch(
      number: 1, week: WorkDate(dayNumber: 20_514), entries: entries.entries.indices,
      minutes: 60 * ids.count, messageSetID: "set of \(name)")
    try ledger.plan(
      PlannedRun(
        name: name, delivery: delivery(name),
        company: CompanyContact(names: company, firstName: company?.name ?? ""),
        outbox: folder, workFolder: "work-\(name)",
        origin: RunOrigin(
          toolVersion: "1.0", optionsDigest: digest("a"), mappingDigest: digest("b")),
        totals: totals,
        files: [PlannedFile(name: "batches/0001.xml", size: 1, sha256: digest("c"))],
        batches: [PlannedBatch(batch, file: "batches/0001.xml")], entries: entries,
        releases: releases), anna(1_780_000_000))
  }

  /// Plans a follow-up that tells how entries stand, and sends again those named.
  func answer(
    _ name: String, _ states: KeyValuePairs<String, LoadState>, again: [String] = [],
    at seconds: Int64 = 1_780_000_240
  ) throws {
    let identities = states.map { Self.identity(of: $0.key) }
    let lines = try ledger.lines(of: identities)
    let changes = try zip(identities, states).map { identity, state in
      let line = try #require(lines[identity])
      return LoadChange(line: line.number, state: state.value, set: line.set, place: nil)
    }
    let resent = again.compactMap { lines[Self.identity(of: $0)] }
    let remainder = PlannedSet(
      id: "remainder of \(name)", kind: .add, number: 1, file: "batches/0001.xml",
      minutes: resent.reduce(0) { $0 + Int($1.minutes) },
      requests: resent.map {
        PlannedRequest(
          requestID: $0.identity.hexadecimal, line: $0.number, state: .awaiting)
      })
    try ledger.plan(
      PlannedFollowUp(
        name: name, kind: .answers, delivery: delivery(name, named: "\(name).xml"),
        outbox: folder, workFolder: "work-\(name)", toolVersion: "1.0",
        files: [PlannedFile(name: "batches/0001.xml", size: 1, sha256: digest("c"))],
        changes: changes, sets: resent.isEmpty ? [] : [remainder]), anna(seconds))
    try ledger.published(name, anna(seconds + 1))
  }

  /// The same content under whatever name is another delivery of it.
  func delivery(_ content: String, named name: String? = nil) -> DeliveredBundle {
    DeliveredBundle(content: digest(content), name: name ?? "\(content).zip")
  }

  func anna(_ seconds: Int64) -> Signature {
    Signature(by: "anna", at: Moment(seconds: seconds))
  }

  static func identity(of id: String) -> EntryIdentity {
    EntryIdentity(text: String(digest(id).suffix(32))) ?? EntryIdentity(high: 0, low: 0)
  }

  private func add(
    _ id: String, _ number: Int, to entries: inout PlannedEntries, _ totals: inout ControlTotals
  ) {
    var record = TimeActivityRecord(
      place: Place(document: DocumentID(index: 0), line: UInt32(number + 7)),
      format: .timeTrackingAdd)
    record.sourceID = entries.texts.append(id)
    record.date = WorkDate(iso: "2026-03-02")
    record.minutes = 60
    entries.source.append(record)
    entries.identities.append(Self.identity(of: id))
    entries.contents.append(ContentDigest(high: 1, low: 2))
    entries.mappedRoles.append(number == 0 ? [.person, .wageItem] : [])
    totals.count(.batched, minutes: 60)
    if let minutes = WorkMinutes(60), let date = record.date {
      entries.entries.append(
        TimeEntry(
          record: UInt32(number), person: PersonID(kind: .employee, index: 0), date: date,
          minutes: minutes))
    }
  }

  /// Puts the last lines into the request of the one before them.
  private func join(_ merged: Int, in entries: inout PlannedEntries) {
    for _ in 0..<merged { entries.entries.removeLast() }
    guard merged > 0, let last = entries.entries.indices.last else { return }
    entries.entries[last].recordCount += UInt32(merged)
    entries.entries[last].minutes =
      WorkMinutes(Int32(60 * (merged + 1))) ?? entries.entries[last].minutes
    entries.merged = (1...merged).map {
      EqualLine(record: UInt32(last + $0), entry: UInt32(last))
    }
  }
}

/// 64 hexadecimal digits that depend on a text.
private func digest(_ text: String) -> String {
  let digits = text.utf8.map { String($0, radix: 16) }.joined()
  return String(repeating: "0", count: max(0, 64 - digits.count)) + digits.suffix(64)
}
