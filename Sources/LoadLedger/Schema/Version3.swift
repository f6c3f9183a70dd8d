extension Schema {
  /// A run's entries may be written down before its files are known: that each batch stands in one
  /// of them is proved when the transaction commits, as with every other reference of a run.
  ///
  /// SQLite cannot change a reference, and making the table anew would take every trigger that
  /// speaks of it along. Its documentation gives this way for what changes no stored row.
  static let version3 = """
    -- Made anew as it was, so that every connection reads the schema again.
    DROP TRIGGER batch_stands;
    CREATE TRIGGER batch_stands BEFORE UPDATE ON batch
    BEGIN SELECT RAISE(ABORT, 'what is written stands'); END;

    PRAGMA writable_schema = ON;
    UPDATE sqlite_schema SET sql = replace(
      sql,
      'FOREIGN KEY (run_id, file) REFERENCES staged_file (run_id, name)',
      'FOREIGN KEY (run_id, file) REFERENCES staged_file (run_id, name)
        DEFERRABLE INITIALLY DEFERRED')
    WHERE type = 'table' AND name = 'batch';
    PRAGMA writable_schema = RESET;
    """
}
