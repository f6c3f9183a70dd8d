import LoadLedger
import Pipeline
import Reports
import Seeds
import Spool
import SystemPackage
import Testing
import Timesheets

/// Whatever comes again, and however it is dressed, no hour is carried twice and none is lost.
@Suite struct ComeAgainPropertyTests {
  private static let formats: [MessyDelivery.Format] = [.exported, .requested, .timer, .timesheet]

  @Test(arguments: UInt64(1)...6)
  func `the same files renamed, shuffled and packed otherwise are carried once`(
    seed: UInt64
  ) async throws {
    var random = SeededGenerator(seed: seed)
    let messy = MessyDelivery(&random)
    let workplace = try Workplace()
    let first = try await workplace.carry(messy.delivery, in: .zip)
    var again = messy.delivery
    for index in again.files.indices { again.files[index].name = "x\(9 - index % 10)\(index).dat" }
    again.files.shuffle(using: &random)
    let second = try await workplace.carry(again, in: .tarGzip)
    #expect(second.report.repeatOf == first.report.runID)
    #expect(second.report.totals.batched == Tally())
    #expect(second.outcome.folder == nil)
  }

  @Test(arguments: UInt64(101)...112)
  func `two overlapping parts carry every entry of the whole exactly once`(
    seed: UInt64
  ) async throws {
    var random = SeededGenerator(seed: seed)
    let format = random.pick(Self.formats)
    var clean = CleanDelivery(format, &random)
    let whole = try await Workplace().carry(clean.delivery)

    let lines = clean.lines
    let from = random.number(0...lines.count)
    let through = random.number(from...lines.count)
    let workplace = try Workplace()
    var minutes = 0
    var identities: [String] = []
    for part in [lines[..<through], lines[from...]] where !part.isEmpty {
      clean.delivery.files.removeLast()
      clean.delivery.add(
        format.fileName, format.text(of: Array(part), company: clean.company, &random))
      let carried = try await workplace.carry(clean.delivery)
      minutes += carried.report.totals.batched.minutes
      identities += try carried.identities
      #expect(carried.toldCarriedBefore == carried.report.totals.duplicate.entries)
    }
    #expect(minutes == whole.report.totals.batched.minutes)
    #expect(identities.sorted() == (try whole.identities.sorted()))
  }

  @Test(arguments: UInt64(201)...206)
  func `an entry that a person releases is carried once more, and is told apart`(
    seed: UInt64
  ) async throws {
    var random = SeededGenerator(seed: seed)
    let clean = CleanDelivery(random.pick(Self.formats), &random)
    let workplace = try Workplace()
    let first = try await workplace.carry(clean.delivery)
    let entry = random.pick(first.report.entries)
    let identity = first.report.identities[Int(entry.record)]
    let again = try await workplace.carry(clean.delivery, releasing: [identity])
    #expect(again.report.totals.batched == Tally(entries: 1, minutes: Int(entry.minutes.minutes)))
    #expect(again.report.runID != first.report.runID)
    let sets = try first.batches.map(\.messageSetID) + again.batches.map(\.messageSetID)
    #expect(Set(sets).count == sets.count)
    // Released once, it is carried once more and not for ever.
    let third = try await workplace.carry(clean.delivery)
    #expect(third.report.totals.batched == Tally())
  }

  @Test(arguments: UInt64(301)...306)
  func `what was held is carried once it is mended, and the rest is not carried again`(
    seed: UInt64
  ) async throws {
    var random = SeededGenerator(seed: seed)
    let format = random.pick(Self.formats)
    var clean = CleanDelivery(format, &random)
    let mended = clean.delivery
    let flawed = random.number(0...clean.lines.count - 1)
    let line = clean.lines[flawed]
    clean.lines[flawed].personText = "Nobody Known"
    clean.lines[flawed].naming = .fullName
    clean.delivery.files.removeLast()
    clean.delivery.add(
      format.fileName, format.text(of: clean.lines, company: clean.company, &random))
    let workplace = try Workplace()
    let first = try await workplace.carry(clean.delivery)
    #expect(first.report.totals.held.entries == 1)
    let second = try await workplace.carry(mended)
    #expect(second.report.totals.batched == Tally(entries: 1, minutes: line.minutes))
    #expect(second.report.totals.duplicate == first.report.totals.batched)
  }

  @Test func `a release of what was never carried says so and changes nothing`() async throws {
    var random = SeededGenerator(seed: 7)
    let clean = CleanDelivery(.requested, &random)
    let stranger = EntryIdentity(high: 1, low: 2)
    let workplace = try Workplace()
    await #expect(throws: RunError.self) {
      try await workplace.carry(clean.delivery, releasing: [stranger])
    }
    #expect(try await workplace.carry(clean.delivery).outcome.publication == .published)
  }

  @Test func `another company's bundle is refused by the ledger, and nothing is written`()
    async throws
  {
    var random = SeededGenerator(seed: 8)
    let ours = CleanDelivery(.requested, &random)
    var theirs = CleanDelivery(.requested, &random)
    theirs.company.name = ours.company.name + " Two"
    theirs.delivery.files[0].bytes = Array(QBXMLExport().lists(of: theirs.company).utf8)
    let workplace = try Workplace()
    _ = try await workplace.carry(ours.delivery)
    let error = await #expect(throws: LedgerError.self) {
      try await workplace.carry(theirs.delivery)
    }
    guard case .otherCompany = error?.fault else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(try await workplace.carry(ours.delivery).report.repeatOf != nil)
  }
}

extension Carried {
  /// How many entries came again, as the findings tell it.
  fileprivate var toldCarriedBefore: Int {
    report.findings.reduce(0) { sum, finding in
      if case .carriedBefore = finding.detail { return sum + finding.affected.entries }
      return sum
    }
  }

  /// The requestIDs of everything carried.
  fileprivate var identities: [String] {
    get throws { try batches.flatMap(\.entries).map(\.requestID) }
  }
}
