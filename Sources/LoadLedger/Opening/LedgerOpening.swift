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
  /// owner's mark, its log and each version of its schema are changes, too.
  package static func open(
    _ path: String, _ access: LedgerAccess = .readAndWrite, wait seconds: Double = 5,
    failing fault: LedgerChangeFault? = nil
  ) throws(LedgerError) -> Ledger {
    if access == .readAndWrite { try createFile(path, fault) }
    try confirmReadable(path)
    let connection: DatabaseQueue
    do {
      connection = try DatabaseQueue(path: path, configuration: configuration(seconds))
      switch access {
      case .readOnly:
        try connection.read { database in
          // A file that its making died over is a ledger of no version yet.
          if try !isNew(database) { try recognize(database, at: path) }
          try confirmVersion(database, at: path)
        }
      case .readAndWrite:
        try mark(connection, at: path, fault)
        try connection.writeWithoutTransaction { try keepWriteAheadLog($0, at: path, fault) }
      }
    } catch {
      throw LedgerError(.open, path, error)
    }
    guard let file = LedgerFile(at: path) else { throw LedgerError(.open, path, .gone) }
    let ledger = Ledger(
      path: path, access, connection: connection, file: file, failing: fault)
    if access == .readAndWrite { try ledger.migrate() }
    return ledger
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

  /// `TmFy`: tells a ledger from any other SQLite file.
  private static let applicationID = 0x546D_4679

  /// A run's lines come in the order of the index, so that few pages are at work at a time.
  private static let cacheKibibytes = 4 << 10
  private static let largestIdleLog = 16 << 20

  /// Makes an empty file, which SQLite takes for a new database. SQLite itself would let everybody
  /// read it.
  private static func createFile(
    _ path: String, _ fault: LedgerChangeFault?
  ) throws(LedgerError) {
    if access(path, F_OK) != 0 { try fault?.pass(.open, path) }
    let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if descriptor >= 0 {
      close(descriptor)
      try fault?.pass(.open, path)
    } else if errno != EEXIST {
      throw LedgerError(.open, path, errno == EROFS ? .readOnly : .unopenable(errno: errno))
    }
  }

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

  /// Makes a ledger of a new file. Throws where the file is anything else but a ledger.
  private static func mark(
    _ connection: DatabaseQueue, at path: String, _ fault: LedgerChangeFault?
  ) throws {
    let isMarked = try connection.write { database in
      let isMarked = try isNew(database)
      if isMarked {
        try database.execute(sql: "PRAGMA application_id = \(applicationID)")
        try fault?.pass(.open, path)
      }
      try recognize(database, at: path)
      return isMarked
    }
    if isMarked { try fault?.pass(.open, path) }
  }

  /// Whether nobody ever made anything of the file.
  private static func isNew(_ database: Database) throws -> Bool {
    let owner = try Int.fetchOne(database, sql: "PRAGMA application_id")
    let objects = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema")
    return owner == 0 && objects == 0
  }

  private static func recognize(_ database: Database, at path: String) throws {
    guard try Int.fetchOne(database, sql: "PRAGMA application_id") == applicationID else {
      throw LedgerError(.open, path, .notALedger)
    }
    guard try !Schema.migrator().hasBeenSuperseded(database) else {
      let (found, known) = try versions(database)
      throw LedgerError(.open, path, .newerVersion(found: found, known: known))
    }
  }

  private static func confirmVersion(_ database: Database, at path: String) throws {
    let (found, known) = try versions(database)
    guard found == known else {
      throw LedgerError(.open, path, .olderVersion(found: found, known: known))
    }
  }

  private static func versions(_ database: Database) throws -> (found: Int, known: Int) {
    let found = try Schema.migrator().appliedIdentifiers(database).compactMap { Int($0) }.max()
    return (found ?? 0, Schema.versions.count)
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
}
