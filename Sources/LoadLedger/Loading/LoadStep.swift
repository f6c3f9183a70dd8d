import GRDB
import Timesheets

/// What became of an entry's request after its batch: one sending more, or one answer.
package struct LoadStep: Hashable, Sendable {
  /// Who wrote it down, and when.
  package let planned: Signature
  /// The run or follow-up that sent it, or that the answer led to.
  package let folder: String
  /// The absolute path of the folder that its folder is in.
  package let outbox: String
  /// The message set it was sent in, or that was answered.
  package let set: String
  /// Nil for an answer.
  package let sending: LoadSending?
  /// How the request stands since.
  package let state: LoadState
  /// What QuickBooks said when it refused a change or a deletion; the words for a refused request
  /// are in its state.
  package let refusal: RequestRefusal?
  /// The day and minutes that a change makes of the request; nil where they are as first sent.
  package let date: WorkDate?
  package let minutes: Int?

  /// What QuickBooks said when it refused the request, or a change or deletion of it.
  package var refused: RequestRefusal? {
    if case .refused(let code, let message) = state {
      return RequestRefusal(code: code, message: message)
    }
    return refusal
  }
}

/// How a request was sent once more.
package struct LoadSending: Hashable, Sendable {
  package let kind: SentSetKind
  package let requestID: String
  /// The document inside the folder.
  package let file: String
  /// The request in the document, counted from 1.
  package let position: Int
}

extension Ledger {
  /// All that became of the request that carried an entry that time, in order; empty while it
  /// awaits its first answer.
  package func steps(of life: EntryLife) throws(LedgerError) -> [LoadStep] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT step.*, message_set.name AS sent_set, message_set.kind, message_set.recovers,
            message_set.file, coalesce(run.name, follow_up.name) AS folder,
            coalesce(run.outbox, follow_up.outbox) AS outbox,
            coalesce(run.planned_at, follow_up.planned_at) AS planned_at,
            coalesce(run.planned_by, follow_up.planned_by) AS planned_by
          FROM step
          LEFT JOIN message_set ON message_set.id = step.message_set_id
          LEFT JOIN run ON run.id = message_set.run_id
          LEFT JOIN follow_up
            ON follow_up.id = coalesce(step.follow_up_id, message_set.follow_up_id)
          WHERE step.entry_id = ? ORDER BY step.id
          """, arguments: [life.carrier])
      return try rows.map(LoadStep.init(row:))
    }
  }
}

extension LoadStep {
  fileprivate init(row: Row) throws {
    planned = Signature(by: row["planned_by"], at: Moment(seconds: row["planned_at"]))
    folder = row["folder"]
    outbox = row["outbox"]
    let sentSet: String? = row["sent_set"]
    if let sentSet {
      set = sentSet
      sending = LoadSending(
        kind: try SentSetKind(in: row), requestID: row["request_id"], file: row["file"],
        position: row["position"])
    } else {
      set = row["answered_set"]
      sending = nil
    }
    state = try LoadState(in: row)
    let code: Int? = state.name == .refused ? nil : row["status_code"]
    refusal = code.map { RequestRefusal(code: $0, message: row["message"]) }
    date = (row["work_day"] as Int32?).map { WorkDate(dayNumber: $0) }
    minutes = row["minutes"]
  }
}
