import Testing
import Timesheets

@testable import Checks

@Suite struct CorrectionsTests {
  private typealias Lines = [(id: String, minutes: Int32)]

  private let day = WorkDate(iso: "2026-03-02")
  private let earlier: Lines = [("T-1", 60), ("T-2", 75), ("T-3", 90)]

  /// A ledger to which these lines were carried, all with TxnIDs, and who they are.
  private func ledger(
    _ state: CarriedState = .loaded
  ) -> (carried: CarriedBefore, identities: [EntryIdentity]) {
    var carried = CarriedBefore()
    let first = checked(time(earlier), options: CarryOptions())
    carried.carry(first, run: "A")
    for identity in first.identities { carried.entries.set(state, of: identity) }
    return (carried, first.identities)
  }

  private func document(_ lines: Lines) -> DocumentBuilder {
    var document = DocumentBuilder(1)
    for line in lines { document.request(line.id, minutes: line.minutes, kind: .txnID) }
    return document
  }

  private func time(_ lines: Lines) -> BundleRecords { bundle(.company(), document(lines)) }

  /// The lines beside what QuickBooks shows of one of them.
  private func time(
    _ lines: Lines, shown identity: EntryIdentity, as txnID: String, _ billable: SourceBillable,
    editSequence: String = "99"
  ) -> BundleRecords {
    var export = DocumentBuilder(2, format: .timeTrackingRet)
    export.request(txnID, minutes: 60, guid: identity.bracedGUID, kind: .txnID)
    export.records.timeTracking = export.records.activities
    export.records.timeTracking[0].billable = billable
    export.records.activities = []
    Array(editSequence.utf8).withUnsafeBytes { export.records.editSequences.append($0) }
    return bundle(.company(), document(lines), export)
  }

  private func line(
    _ identity: EntryIdentity, _ state: LoadState, isMerged: Bool = false,
    refusal: RequestRefusal? = nil
  ) -> StandingLine {
    StandingLine(
      identity: identity,
      sent: SentLine(
        number: 7, identity: identity, run: "A", date: WorkDate(dayNumber: 20_514), minutes: 60,
        state: state, set: "batch", batchSet: "batch"),
      sourceID: "T-9", isMerged: isMerged, refusal: refusal,
      batch: SentDocument(outbox: "/out", folder: "A", file: "batches/0001.xml"))
  }

  private let facts = StandingFacts(txnID: "1A-2", editSequence: "17", billable: .notBillable)

  private func judged(
    _ records: BundleRecords, _ carried: CarriedBefore, _ standing: CarriedStanding,
    _ mode: CorrectionMode = .applied, options: CarryOptions = CarryOptions()
  ) -> CheckedBundle {
    checked(
      compared(records, carried: carried, options: options), standing: standing, corrections: mode)
  }

  private func entry(_ id: String, _ minutes: Int) -> CorrectedEntry {
    CorrectedEntry(id: id, run: "A", date: day, minutes: minutes)
  }

  @Test func `a change of what stands in QuickBooks is written only where a person wants it`() {
    let (carried, identities) = ledger()
    let records = time([("T-1", 45), ("T-2", 75), ("T-3", 90)])
    let standing = CarriedStanding(lines: [identities[0]: line(identities[0], .loaded(facts))])
    let listed = judged(records, carried, standing, .listed)
    #expect(listed.fates.map(\.state) == [.held, .duplicate, .duplicate])
    #expect(listed.corrections.isEmpty)
    #expect(
      listed.details(of: .duplicateCarried).contains(
        .correction(.changedSinceCarried(entry("T-1", 45)))))
    let applied = judged(records, carried, standing)
    #expect(applied.fates.map(\.state) == [.duplicate, .duplicate, .duplicate])
    #expect(applied.findings(of: .duplicateCarried).allSatisfy { $0.severity == .warning })
    #expect(
      applied.details(of: .duplicateCarried).contains(
        .correction(.changeWritten(entry("T-1", 45), file: "corrections/0001.xml"))))
    let correction = applied.corrections.first
    #expect(correction?.kind == .change(entry: 0))
    #expect(correction?.facts == facts)
    #expect(correction?.requestID == identities[0].hexadecimal + "-change-1")
  }

  @Test(arguments: [
    (LoadState.awaiting, PendingCause.answer), (.unknown, .settling),
    (.changing(StandingFacts()), .earlierChange), (.deleting(StandingFacts()), .deletion),
  ])
  func `nothing is changed before an answer shows it`(state: LoadState, cause: PendingCause) {
    let (carried, identities) = ledger(.pending)
    let standing = CarriedStanding(lines: [identities[0]: line(identities[0], state)])
    let result = judged(time([("T-1", 45)]), carried, standing)
    #expect(result.fates.map(\.state) == [.held])
    #expect(
      result.details(of: .duplicateCarried)
        == [.correction(.changeAwaits(entry("T-1", 45), cause))])
    #expect(result.corrections.isEmpty)
  }

  @Test func `what comes again as it is while it is being deleted is held, else a duplicate`() {
    let (carried, identities) = ledger(.pending)
    for (state, fate) in [
      (LoadState.deleting(facts), EntryState.held), (.changing(facts), .duplicate),
    ] {
      let standing = CarriedStanding(lines: [identities[0]: line(identities[0], state)])
      #expect(judged(time([("T-1", 60)]), carried, standing).fates.map(\.state) == [fate])
    }
  }

  @Test func `billed time is frozen, by the ledger and by the time that QuickBooks shows`() {
    let (carried, identities) = ledger()
    var billed = facts
    billed.billable = .hasBeenBilled
    let known = CarriedStanding(lines: [identities[0]: line(identities[0], .loaded(billed))])
    let frozen = FindingDetail.correction(.changeOfBilled(entry("T-1", 45)))
    #expect(
      judged(time([("T-1", 45)]), carried, known).details(of: .duplicateCarried) == [frozen])
    let shown = time([("T-1", 45)], shown: identities[0], as: "1A-2", .hasBeenBilled)
    let seen = CarriedStanding(lines: [identities[0]: line(identities[0], .loaded(facts))])
    #expect(judged(shown, carried, seen).details(of: .duplicateCarried) == [frozen])
  }

  @Test func `billable time is changed only where the delivery shows that it is not billed`() {
    let (carried, identities) = ledger()
    var billable = facts
    billable.billable = .billable
    let standing = CarriedStanding(lines: [identities[0]: line(identities[0], .loaded(billable))])
    #expect(
      judged(time([("T-1", 45)]), carried, standing).details(of: .duplicateCarried)
        == [.correction(.changeUnproved(entry("T-1", 45), .notBilled))])
    let shown = time([("T-1", 45)], shown: identities[0], as: "1A-2", .billable)
    let result = judged(shown, carried, standing)
    #expect(result.fates.map(\.state) == [.duplicate])
    #expect(
      result.corrections.map(\.facts)
        == [StandingFacts(txnID: "1A-2", editSequence: "99", billable: .billable)])
  }

  @Test func `the ids that no answer gave come from the time that QuickBooks shows`() {
    let (carried, identities) = ledger()
    let standing = CarriedStanding(
      lines: [identities[0]: line(identities[0], .loaded(StandingFacts()))])
    #expect(
      judged(time([("T-1", 45)]), carried, standing).details(of: .duplicateCarried)
        == [.correction(.changeUnproved(entry("T-1", 45), .ids))])
    let shown = time([("T-1", 45)], shown: identities[0], as: "1A-5", .notBillable)
    #expect(
      judged(shown, carried, standing).corrections.map(\.facts)
        == [StandingFacts(txnID: "1A-5", editSequence: "99", billable: .notBillable)])
  }

  @Test func `a refused change is written again only after QuickBooks' own time was seen`() {
    let (carried, identities) = ledger()
    let refusal = RequestRefusal(code: 3200, message: "stale")
    let standing = CarriedStanding(
      lines: [identities[0]: line(identities[0], .loaded(facts), refusal: refusal)])
    #expect(
      judged(time([("T-1", 45)]), carried, standing).details(of: .duplicateCarried)
        == [.correction(.changeAwaits(entry("T-1", 45), .refusedChange(code: 3200)))])
    let shown = time([("T-1", 45)], shown: identities[0], as: "1A-2", .notBillable)
    #expect(judged(shown, carried, standing).corrections.count == 1)
  }

  @Test func `merged lines and old versions are changed by hand`() {
    let (carried, identities) = ledger()
    let merged = CarriedStanding(
      lines: [identities[0]: line(identities[0], .loaded(facts), isMerged: true)])
    #expect(
      judged(time([("T-1", 45)]), carried, merged).details(of: .duplicateCarried)
        == [.correction(.changeImpossible(entry("T-1", 45), .merged))])
    var options = CarryOptions()
    options.output.version = QBXMLVersion(major: 5)
    let standing = CarriedStanding(lines: [identities[0]: line(identities[0], .loaded(facts))])
    #expect(
      judged(time([("T-1", 45)]), carried, standing, options: options)
        .details(of: .duplicateCarried)
        == [.correction(.changeImpossible(entry("T-1", 45), .version("5.0")))])
  }

  @Test func `a change that something else holds is not written`() {
    let (carried, identities) = ledger()
    let standing = CarriedStanding(lines: [identities[0]: line(identities[0], .loaded(facts))])
    let result = judged(time([("T-1", 2000)]), carried, standing)
    #expect(result.fates.map(\.state) == [.held])
    #expect(result.corrections.isEmpty)
    #expect(result.findings(of: .durationValid).count == 1)
  }

  @Test func `the ledger is asked for what a whole delivery does not bring again`() throws {
    let (carried, identities) = ledger()
    let question = compared(
      time([("T-1", 60), ("T-2", 80)]), carried: carried, options: CarryOptions()
    ).question
    #expect(question.entries == [identities[1]])
    let absence = try #require(question.absence)
    #expect(absence.runs == ["A"])
    #expect(absence.present == Set(identities.prefix(2)))
    #expect(absence.days == WorkDate(dayNumber: 20_514)...WorkDate(dayNumber: 20_514))
    var broken = document([("T-1", 60)])
    broken.records.findings = [
      ReadingFinding(
        .openQuote(column: "NOTE"), at: FindingPlace(document: DocumentID(index: 1), line: 1))
    ]
    #expect(
      compared(bundle(.company(), broken), carried: carried, options: CarryOptions())
        .question.absence == nil)
  }

  @Test(arguments: [SourceIDKind.requestID, .txnID])
  func `one batch of several, or part of QuickBooks' own time, leaves nothing out`(
    kind: SourceIDKind
  ) {
    let (carried, identities) = ledger()
    var own = DocumentBuilder(1, format: kind == .txnID ? .timeTrackingRet : .timeTrackingAdd)
    let id = kind == .txnID ? "9-1" : identities[0].hexadecimal
    own.request(id, minutes: 60, guid: kind == .txnID ? identities[0].bracedGUID : "", kind: kind)
    let compared = compared(
      bundle(.company(), own), carried: carried, options: CarryOptions())
    #expect(compared.question.absence == nil)
    #expect(compared.question.entries.isEmpty)
  }

  @Test func `an entry that the delivery leaves out is there, though it is not carried`() throws {
    let (carried, identities) = ledger()
    var options = CarryOptions()
    options.selection.cutOff = WorkDate(dayNumber: 20_514)
    var document = document([("T-1", 60)])
    document.request("T-2", kind: .txnID, date: "2026-03-03")
    let partly = compared(bundle(.company(), document), carried: carried, options: options)
    #expect(try #require(partly.question.absence).present == Set(identities.prefix(2)))
  }

  @Test
  func `what vanished is told, and deleted only where a person wants it and nothing is billed`() {
    let (carried, identities) = ledger()
    let records = time([("T-1", 60), ("T-2", 75)])
    func details(_ line: StandingLine, _ mode: CorrectionMode) -> [FindingDetail] {
      judged(records, carried, CarriedStanding(absent: [line]), mode)
        .details(of: .duplicateCarried).filter { $0 != .carriedBefore(run: "A") }
    }
    let vanished = entry("T-9", 60)
    let gone = line(identities[2], .loaded(facts))
    #expect(details(gone, .listed) == [.correction(.vanished(vanished))])
    #expect(
      details(gone, .applied)
        == [.correction(.deletionWritten(vanished, file: "corrections/0001.xml"))])
    for (billable, kept) in [
      (BillableStatus.hasBeenBilled, VanishedKept.billed), (.billable, .perhapsBilled),
    ] {
      var facts = facts
      facts.billable = billable
      #expect(
        details(line(identities[2], .loaded(facts)), .applied)
          == [.correction(.vanishedKept(vanished, kept))])
    }
    #expect(
      details(line(identities[2], .loaded(facts), isMerged: true), .applied)
        == [.correction(.vanishedKept(vanished, .merged))])
  }

  @Test func `changes and deletions stand in files of their own, cut like batches`() {
    let (carried, identities) = ledger()
    var options = CarryOptions()
    options.output.batchSize = 1
    let standing = CarriedStanding(
      lines: [
        identities[0]: line(identities[0], .loaded(facts)),
        identities[1]: line(identities[1], .loaded(facts)),
      ], absent: [line(identities[2], .loaded(facts))])
    let result = judged(time([("T-1", 61), ("T-2", 76)]), carried, standing, options: options)
    #expect(
      result.corrections.map(\.file)
        == ["corrections/0001.xml", "corrections/0002.xml", "corrections/0003.xml"])
    #expect(result.corrections.last?.kind == .deletion)
    #expect(result.corrections.last?.requestID == identities[2].hexadecimal + "-delete-1")
  }
}
