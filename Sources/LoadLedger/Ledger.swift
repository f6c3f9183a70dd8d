import GRDB
import Timesheets

/// One company's record of what was taken in, planned, published and let go again.
///
/// An SQLite file in WAL mode with `synchronous=FULL`: a change that returned is on the medium.
/// Each change is one transaction; one that throws leaves nothing. The schema holds the
/// invariants, so that neither another version of this program nor anybody else can write a ledger
/// that does not add up. A process keeps one connection; other processes wait for some seconds.
package struct Ledger: Sendable {
  package let path: String
  private let connection: DatabaseQueue

  init(path: String, connection: DatabaseQueue) {
    self.path = path
    self.connection = connection
  }

  /// Brings a file of an older version up to date, one transaction for each version.
  func migrate() throws(LedgerError) {
    do {
      try Schema.migrator.migrate(connection)
    } catch {
      throw LedgerError(.migrate, path, error)
    }
  }

  /// Changes the ledger in one transaction: all of it, or nothing when `body` throws.
  func change<Result>(
    _ operation: LedgerOperation, _ body: (Database) throws -> Result
  ) throws(LedgerError) -> Result {
    do {
      return try connection.write(body)
    } catch {
      throw LedgerError(operation, path, error)
    }
  }

  /// Reads one state of the ledger.
  func read<Result>(
    _ operation: LedgerOperation = .read, _ body: (Database) throws -> Result
  ) throws(LedgerError) -> Result {
    do {
      return try connection.read(body)
    } catch {
      throw LedgerError(operation, path, error)
    }
  }
}
