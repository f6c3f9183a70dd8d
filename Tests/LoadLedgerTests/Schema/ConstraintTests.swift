import GRDB
import Testing
import Timesheets

@testable import LoadLedger

/// What must not be, tried with SQL of one's own: the schema itself refuses it.
struct ConstraintTests {
  let scratch = ScratchLedger()
  let ledger: Ledger

  init() throws {
    ledger = try scratch.open()
    try ledger.carry(Delivery("a", "b", "c"))
    try ledger.note(DeliveredBundle(content: digest(9), name: "next.zip"), as: .failed, anna())
  }

  /// Whether the ledger refuses these changes as a whole.
  private func isRefused(_ sql: String) -> Bool {
    LoadLedgerTests.isRefused { try ledger.change(.plan) { try $0.execute(sql: sql) } }
  }

  /// A second run of one batch with one entry, with whatever is to be wrong in it.
  private func run(
    entry: String = entry(), batch: String = "60",
    totals: String = "1, 60, 1, 60, 0, 0, 0, 0, 0, 0",
    lines: String = "4, 4"
  ) -> String {
    """
    INSERT INTO intake VALUES (3, 1, 'again.zip', NULL, 1, 'anna', 'run', 2, NULL);
    INSERT INTO document VALUES (2, 2, 0, 'x.xml', 1, '\(digest(1))');
    INSERT INTO staged_file VALUES (2, 'b', 1, '\(digest(1))');
    INSERT INTO batch VALUES (3, 2, 1, 'b', 20514, 'x', 1, \(batch), 0);
    INSERT INTO entry VALUES \(entry);
    INSERT INTO run VALUES (2, 'run-2', '/o', 'w', '1', '\(digest(1))', '\(digest(1))',
      \(totals), 0, \(lines), 1, 'anna', NULL, 'planned');
    """
  }

  @Test func `a run that adds up is taken`() {
    #expect(!isRefused(run()))
  }

  @Test func `no entry is in two batches`() {
    let carried = "(SELECT identity FROM entry WHERE id = 1)"
    #expect(isRefused(run(entry: entry(identity: carried))))
  }

  @Test func `no entry is carried again without a release`() {
    let carried = "(SELECT identity FROM entry WHERE id = 1)"
    #expect(isRefused(run(entry: entry(identity: carried, carriage: "2, 1"))))
    #expect(isRefused(run(entry: entry(identity: carried, carriage: "2, NULL"))))
    #expect(isRefused(run(entry: entry(carriage: "2, 1"))))
  }

  @Test(arguments: [
    "2, 60, 1, 60, 0, 0, 0, 0, 0, 0", "1, 61, 1, 60, 0, 0, 0, 0, 0, 0",
    "1, 60, 0, 0, 1, 60, 0, 0, 0, 0", "2, 120, 2, 120, 0, 0, 0, 0, 0, 0",
    "1, 70, 1, 70, 0, 0, 0, 0, 0, 0",
  ])
  func `no run whose totals do not tie`(totals: String) {
    #expect(isRefused(run(totals: totals)))
  }

  @Test func `no batch that holds other minutes than its entries`() {
    #expect(isRefused(run(batch: "59")))
  }

  @Test func `no run without one of its lines or with one of another's`() {
    #expect(isRefused(run(lines: "5, 5")))
    #expect(isRefused(run(lines: "3, 3")))
    #expect(isRefused(run(lines: "3, 4")))
  }

  @Test func `no entry in the wrong batch, even where the sums agree`() {
    #expect(
      isRefused(
        """
        INSERT INTO intake VALUES (3, 1, 'again.zip', NULL, 1, 'anna', 'run', 2, NULL);
        INSERT INTO document VALUES (2, 2, 0, 'x.xml', 1, '\(digest(1))');
        INSERT INTO staged_file VALUES (2, 'b', 1, '\(digest(1))'), (2, 'c', 1, '\(digest(1))');
        INSERT INTO batch VALUES
          (3, 2, 1, 'b', 20514, 'x', 1, 60, 0), (4, 2, 2, 'c', 20514, 'x', 1, 60, 0);
        INSERT INTO entry VALUES
          \(entry()), \(entry(id: 5, identity: "x'\(String(repeating: "e2", count: 16))'"));
        INSERT INTO run VALUES (2, 'run-2', '/o', 'w', '1', '\(digest(1))', '\(digest(1))',
          2, 120, 2, 120, 0, 0, 0, 0, 0, 0, 0, 4, 5, 1, 'anna', NULL, 'planned');
        """))
  }

  @Test(arguments: ["0, 60", "1441, 60", "60, 0", "60, 1441", "-1, 60"])
  func `no entry of no time or more than a day`(minutes: String) {
    #expect(isRefused(run(entry: entry(minutes: minutes))))
  }

  @Test func `no identity of another length, and nothing of another type`() {
    #expect(isRefused(run(entry: entry(identity: "x'0102'"))))
    #expect(isRefused(run(entry: entry(identity: "'0123456789abcdef'"))))
    #expect(isRefused("INSERT INTO bundle (content) VALUES ('not a digest')"))
    #expect(isRefused("INSERT INTO bundle (content) VALUES (upper('\(digest(0xABC))'))"))
  }

  @Test func `nothing of a run comes after it`() {
    #expect(isRefused("INSERT INTO staged_file VALUES (1, 'late', 1, '\(digest(1))')"))
    #expect(isRefused("INSERT INTO batch VALUES (9, 1, 9, 'entries.csv', 20514, 'x', 1, 60, 0)"))
  }

  @Test func `no batch or document without a run`() {
    #expect(isRefused("INSERT INTO document VALUES (2, 2, 0, 'x.xml', 1, '\(digest(1))')"))
    #expect(isRefused("INSERT INTO staged_file VALUES (2, 'b', 1, '\(digest(1))')"))
  }

  @Test func `no second bundle of the same content and no second run of a name`() {
    #expect(isRefused("INSERT INTO bundle (content) SELECT content FROM bundle"))
    #expect(isRefused(run().replacing("'run-2'", with: "'run-1'")))
  }

  @Test func `no run without its one intake, and no intake of a run that is none`() {
    #expect(isRefused(run().replacing("'run', 2, NULL)", with: "'failed', NULL, NULL)")))
    #expect(isRefused(run().replacing("'run', 2, NULL)", with: "'failed', 2, NULL)")))
    #expect(isRefused(run().replacing("'run', 2, NULL)", with: "'run', NULL, NULL)")))
    #expect(isRefused("INSERT INTO intake VALUES (3, 1, 'x', NULL, 1, 'anna', 'run', 1, NULL)"))
    #expect(isRefused("INSERT INTO intake VALUES (3, 1, 'x', NULL, 1, 'anna', 'run', 7, NULL)"))
  }

  @Test func `no outbox that only a folder of today can find`() {
    #expect(isRefused(run().replacing("'/o'", with: "'o'")))
  }

  @Test(arguments: [
    "UPDATE entry SET minutes = 1", "UPDATE batch SET minutes = 1", "UPDATE event SET who = 'x'",
    "UPDATE staged_file SET size = 1", "UPDATE document SET name = 'x'",
    "UPDATE bundle SET content = content", "UPDATE run SET name = 'x'",
    "UPDATE run SET state = 'planned', published_at = NULL", "UPDATE run SET published_at = 1",
    "UPDATE intake SET outcome = 'refused' WHERE id = 2", "UPDATE company SET first_name = 'x'",
    "UPDATE intake SET name = 'x'",
    "UPDATE run SET held_minutes = held_minutes + 1, read_minutes = read_minutes + 1",
  ])
  func `what is written stands`(sql: String) {
    #expect(isRefused(sql))
  }

  @Test(arguments: [
    "entry", "batch", "run", "intake", "bundle", "event", "document", "staged_file", "company",
  ])
  func `a ledger forgets nothing`(table: String) {
    #expect(isRefused("DELETE FROM \(table)"))
  }

  @Test func `a release of what was never carried is refused`() {
    let unknown = "x'\(String(repeating: "00", count: 16))'"
    #expect(isRefused("INSERT INTO entry_release VALUES (\(unknown), 1, 1, 'anna', NULL)"))
  }
}

/// The values of a row of `entry` in batch 3.
private func entry(
  id: Int = 4, identity: String = "x'\(String(repeating: "e1", count: 16))'",
  carriage: String = "1, NULL", minutes: String = "60, 60"
) -> String {
  """
  (\(id), \(identity), \(carriage), x'\(String(repeating: "c1", count: 16))', 3, 1, 0, 20514, \
  \(minutes), 2, 1, NULL, NULL, NULL, 0)
  """
}

extension String {
  fileprivate func replacing(_ part: String, with other: String) -> String {
    guard let range = firstRange(of: part) else { return self }
    return String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
  }
}
