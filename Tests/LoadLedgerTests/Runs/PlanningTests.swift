import GRDB
import Testing
import Timesheets

@testable import LoadLedger

struct PlanningTests {
  let scratch = ScratchLedger()
  let ledger: Ledger

  init() throws { ledger = try scratch.open() }

  @Test func `a planned run is unfinished until it is published`() throws {
    let run = try ledger.plan(Delivery("a", "b", "c"))
    let unfinished = try scratch.open().unfinishedRuns()
    #expect(unfinished.map(\.name) == ["run-1"])
    #expect(unfinished.first?.workFolder == "work-run-1")
    #expect(unfinished.first?.bundleName == "run-1.zip")
    #expect(unfinished.first?.outbox == "/outbox")
    #expect(unfinished.first?.claim == nil)
    #expect(unfinished.first?.files == run.files.sorted { $0.name < $1.name })
    try ledger.published("run-1", anna(7))
    #expect(try ledger.unfinishedRuns().isEmpty)
    #expect(try ledger.runs().first?.publishedAt == Moment(seconds: 7))
  }

  @Test func `publishing twice is publishing once`() throws {
    try ledger.carry(Delivery("a"), anna(5))
    try ledger.published("run-1", anna(9))
    #expect(try ledger.runs().first?.publishedAt == Moment(seconds: 5))
    #expect(try ledger.events().filter { $0.kind == .published }.count == 1)
  }

  @Test func `what was never planned cannot be published`() {
    let found = fault { try ledger.published("run-1", anna()) }
    #expect(found == .refused(rule: "the run was never planned"))
  }

  @Test func `what was planned is read back equal`() throws {
    var delivery = Delivery([
      Line(id: "a", minutes: 50, content: 7), Line(id: "b", minutes: 1440),
      Line(id: "c", minutes: 1), Line(id: "d", minutes: 20, isMerged: true),
      Line(id: "e", minutes: 53, rounded: 60),
    ])
    delivery.held = Tally(entries: 2, minutes: -30)
    let run = try ledger.plan(delivery, anna(5))
    let summary = try #require(try scratch.open().runs().first)
    #expect(summary.totals == run.totals)
    #expect(summary.roundedMinutes == 7)
    #expect(summary.origin == run.origin)
    #expect(summary.batches == 2)
    #expect(summary.planned == anna(5))
    #expect(summary.state == .planned)
    #expect(try ledger.run(named: "run-1") == summary)
    #expect(summary.outbox == "/outbox")
    #expect(try ledger.run(named: "run-2") == nil)
    for (number, line) in delivery.lines.enumerated() {
      let life = try #require(try ledger.lives(of: line.identity).first)
      #expect(life.mark == line.mark)
      #expect(life.sourceID == line.id)
      #expect(life.line == UInt32(number + 1))
      #expect(life.date == run.entries.source[number].date)
      #expect(life.readMinutes == Int(line.minutes))
      #expect(life.run == "run-1")
    }
    try ledger.examine()
  }

  @Test func `a run without entries is a run`() throws {
    var delivery = Delivery([])
    delivery.held = Tally(entries: 3, minutes: 180)
    try ledger.carry(delivery)
    #expect(try ledger.runs().first?.totals.held == delivery.held)
    try ledger.carry(named("run-2", "a"))
    #expect(try ledger.carriedEntries().count == 1)
  }

  @Test func `an entry carried before stops the whole run and leaves nothing of it`() throws {
    try ledger.carry(Delivery("a", "b"))
    let before = try rows(of: ledger)
    #expect(isRefused { try ledger.plan(Self.delivery("run-2", ["c", "d", "e", "b"])) })
    #expect(try rows(of: ledger) == before)
  }

  @Test func `an entry twice in one run is refused`() throws {
    #expect(isRefused { try ledger.plan(Self.delivery("run-1", ["a", "b", "c", "a"])) })
  }

  @Test func `totals that do not tie stop the run`() throws {
    var run = Delivery("a", "b").planned()
    run.totals.batched.minutes += 1
    run.totals.read.minutes += 1
    #expect(isRefused { try ledger.plan(run, anna()) })
    #expect(try ledger.runs().isEmpty)
  }

  @Test func `a transaction that is interrupted leaves nothing`() throws {
    try ledger.carry(Delivery("a"))
    let before = try rows(of: ledger)
    let found = fault {
      try ledger.change(.plan) { database in
        try database.execute(
          sql: "INSERT INTO bundle (content) VALUES (?)", arguments: [digest(77)])
        try database.execute(
          sql: "INSERT INTO entry_release SELECT identity, carriage, 1, 'anna', NULL FROM entry")
        throw DatabaseError(resultCode: .SQLITE_IOERR)
      }
    }
    #expect(found == .database(code: 10))
    #expect(try rows(of: ledger) == before)
    #expect(try ledger.carriedEntries()[Line(id: "a").identity]?.state == .batched)
  }

  @Test func `a batch that is in no staged file is refused`() throws {
    var run = Delivery("a", "b", "c").planned()
    run.files.removeLast()
    #expect(isRefused { try ledger.plan(run, anna()) })
  }

  @Test func `runs are told in the order they were made, whatever the clock said`() throws {
    try ledger.carry(named("first", "a"), anna(300))
    try ledger.carry(named("second", "b"), anna(100))
    try ledger.carry(named("third", "c"), anna(200))
    #expect(try ledger.runs().map(\.name) == ["third", "second", "first"])
    #expect(try ledger.runs(newest: 1).map(\.name) == ["third"])
    let moments = try ledger.events(newest: 3).map(\.at.seconds)
    #expect(moments == [200, 200, 100])
  }

  @Test func `a run is planned once its files are written, and seen by nobody before`()
    async throws
  {
    var run = Delivery("a", "b", "c").planned()
    let all = run.files.sorted { $0.name < $1.name }
    run.files = []
    try await ledger.plan(run, anna()) {
      let seen = try scratch.open(.readOnly).runs()
      #expect(seen.isEmpty)
      return all
    }
    #expect(try scratch.open().unfinishedRuns().first?.files == all)
    #expect(try ledger.carriedEntries().count == 3)
    try ledger.examine()
  }

  @Test func `files that cannot be written leave the ledger as it was`() async throws {
    try ledger.carry(Delivery("a"))
    let before = try rows(of: ledger)
    let run = Self.delivery("run-2", ["b", "c"]).planned()
    await #expect(throws: DatabaseError.self) {
      try await ledger.plan(run, anna()) { throw DatabaseError(resultCode: .SQLITE_FULL) }
    }
    #expect(try rows(of: ledger) == before)
    try ledger.plan(run, anna())
    #expect(try ledger.carriedEntries().count == 3)
  }

  @Test func `a batch whose file was not written is refused`() async throws {
    var run = Delivery("a", "b", "c").planned()
    let files = run.files.dropLast()
    run.files = []
    let planned = run
    await #expect(throws: LedgerError.self) {
      try await ledger.plan(planned, anna()) { Array(files) }
    }
    #expect(try rows(of: ledger).allSatisfy { $0 == 0 })
  }

  @Test func `a run that the ledger refuses is refused when its files are written`() async throws {
    try ledger.carry(Delivery("a"))
    let before = try rows(of: ledger)
    let again = Self.delivery("run-2", ["b", "a"]).planned()
    await #expect(throws: LedgerError.self) { try await ledger.plan(again, anna()) { [] } }
    #expect(try rows(of: ledger) == before)
  }

  @Test func `a ledger that is moved away while files are written plans nothing`() async throws {
    let run = Delivery("a").planned()
    await #expect(throws: LedgerError(.plan, scratch.path, .gone)) {
      try await ledger.plan(run, anna()) {
        scratch.move()
        return []
      }
    }
    #expect(try ledger.runs().isEmpty)
  }

  @Test func `a process that dies while files are written leaves the ledger as it was`()
    async throws
  {
    try ledger.carry(Delivery("a"))
    let before = try rows(of: ledger)
    let (begun, signal) = AsyncStream<Void>.makeStream()
    let dead = ScratchLedger()
    await #expect(throws: DatabaseError.self) {
      try await ledger.change(.plan) {
        for await _ in begun {}
        // What a process that is killed now leaves behind.
        let log = dead.copy(scratch)
        #expect(log > 4 << 20)
        throw DatabaseError(resultCode: .SQLITE_IOERR)
      } beginning: { database in
        defer { signal.finish() }
        // More than SQLite keeps in memory, so that much of it stands in the log.
        try database.execute(
          sql: """
            WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number LIMIT 60000)
            INSERT INTO event (at, who, what) SELECT n, printf('%0200d', n), 'planned' FROM number
            """)
      } ending: { _, _, _ in
      }
    }
    let opened = try dead.open()
    #expect(try rows(of: opened) == before)
    #expect(try rows(of: ledger) == before)
  }

  private func named(_ name: String, _ ids: String...) -> Delivery { Self.delivery(name, ids) }

  private static func delivery(_ name: String, _ ids: [String]) -> Delivery {
    var delivery = Delivery(ids.map { Line(id: $0) })
    delivery.name = name
    return delivery
  }

  /// How many rows the tables of runs have.
  private func rows(of ledger: Ledger) throws -> [Int] {
    try ledger.read { database in
      let tables = [
        "company", "bundle", "intake", "run", "batch", "entry", "document", "staged_file",
        "entry_release", "event",
      ]
      return try tables.map { table in
        try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? -1
      }
    }
  }
}
