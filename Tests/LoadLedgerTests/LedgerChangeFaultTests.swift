import GRDB
import Testing
import Timesheets

@testable import LoadLedger

/// Every change of a ledger tried with a fault at each of its instants.
struct LedgerChangeFaultTests {
  /// What is done in turn, each step one change.
  private static let steps: [@Sendable (Ledger) throws -> Void] = [
    { try $0.plan(Delivery("a", "b", "c")) },
    { try $0.published("run-1", anna(2)) },
    { ledger in
      let bundle = DeliveredBundle(content: digest(9), name: "broken.zip", claim: "3-3")
      try ledger.note(bundle, as: .failed, anna(3))
    },
    { ledger in
      var delivery = Delivery("a", "d").named("run-2")
      delivery.releases = [Line(id: "a").identity, Line(id: "b").identity]
      delivery.company.names = CompanyNames(name: "Foo & Sons")
      delivery.company.isRenamed = true
      try ledger.plan(delivery, anna(4))
    },
    { try $0.published("run-2", anna(5)) },
    { ledger in
      var answered = Answered("answers")
      answered.claim = "4-4"
      answered.changes = [
        try ledger.change(of: "a", to: loaded("1-1")), try ledger.change(of: "b", to: refused),
        try ledger.change(of: "c", to: refused),
      ]
      answered.sets = [try ledger.set("again", of: ["b"])]
      try ledger.plan(answered.planned(), anna(6))
    },
    { try $0.published("answers", anna(7)) },
    { ledger in
      var run = Delivery("c").named("run-3").planned()
      run.company.names = nil
      run.corrections = [try ledger.set("deletions", .delete, of: ["a"])]
      run.files.append(PlannedFile(name: "deletions.xml", size: 1, sha256: digest(1)))
      try ledger.plan(run, anna(8))
    },
  ]

  /// Every row of a ledger.
  private static func rows(_ scratch: ScratchLedger) throws -> [String] {
    try scratch.open().read { database in
      let tables = try String.fetchAll(
        database, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      return try tables.flatMap { table in
        try Row.fetchAll(database, sql: "SELECT * FROM \(table)")
          .map { "\(table): \($0)" }.sorted()
      }
    }
  }

  /// The rows after none, one, … and all steps.
  private static func states() throws -> [[String]] {
    let scratch = ScratchLedger()
    let ledger = try scratch.open()
    var states = [try rows(scratch)]
    for step in steps {
      try step(ledger)
      states.append(try rows(scratch))
    }
    return states
  }

  @Test(arguments: [LedgerChangeFault.Aftermath.mended, .dead])
  func `a change that fails at any instant is made as a whole or not at all`(
    aftermath: LedgerChangeFault.Aftermath
  ) throws {
    let states = try Self.states()
    #expect(Set(states).count == states.count)
    for position in 0..<Self.steps.count * 2 {
      let scratch = ScratchLedger()
      _ = try scratch.open()
      let fault = LedgerChangeFault(after: position, .diskFull, then: aftermath)
      let ledger = try scratch.open(failing: fault)
      let done = position / 2
      for step in Self.steps[..<done] { try step(ledger) }
      #expect(!fault.isMet)
      #expect(LoadLedgerTests.fault { try Self.steps[done](ledger) } == .diskFull)
      #expect(fault.isMet)
      let isCommitted = !position.isMultiple(of: 2)
      #expect(try Self.rows(scratch) == states[isCommitted ? done + 1 : done])
      guard aftermath == .mended else { continue }
      for step in Self.steps[(isCommitted ? done + 1 : done)...] { try step(ledger) }
      #expect(try Self.rows(scratch) == states.last)
      try ledger.examine()
    }
  }

  @Test func `nothing is written after a death`() throws {
    let scratch = ScratchLedger()
    _ = try scratch.open()
    let before = try Self.rows(scratch)
    let ledger = try scratch.open(
      failing: LedgerChangeFault(after: 0, .database(code: 10), then: .dead))
    for step in [Self.steps[0], Self.steps[2], Self.steps[0]] {
      #expect(fault { try step(ledger) } == .database(code: 10))
    }
    #expect(try Self.rows(scratch) == before)
  }

  @Test(arguments: [LedgerChangeFault.Aftermath.mended, .dead], Making.allCases)
  func `a new ledger that fails at any instant of its making is made the next time`(
    aftermath: LedgerChangeFault.Aftermath, making: Making
  ) throws {
    let whole = try Self.rows(ScratchLedger())
    var position = 0
    while true {
      let scratch = ScratchLedger()
      try making.leave(scratch)
      let fault = LedgerChangeFault(after: position, .diskFull, then: aftermath)
      let found = LoadLedgerTests.fault { _ = try scratch.open(failing: fault) }
      #expect(found == (fault.isMet ? .diskFull : nil))
      #expect(try Self.rows(scratch) == whole)
      try scratch.open().examine()
      guard fault.isMet else { break }
      position += 1
    }
    #expect(position == making.instants)
  }

  /// What an earlier making, of this version of the program or another, left at the path.
  enum Making: CaseIterable {
    case nothing, empty, logged, marked, firstVersion

    /// Before and after: the file; its log and all of its schema; its schema.
    var instants: Int {
      switch self {
      case .nothing, .logged: 2
      case .empty, .marked, .firstVersion: 4
      }
    }

    func leave(_ scratch: ScratchLedger) throws {
      switch self {
      case .nothing: break
      case .empty: scratch.write([])
      case .logged: try scratch.meddle("PRAGMA journal_mode = WAL")
      case .marked: try scratch.meddle("PRAGMA application_id = \(0x546D_4679)")
      case .firstVersion:
        try scratch.meddle(
          """
          PRAGMA application_id = \(0x546D_4679);
          CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
          INSERT INTO grdb_migrations VALUES ('1');
          \(Schema.versions[0])
          """)
      }
    }
  }

  @Test func `opening a ledger that stands changes nothing`() throws {
    let scratch = ScratchLedger()
    _ = try scratch.open()
    let fault = LedgerChangeFault(after: 0, .diskFull, then: .dead)
    let ledger = try scratch.open(failing: fault)
    _ = try ledger.past(of: fooBuilders)
    _ = try ledger.runs()
    #expect(!fault.isMet)
  }

  @Test func `a run that was planned and reported as failed is found and published`() throws {
    let scratch = ScratchLedger()
    _ = try scratch.open()
    let fault = LedgerChangeFault(after: 1, .database(code: 10), then: .mended)
    let ledger = try scratch.open(failing: fault)
    #expect(LoadLedgerTests.fault { try ledger.plan(Delivery("a")) } == .database(code: 10))
    #expect(try ledger.unfinishedRuns().map(\.name) == ["run-1"])
    #expect(try ledger.past(of: fooBuilders).entries.count == 1)
    try ledger.published("run-1", anna())
    #expect(try ledger.unfinishedRuns().isEmpty)
  }
}
