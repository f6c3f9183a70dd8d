import GRDB
import Timesheets

/// All runs of a ledger, as an index of them tells them.
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
  /// Newest first: in the order they were made, whatever the clock said.
  package let runs: [Run]
}

extension Ledger {
  /// All runs and what follows on them, with those of these files that each has.
  ///
  /// The cost is that of one pass over what the answers told, however many runs there are.
  package func overview(files: [String]) throws(LedgerError) -> LedgerOverview {
    try read { database in
      let loading = try database.loadSums()
      let runFiles = try database.files(files, in: "staged_file", of: "run")
      let followUps = try database.followUpsByRun(
        files: try database.files(files, in: "follow_up_file", of: "follow_up"))
      let rows = try Row.fetchAll(database, sql: "SELECT * FROM run ORDER BY id DESC")
      let runs = rows.map { row in
        let id: Int64 = row["id"]
        return LedgerOverview.Run(
          name: row["name"], totals: ControlTotals(in: row),
          roundedMinutes: row["rounded_minutes"], files: runFiles[id] ?? [],
          loading: loading[id] ?? .none, followUps: followUps[id] ?? [])
      }
      return LedgerOverview(company: try database.companyBinding()?.names, runs: runs)
    }
  }
}

extension Database {
  /// Those of these files that each folder has, by the folder's number, in the order of `names`.
  fileprivate func files(
    _ names: [String], in table: String, of owner: String
  ) throws -> [Int64: [String]] {
    var files: [Int64: [String]] = [:]
    for name in names {
      let owners = try Int64.fetchAll(
        self,
        sql: """
          SELECT \(owner).id FROM \(owner)
          JOIN \(table) ON \(table).\(owner)_id = \(owner).id AND \(table).name = ?
          """, arguments: [name])
      for id in owners { files[id, default: []].append(name) }
    }
    return files
  }

  /// The follow-ups that have a step of a run's entries, by the run's number.
  fileprivate func followUpsByRun(
    files: [Int64: [String]]
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
          LEFT JOIN message_set ON message_set.id = step.message_set_id) AS pair
        JOIN follow_up ON follow_up.id = pair.follow_up
        ORDER BY follow_up.id
        """)
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
