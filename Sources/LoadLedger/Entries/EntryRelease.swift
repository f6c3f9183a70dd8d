import GRDB
import Timesheets

extension Database {
  /// Lets entries be carried once more all the same, because a person says so.
  ///
  /// Who and when stand in the ledger for ever; the entries' earlier lives stay told. One that was
  /// never carried, or was released before and not carried since, needs nothing.
  func release(
    _ identities: [EntryIdentity], withRun run: Int64, _ signature: Signature
  ) throws {
    for identity in identities {
      let carriage = try Int64.fetchOne(
        self,
        sql: """
          SELECT carriage FROM entry WHERE identity = ?1
            AND carriage > (SELECT coalesce(max(carriage), 0) FROM entry_release
              WHERE identity = ?1)
          ORDER BY carriage DESC LIMIT 1
          """, arguments: [identity.blob])
      guard let carriage else { continue }
      try execute(
        sql: """
          INSERT INTO entry_release (identity, carriage, released_at, released_by)
          VALUES (?, ?, ?, ?)
          """, arguments: [identity.blob, carriage, signature.at.seconds, signature.by])
      try note(.released, signature, run: run, identity: identity)
    }
  }

  /// Lets those entries of a run be carried once more that are proved not to stand in QuickBooks,
  /// each with the step that proves it.
  func releaseReturned(
    _ entries: PlannedEntries, withRun run: Int64, _ signature: Signature
  ) throws {
    let returned = try returnedLines()
    guard !returned.isEmpty else { return }
    let insertion = try makeStatement(
      sql: """
        INSERT INTO entry_release (identity, carriage, released_at, released_by, proved_by)
        VALUES (?, ?, ?, ?, ?)
        """)
    var released = false
    for record in entries.entries.map(\.record) + entries.merged.map(\.record) {
      let identity = entries.identities[Int(record)]
      guard let line = returned[identity] else { continue }
      try insertion.execute(arguments: [
        identity.blob, line.carriage, signature.at.seconds, signature.by, line.proof,
      ])
      released = true
    }
    if released { try note(.returned, signature, run: run) }
  }

  /// The lines that a run may carry again because none of their carriages can stand in QuickBooks,
  /// and that nobody released yet.
  private func returnedLines() throws -> [EntryIdentity: (carriage: Int64, proof: Int64)] {
    let rows = try Row.fetchCursor(
      self,
      sql: """
        SELECT line.identity, line.carriage, step.id AS proof
        FROM step
        JOIN entry AS line ON line.id IN (
          SELECT step.entry_id
          UNION ALL SELECT entry_id FROM merged_line WHERE carrier_id = step.entry_id)
        WHERE step.state IN ('refused', 'not-processed', 'unknown', 'absent', 'deleted')
          AND step.state <> 'unknown'
          AND NOT EXISTS (
            SELECT 1 FROM step AS newer
            WHERE newer.entry_id = step.entry_id AND newer.id > step.id)
          AND NOT EXISTS (
            SELECT 1 FROM entry_release AS release
            WHERE release.identity = line.identity AND release.carriage >= line.carriage)
          AND NOT EXISTS (
            SELECT 1 FROM entry AS other
            WHERE other.identity = line.identity AND other.carriage <> line.carriage
              AND (SELECT state FROM standing WHERE entry_id = other.id)
                IN ('loaded', 'changing', 'deleting'))
        """)
    var lines: [EntryIdentity: (carriage: Int64, proof: Int64)] = [:]
    while let row = try rows.next() {
      if let identity = EntryIdentity(in: row) { lines[identity] = (row["carriage"], row["proof"]) }
    }
    return lines
  }
}
