import GRDB
import Timesheets

/// A delivery that led to no run and no follow-up, as `timeferry status` tells it.
package struct DeliverySummary: Hashable, Sendable {
  /// What the delivery was called.
  package let name: String
  package let taken: Signature
  package let outcome: IntakeOutcome
  /// The first run or follow-up that a delivery of the same content led to; nil when none did.
  package let runOfContent: String?
}

extension Ledger {
  /// The deliveries that led to no run and no follow-up, newest first: in the order they came,
  /// whatever the clock said.
  package func deliveriesWithoutRun(
    newest limit: Int = 1000
  ) throws(LedgerError) -> [DeliverySummary] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT intake.name, intake.taken_at, intake.taken_by, intake.outcome, (
            SELECT coalesce(run.name, follow_up.name) FROM intake AS earlier
            LEFT JOIN run ON run.id = earlier.run_id
            LEFT JOIN follow_up ON follow_up.id = earlier.follow_up_id
            WHERE earlier.bundle_id = intake.bundle_id
              AND (run.id IS NOT NULL OR follow_up.id IS NOT NULL)
            ORDER BY earlier.id LIMIT 1) AS run
          FROM intake WHERE intake.run_id IS NULL AND intake.follow_up_id IS NULL
          ORDER BY intake.id DESC LIMIT ?
          """, arguments: [limit])
      return try rows.map { row in
        guard let outcome = IntakeOutcome(rawValue: row["outcome"]) else {
          throw DatabaseError(resultCode: .SQLITE_CORRUPT)
        }
        return DeliverySummary(
          name: row["name"],
          taken: Signature(by: row["taken_by"], at: Moment(seconds: row["taken_at"])),
          outcome: outcome, runOfContent: row["run"])
      }
    }
  }
}
