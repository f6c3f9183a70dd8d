import GRDB
import Testing
import Timesheets

@testable import LoadLedger

struct MigrationTests {
  let scratch = ScratchLedger()

  /// FNV-1a of a text.
  private func hash(_ text: String) -> UInt64 {
    text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  @Test func `shipped versions never change`() {
    #expect(
      Schema.versions.map { hash($0) } == [
        14_937_580_054_324_289_234, 18_212_989_658_677_548_883, 9_436_408_464_467_208_749,
      ])
  }

  @Test func `a file of the first version is brought up to date with all it holds`() throws {
    try writeFirstVersion()
    let ledger = try scratch.open()
    try ledger.examine()
    let run = try #require(try ledger.runs().first)
    #expect(run.name == "2026-03-02_2026-03-08_0123456789ab")
    #expect(run.state == .published)
    #expect(run.totals.batched == Tally(entries: 2, minutes: 135))
    let life = try #require(try ledger.lives(ofSourceID: "8A-1170").first)
    #expect(life.document == MemberName("time.xml"))
    #expect(life.date == WorkDate(iso: "2026-03-02"))
    #expect(life.requestMinutes == 135)
    #expect(try ledger.run(ofClaim: "71-1772899999000000000") == run)
    #expect(run.outbox == "/foo/outbox")
    let past = try ledger.past(of: CompanyNames(name: "foo builders"))
    #expect(past.company == "Foo Builders")
    #expect(past.entries.count == 2)
    #expect(past.entries.entry(ofSourceKey: UInt64(bitPattern: -7))?.identity == life.mark.identity)
    let unnamed = past.entries.unnamed(onDays: [UInt64(bitPattern: -9)])
    #expect(unnamed.map(\.identity.high) == [0x1001_0203_0405_0607])
    #expect(unnamed.map(\.day.minutes) == [45])
    #expect(life.messageSet == "0123456789abcdef0123456")
    #expect(try ledger.steps(of: life).isEmpty)
    #expect(
      try ledger.loadSums(ofRun: run.name).states == [.awaiting: Tally(entries: 2, minutes: 135)])
  }

  @Test func `the loop goes on with what a file of the first version carried`() throws {
    try writeFirstVersion()
    let ledger = try scratch.open()
    let (id, merged) = (
      EntryIdentity(high: 0x0001_0203_0405_0607, low: 0x0809_0a0b_0c0d_0e0f),
      EntryIdentity(high: 0x1001_0203_0405_0607, low: 0x0809_0a0b_0c0d_0e0f)
    )
    let sent = try ledger.sent(SentQuestion(sets: ["0123456789abcdef0123456"]))
    #expect(sent.sets.map(\.requests).first?.map(\.requestID) == [id.hexadecimal])
    let line = try #require(sent.lines.first)
    #expect(line.minutes == 135)
    #expect(try ledger.lines(of: [merged])[merged] == line)
    var answered = Answered("answers")
    answered.changes = [
      LoadChange(line: line.number, state: refused, set: line.set, place: nil)
    ]
    try ledger.follow(answered)
    var past = try ledger.past(of: nil)
    #expect(past.entries[id]?.state == .returned)
    #expect(past.entries[merged]?.state == .returned)
    var sending = Answered("again")
    sending.sets = [
      PlannedSet(
        id: "again", kind: .add, number: 1, file: "again.xml", minutes: 135,
        requests: [
          PlannedRequest(requestID: id.hexadecimal, line: line.number, state: .awaiting)
        ])
    ]
    try ledger.follow(sending)
    try ledger.refresh(&past)
    #expect(past.entries[merged]?.state == .batched)
    try ledger.examine()
  }

  @Test(arguments: [LedgerChangeFault.Aftermath.mended, .dead])
  func `a file of the first version that fails on its way is brought up to date the next time`(
    aftermath: LedgerChangeFault.Aftermath
  ) throws {
    for position in 0..<2 {
      let scratch = ScratchLedger()
      try writeFirstVersion(scratch)
      let fault = LedgerChangeFault(after: position, .diskFull, then: aftermath)
      #expect(LoadLedgerTests.fault { _ = try scratch.open(failing: fault) } == .diskFull)
      let ledger = try scratch.open()
      #expect(try ledger.runs().count == 1)
      try ledger.examine()
    }
  }

  @Test func `what a file of the second version holds is never handed over`() throws {
    try writeFirstVersion(adding: Schema.versions[1] + secondVersionRows, version: 2)
    let ledger = try scratch.open()
    try ledger.examine()
    #expect(try ledger.courierStanding() == nil)
    #expect(try ledger.followUp(named: "answers-1")?.state == .published)
    #expect(try ledger.events().map(\.detail) == [nil])
    try ledger.addCourier()
    let reading = try ledger.courierReading()
    #expect(reading.waiting.isEmpty)
    #expect(reading.lost.isEmpty)
    try ledger.answer("answers-2", of: "again")
    #expect(
      try ledger.loadSums(ofRun: "2026-03-02_2026-03-08_0123456789ab").states
        == [.loaded: Tally(entries: 2, minutes: 135)])
    try ledger.examine()
  }

  private func writeFirstVersion(
    _ scratch: ScratchLedger? = nil, adding more: String = "", version: Int = 1
  ) throws {
    let later = version > 1 ? "INSERT INTO grdb_migrations VALUES ('\(version)');" : ""
    try writeFile(scratch ?? self.scratch, more + later)
  }

  private func writeFile(_ scratch: ScratchLedger, _ more: String) throws {
    try DatabaseQueue(path: scratch.path).writeWithoutTransaction { database in
      // As every ledger has it, so that opening has its version to bring up to date and no more.
      try database.execute(sql: "PRAGMA journal_mode = WAL")
      try database.inTransaction {
        try database.execute(sql: "PRAGMA application_id = \(0x546D_4679)")
        try database.execute(
          sql: """
            CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
            INSERT INTO grdb_migrations VALUES ('1');
            \(Schema.versions[0])
            \(firstVersionRows)
            \(more)
            """)
        return .commit
      }
    }
  }
}

/// What a ledger of the first version held: a run of one batch with one request of two equal lines.
private let firstVersionRows = """
  INSERT INTO company VALUES (1, 'Foo Builders', 'Foo Builders', 'Foo Builders Inc.', NULL);
  INSERT INTO bundle VALUES (1, '\(digest(1))');
  INSERT INTO intake VALUES
    (1, 1, 'week 10.zip', '71-1772899999000000000', 1772900000, 'anna', 'run', 1);
  INSERT INTO document VALUES (1, 1, 0, 'time.xml', 1234, '\(digest(2))');
  INSERT INTO staged_file VALUES (1, 'batches/0001-2026-03-02.xml', 999, '\(digest(5))');
  INSERT INTO batch VALUES
    (1, 1, 1, 'batches/0001-2026-03-02.xml', 20514, '0123456789abcdef0123456', 1, 135);
  INSERT INTO entry VALUES
    (1, x'000102030405060708090a0b0c0d0e0f', 1, NULL, x'ffeeddccbbaa99887766554433221100',
      1, 1, 0, 20514, 135, 90, 1, 12, '8A-1170', -7, NULL, 1),
    (2, x'100102030405060708090a0b0c0d0e0f', 1, NULL, x'ffeeddccbbaa99887766554433221100',
      1, 1, 1, 20514, 0, 45, 1, 24, NULL, NULL, -9, 0);
  INSERT INTO run VALUES
    (1, '2026-03-02_2026-03-08_0123456789ab', '/foo/outbox', 'run-4711', '1.0',
      '\(digest(3))', '\(digest(4))', 3, 195, 2, 135, 1, 60, 0, 0, 0, 0, 0, 1, 2,
      1772900001, 'anna', NULL, 'planned');
  UPDATE run SET state = 'published', published_at = 1772900002;
  INSERT INTO event VALUES (1, 1772900001, 'anna', 'planned', NULL, 1, NULL);
  """

/// What a ledger of the second version held beside that: an answer that refused the request, and
/// the remainder that sent it again.
private let secondVersionRows = """
  INSERT INTO bundle VALUES (2, '\(digest(6))');
  INSERT INTO intake VALUES
    (2, 2, 'answer.xml', NULL, 1772900100, 'anna', 'follow-up', NULL, 1);
  INSERT INTO follow_up_file VALUES (1, 'batches/remainder-0001.xml', 20, '\(digest(8))');
  INSERT INTO step (id, entry_id, state, follow_up_id, answered_set, status_code, message)
  VALUES (1, 1, 'refused', 1, '0123456789abcdef0123456', 3140, 'There is an invalid reference.');
  INSERT INTO message_set VALUES
    (1, 'again', 'add', NULL, NULL, 1, 1, 'batches/remainder-0001.xml', 1, 135, 1);
  INSERT INTO step (id, entry_id, state, message_set_id, position, request_id)
  VALUES (2, 1, 'awaiting', 1, 1, '000102030405060708090a0b0c0d0e0f');
  INSERT INTO follow_up VALUES
    (1, 'answers-1', 'answers', '/foo/outbox', 'answer-4711', '1.0', 1, 2, 1772900101, 'anna',
      NULL, 'planned');
  UPDATE follow_up SET state = 'published', published_at = 1772900102;

  """
