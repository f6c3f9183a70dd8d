import GRDB
import Timesheets

/// The newest runs of a ledger, as an index of them tells them.
package struct LedgerOverview: Hashable, Sendable {
  /// One run, planned or published.
  package struct Run: Hashable, Sendable {
    /// Its name, and its folder's in the outbox.
    package let name: String
    package let totals: ControlTotals
    /// Minutes written less minutes read, by the rounding option.
    package let roundedMinutes: Int
    /// Those of the files asked for that it has.
    package let files: [String]
    package let loading: LoadSums
    /// The follow-ups that tell something of its entries, oldest first.
    package let followUps: [FollowUp]
  }

  /// A folder that follows on a run.
  package struct FollowUp: Hashable, Sendable {
    package let name: String
    package let kind: FollowUpKind
    /// Those of the files asked for that it has.
    package let files: [String]
  }

  /// Nil before first contact; the name is empty where no bundle told it.
  package let company: CompanyNames?
  /// The name of the run that was made first; nil where there is none.
  package let firstRun: String?
  /// Newest first: in the order they were made, whatever the clock said.
  package let runs: [Run]
}

extension Ledger {
  /// The newest runs, at most `limit`, and what follows on them, with those of these files that
  /// each has.
  ///
  /// The cost is that of these runs and of what the answers told of them, however many came before.
  package func overview(
    files: [String], newest limit: Int
  ) throws(LedgerError) -> LedgerOverview {
    try read { database in
      let rows = try Row.fetchAll(
        database, sql: "SELECT * FROM run ORDER BY id DESC LIMIT ?", arguments: [limit])
      let oldest: Int64 = rows.last?["id"] ?? 0
      let loading = try database.loadSums("WHERE id >= ?", [oldest])
      let runFiles = try database.files(files, in: "staged_file", of: "run", from: oldest)
      let followUps = try database.followUps(ofRunsFrom: oldest, files: files)
      let runs = rows.map { row in
        let id: Int64 = row["id"]
        return LedgerOverview.Run(
          name: row["name"], totals: ControlTotals(in: row),
          roundedMinutes: row["rounded_minutes"], files: runFiles[id] ?? [],
          loading: loading[id] ?? .none, followUps: followUps[id] ?? [])
      }
      return LedgerOverview(
        company: try database.companyBinding()?.names,
        firstRun: try String.fetchOne(database, sql: "SELECT name FROM run ORDER BY id LIMIT 1"),
        runs: runs)
    }
  }
}

extension Database {
  /// Those of these files that each folder has, by the folder's number, in the order of `names`;
  /// of the folders from this number on.
  fileprivate func files(
    _ names: [String], in table: String, of owner: String, from oldest: Int64
  ) throws -> [Int64: [String]] {
    var files: [Int64: [String]] = [:]
    for name in names {
      let owners = try Int64.fetchAll(
        self,
        sql: """
          SELECT \(owner).id FROM \(owner)
          JOIN \(table) ON \(table).\(owner)_id = \(owner).id AND \(table).name = ?
          WHERE \(owner).id >= ?
          """, arguments: [name, oldest])
      for id in owners { files[id, default: []].append(name) }
    }
    return files
  }

  /// The follow-ups that have a step of a run's entries, by the run's number; of the
  /// runs from this number on.
  fileprivate func followUps(
    ofRunsFrom oldest: Int64, files names: [String]
  ) throws -> [Int64: [LedgerOverview.FollowUp]] {
    let rows = try Row.fetchAll(
      self,
      sql: """
        SELECT pair.run, follow_up.id, follow_up.name, follow_up.kind
        FROM (
          SELECT DISTINCT run.id AS run,
            coalesce(step.follow_up_id, message_set.follow_up_id) AS follow_up
          FROM run
          JOIN step ON step.entry_id BETWEEN run.first_entry AND run.last_entry
          LEFT JOIN message_set ON message_set.id = step.message_set_id
          WHERE run.id >= ?) AS pair
        JOIN follow_up ON follow_up.id = pair.follow_up
        ORDER BY follow_up.id
        """, arguments: [oldest])
    guard let first = rows.first else { return [:] }
    let files = try files(names, in: "follow_up_file", of: "follow_up", from: first["id"])
    var followUps: [Int64: [LedgerOverview.FollowUp]] = [:]
    for row in rows {
      guard let kind = FollowUpKind(rawValue: row["kind"]) else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT)
      }
      followUps[row["run"], default: []].append(
        LedgerOverview.FollowUp(
          name: row["name"], kind: kind, files: files[row["id"]] ?? []))
    }
    return followUps
  }
}
