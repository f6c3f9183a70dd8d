import GRDB
import GRDBSQLite
import Glibc
import Synchronization

/// The file of a new ledger, which comes into its place whole or not at all.
///
/// SQLite writes a new database page by page in its place, and turns it to its log in a step of its
/// own, each with four syncs. Here it is made in memory, and written with one.
enum NewLedgerFile {
  /// Closing a descriptor takes away whatever locks another connection of this process has on the
  /// file by then.
  private static let making = Mutex(())

  /// Linux's `O_TMPFILE`, which Swift does not know: a file without a name.
  private static let nameless = 0o20_000_000 | O_DIRECTORY

  /// Makes a ledger, readable by its owner alone, where nothing stands at the path.
  ///
  /// Where the disk has no files without a name, or lets them have none, the file is empty, which
  /// SQLite takes for a new database. Throws `.readOnly` or `.unopenable`.
  static func make(at path: String, _ fault: LedgerChangeFault?) throws(LedgerError) {
    guard access(path, F_OK) != 0 else { return }
    try fault?.pass(.open, path)
    try making.withLock { _ throws(LedgerError) in
      if !putWhole(at: path) { try putEmpty(at: path) }
    }
    try fault?.pass(.open, path)
  }

  /// Waits until no other thread is making a file, so that a connection to it keeps its locks.
  static func waitForOthers() { making.withLock { _ in } }

  /// Nobody sees the file before it is whole and on the medium. That its name is there too, SQLite
  /// sees to, as its log stands in the same folder.
  private static func putWhole(at path: String) -> Bool {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    let descriptor = open(folder, nameless | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    guard let bytes = try? contents(),
      write(descriptor, bytes, bytes.count) == bytes.count, fdatasync(descriptor) == 0
    else { return false }
    let itself = "/proc/self/fd/\(descriptor)"
    return linkat(AT_FDCWD, itself, AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0
  }

  /// SQLite itself would let everybody read it.
  private static func putEmpty(at path: String) throws(LedgerError) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if descriptor >= 0 {
      close(descriptor)
    } else if errno != EEXIST {
      throw LedgerError(.open, path, errno == EROFS ? .readOnly : .unopenable(errno: errno))
    }
  }

  /// The bytes of a ledger that holds nothing yet, in WAL mode.
  private static func contents() throws -> [UInt8] {
    try DatabaseQueue().writeWithoutTransaction { database in
      try database.inTransaction {
        try Schema.bringUpToDate(database)
        return .commit
      }
      var size: Int64 = 0
      guard let image = sqlite3_serialize(database.sqliteConnection, "main", &size, 0) else {
        throw DatabaseError(resultCode: .SQLITE_NOMEM)
      }
      defer { sqlite3_free(image) }
      var bytes = Array(UnsafeBufferPointer(start: image, count: Int(size)))
      // The versions of the file format for writing and reading, of which 2 is WAL: a database in
      // memory has no log.
      bytes.replaceSubrange(18...19, with: [2, 2])
      return bytes
    }
  }
}
