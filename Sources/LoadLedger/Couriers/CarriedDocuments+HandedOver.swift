import GRDB

// What was handed over, and of which nothing is known since
extension CarriedDocuments {
  /// Whether something of a handover's document awaits its answer: of no request more is known than
  /// that it was sent in it.
  private static let awaits = """
    (EXISTS (
        SELECT 1 FROM batch
        JOIN run ON run.id = batch.run_id
        JOIN entry ON entry.id BETWEEN run.first_entry AND run.last_entry
          AND entry.batch_id = batch.id AND entry.part = 0
        WHERE batch.id = handover.batch_id
          AND NOT EXISTS (SELECT 1 FROM step WHERE step.entry_id = entry.id))
      OR EXISTS (
        SELECT 1 FROM step AS sent
        WHERE sent.message_set_id = handover.message_set_id AND NOT EXISTS (
          SELECT 1 FROM step AS later
          WHERE later.entry_id = sent.entry_id AND later.id > sent.id)))
    """

  /// The documents that write, were handed over and brought no answer, and that nobody called lost
  /// since.
  func lost() throws -> [CourierDocument] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT handover.* FROM handover
        JOIN handover_end ON handover_end.handover_id = handover.id
        LEFT JOIN batch ON batch.id = handover.batch_id
        LEFT JOIN message_set ON message_set.id = handover.message_set_id
        WHERE handover_end.outcome = 'broken'
          AND (batch.id IS NOT NULL OR message_set.kind <> 'recovery')
          AND NOT EXISTS (
            SELECT 1 FROM message_set AS question
            WHERE question.recovers = coalesce(batch.message_set_id, message_set.name))
          AND \(Self.awaits)
        ORDER BY handover.id
        """)
    return try rows.map { try database.document(ofHandover: $0) }
  }

  /// The documents that write whose answer was put into the inbox and not taken in, besides those
  /// whose answers are known to lie there still: a look at each takes time in a large run.
  func untaken(besides pending: Set<String>) throws -> [AnsweredHandover] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT handover.*, handover_end.delivery, handover_end.sha256 AS answer_sha256
        FROM handover
        JOIN handover_end ON handover_end.handover_id = handover.id
        LEFT JOIN message_set ON message_set.id = handover.message_set_id
        WHERE handover_end.outcome = 'answered'
          AND (handover.batch_id IS NOT NULL OR message_set.kind <> 'recovery')
          -- Whatever was taken in is listed: this spares a look at all that was ever carried.
          AND handover_end.delivery NOT IN (
            SELECT name FROM intake WHERE follow_up_id IS NOT NULL)
        ORDER BY handover.id
        """)
    return try rows.map { try database.answeredHandover($0) }
      .filter { try !pending.contains($0.delivery) && awaits($0.number) }
  }

  /// Whether more is known of a document that writes and is on its way than that it was sent.
  func isSettled(_ handover: Handover) throws -> Bool {
    guard handover.document.subject.isWriting else { return false }
    return try !awaits(handover.number)
  }

  private func awaits(_ handover: Int64) throws -> Bool {
    try Bool.fetchOne(
      database, sql: "SELECT \(Self.awaits) FROM handover WHERE id = ?", arguments: [handover])
      ?? false
  }
}
