import GRDB
import Timesheets

/// What a message set belongs to.
enum SetOwner {
  case run(Int64)
  case followUp(Int64)
}

extension Database {
  /// The number that the next step gets.
  func nextStep() throws -> Int64 {
    try Int64.fetchOne(self, sql: "SELECT coalesce(max(id), 0) + 1 FROM step") ?? 1
  }

  /// Writes what answers changed.
  func write(_ changes: [LoadChange], ofFollowUp id: Int64) throws {
    guard !changes.isEmpty else { return }
    let writer = try StepWriter(self)
    for change in changes {
      // What was refused changed nothing: the entry says what it said before.
      let content = try writer.content(of: change.line, isTakenBack: change.refusal != nil)
      try writer.write(
        Step(
          line: change.line, state: change.state, sending: nil, followUp: id,
          answeredSet: change.set, refusal: change.refused, content: content))
    }
  }

  /// Writes message sets and what they send.
  func write(_ sets: [PlannedSet], of owner: SetOwner) throws {
    guard !sets.isEmpty else { return }
    let writer = try StepWriter(self)
    let newest = try Int64.fetchOne(self, sql: "SELECT coalesce(max(id), 0) FROM batch") ?? 0
    for set in sets {
      let number = try insert(set, of: owner, afterBatch: newest)
      for (index, request) in set.requests.enumerated() {
        precondition(
          (request.state.name == .changing) == (request.correction != nil),
          "a change without what it changes")
        let content = try request.correction ?? writer.content(of: request.line)
        try writer.write(
          Step(
            line: request.line, state: request.state,
            sending: Sending(set: number, position: index + 1, requestID: request.requestID),
            followUp: nil, answeredSet: nil, refusal: nil, content: content))
      }
    }
  }

  private func insert(
    _ set: PlannedSet, of owner: SetOwner, afterBatch newest: Int64
  ) throws -> Int64 {
    let (run, followUp): (Int64?, Int64?) =
      switch owner {
      case .run(let id): (id, nil)
      case .followUp(let id): (nil, id)
      }
    try execute(
      sql: """
        INSERT INTO message_set (
          name, kind, recovers, run_id, follow_up_id, number, file, requests, minutes, after_batch)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        set.id, set.kind.word, set.kind.recovered, run, followUp, set.number, set.file,
        set.requests.count, set.minutes, newest,
      ])
    return lastInsertedRowID
  }
}

extension SentSetKind {
  /// The name of the kind in the ledger.
  fileprivate var word: String {
    switch self {
    case .add: "add"
    case .change: "change"
    case .delete: "delete"
    case .recovery: "recovery"
    }
  }

  /// The set that a recovery asks after.
  fileprivate var recovered: String? {
    if case .recovery(let set) = self { set } else { nil }
  }

  /// The kind of a set that a row tells.
  init(in row: Row) throws {
    switch (row["kind"] as String, row["recovers"] as String?) {
    case ("add", nil): self = .add
    case ("change", nil): self = .change
    case ("delete", nil): self = .delete
    case ("recovery", let set?): self = .recovery(of: set)
    default: throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
  }
}

/// A step on its way into the ledger.
private struct Step {
  let line: Int64
  let state: LoadState
  let sending: Sending?
  let followUp: Int64?
  let answeredSet: String?
  let refusal: RequestRefusal?
  let content: PlannedCorrection?
}

/// Where a request is sent.
private struct Sending {
  let set: Int64
  let position: Int
  let requestID: String
}

/// Writes steps with prepared statements.
private struct StepWriter {
  private let insertion: Statement
  private let contents: Statement
  private let earlierContents: Statement

  init(_ database: Database) throws {
    insertion = try database.makeStatement(
      sql: """
        INSERT INTO step (
          entry_id, state, message_set_id, position, request_id, follow_up_id, answered_set,
          status_code, message, txn_id, edit_sequence, billable, content, work_day, minutes)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    contents = try database.makeStatement(
      sql: """
        SELECT content, work_day, minutes FROM step WHERE entry_id = ? ORDER BY id DESC LIMIT 1
        """)
    earlierContents = try database.makeStatement(
      sql: """
        SELECT content, work_day, minutes FROM step
        WHERE entry_id = ?1 AND id < coalesce((
          SELECT id FROM step AS sent
          WHERE entry_id = ?1 AND state = 'changing' AND message_set_id IS NOT NULL
            AND NOT EXISTS (
              SELECT 1 FROM step AS later WHERE later.entry_id = ?1 AND later.id > sent.id
                AND (later.state = 'loaded' OR later.message_set_id IS NOT NULL))
          ), 9223372036854775807)
        ORDER BY id DESC LIMIT 1
        """)
  }

  /// What the entry says by its last change; where that is taken back and was still open, by the
  /// one before. Nil where it says what it was carried with.
  func content(of line: Int64, isTakenBack: Bool = false) throws -> PlannedCorrection? {
    let row = try Row.fetchOne(isTakenBack ? earlierContents : contents, arguments: [line])
    guard let row, let content = ContentDigest(in: row) else { return nil }
    return PlannedCorrection(
      content: content, date: WorkDate(dayNumber: row["work_day"]), minutes: row["minutes"])
  }

  func write(_ step: Step) throws {
    let facts = step.state.standing
    let known = { (text: String?) in text.flatMap { $0.isEmpty ? nil : $0 } }
    try insertion.execute(arguments: [
      step.line, step.state.name.rawValue, step.sending?.set, step.sending?.position,
      step.sending?.requestID, step.followUp, step.answeredSet, step.refusal?.code,
      step.refusal?.message, known(facts?.txnID), known(facts?.editSequence),
      facts?.billable?.rawValue, step.content?.content.blob, step.content?.date.dayNumber,
      step.content?.minutes,
    ])
  }
}
