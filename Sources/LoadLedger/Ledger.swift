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

  /// Changes the ledger in one transaction: all of it, or nothing when `body` throws.
  ///
  /// Throws `.readOnly` when it was opened for reading, and `.gone` when another file, or none,
  /// stands at the path by now: SQLite would go on writing into one that nobody will ever read
  /// again.
  func change<Result>(
    _ operation: LedgerOperation, _ body: (Database) throws -> Result
  ) throws(LedgerError) -> Result {
    try confirmChangeable(operation)
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

  /// Changes the ledger in one transaction that is open while `work` does something else: `begin`
  /// runs beside it on the ledger's own thread, `ending` after both.
  ///
  /// When any of the three throws, nothing is changed.
  func change<Begun: Sendable, Made: Sendable>(
    _ operation: LedgerOperation, beside work: () async throws -> Made,
    beginning begin: @escaping @Sendable (Database) throws -> Begun,
    ending end: @escaping @Sendable (Database, Begun, Made) throws -> Void
  ) async throws {
    try confirmChangeable(operation)
    async let beginning = onOwnThread(operation) { database in
      try database.beginTransaction(.immediate)
      return try begin(database)
    }
    do {
      let made = try await work()
      let begun = try await beginning
      try confirmChangeable(operation)
      try await onOwnThread(operation) { database in
        try end(database, begun, made)
        try fault?.pass(operation, path)
        try database.commit()
      }
    } catch {
      // What it threw is known, or comes second to what was thrown first.
      _ = try? await beginning
      try await onOwnThread(operation) { database in
        if database.isInsideTransaction { try database.rollback() }
      }
      throw error
    }
    try fault?.pass(operation, path)
  }

  private func confirmChangeable(_ operation: LedgerOperation) throws(LedgerError) {
    guard access == .readAndWrite else { throw LedgerError(operation, path, .readOnly) }
    guard LedgerFile(at: path) == file else { throw LedgerError(operation, path, .gone) }
  }

  /// Does something with the connection while the caller is suspended. A transaction that it
  /// begins stays open.
  private func onOwnThread<Result: Sendable>(
    _ operation: LedgerOperation, _ body: @escaping @Sendable (Database) throws -> Result
  ) async throws -> Result {
    try await withCheckedThrowingContinuation { continuation in
      connection.asyncWriteWithoutTransaction { database in
        do {
          continuation.resume(returning: try body(database))
        } catch {
          continuation.resume(throwing: LedgerError(operation, path, error))
        }
      }
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
