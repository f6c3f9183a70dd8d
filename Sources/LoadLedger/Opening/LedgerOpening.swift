import GRDB
import Glibc
import Timesheets

/// What a process means to do with a ledger.
package enum LedgerAccess: Sendable {
  case readOnly
  /// Makes the file when it is missing, and brings an older one up to date.
  case readAndWrite
}

extension Ledger {
  /// Opens a company's ledger.
  ///
  /// A missing file is made, readable by its owner alone; its folder must stand. Throws
  /// `.notALedger`, `.newerVersion`, `.olderVersion`, `.locked`, `.readOnly`, `.damaged`,
  /// `.diskFull` or `.unopenable`. A file that is refused is not changed. `wait` is how long other
  /// processes' changes are waited for, now and later. `fault` is for tests: making the file, its
  /// log and bringing it up to date are changes, too.
  package static func open(
    _ path: String, _ access: LedgerAccess = .readAndWrite, wait seconds: Double = 5,
    failing fault: LedgerChangeFault? = nil
  ) throws(LedgerError) -> Ledger {
    if access == .readAndWrite { try NewLedgerFile.make(at: path, fault) }
    NewLedgerFile.waitForOthers()
    try confirmReadable(path)
    let connection: DatabaseQueue
    do {
      connection = try DatabaseQueue(path: path, configuration: configuration(seconds))
      switch access {
      case .readOnly:
        try connection.read { database in
          try recognize(database, at: path)
          try confirmVersion(database, at: path)
        }
      case .readAndWrite:
        try connection.writeWithoutTransaction { database in
          try recognize(database, at: path)
          try keepWriteAheadLog(database, at: path, fault)
          try bringUpToDate(database, at: path, fault)
        }
      }
    } catch {
      throw LedgerError(.open, path, error)
    }
    guard let file = LedgerFile(at: path) else { throw LedgerError(.open, path, .gone) }
    return Ledger(path: path, access, connection: connection, file: file, failing: fault)
  }

  /// Throws `.gone` when nothing stands at a path where a ledger is known to have been.
  package static func confirmFile(_ path: String) throws(LedgerError) {
    guard LedgerFile(at: path) != nil else { throw LedgerError(.open, path, .gone) }
  }

  /// Reads every page and every reference of the file. Throws `.damaged` when anything contradicts
  /// anything; takes as long as reading the whole file does.
  package func examine() throws(LedgerError) {
    try read(.examine) { database in
      let verdicts = try String.fetchAll(database, sql: "PRAGMA integrity_check(1)")
      let strays = try Row.fetchOne(database, sql: "PRAGMA foreign_key_check")
      guard verdicts == ["ok"], strays == nil else {
        throw LedgerError(.examine, path, .damaged)
      }
    }
  }

  /// A run's lines come in the order of the index, so that few pages are at work at a time.
  private static let cacheKibibytes = 1 << 10
  private static let largestIdleLog = 16 << 20

  /// Learns why a file cannot be read, which SQLite does not tell. Without opening it: closing it
  /// again would take away the locks of any other connection of this process.
  private static func confirmReadable(_ path: String) throws(LedgerError) {
    var state = stat()
    guard stat(path, &state) == 0, access(path, R_OK) == 0 else {
      throw LedgerError(.open, path, .unopenable(errno: errno))
    }
    guard state.st_mode & S_IFMT == S_IFREG else {
      throw LedgerError(
        .open, path, .unopenable(errno: state.st_mode & S_IFMT == S_IFDIR ? EISDIR : ENXIO))
    }
  }

  /// SQLite is not told who only reads: such a connection would leave the files of the log behind.
  private static func configuration(_ seconds: Double) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(seconds)
    // A run's transaction is open while its last files are written.
    configuration.allowsUnsafeTransactions = true
    configuration.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA synchronous = FULL;
          PRAGMA cache_size = -\(cacheKibibytes);
          PRAGMA journal_size_limit = \(largestIdleLog);
          """)
    }
    return configuration
  }

  /// Throws where the file is neither a ledger that this program knows nor one that its making
  /// died over, of which nothing is made yet.
  private static func recognize(_ database: Database, at path: String) throws {
    guard try Schema.isLedger(database) || Schema.isNew(database) else {
      throw LedgerError(.open, path, .notALedger)
    }
    let reached = try Schema.reached(by: database)
    guard reached.isSubset(of: Schema.versions.indices.map { "\($0 + 1)" }) else {
      let found = reached.compactMap { Int($0) }.max() ?? 0
      throw LedgerError(
        .open, path, .newerVersion(found: found, known: Schema.versions.count))
    }
  }

  private static func confirmVersion(_ database: Database, at path: String) throws {
    let (found, known) = (try Schema.reached(by: database).count, Schema.versions.count)
    guard found == known else {
      throw LedgerError(.open, path, .olderVersion(found: found, known: known))
    }
  }

  private static func keepWriteAheadLog(
    _ database: Database, at path: String, _ fault: LedgerChangeFault?
  ) throws {
    guard try String.fetchOne(database, sql: "PRAGMA journal_mode") != "wal" else { return }
    try fault?.pass(.open, path)
    let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode = WAL")
    guard mode == "wal" else { throw DatabaseError(resultCode: .SQLITE_CANTOPEN) }
    try fault?.pass(.open, path)
  }

  /// Brings a file of an older version, or an empty one, up to date in one transaction.
  private static func bringUpToDate(
    _ database: Database, at path: String, _ fault: LedgerChangeFault?
  ) throws {
    guard try Schema.reached(by: database).count < Schema.versions.count else { return }
    do {
      try database.inTransaction(.immediate) {
        // Another process may have come first, with a newer version even.
        try recognize(database, at: path)
        try Schema.bringUpToDate(database)
        try fault?.pass(.migrate, path)
        return .commit
      }
      try fault?.pass(.migrate, path)
    } catch {
      throw LedgerError(.migrate, path, error)
    }
  }
}
