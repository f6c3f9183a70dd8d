import GRDB

/// The versions of the ledger's schema, oldest first, each a text that never changes once shipped.
///
/// A ledger outlives the program that wrote it: what brought an old file up to date must do the
/// same in ten years. No type of ours has a part in it.
enum Schema {
  /// Version n is the n-th text; its number is its name in the file.
  static let versions = [version1, version2, version3]

  /// `TmFy`: tells a ledger from any other SQLite file.
  private static let applicationID = 0x546D_4679

  /// Brings a new file, or one of an older version, up to date, in the transaction that is open.
  ///
  /// The versions are counted as GRDB's `DatabaseMigrator` counts them, which wrote the first
  /// ledgers. It commits each version by itself; a new ledger is better made with one commit.
  static func bringUpToDate(_ database: Database) throws {
    try database.execute(
      sql: """
        PRAGMA application_id = \(applicationID);
        CREATE TABLE IF NOT EXISTS grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
        """)
    let reached = try reached(by: database)
    for (index, text) in versions.enumerated() where !reached.contains("\(index + 1)") {
      try database.execute(sql: text)
      try database.execute(
        sql: "INSERT INTO grdb_migrations (identifier) VALUES (?)", arguments: ["\(index + 1)"])
    }
  }

  /// The names of the versions that a ledger was brought to, among them such as are not known here.
  static func reached(by database: Database) throws -> Set<String> {
    guard try database.tableExists("grdb_migrations") else { return [] }
    return try String.fetchSet(database, sql: "SELECT identifier FROM grdb_migrations")
  }

  /// Whether nobody ever made anything of the file.
  static func isNew(_ database: Database) throws -> Bool {
    let owner = try Int.fetchOne(database, sql: "PRAGMA application_id")
    let objects = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema")
    return owner == 0 && objects == 0
  }

  /// Whether the file is a ledger, of whatever version.
  static func isLedger(_ database: Database) throws -> Bool {
    try Int.fetchOne(database, sql: "PRAGMA application_id") == applicationID
  }
}
