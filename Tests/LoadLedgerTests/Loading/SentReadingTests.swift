import Testing
import Timesheets

@testable import LoadLedger

struct SentReadingTests {
  let scratch = ScratchLedger()
  let ledger: Ledger

  init() throws {
    ledger = try scratch.open()
    try ledger.carry(Delivery("a", "b", "c"))
    try ledger.carry(Delivery("d", "e", "f").named("run-2"))
  }

  private func set(_ number: Int, of run: String = "run-1") -> String {
    Delivery().named(run).messageSetID(ofBatch: number)
  }

  private func id(_ name: String) -> String { Line(id: name).identity.hexadecimal }

  @Test func `a batch is told with its requests in order and their lines`() throws {
    let sent = try scratch.open(.readOnly).sent(SentQuestion(sets: [set(1), set(2, of: "run-2")]))
    #expect(sent.sets.map(\.id) == [set(1), set(2, of: "run-2")])
    #expect(sent.sets.map(\.kind) == [.add, .add])
    #expect(sent.sets.map(\.folder) == ["run-1", "run-2"])
    #expect(sent.sets.map(\.outbox) == ["/outbox", "/outbox"])
    #expect(
      sent.sets.map(\.file) == ["batches/0001-2026-03-02.xml", "batches/0002-2026-03-02.xml"])
    #expect(sent.sets.map { $0.requests.map(\.requestID) } == [[id("a"), id("b")], [id("f")]])
    #expect(sent.lines.map(\.number) == sent.lines.map(\.number).sorted())
    let a = try #require(sent.lines.first { $0.identity == Line(id: "a").identity })
    #expect(
      a
        == SentLine(
          number: a.number, identity: Line(id: "a").identity, run: "run-1",
          date: try #require(WorkDate(iso: "2026-03-02")), minutes: 60, state: .awaiting,
          set: set(1), batchSet: set(1)))
    #expect(Set(sent.lines.map(\.identity)) == Set(["a", "b", "f"].map { Line(id: $0).identity }))
  }

  @Test func `a request is found in every set that holds it, in the order they were written`()
    throws
  {
    try ledger.answer("answers", ["b": refused, "f": refused])
    var sending = Answered("again")
    sending.sets = [try ledger.set("remainder", of: ["b", "f"])]
    try ledger.follow(sending)
    try ledger.carry(Delivery("g").named("run-3"))
    let sent = try ledger.sent(SentQuestion(requestIDs: [id("f"), id("g"), "unheard-of"]))
    let sets = sent.withRequests
    #expect(sets.map(\.id) == [set(2, of: "run-2"), "remainder", set(1, of: "run-3")])
    #expect(sets.map(\.folder) == ["run-2", "again", "run-3"])
    #expect(sets[1].file == "remainder.xml")
    #expect(sets[1].requests.map(\.requestID) == [id("b"), id("f")])
    // Of the batch that carried a line first the document is told.
    #expect(sent.sets.contains { $0.id == set(1) && $0.requests.isEmpty && !$0.sha256.isEmpty })
    #expect(sent.lines.count == 3)
    let b = try #require(sent.lines.first { $0.identity == Line(id: "b").identity })
    #expect(b.set == "remainder")
    #expect(b.batchSet == set(1))
  }

  @Test func `a change and a deletion are found by their requests, and a recovery by its set`()
    throws
  {
    try ledger.answer("answers", ["a": loaded("1-1")])
    var reversal = Answered("reversal")
    reversal.sets = [
      try ledger.set("deletions", .delete, of: ["a"]),
      PlannedSet(id: "ask", kind: .recovery(of: set(2)), number: 1, file: "ask", minutes: 0),
    ]
    try ledger.follow(reversal)
    let found = try ledger.sent(SentQuestion(requestIDs: [id("a") + "-delete-1"]))
    #expect(found.withRequests.map(\.id) == ["deletions"])
    #expect(found.withRequests.map(\.kind) == [.delete])
    #expect(found.lines.map(\.sendings) == [2])
    let asked = try ledger.sent(SentQuestion(sets: ["ask"]))
    #expect(asked.sets.map(\.kind) == [.add, .recovery(of: set(2))])
    #expect(asked.sets.map(\.id) == [set(2), "ask"])
    #expect(asked.withRequests.map(\.id) == [set(2)])
  }

  @Test func `every line that is open is told, whatever was asked`() throws {
    try ledger.answer(
      "answers",
      [
        "a": loaded("1-1"), "b": refused, "c": .notProcessed, "d": .unknown, "e": .unknown,
      ])
    try ledger.answer("answers 2", ["e": .absent])
    let sent = try ledger.sent(SentQuestion())
    #expect(sent.withRequests.isEmpty)
    #expect(
      Set(sent.lines.map(\.identity))
        == Set(["b", "c", "d", "e"].map { Line(id: $0).identity }))
  }

  @Test func `who owns an entry that an answer shows is told with its line`() throws {
    try ledger.answer("answers", ["a": loaded("1-1"), "d": loaded("1-2")])
    let sent = try ledger.sent(
      SentQuestion(txnIDs: ["1-1", "9-9"], identities: [Line(id: "f").identity]))
    let a = try #require(try ledger.line("a"))
    #expect(sent.owners == ["1-1": a.number])
    #expect(Set(sent.lines) == Set([a, try #require(try ledger.line("f"))]))
  }

  @Test func `a line whose TxnID is not known is told with its day`() throws {
    try ledger.answer(
      "answers", ["a": loaded("1-1"), "b": .loaded(StandingFacts())])
    let day = try #require(WorkDate(iso: "2026-03-02"))
    let sent = try ledger.sent(SentQuestion(days: [day]))
    #expect(
      Set(sent.lines.map(\.identity))
        == Set(["b", "c", "d", "e", "f"].map { Line(id: $0).identity }))
    #expect(try ledger.sent(SentQuestion(days: [day.adding(days: 1)])).lines.isEmpty)
  }

  @Test func `a recovery is told with the set that it asks about`() throws {
    try ledger.answer("answers", ["a": loaded("1-1"), "b": .unknown])
    var asking = Answered("asking")
    asking.sets = [
      PlannedSet(id: "ask", kind: .recovery(of: set(1)), number: 1, file: "ask", minutes: 0),
      PlannedSet(id: "other", kind: .recovery(of: set(2)), number: 2, file: "other", minutes: 0),
    ]
    try ledger.follow(asking)
    #expect(try ledger.sent(SentQuestion()).sets.map(\.id) == [set(1), "ask"])
  }

  @Test func `nothing is known of what was never written`() throws {
    let sent = try ledger.sent(
      SentQuestion(
        sets: ["x"], requestIDs: ["", id("x")], txnIDs: ["y"],
        identities: [Line(id: "x").identity]))
    #expect(sent.sets.isEmpty && sent.lines.isEmpty && sent.owners.isEmpty)
    #expect(try ledger.sent(ofRun: "run-9").sets.isEmpty)
    #expect(try ledger.lines(of: [Line(id: "x").identity]).isEmpty)
  }

  @Test func `a run is told with every set that holds a line of it`() throws {
    try ledger.answer("answers", ["b": refused, "f": refused])
    var sending = Answered("again")
    sending.sets = [try ledger.set("remainder", of: ["b", "f"])]
    try ledger.follow(sending)
    let sent = try ledger.sent(ofRun: "run-1")
    #expect(sent.withRequests.map(\.id) == [set(1), set(2), "remainder"])
    #expect(sent.lines.filter { $0.run == "run-1" }.count == 3)
    #expect(sent.lines.count == 4)
  }

  @Test func `merged lines stand as their request does`() throws {
    try ledger.carry(
      Delivery([Line(id: "g"), Line(id: "h", minutes: 30, isMerged: true)]).named("run-3"))
    try ledger.answer("answers", ["g": loaded("1-1")])
    let lines = try ledger.lines(of: ["g", "h"].map { Line(id: $0).identity })
    #expect(lines[Line(id: "g").identity] == lines[Line(id: "h").identity])
    #expect(lines[Line(id: "h").identity]?.minutes == 90)
    for id in ["g", "h"] {
      #expect(try ledger.carriedEntries()[Line(id: id).identity]?.state == .loaded)
    }
  }
}

extension SentRequests {
  /// The sets without those whose document alone is told.
  var withRequests: [SentSet] { sets.filter { !$0.requests.isEmpty } }
}
