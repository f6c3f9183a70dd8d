import GRDB
import Testing
import Timesheets

@testable import LoadLedger

/// What must never be sent, and what no answer can say: the schema itself refuses it.
struct StandingGuardTests {
  let scratch = ScratchLedger()
  let ledger: Ledger

  init() throws {
    ledger = try scratch.open()
    try ledger.carry(
      Delivery([Line(id: "a"), Line(id: "b"), Line(id: "c", isMerged: true), Line(id: "d")]))
  }

  private func send(_ name: String, _ ids: String...) throws {
    var sending = Answered(name)
    sending.sets = [try ledger.set("set of \(name)", of: ids)]
    try ledger.follow(sending)
  }

  private func delete(_ name: String, _ id: String) throws {
    var deletion = Answered(name)
    deletion.sets = [try ledger.set("set of \(name)", .delete, of: [id])]
    try ledger.follow(deletion)
  }

  @Test func `what awaits its answer is not sent again`() throws {
    #expect(isRefused { try send("again", "a") })
    try ledger.answer("answers", ["a": refused])
    try send("again", "a")
    #expect(isRefused { try send("and again", "a") })
  }

  @Test(arguments: [loaded("1-1"), .loaded(StandingFacts()), .unknown] as [LoadState])
  func `what stands or may stand in QuickBooks is not sent again`(state: LoadState) throws {
    try ledger.answer("answers", ["a": state])
    #expect(isRefused { try send("again", "a") })
    #expect(isRefused { try ledger.plan(Delivery("a").named("run-2")) })
  }

  @Test(arguments: [refused, .notProcessed] as [LoadState])
  func `what QuickBooks did not take is sent again, and its answer counts`(
    state: LoadState
  ) throws {
    try ledger.answer("answers", ["a": state])
    try send("again", "a")
    try ledger.answer("answers 2", ["a": loaded("1-1")])
    #expect(try ledger.line("a")?.state == loaded("1-1"))
  }

  @Test func `what was unknown and is absent is sent again`() throws {
    try ledger.answer("answers", ["a": .unknown])
    try ledger.answer("answers 2", ["a": .absent])
    try send("again", "a")
    #expect(try ledger.line("a")?.state == .awaiting)
  }

  @Test func `only what was unknown can be absent`() throws {
    #expect(isRefused { try ledger.answer("answers", ["a": .absent]) })
    try ledger.answer("answers", ["a": loaded("1-1")])
    #expect(isRefused { try ledger.answer("answers 2", ["a": .absent]) })
  }

  @Test(arguments: [refused, .notProcessed, .unknown, .deleted, .awaiting] as [LoadState])
  func `what is known to stand in QuickBooks does not become another thing`(
    state: LoadState
  ) throws {
    try ledger.answer("answers", ["a": loaded("1-1")])
    #expect(isRefused { try ledger.answer("answers 2", ["a": state]) })
  }

  @Test func `an answer neither sends nor changes`() throws {
    let facts = StandingFacts(txnID: "1-1")
    for state in [.awaiting, .changing(facts), .deleting(facts), .deleted] as [LoadState] {
      #expect(isRefused { try ledger.answer("answers", ["a": state]) })
    }
    try ledger.answer("answers", ["a": loaded("1-1")])
    try delete("reversal", "a")
    try ledger.answer(
      "answers 2", ["a": .deleting(StandingFacts(txnID: "1-1", editSequence: "2"))])
    #expect(try ledger.line("a")?.state.standing?.editSequence == "2")
  }

  @Test func `a refusal of an earlier sending says nothing of a later one`() throws {
    try ledger.answer("answers", ["a": refused])
    let batch = try #require(try ledger.line("a")?.set)
    try send("again", "a")
    let line = try #require(try ledger.line("a")?.number)
    for state in [refused, .notProcessed, .unknown] as [LoadState] {
      var late = Answered("late")
      late.changes = [LoadChange(line: line, state: state, set: batch, place: nil)]
      #expect(isRefused { try ledger.follow(late) })
    }
    // That it stands is true whoever says so.
    var late = Answered("late")
    late.changes = [LoadChange(line: line, state: loaded("1-1"), set: batch, place: nil)]
    try ledger.follow(late)
    #expect(try ledger.line("a")?.state == loaded("1-1"))
  }

  @Test func `the answer to a recovery is the answer to what it asks after`() throws {
    let batch = try #require(try ledger.line("a")?.set)
    var asking = Answered("asking")
    asking.changes = [try ledger.change(of: "a", to: .unknown)]
    asking.sets = [
      PlannedSet(id: "ask", kind: .recovery(of: batch), number: 1, file: "ask", minutes: 0)
    ]
    try ledger.follow(asking)
    let line = try #require(try ledger.line("a"))
    #expect(line.set == batch)
    var answered = Answered("answers")
    answered.changes = [LoadChange(line: line.number, state: refused, set: "ask", place: nil)]
    try ledger.follow(answered)
    #expect(try ledger.line("a")?.state == refused)
  }

  @Test func `a TxnID is one entry's`() throws {
    try ledger.answer("answers", ["a": loaded("1-1")])
    #expect(isRefused { try ledger.answer("answers 2", ["b": loaded("1-1")]) })
    try ledger.answer("answers 2", ["a": loaded("1-1"), "b": loaded("1-2")])
  }

  @Test func `what was carried again since is not sent from its earlier batch`() throws {
    try ledger.answer("answers", ["a": refused])
    let old = try #require(try ledger.line("a"))
    #expect(!old.isOvertaken)
    let set = try ledger.set("again", of: ["a"])
    try ledger.carry(Delivery("a").named("run-2"))
    var sending = Answered("again")
    sending.sets = [set]
    #expect(isRefused { try ledger.follow(sending) })
    let lines = try ledger.sent(ofRun: "run-1").lines
    #expect(lines.filter(\.isOvertaken).map(\.number) == [old.number])
    #expect(try ledger.line("a")?.isOvertaken == false)
  }

  @Test func `a request is overtaken when a line merged into it was carried again`() throws {
    try ledger.answer("answers", ["b": refused])
    #expect(try ledger.line("c")?.number == ledger.line("b")?.number)
    try ledger.carry(Delivery("c").named("run-2"))
    #expect(try ledger.line("b")?.isOvertaken == true)
    #expect(isRefused { try send("again", "b") })
  }

  @Test func `what stands from an earlier time is sent no more, and not carried either`() throws {
    var again = Delivery("a").named("run-2")
    again.releases = [Line(id: "a").identity]
    try ledger.answer("answers", ["a": .unknown])
    let old = try #require(try ledger.line("a"))
    try ledger.carry(again)
    try ledger.answer("answers 2", ["a": refused])
    #expect(try ledger.carriedEntries()[Line(id: "a").identity]?.state == .returned)
    var past = try ledger.past(of: nil)
    var late = Answered("late")
    late.changes = [
      LoadChange(line: old.number, state: loaded("1-1"), set: old.set, place: nil)
    ]
    try ledger.follow(late)
    try ledger.refresh(&past)
    for entries in [past.entries, try ledger.carriedEntries()] {
      #expect(entries[Line(id: "a").identity]?.state == .loaded)
    }
    #expect(try ledger.line("a")?.state == refused)
    #expect(try ledger.line("a")?.isOvertaken == true)
    #expect(isRefused { try send("again", "a") })
    #expect(isRefused { try ledger.plan(Delivery("a").named("run-3")) })
  }

  @Test(arguments: [
    "UPDATE step SET state = 'refused'", "UPDATE message_set SET minutes = 1",
    "UPDATE follow_up SET name = 'x'", "UPDATE follow_up SET published_at = 1",
    "UPDATE follow_up SET state = 'planned', published_at = NULL",
    "UPDATE follow_up_file SET size = 1", "UPDATE merged_line SET carrier_id = 1",
    "DELETE FROM step", "DELETE FROM message_set", "DELETE FROM follow_up",
    "DELETE FROM follow_up_file", "DELETE FROM merged_line",
    "UPDATE intake SET follow_up_id = NULL, outcome = 'failed'",
    "INSERT INTO follow_up_file VALUES (1, 'x', 1, '\(digest(1))')",
    """
    INSERT INTO step (entry_id, state, follow_up_id, answered_set)
    SELECT entry_id, 'loaded', 1, 'x' FROM step LIMIT 1
    """,
    """
    INSERT INTO intake VALUES (9, 1, 'x', NULL, 1, 'anna', 'follow-up', NULL, 9);
    """,
    """
    INSERT INTO follow_up VALUES
      (9, 'x', 'answers', '/o', 'w', '1', 3, 2, 1, 'anna', NULL, 'planned');
    """,
    """
    INSERT INTO entry_release SELECT identity, carriage, 1, 'anna', step.id
    FROM step JOIN entry ON entry.id = step.entry_id WHERE step.state = 'awaiting'
    """,
    """
    INSERT INTO entry_release SELECT identity, carriage, 1, 'anna', (SELECT min(id) FROM step)
    FROM entry WHERE id = (SELECT entry_id FROM step WHERE id = 1)
    """,
  ])
  func `what is written of follow-ups stands, and nothing is added to it`(sql: String) throws {
    var answered = Answered("answers")
    answered.changes = [try ledger.change(of: "a", to: refused)]
    answered.sets = [try ledger.set("again", of: ["a"])]
    try ledger.follow(answered)
    #expect(isRefused { try ledger.change(.plan) { try $0.execute(sql: sql) } })
  }
}
