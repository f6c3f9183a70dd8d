import Testing
import Timesheets

@testable import LoadLedger

struct FollowUpPlanningTests {
  let scratch = ScratchLedger()
  let ledger: Ledger

  init() throws {
    ledger = try scratch.open()
    try ledger.carry(Delivery("a", "b", "c"))
  }

  @Test func `what answers said is known of each line, and the rest awaits its answer`() throws {
    try ledger.answer("answers", ["a": loaded("1-1"), "b": refused])
    let lines = try scratch.open(.readOnly).lines(
      of: ["a", "b", "c", "d"].map { Line(id: $0).identity })
    #expect(lines.count == 3)
    #expect(lines[Line(id: "a").identity]?.state == loaded("1-1"))
    #expect(lines[Line(id: "b").identity]?.state == refused)
    #expect(lines[Line(id: "c").identity]?.state == .awaiting)
    try ledger.examine()
  }

  @Test(
    arguments: [
      .loaded(StandingFacts()), loaded("1-1"), refused, .notProcessed, .unknown,
      .loaded(StandingFacts(txnID: "1-1", billable: .hasBeenBilled)),
    ] as [LoadState])
  func `every state is read back as it was written`(state: LoadState) throws {
    try ledger.answer("answers", ["a": state])
    #expect(try ledger.line("a")?.state == state)
  }

  @Test func `what is refused is sent again in the same transaction, and awaits its answer`() throws
  {
    var answered = Answered("answers")
    answered.changes = [try ledger.change(of: "b", to: refused)]
    answered.sets = [try ledger.set("again", of: ["b"])]
    try ledger.follow(answered)
    let line = try #require(try ledger.line("b"))
    #expect(line.state == .awaiting)
    #expect(line.set == "again")
    #expect(line.batchSet == Delivery().messageSetID(ofBatch: 1))
    #expect(line.sendings == 2)
  }

  @Test func `a planned follow-up is unfinished until it is published, as a run is`() throws {
    try ledger.plan(Delivery("d").named("run-2"))
    var answered = Answered("answers")
    answered.claim = "7-1"
    answered.changes = [try ledger.change(of: "b", to: refused)]
    answered.sets = [try ledger.set("again", of: ["b"])]
    let planned = answered.planned()
    try ledger.plan(planned, anna(3))
    let unfinished = try scratch.open().unfinishedRuns()
    #expect(unfinished.map(\.name) == ["run-2", "answers"])
    #expect(unfinished.last?.workFolder == "work-answers")
    #expect(unfinished.last?.outbox == "/outbox")
    #expect(unfinished.last?.bundleName == "answers.xml")
    #expect(unfinished.last?.claim == "7-1")
    #expect(unfinished.last?.files == planned.files.sorted { $0.name < $1.name })
    #expect(try ledger.followUp(named: "answers")?.publishedAt == nil)
    for second in [8, 9] as [Int64] { try ledger.published("answers", anna(second)) }
    #expect(try ledger.unfinishedRuns().map(\.name) == ["run-2"])
    #expect(try ledger.followUp(named: "answers")?.publishedAt == Moment(seconds: 8))
    #expect(try ledger.events().filter { $0.kind == .published }.count == 2)
  }

  @Test func `a follow-up is told with what it changed and sent`() throws {
    var answered = Answered("answers")
    answered.changes = [
      try ledger.change(of: "a", to: loaded("1-1")), try ledger.change(of: "b", to: refused),
      try ledger.change(of: "c", to: .unknown),
    ]
    answered.sets = [
      try ledger.set("again", of: ["b"]),
      PlannedSet(id: "ask", kind: .recovery(of: "again"), number: 1, file: "ask.xml", minutes: 0),
    ]
    try ledger.follow(answered, anna(4))
    let summary = try #require(try ledger.followUps().first)
    #expect(try ledger.followUp(named: "answers") == summary)
    #expect(summary.kind == .answers)
    #expect(summary.state == .published)
    #expect(summary.bundleName == "answers.xml")
    #expect(summary.outbox == "/outbox")
    #expect(summary.toolVersion == "1.0")
    #expect(summary.planned == anna(4))
    #expect(summary.sets == 2)
    let hour = Tally(entries: 1, minutes: 60)
    #expect(summary.states == [.loaded: hour, .awaiting: hour, .unknown: hour])
    #expect(try ledger.followUp(named: "run-1") == nil)
  }

  @Test func `runs and follow-ups are told newest first and apart`() throws {
    for name in ["first", "second"] { try ledger.follow(Answered(name)) }
    #expect(try ledger.followUps().map(\.name) == ["second", "first"])
    #expect(try ledger.followUps(newest: 1).map(\.name) == ["second"])
    #expect(try ledger.runs().map(\.name) == ["run-1"])
    #expect(try ledger.deliveriesWithoutRun().isEmpty)
  }

  @Test func `a name is a run's or a follow-up's, and no two have it`() throws {
    #expect(isRefused { try ledger.follow(Answered("run-1")) })
    try ledger.follow(Answered("answers"))
    #expect(isRefused { try ledger.follow(Answered("answers")) })
    #expect(isRefused { try ledger.plan(Delivery("d").named("answers")) })
  }

  @Test func `the same answers under another name are known by their first follow-up`() throws {
    #expect(try ledger.firstFollowUp(ofContent: digest(7)) == nil)
    var answered = Answered("answers")
    answered.content = 7
    try ledger.plan(answered.planned(), anna(100))
    let first = EarlierRun(
      name: "answers", outbox: "/outbox", state: .planned, bundleName: "answers.xml",
      takenAt: Moment(seconds: 100))
    #expect(try ledger.firstFollowUp(ofContent: digest(7)) == first)
    #expect(try ledger.firstRun(ofContent: digest(7)) == nil)
    let again = DeliveredBundle(content: digest(7), name: "renamed.xml")
    try ledger.note(again, as: .repeated, anna(200))
    #expect(try ledger.deliveriesWithoutRun().map(\.runOfContent) == ["answers"])
  }

  @Test func `a claimed delivery leads to one follow-up, which is found by the claim`() throws {
    var answered = Answered("answers")
    answered.claim = "7-1"
    #expect(try ledger.followUp(ofClaim: "7-1") == nil)
    try ledger.follow(answered)
    #expect(try ledger.followUp(ofClaim: "7-1")?.name == "answers")
    #expect(try ledger.run(ofClaim: "7-1") == nil)
    answered.name = "answers again"
    #expect(isRefused { try ledger.follow(answered) })
    // Whoever died after writing it down notes it no second time.
    try ledger.note(answered.bundle, as: .repeated, anna())
    #expect(try ledger.deliveriesWithoutRun().isEmpty)
  }

  @Test func `the audit trail tells what followed on runs`() throws {
    try ledger.answer("answers", ["a": loaded("1-1")])
    var reversal = Answered("reversal")
    reversal.kind = .reversal
    reversal.sets = [try ledger.set("deletions", .delete, of: ["a"])]
    try ledger.follow(reversal, anna(9))
    let events = try ledger.events(newest: 4)
    #expect(events.map(\.kind) == [.published, .reversed, .published, .answered])
    #expect(events.map(\.run) == ["reversal", "reversal", "answers", "answers"])
    #expect(
      events[1]
        == LedgerEvent(
          at: Moment(seconds: 9), by: "anna", kind: .reversed, bundleName: "reversal.xml",
          run: "reversal", identity: nil, detail: nil))
  }

  @Test func `totals that do not tie, and a set in no file, stop the follow-up`() throws {
    try ledger.answer("answers", ["a": refused, "b": refused])
    let before = try scratch.value("SELECT count(*) FROM intake")
    var wrong = Answered("again")
    wrong.sets = [try ledger.set("again", of: ["a", "b"])]
    wrong.sets[0].minutes -= 1
    #expect(isRefused { try ledger.follow(wrong) })
    wrong.sets[0].minutes += 1
    var planned = wrong.planned()
    planned.files.removeLast()
    #expect(isRefused { try ledger.plan(planned, anna()) })
    wrong.sets[0].requests[1].requestID = wrong.sets[0].requests[0].requestID
    #expect(isRefused { try ledger.follow(wrong) })
    #expect(try ledger.followUps().map(\.name) == ["answers"])
    #expect(try scratch.value("SELECT count(*) FROM intake") == before)
    #expect(try ledger.line("a")?.state == refused)
  }

  @Test func `a message set id names one document for ever`() throws {
    try ledger.answer("answers", ["a": refused, "b": refused])
    var taken = Answered("again")
    taken.sets = [try ledger.set(Delivery().messageSetID(ofBatch: 1), of: ["a"])]
    #expect(isRefused { try ledger.follow(taken) })
    taken.sets = [try ledger.set("again", of: ["a"])]
    try ledger.follow(taken)
    taken.name = "and again"
    taken.sets = [try ledger.set("again", of: ["b"])]
    #expect(isRefused { try ledger.follow(taken) })
    var run = Delivery("d").named("run-2").planned()
    run.batches = run.batches.map { planned in
      let batch = planned.batch
      return PlannedBatch(
        Batch(
          number: batch.number, week: batch.week, entries: batch.entries, minutes: batch.minutes,
          messageSetID: "again"), file: planned.file)
    }
    #expect(isRefused { try ledger.plan(run, anna()) })
  }

  @Test func `a recovery asks after a set that was written here`() throws {
    var asking = Answered("asking")
    asking.sets = [
      PlannedSet(id: "ask", kind: .recovery(of: "unheard"), number: 1, file: "q", minutes: 0)
    ]
    #expect(isRefused { try ledger.follow(asking) })
    asking.sets[0].kind = .recovery(of: Delivery().messageSetID(ofBatch: 1))
    try ledger.follow(asking)
  }
}
