import Testing
import Timesheets

@testable import LoadLedger

/// Changes and deletions that a run sends for what earlier ones loaded.
struct CorrectionTests {
  let scratch = ScratchLedger()
  let ledger: Ledger
  let a = Line(id: "a", content: 1)
  let mended = PlannedCorrection(
    content: ContentDigest(high: 8, low: 8), date: WorkDate(dayNumber: 20_600), minutes: 95)

  init() throws {
    ledger = try scratch.open()
    try ledger.carry(Delivery([a, Line(id: "b"), Line(id: "c")]))
    try ledger.answer("answers", ["a": loaded("1-1"), "b": loaded("1-2")])
  }

  /// Carries a run that sends these corrections.
  private func correct(_ name: String, _ sets: PlannedSet..., entries: String...) throws {
    var run = Delivery(entries.map { Line(id: $0) }).named(name).planned()
    run.corrections = sets
    run.files += sets.map { PlannedFile(name: $0.file, size: 1, sha256: digest(1)) }
    try ledger.plan(run, anna())
    try ledger.published(name, anna())
  }

  private func known(_ line: Line) throws -> CarriedEntry? {
    try ledger.carriedEntries()[line.identity]
  }

  @Test func `what a change makes of an entry is known of it from then on`() throws {
    try correct("run-2", try ledger.set("changes", .change, of: ["a"], correction: mended))
    let line = try #require(try ledger.line("a"))
    #expect(
      line.state == .changing(StandingFacts(txnID: "1-1", editSequence: "1", billable: .billable)))
    #expect(line.date == mended.date)
    #expect(line.minutes == 95)
    #expect(line.set == "changes")
    #expect(try known(a)?.state == .pending)
    #expect(try known(a)?.content == mended.content)
    let sent = try ledger.sent(SentQuestion(sets: ["changes"]))
    #expect(sent.withRequests.map(\.kind) == [.change])
    #expect(sent.withRequests.first?.folder == "run-2")
    #expect(try ledger.run(named: "run-2")?.corrections == 1)
    #expect(try ledger.run(named: "run-1")?.corrections == 0)
    #expect(
      sent.withRequests.first?.requests.map(\.requestID) == ["\(a.identity.hexadecimal)-change-1"])
    try ledger.answer("answers 2", ["a": loaded("1-1")])
    #expect(try known(a)?.state == .loaded)
    #expect(try known(a)?.content == mended.content)
    #expect(try ledger.line("a")?.minutes == 95)
    #expect(try ledger.events(newest: 4).map(\.kind).contains(.corrected))
    try ledger.examine()
  }

  @Test func `a change that QuickBooks refused changed nothing`() throws {
    try correct("run-2", try ledger.set("changes", .change, of: ["a"], correction: mended))
    try ledger.answer("answers 2", ["a": loaded("1-1")])
    var other = mended
    other.minutes = 10
    other.content = ContentDigest(high: 9, low: 9)
    try correct("run-3", try ledger.set("more", .change, of: ["a"], correction: other))
    #expect(try known(a)?.content == other.content)
    var answered = Answered("answers 3")
    let refusal = RequestRefusal(code: 3200, message: "The provided edit sequence is out-of-date.")
    answered.changes = [try ledger.change(of: "a", to: loaded("1-1"), refusal: refusal)]
    try ledger.follow(answered)
    #expect(try known(a)?.content == mended.content)
    #expect(try ledger.line("a")?.minutes == 95)
    // The same refusal again takes nothing more back, and neither does that of a deletion.
    answered.name = "answers 4"
    try ledger.follow(answered)
    try correct("run-4", try ledger.set("deletions", .delete, of: ["a"]))
    answered.name = "answers 5"
    try ledger.follow(answered)
    #expect(try known(a)?.content == mended.content)
    #expect(try ledger.line("a")?.minutes == 95)
  }

  @Test func `a first change that is refused leaves what was carried`() throws {
    var past = try ledger.past(of: fooBuilders)
    try correct("run-2", try ledger.set("changes", .change, of: ["a"], correction: mended))
    try ledger.refresh(&past)
    #expect(past.entries[a.identity]?.content == mended.content)
    var answered = Answered("answers 2")
    let refusal = RequestRefusal(code: 3170, message: "There was an error.")
    answered.changes = [try ledger.change(of: "a", to: loaded("1-1"), refusal: refusal)]
    try ledger.follow(answered)
    try ledger.refresh(&past)
    #expect(past.entries[a.identity]?.content == a.mark.content)
    #expect(try known(a)?.content == a.mark.content)
    #expect(try ledger.line("a")?.minutes == 60)
  }

  @Test func `what was deleted may be carried again, and only that`() throws {
    try correct("run-2", try ledger.set("deletions", .delete, of: ["a", "b"]), entries: "d")
    try ledger.answer("answers 2", ["a": .deleted])
    #expect(try known(a)?.state == .returned)
    #expect(isRefused { try ledger.plan(Delivery("b").named("run-3")) })
    try ledger.carry(Delivery("a").named("run-3"))
    #expect(try known(a)?.batch.run == "run-3")
    #expect(try known(a)?.state == .batched)
  }

  @Test func `only what is known to stand is changed or deleted`() throws {
    for kind in [.change, .delete] as [SentSetKind] {
      let set = try ledger.set(
        "set", kind, of: ["c"], correction: kind == .change ? mended : nil)
      #expect(isRefused { try correct("run-2", set) })
    }
    try correct("run-2", try ledger.set("changes", .change, of: ["a"], correction: mended))
    #expect(isRefused { try correct("run-3", try ledger.set("set", .delete, of: ["a"])) })
  }

  @Test func `nothing without a TxnID is changed or deleted`() throws {
    try ledger.answer("answers 2", ["c": .loaded(StandingFacts())])
    #expect(isRefused { try correct("run-2", try ledger.set("set", .delete, of: ["c"])) })
  }

  @Test func `corrections tie with the minutes that stand after them`() throws {
    var set = try ledger.set("changes", .change, of: ["a", "b"], correction: mended)
    #expect(set.minutes == 190)
    set.minutes = 120
    #expect(isRefused { try correct("run-2", set) })
    set.minutes = 190
    set.kind = .add
    #expect(isRefused { try correct("run-2", set) })
    set.kind = .change
    try correct("run-2", set)
    let deletions = try ledger.set("deletions", .delete, of: ["a"])
    #expect(deletions.minutes == 95)
  }
}
