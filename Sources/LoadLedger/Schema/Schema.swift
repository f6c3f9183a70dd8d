import GRDB

/// The versions of the ledger's schema, oldest first, each a text that never changes once shipped.
///
/// A ledger outlives the program that wrote it: what brought an old file up to date must do the
/// same in ten years. No type of ours has a part in it.
enum Schema {
  /// Version n is the n-th text; its number is its name in the file.
  static let versions = [version1, version2]

  /// Brings a file up to date, and asks before each version is committed.
  static func migrator(
    beforeCommit: @escaping @Sendable () throws -> Void = {}
  ) -> DatabaseMigrator {
    var migrator = DatabaseMigrator()
    for (index, text) in versions.enumerated() {
      migrator.registerMigration("\(index + 1)") { database in
        try database.execute(sql: text)
        try beforeCommit()
      }
    }
    return migrator
  }
}
