import LoadLedger
import Pipeline
import Reports
import Seeds
import SystemPackage
import Testing
import Timesheets

/// Corrections from a later export of the source, from the delivery to the ledger.
@Suite struct CorrectionRunTests {
  private let workplace: Workplace
  private let lines: [GeneratedLine]
  private let company: GeneratedCompany

  init() throws {
    workplace = try Workplace()
    var random = SeededGenerator(seed: 7)
    company = GeneratedCompany(&random)
    var maker = LineMaker(company, first: WorkDate(dayNumber: 20_512))
    var lines = (0..<6).map { _ in maker.line(&random) }
    for index in lines.indices { lines[index].billable = .notBillable }
    self.lines = lines.sorted { ($0.date.dayNumber, $0.id) < ($1.date.dayNumber, $1.id) }
  }

  /// An export of the source with these lines, and what came beside it.
  private func delivery(_ lines: [GeneratedLine], beside: String? = nil) -> Delivery {
    var delivery = Delivery()
    delivery.options.source.weekStart = .monday
    delivery.add("lists.xml", QBXMLExport().lists(of: company))
    delivery.add("time.xml", QBXMLExport().exported(lines))
    if let beside { delivery.add("beside.txt", beside) }
    return delivery
  }

  /// The second line has other minutes, and the fourth is gone.
  private var corrected: [GeneratedLine] {
    var lines = lines
    lines[1].minutes += 1
    lines.remove(at: 3)
    return lines
  }

  private func ledger() throws -> Ledger {
    try Ledger.open(workplace.path.appending("outbox.sqlite").string)
  }

  /// How many requests stand in QuickBooks untouched, are being corrected, and are not there.
  private func states() throws -> [Int] {
    let ledger = try ledger()
    let all = try ledger.runs().flatMap { try ledger.sent(ofRun: $0.name).lines }
    let states = Dictionary(all.map { ($0.number, $0.state) }) { state, _ in state }.values
    let loaded = states.count { if case .loaded = $0 { true } else { false } }
    let away = states.count { $0.isProvedAway }
    return [loaded, states.count - loaded - away, away]
  }

  private func corrections(_ carried: Carried) -> [CorrectionDetail] {
    carried.report.findings.compactMap { finding in
      if case .correction(let detail) = finding.detail { detail } else { nil }
    }
  }

  @Test func `corrections are listed first, written once, and known from then on`() async throws {
    try #require(try await workplace.carry(delivery(lines)).outcome.exitCode == 0)
    try ledger().answerAll("1") { $0.done }

    let listed = try await workplace.carry(delivery(corrected))
    #expect(listed.outcome.exitCode == 1)
    #expect(listed.report.totals.held == Tally(entries: 1, minutes: lines[1].minutes + 1))
    #expect(corrections(listed).map(\.entry.id).sorted() == [lines[1].id, lines[3].id].sorted())
    #expect(listed.files.keys.allSatisfy { !$0.hasPrefix("corrections/") })
    #expect(try states() == [6, 0, 0])

    let applied = try await workplace.carry(delivery(corrected), applying: true)
    #expect(applied.outcome.exitCode == 0)
    #expect(applied.report.totals.duplicate.entries == 5)
    #expect(applied.report.totals.tie)
    #expect(try states() == [4, 2, 0])
    let change = String(decoding: applied.files["corrections/0001.xml"] ?? [], as: UTF8.self)
    #expect(change.contains("<TimeTrackingMod>"))
    #expect(change.contains("<EditSequence>1</EditSequence>"))
    let deletion = String(decoding: applied.files["corrections/0002.xml"] ?? [], as: UTF8.self)
    #expect(deletion.contains("<TxnDelType>TimeTracking</TxnDelType>"))
    let summary = applied.outcome.summary(in: .english)
    #expect(summary.contains("corrections/0001.xml"))
    #expect(summary.contains("Change written"))

    let again = try await workplace.carry(delivery(corrected), applying: true)
    guard case .repeated = again.outcome.ending else {
      Issue.record("a second correction: \(again.outcome.ending)")
      return
    }
    try ledger().answerAll("2") { $0.done }
    let last = try await workplace.carry(delivery(corrected), applying: true)
    #expect(last.report.totals.duplicate.entries == 5)
    #expect(corrections(last).isEmpty)
    #expect(try states() == [5, 0, 1])
  }

  @Test func `a dry run tells what would be written, and writes nothing`() async throws {
    _ = try await workplace.carry(delivery(lines))
    try ledger().answerAll("1") { $0.done }
    let checked = try await workplace.carry(delivery(corrected), applying: true, .dryRun)
    #expect(checked.outcome.exitCode == 0)
    #expect(
      checked.report.corrections.map(\.path) == [
        "corrections/0001.xml", "corrections/0002.xml",
      ])
    #expect(try states() == [6, 0, 0])
  }

  @Test func `a refused change counts for nothing, and waits for the time that QuickBooks has`()
    async throws
  {
    _ = try await workplace.carry(delivery(lines))
    try ledger().answerAll("1") { $0.done }
    _ = try await workplace.carry(delivery(corrected), applying: true)
    let refusal = RequestRefusal(code: 3200, message: "stale")
    try ledger().answerAll("2", refusal: refusal) { line in
      .loaded(line.state.standing ?? StandingFacts())
    }
    let again = try await workplace.carry(delivery(corrected), applying: true)
    #expect(again.report.totals.held.entries == 1)
    let details = corrections(again)
    #expect(
      details.contains {
        if case .changeAwaits(_, .refusedChange(3200)) = $0 { true } else { false }
      })
    #expect(details.contains { if case .vanishedKept(_, .refused) = $0 { true } else { false } })
  }

  @Test func `what no answer showed is never corrected`() async throws {
    _ = try await workplace.carry(delivery(lines))
    let early = try await workplace.carry(delivery(corrected), applying: true)
    #expect(early.report.totals.held.entries == 1)
    #expect(early.report.corrections.isEmpty)
    #expect(corrections(early).count == 1)
  }

  @Test func `what QuickBooks refused is carried once more by a new delivery only`() async throws {
    let first = try await workplace.carry(delivery(lines))
    try ledger().answerAll("1") { line in
      line.minutes == Int32(lines[0].minutes) && line.date == lines[0].date
        ? .refused(code: 3140, message: "invalid") : line.done
    }
    let same = try await workplace.carry(delivery(lines))
    #expect(same.outcome.exitCode == 1)
    #expect(same.report.totals.held.entries == 1)
    guard case .repeated = same.outcome.ending else {
      Issue.record("nothing is new: \(same.outcome.ending)")
      return
    }
    var mended = lines
    mended[0].notes = "mended"
    let second = try await workplace.carry(delivery(mended))
    #expect(second.outcome.exitCode == 0)
    #expect(second.report.totals.batched == Tally(entries: 1, minutes: lines[0].minutes))
    #expect(try second.batches.count == 1)
    let request = try #require(try second.batches.first?.entries.first?.requestID)
    #expect(try first.batches.contains { $0.entries.contains { $0.requestID == request } })
    let third = try await workplace.carry(delivery(mended))
    #expect(third.report.totals.batched == Tally())
  }

  @Test func `an entry that was deleted comes back by a new delivery as a new entry`() async throws
  {
    _ = try await workplace.carry(delivery(lines))
    try ledger().answerAll("1") { $0.done }
    _ = try await workplace.carry(delivery(corrected), applying: true)
    let early = try await workplace.carry(delivery(lines, beside: "early"))
    // The deletion is under way, and so is the change that this export takes back.
    #expect(early.report.totals.held.entries == 2)
    try ledger().answerAll("2") { $0.done }
    let late = try await workplace.carry(delivery(lines, beside: "late"), applying: true)
    #expect(late.report.totals.batched == Tally(entries: 1, minutes: lines[3].minutes))
    #expect(late.report.corrections.map(\.tally.entries) == [1])
    #expect(late.outcome.exitCode == 0)
  }

  @Test func `the export of one crew never makes another crew's entries vanish`() async throws {
    var both = delivery(Array(lines.prefix(3)))
    both.add("others.xml", QBXMLExport().exported(Array(lines.suffix(3))))
    _ = try await workplace.carry(both)
    try ledger().answerAll("1") { $0.done }
    var first = Array(lines.prefix(3))
    // It speaks of all days, and of its own crew only.
    first[0].minutes += 1
    first.append(lines[5])
    first[3].id = "new"
    let carried = try await workplace.carry(delivery(first))
    #expect(corrections(carried).map(\.entry.id) == [lines[0].id])
  }

  @Test func `a piece of an export makes nothing vanish`() async throws {
    _ = try await workplace.carry(delivery(lines))
    try ledger().answerAll("1") { $0.done }
    // The first and the last day, so that all others lie between them.
    var piece = [lines[0], lines[5]]
    piece[0].minutes += 1
    let carried = try await workplace.carry(delivery(piece))
    #expect(corrections(carried).map(\.entry.id) == [lines[0].id])
  }

  @Test func `a change that is taken back is a change again, and an old delivery is none`()
    async throws
  {
    // Requests are known by their content, and by ids that last.
    func requested(_ lines: [GeneratedLine], beside: String) -> Delivery {
      var delivery = delivery([], beside: beside)
      delivery.files[1] = ("time.xml", Array(QBXMLExport().requested(lines).utf8))
      return delivery
    }
    var named = lines
    for index in named.indices { named[index].id = "HOR-\(index * 37 + 114_600)" }
    let first = requested(named, beside: "1")
    _ = try await workplace.carry(first)
    try ledger().answerAll("1") { $0.done }
    var changed = named
    changed[1].minutes += 1
    let applied = try await workplace.carry(requested(changed, beside: "2"), applying: true)
    #expect(applied.report.corrections.count == 1)
    try ledger().answerAll("2") { $0.done }
    let old = try await workplace.carry(first, applying: true)
    #expect(old.report.corrections.isEmpty)
    let back = try await workplace.carry(requested(named, beside: "3"), applying: true)
    #expect(back.report.corrections.count == 1)
  }
}
