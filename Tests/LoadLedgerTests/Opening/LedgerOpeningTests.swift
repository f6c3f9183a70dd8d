import GRDB
import Glibc
import Testing
import Timesheets

@testable import LoadLedger

struct LedgerOpeningTests {
  let scratch = ScratchLedger()
  let bundle = DeliveredBundle(content: digest(1), name: "a")

  @Test func `a missing file is made for its owner alone`() throws {
    _ = try scratch.open()
    var state = stat()
    #expect(stat(scratch.path, &state) == 0)
    #expect(state.st_mode & 0o777 == 0o600)
  }

  @Test func `a change that returned is on the medium`() throws {
    let ledger = try scratch.open()
    let settings = try ledger.read { database in
      try ["journal_mode", "synchronous", "foreign_keys"].map { name in
        try String.fetchOne(database, sql: "PRAGMA \(name)") ?? ""
      }
    }
    // 2 is FULL.
    #expect(settings == ["wal", "2", "1"])
  }

  @Test func `an empty file, as a death while making it leaves one, becomes a ledger`() throws {
    scratch.write([])
    let known = Schema.versions.count
    #expect(fault { _ = try scratch.open(.readOnly) } == .olderVersion(found: 0, known: known))
    #expect(try scratch.open().runs().isEmpty)
  }

  @Test func `a ledger is opened again as it was`() throws {
    try scratch.open().carry(Delivery("a", "b", "c"))
    #expect(try scratch.open().runs().map(\.name) == ["run-1"])
    #expect(try scratch.open(.readOnly).runs().map(\.name) == ["run-1"])
  }

  @Test func `a text file is no ledger and stays as it is`() throws {
    let text = Array(String(repeating: "no ledger at all\n", count: 100).utf8)
    scratch.write(text)
    #expect(fault { _ = try scratch.open() } == .notALedger)
    #expect(scratch.bytes() == text)
  }

  @Test func `another program's database is no ledger and stays as it is`() throws {
    try scratch.meddle("CREATE TABLE song (title TEXT)")
    let bytes = scratch.bytes()
    #expect(fault { _ = try scratch.open() } == .notALedger)
    #expect(fault { _ = try scratch.open(.readOnly) } == .notALedger)
    #expect(scratch.bytes() == bytes)
  }

  @Test func `a ledger of a newer version is refused with both numbers`() throws {
    try scratch.open().carry(Delivery("a"))
    try scratch.meddle("INSERT INTO grdb_migrations VALUES ('7')")
    let bytes = scratch.bytes()
    let known = Schema.versions.count
    #expect(fault { _ = try scratch.open() } == .newerVersion(found: 7, known: known))
    #expect(fault { _ = try scratch.open(.readOnly) } == .newerVersion(found: 7, known: known))
    #expect(scratch.bytes() == bytes)
  }

  @Test func `an older ledger is brought up to date before it is only read`() throws {
    try DatabaseQueue(path: scratch.path).writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA application_id = \(0x546D_4679)")
    }
    let known = Schema.versions.count
    #expect(fault { _ = try scratch.open(.readOnly) } == .olderVersion(found: 0, known: known))
    _ = try scratch.open()
    _ = try scratch.open(.readOnly)
  }

  @Test func `several that open a new ledger at once all get it`() async throws {
    let path = scratch.path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<8 {
        group.addTask {
          let bundle = DeliveredBundle(content: digest(UInt64(number)), name: "x")
          try Ledger.open(path).note(bundle, as: .refused, anna())
        }
      }
      try await group.waitForAll()
    }
    #expect(try scratch.value("SELECT count(*) FROM intake") == "8")
  }

  @Test func `a ledger cut off in the middle is damaged`() throws {
    try scratch.open().carry(Delivery((0..<500).map { Line(id: "\($0)") }))
    let bytes = scratch.bytes()
    scratch.write(Array(bytes.prefix(bytes.count / 2)))
    let found = fault { try scratch.open().examine() }
    #expect(found == .damaged)
  }

  @Test func `a page overwritten is found by examining`() throws {
    try scratch.open().carry(Delivery((0..<500).map { Line(id: "\($0)") }))
    var bytes = scratch.bytes()
    for index in bytes.count - 8192..<bytes.count { bytes[index] = 0xAA }
    scratch.write(bytes)
    #expect(fault { try scratch.open().examine() } == .damaged)
  }

  @Test func `a sound ledger passes its examination`() throws {
    let ledger = try scratch.open()
    try ledger.carry(Delivery("a", "b", "c"))
    try ledger.examine()
  }

  @Test func `a ledger in use is locked, and free again afterwards`() throws {
    let ledger = try Ledger.open(scratch.path, wait: 0)
    let other = try DatabaseQueue(path: scratch.path)
    try other.write { _ in
      #expect(fault { try ledger.note(bundle, as: .failed, anna()) } == .locked)
    }
    try ledger.note(bundle, as: .failed, anna())
  }

  @Test func `a ledger opened for reading takes no change`() throws {
    _ = try scratch.open()
    let ledger = try scratch.open(.readOnly)
    #expect(fault { try ledger.note(bundle, as: .failed, anna()) } == .readOnly)
  }

  @Test func `reading makes no file`() {
    #expect(fault { _ = try scratch.open(.readOnly) } == .unopenable(errno: ENOENT))
    #expect(access(scratch.path, F_OK) != 0)
  }

  @Test func `a folder that is missing is told with the system's number`() {
    let path = scratch.folder + "/no/ledger.sqlite"
    #expect(fault { _ = try Ledger.open(path) } == .unopenable(errno: ENOENT))
  }

  @Test func `a folder in the ledger's place cannot be opened`() {
    #expect(fault { _ = try Ledger.open(scratch.folder) } == .unopenable(errno: EISDIR))
  }

  @Test func `a full disk leaves what was there and goes on when mended`() throws {
    let ledger = try scratch.open()
    try ledger.carry(Delivery("a", "b"))
    let pages = try ledger.read { try Int.fetchOne($0, sql: "PRAGMA page_count") ?? 0 }
    try ledger.read { try $0.execute(sql: "PRAGMA max_page_count = \(pages)") }
    var more = Delivery((0..<2000).map { Line(id: "more \($0)") })
    more.name = "run-2"
    #expect(fault { try ledger.plan(more) } == .diskFull)
    #expect(try ledger.runs().map(\.name) == ["run-1"])
    #expect(try ledger.carriedEntries().count == 2)
    try ledger.read { try $0.execute(sql: "PRAGMA max_page_count = 100000") }
    try ledger.carry(more)
    #expect(try ledger.carriedEntries().count == 2002)
  }

  @Test func `an error says what was tried on which file, and nothing of what rows hold`() throws {
    let ledger = try scratch.open()
    try ledger.carry(Delivery("secret-1"))
    var again = Delivery("secret-1")
    again.name = "run-2"
    #expect {
      try ledger.plan(again)
    } throws: { error in
      guard let error = error as? LedgerError else { return false }
      return error.operation == .plan && error.path == scratch.path
        && !"\(error)".contains("secret")
    }
  }
}
