import Testing
import Timesheets

@testable import LoadLedger

struct HandingOverTests {
  let scratch = ScratchLedger()
  let ledger: Ledger

  init() throws { ledger = try scratch.open() }

  /// A run of three batches, planned once a courier carries.
  private func carried(canary: Int = 0) throws {
    try ledger.addCourier()
    var delivery = Delivery("a", "b", "c", "d", "e")
    delivery.canary = canary
    try ledger.carry(delivery)
  }

  private func set(_ number: Int) -> String { Delivery("a").messageSetID(ofBatch: number) }

  @Test func `batches are handed over in order, one at a time, each once`() throws {
    try carried()
    let session = try ledger.begin()
    #expect(
      try ledger.waiting()
        == (1...3).map { "run-1/batches/000\($0)-2026-03-02.xml" })
    let waiting = try ledger.courierReading().waiting
    let first = try ledger.handNext(session)
    #expect(first.document == waiting.first?.document)
    #expect(try ledger.courierReading().open == first)
    #expect(isRefused { _ = try ledger.hand(waiting[1].document, inSession: session, anna()) })
    try ledger.store(first)
    #expect(isRefused { _ = try ledger.hand(first.document, inSession: session, anna()) })
    #expect(isRefused { try ledger.lose(first) })
    #expect(try ledger.courierReading().waiting == Array(waiting.dropFirst()))
    #expect(try ledger.newestAnswer()?.delivery == "answer-1.xml")
    let events = try ledger.events().filter { $0.detail == first.document.file }
    #expect(events.map(\.kind) == [.courierStored, .courierHanded])
    #expect(events.map(\.run) == ["run-1", "run-1"])
  }

  @Test func `what was planned before the courier was added is not handed over`() throws {
    try ledger.carry(Delivery("a"))
    try ledger.addCourier()
    try ledger.carry(Delivery("b").named("run-2"))
    #expect(try ledger.waiting() == ["run-2/batches/0001-2026-03-02.xml"])
  }

  @Test func `what is not published is not handed over`() throws {
    try ledger.addCourier()
    try ledger.plan(Delivery("a"))
    #expect(try ledger.waiting().isEmpty)
    try ledger.published("run-1", anna())
    let document = try #require(try ledger.courierReading().waiting.first?.document)
    let edited = CourierDocument(
      subject: document.subject, folder: document.folder, outbox: document.outbox,
      file: document.file, sha256: digest(77), key: document.key)
    let session = try ledger.begin()
    #expect(isRefused { _ = try ledger.hand(edited, inSession: session, anna()) })
  }

  @Test func `a batch of which more is known is not handed over`() throws {
    try carried()
    let first = try #require(try ledger.courierReading().waiting.first?.document)
    try ledger.answer("by hand", of: set(1))
    #expect(try ledger.waiting().count == 2)
    let session = try ledger.begin()
    #expect(isRefused { _ = try ledger.hand(first, inSession: session, anna()) })
  }

  @Test func `a batch with an entry that a person released is kept`() throws {
    try carried()
    var again = Delivery("a").named("run-2")
    again.releases = [Line(id: "a").identity]
    try ledger.carry(again)
    let waiting = try ledger.courierReading().waiting
    #expect(waiting.map(\.hindrance) == [.entryReleased, nil, nil, nil])
    #expect(try ledger.courierStanding()?.obstacle == .document(.entryReleased))
    let session = try ledger.begin()
    #expect(isRefused { try ledger.handNext(session) })
  }

  @Test func `the other batches of a run wait until every line of its canary is loaded`() throws {
    try carried(canary: 1)
    let session = try ledger.begin()
    var waiting = try ledger.courierReading().waiting
    #expect(waiting.map(\.hindrance) == [nil, .canaryAwaits, .canaryAwaits])
    try ledger.store(try ledger.handNext(session))
    try ledger.answer("half", ["a": loaded("1"), "b": refused])
    waiting = try ledger.courierReading().waiting
    #expect(waiting.map(\.hindrance) == [.canaryRefused, .canaryRefused])
    var remainder = Answered("mended")
    remainder.sets = [try ledger.set("again", of: ["b"])]
    try ledger.follow(remainder)
    waiting = try ledger.courierReading().waiting
    #expect(waiting.map(\.hindrance) == [.canaryAwaits, .canaryAwaits, nil])
    try ledger.answer("loaded", ["b": loaded("2")])
    #expect(try ledger.courierReading().waiting.map(\.hindrance) == [nil, nil])
  }

  @Test func `a canary of which nobody can tell keeps the others, and says so`() throws {
    try carried(canary: 1)
    let session = try ledger.begin()
    try ledger.store(try ledger.handNext(session))
    try ledger.answer("half", ["a": loaded("1"), "b": .unknown])
    #expect(
      try ledger.courierReading().waiting.map(\.hindrance) == [.canaryUnknown, .canaryUnknown])
    #expect(try ledger.courierStanding()?.obstacle == .document(.canaryUnknown))
    try ledger.answer("found", ["b": loaded("2")])
    #expect(try ledger.courierReading().waiting.map(\.hindrance) == [nil, nil])
  }

  @Test func `a line of the canary that another run carried since keeps nobody`() throws {
    try carried(canary: 1)
    let session = try ledger.begin()
    try ledger.store(try ledger.handNext(session))
    try ledger.answer("half", ["a": loaded("1"), "b": refused])
    try ledger.carry(Delivery("b").named("run-2"))
    let again = Delivery("b").named("run-2").messageSetID(ofBatch: 1)
    #expect(try ledger.courierReading().waiting.first?.hindrance == .canaryAwaits)
    try ledger.answer("loaded again", of: again)
    #expect(try ledger.courierReading().waiting.map(\.hindrance) == [nil, nil])
  }

  @Test func `an answer that was not taken in is told, until something is known`() throws {
    try carried()
    let session = try ledger.begin()
    try ledger.store(try ledger.handNext(session))
    #expect(try ledger.courierReading().untaken.map(\.delivery) == ["answer-1.xml"])
    #expect(try ledger.courierStanding()?.untaken.count == 1)
    try ledger.answer("elsewhere", of: set(1))
    #expect(try ledger.courierReading().untaken.isEmpty)
  }

  @Test func `what is on its way is released for no other run`() throws {
    try carried()
    let session = try ledger.begin()
    let first = try ledger.handNext(session)
    var again = Delivery("a").named("run-2")
    again.releases = [Line(id: "a").identity]
    #expect(try ledger.isOnItsWay(Line(id: "a").identity))
    #expect(try !ledger.isOnItsWay(Line(id: "e").identity))
    #expect(isRefused { try ledger.carry(again) })
    try ledger.answer("called lost", ["a": .unknown, "b": .unknown])
    #expect(isRefused { try ledger.carry(again) })
    try ledger.lose(first)
    #expect(try !ledger.isOnItsWay(Line(id: "a").identity))
    try ledger.carry(again)
  }

  @Test func `of a reversed run nothing more is handed over`() throws {
    try carried()
    let session = try ledger.begin()
    try ledger.store(try ledger.handNext(session))
    try ledger.answer("loaded", ["a": loaded("1"), "b": refused])
    var remainder = Answered("mended")
    remainder.sets = [try ledger.set("again", of: ["b"])]
    try ledger.follow(remainder)
    try ledger.carry(Delivery("x").named("run-2"))
    #expect(try ledger.waiting().count == 4)
    var reversal = Answered("reversal")
    reversal.kind = .reversal
    reversal.bundleName = "run-1"
    try ledger.follow(reversal)
    #expect(try ledger.waiting() == ["run-2/batches/0001-2026-03-02.xml"])
  }

  @Test func `a document that writes and was lost is settled, never handed over again`() throws {
    try carried()
    let session = try ledger.begin()
    let first = try ledger.handNext(session)
    try ledger.lose(first)
    #expect(try ledger.courierReading().lost == [first.document])
    #expect(try ledger.waiting().count == 2)
    #expect(isRefused { _ = try ledger.hand(first.document, inSession: session, anna()) })
    var lost = Answered("lost")
    lost.changes = [
      try ledger.change(of: "a", to: .unknown), try ledger.change(of: "b", to: .unknown),
    ]
    lost.sets = [
      PlannedSet(
        id: "question", kind: .recovery(of: set(1)), number: 1, file: "question.xml", minutes: 0)
    ]
    try ledger.follow(lost)
    #expect(try ledger.courierReading().lost.isEmpty)
    #expect(try ledger.waiting().first == "lost/question.xml")
    // It only asks: as long as no answer came, it is asked again.
    try ledger.lose(try ledger.handNext(session))
    #expect(try ledger.waiting().first == "lost/question.xml")
    try ledger.store(try ledger.handNext(session))
    #expect(try ledger.waiting().count == 2)
  }

  @Test func `entries whose documents break off again and again are left to a person`() throws {
    try carried()
    let session = try ledger.begin()
    try ledger.lose(try ledger.handNext(session))
    for time in 1...5 {
      try ledger.answer("lost-\(time)", ["a": .unknown])
      var settled = Answered("settled-\(time)")
      settled.changes = [try ledger.change(of: "a", to: .absent)]
      settled.sets = [try ledger.set("again-\(time)", of: ["a"])]
      try ledger.follow(settled)
      let again = try #require(
        try ledger.courierReading().waiting.first {
          $0.document.path.hasPrefix("settled-\(time)")
        })
      #expect(again.hindrance == (time < 5 ? nil : .brokenRepeatedly))
      if time < 5 {
        try ledger.lose(try ledger.hand(again.document, inSession: session, anna()))
      }
    }
    #expect(try ledger.courierStanding()?.obstacle == .document(.brokenRepeatedly))
  }

  @Test func `a question that settles nothing any more is not asked`() throws {
    try carried()
    let session = try ledger.begin()
    try ledger.lose(try ledger.handNext(session))
    var lost = Answered("lost")
    lost.changes = [
      try ledger.change(of: "a", to: .unknown), try ledger.change(of: "b", to: .unknown),
    ]
    lost.sets = [
      PlannedSet(
        id: "question", kind: .recovery(of: set(1)), number: 1, file: "question.xml", minutes: 0)
    ]
    try ledger.follow(lost)
    try ledger.answer("found", of: set(1))
    #expect(try ledger.waiting().count == 2)
  }

  @Test func `a session that ends breaks what is on its way`() throws {
    try carried()
    let session = try ledger.begin()
    let first = try ledger.handNext(session)
    #expect(try ledger.courierStanding()?.handedOver == first)
    try ledger.endSession(session, .expired, anna())
    #expect(try ledger.courierReading().open == nil)
    #expect(try ledger.courierStanding()?.lost == [first.document])
    #expect(isRefused { try ledger.handNext(session) })
  }

  @Test func `nothing of a courier is changed or forgotten`() throws {
    try carried()
    let session = try ledger.begin()
    try ledger.noteHost(CourierHost(company: "a", product: "b"), ofSession: session, at: anna().at)
    try ledger.store(try ledger.handNext(session))
    try ledger.endSession(session, .closed, anna())
    for (table, column) in [
      ("courier", "file_id"), ("courier_login", "user_name"), ("courier_session", "begun_at"),
      ("courier_host", "company"), ("courier_session_end", "reason"), ("handover", "file"),
      ("handover_end", "delivery"),
    ] {
      #expect(throws: (any Error).self, "\(table)") {
        try scratch.meddle("UPDATE \(table) SET \(column) = \(column)")
      }
      #expect(throws: (any Error).self, "\(table)") { try scratch.meddle("DELETE FROM \(table)") }
    }
  }
}
