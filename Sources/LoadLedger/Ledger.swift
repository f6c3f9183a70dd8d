import GRDB
import Timesheets

/// One company's record of what came in, what was planned, published and let go again.
///
/// An SQLite file in WAL mode with `synchronous=FULL`: a change that returned is on the medium.
/// Each change is one transaction; one that throws leaves nothing. The schema holds the
/// invariants, so that neither another version of this program nor anybody else can write a ledger
/// that does not add up. A process keeps one connection; other processes wait for some seconds.
package struct Ledger: Sendable {
  package let path: String
  private let access: LedgerAccess
  private let connection: DatabaseQueue
  /// The file that the connection is of.
  private let file: LedgerFile
  /// Nil but in tests.
  private let fault: LedgerChangeFault?

  init(
    path: String, _ access: LedgerAccess, connection: DatabaseQueue, file: LedgerFile,
    failing fault: LedgerChangeFault?
  ) {
    self.path = path
    self.access = access
    self.connection = connection
    self.file = file
    self.fault = fault
  }

  /// Brings a file of an older version up to date, one transaction for each version.
  ///
  /// Another process may do the same at once and come first with any version.
  func migrate() throws(LedgerError) {
    let migrator = Schema.migrator { try fault?.pass(.migrate, path) }
    do {
      var version = try version(by: migrator)
      while version < Schema.versions.count {
        do {
          try migrator.migrate(connection)
          try fault?.pass(.migrate, path)
          return
        } catch let error as DatabaseError {
          let reached = try self.version(by: migrator)
          guard reached > version else { throw error }
          version = reached
        }
      }
    } catch {
      throw LedgerError(.migrate, path, error)
    }
  }

  /// How many versions of the schema the file has been brought to.
  private func version(by migrator: DatabaseMigrator) throws -> Int {
    try connection.read { try migrator.appliedIdentifiers($0).count }
  }

  /// Changes the ledger in one transaction: all of it, or nothing when `body` throws.
  ///
  /// Throws `.readOnly` when it was opened for reading, and `.gone` when another file, or none,
  /// stands at the path by now: SQLite would go on writing into one that nobody will ever read
  /// again.
  func change<Result>(
    _ operation: LedgerOperation, _ body: (Database) throws -> Result
  ) throws(LedgerError) -> Result {
    guard access == .readAndWrite else { throw LedgerError(operation, path, .readOnly) }
    guard LedgerFile(at: path) == file else { throw LedgerError(operation, path, .gone) }
    do {
      let result = try connection.write { database in
        let result = try body(database)
        try fault?.pass(operation, path)
        return result
      }
      try fault?.pass(operation, path)
      return result
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
