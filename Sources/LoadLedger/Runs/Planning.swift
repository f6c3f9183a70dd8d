import GRDB
import Timesheets

extension Ledger {
  /// Writes down, in one transaction, all that a run is about to publish, the bundle it is of and
  /// the company, which is bound at first contact.
  ///
  /// From here on a run goes forward only: whoever finds it planned publishes the very bytes whose
  /// digests stand here. An entry that was carried before and is proved not to stand in QuickBooks
  /// is released with the run that carries it again. Throws `.otherCompany`, and `.refused` when
  /// any other entry was carried before and not released, when a correction is of an entry that is
  /// not known to stand, or when totals do not tie; nothing is written then.
  package func plan(_ run: PlannedRun, _ signature: Signature) throws(LedgerError) {
    try change(.plan) { database in
      let begun = try begin(run, signature, in: database)
      try database.end(run, begun, files: [], signature)
    }
  }

  /// Plans a run as `plan` does, while its files are still being written.
  ///
  /// `writing` is called once, while the entries are written down, and brings the files that `run`
  /// does not name yet. They must be on the medium when it returns: only then does the transaction
  /// commit. Whatever it throws is thrown, and nothing is written then. It must ask nothing of this
  /// ledger; nobody else sees the run before it is planned.
  package func plan(
    _ run: PlannedRun, _ signature: Signature,
    beside writing: () async throws -> [PlannedFile]
  ) async throws {
    try await change(.plan, beside: writing) { database in
      try begin(run, signature, in: database)
    } ending: { database, begun, files in
      try database.end(run, begun, files: files, signature)
    }
  }

  /// Writes all that is known before the files are: what costs time, above all the entries.
  private func begin(
    _ run: PlannedRun, _ signature: Signature, in database: Database
  ) throws -> BegunRun {
    // A batch may be written down before its file is: what refers to what is proved at the commit.
    try database.execute(sql: "PRAGMA defer_foreign_keys = ON")
    let id = try Int64.fetchOne(database, sql: "SELECT coalesce(max(id), 0) + 1 FROM run") ?? 1
    try bind(run.company, in: database, run: id, signature)
    _ = try database.insert(run.delivery, as: .run(id), signature)
    try database.release(run.releases, withRun: id, signature)
    try database.releaseReturned(run.entries, withRun: id, signature)
    let documents = try database.insert(run.entries.documents, ofRun: id)
    try database.insert(run.files, ofRun: id)
    let batches = try database.insert(run.batches, ofRun: id)
    let lines = try database.insert(
      run.entries, of: run.batches.map(\.batch), firstBatch: batches, firstDocument: documents)
    return BegunRun(id: id, lines: lines)
  }
}

/// A run whose entries are written and whose transaction is still open.
private struct BegunRun {
  let id: Int64
  /// The numbers of its lines.
  let lines: Range<Int64>
}

extension Database {
  /// Writes the rest of a run, and last of all itself.
  fileprivate func end(
    _ run: PlannedRun, _ begun: BegunRun, files: [PlannedFile], _ signature: Signature
  ) throws {
    try insert(files, ofRun: begun.id)
    try write(run.corrections, of: .run(begun.id))
    try insert(run, id: begun.id, lines: begun.lines, signature)
    try note(.planned, signature, run: begun.id)
    if !run.corrections.isEmpty { try note(.corrected, signature, run: begun.id) }
  }

  /// Writes the documents, and returns the number the first one got; the others follow.
  fileprivate func insert(_ documents: [SourceDocument], ofRun run: Int64) throws -> Int64 {
    let first = try Int64.fetchOne(self, sql: "SELECT coalesce(max(id), 0) + 1 FROM document") ?? 1
    let statement = try makeStatement(
      sql: """
        INSERT INTO document (id, run_id, number, name, size, sha256) VALUES (?, ?, ?, ?, ?, ?)
        """)
    for (number, document) in documents.enumerated() {
      try statement.execute(arguments: [
        first + Int64(number), run, number, document.name.path, document.size, document.sha256,
      ])
    }
    return first
  }

  fileprivate func insert(_ files: [PlannedFile], ofRun run: Int64) throws {
    let statement = try makeStatement(
      sql: "INSERT INTO staged_file (run_id, name, size, sha256) VALUES (?, ?, ?, ?)")
    for file in files {
      try statement.execute(arguments: [run, file.name, file.size, file.sha256])
    }
  }

  /// Writes the batches, and returns the number the first one got; the others follow.
  fileprivate func insert(_ batches: [PlannedBatch], ofRun run: Int64) throws -> Int64 {
    let first = try Int64.fetchOne(self, sql: "SELECT coalesce(max(id), 0) + 1 FROM batch") ?? 1
    let statement = try makeStatement(
      sql: """
        INSERT INTO batch (
          id, run_id, number, file, week, message_set_id, entries, minutes, canary)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    for (position, planned) in batches.enumerated() {
      let batch = planned.batch
      try statement.execute(arguments: [
        first + Int64(position), run, batch.number, planned.file, batch.week.dayNumber,
        batch.messageSetID, batch.entries.count, batch.minutes, batch.isCanary,
      ])
    }
    return first
  }

  /// Writes the run itself. It comes last, so that the schema can add up all that it consists of.
  fileprivate func insert(
    _ run: PlannedRun, id: Int64, lines: Range<Int64>, _ signature: Signature
  ) throws {
    let totals = run.totals
    try execute(
      sql: """
        INSERT INTO run (
          id, name, outbox, work_folder, tool_version, options_digest, mapping_digest,
          read_entries, read_minutes, batched_entries, batched_minutes,
          held_entries, held_minutes, duplicate_entries, duplicate_minutes,
          outside_entries, outside_minutes, rounded_minutes,
          first_entry, last_entry, planned_at, planned_by, state)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'planned')
        """,
      arguments: [
        id, run.name, run.outbox, run.workFolder, run.origin.toolVersion,
        run.origin.optionsDigest, run.origin.mappingDigest,
        totals.read.entries, totals.read.minutes, totals.batched.entries, totals.batched.minutes,
        totals.held.entries, totals.held.minutes,
        totals.duplicate.entries, totals.duplicate.minutes,
        totals.outside.entries, totals.outside.minutes, run.roundedMinutes,
        lines.lowerBound, lines.upperBound - 1, signature.at.seconds, signature.by,
      ])
  }
}
