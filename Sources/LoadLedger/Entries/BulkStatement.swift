import GRDB
import GRDBSQLite

/// A prepared statement that is run for every entry of a bundle, or read for every one of a ledger.
///
/// GRDB allocates for each bytes value and each row of arguments; with hundreds of thousands of
/// rows that costs more than SQLite's own work. Every other row is read and written with GRDB.
struct BulkStatement: ~Copyable {
  private let statement: OpaquePointer
  /// How many parameters have been set since the statement ran, from left to right.
  private var parameters: Int32 = 0

  /// Prepares one statement. Throws what SQLite has against it.
  init(_ database: Database, sql: String) throws {
    var prepared: OpaquePointer?
    let code = sqlite3_prepare_v2(database.sqliteConnection, sql, -1, &prepared, nil)
    guard code == SQLITE_OK, let prepared else {
      throw DatabaseError(resultCode: .init(rawValue: code), message: database.lastErrorMessage)
    }
    statement = prepared
  }

  deinit { sqlite3_finalize(statement) }

  /// Sets the next parameter.
  mutating func bind(_ number: Int64) {
    parameters += 1
    sqlite3_bind_int64(statement, parameters, number)
  }

  /// Sets the next parameter to null.
  mutating func bindNull() {
    parameters += 1
    sqlite3_bind_null(statement, parameters)
  }

  /// Sets the next parameter to bytes that stay as they are until the statement ran.
  mutating func bind(blob: UnsafeRawBufferPointer) {
    parameters += 1
    sqlite3_bind_blob(statement, parameters, blob.baseAddress, Int32(blob.count), nil)
  }

  /// Sets the next parameter to UTF-8 that stays as it is until the statement ran.
  mutating func bind(text: UnsafeRawBufferPointer) {
    parameters += 1
    let characters = text.baseAddress?.assumingMemoryBound(to: CChar.self)
    sqlite3_bind_text(statement, parameters, characters, Int32(text.count), nil)
  }

  /// Runs a statement that changes something, and makes it ready to be run again.
  mutating func run(in database: Database) throws {
    let code = sqlite3_step(statement)
    guard code == SQLITE_DONE else { throw error(code, in: database) }
    sqlite3_reset(statement)
    parameters = 0
  }

  /// Goes to the next row; false after the last one.
  borrowing func next(in database: Database) throws -> Bool {
    switch sqlite3_step(statement) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code: throw error(code, in: database)
    }
  }

  /// A number of the row, columns counted from 0; 0 for null.
  borrowing func number(_ column: Int32) -> Int64 { sqlite3_column_int64(statement, column) }

  /// Sixteen bytes of the row as two numbers, as `EntryIdentity.blob` wrote them.
  borrowing func words(_ column: Int32) throws -> (high: UInt64, low: UInt64) {
    guard let bytes = sqlite3_column_blob(statement, column),
      sqlite3_column_bytes(statement, column) == 16
    else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    return (
      UInt64(bigEndian: bytes.loadUnaligned(as: UInt64.self)),
      UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    )
  }

  /// A text of the row; empty for null.
  borrowing func text(_ column: Int32) -> String {
    guard let bytes = sqlite3_column_text(statement, column) else { return "" }
    let count = Int(sqlite3_column_bytes(statement, column))
    return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }

  private borrowing func error(_ code: Int32, in database: Database) -> DatabaseError {
    let message = database.lastErrorMessage
    sqlite3_reset(statement)
    return DatabaseError(resultCode: .init(rawValue: code), message: message)
  }
}
