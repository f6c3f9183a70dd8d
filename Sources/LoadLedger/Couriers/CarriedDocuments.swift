import GRDB
import Timesheets

/// Finds the documents that a courier is to hand over, and those that it lost.
struct CarriedDocuments {
  let database: Database
  private let moment: Moment?
  private var canaries: [Int64: DocumentHindrance?] = [:]

  /// Without a moment no question is asked again that was answered.
  init(_ database: Database, at moment: Moment?) {
    self.database = database
    self.moment = moment
  }

  /// What is to be handed over, in order.
  mutating func waiting() throws -> [WaitingDocument] {
    let open = try openSets()
    let sets = try messageSets()
    let recoveries = sets.filter { set in
      if case .recovery(_, let lost) = set.document.subject { open.contains(lost) } else { false }
    }
    var writing = try batches()
    writing += sets.filter(\.document.subject.isWriting)
    writing.sort { $0.order < $1.order }
    return recoveries.map { WaitingDocument(document: $0.document, hindrance: nil) }
      + (try questions(about: open))
      + (try writing.map { found in
        WaitingDocument(document: found.document, hindrance: try hindrance(of: found))
      })
  }

  /// A document, and where it stands among those that write.
  private struct Found {
    let document: CourierDocument
    let order: (batch: Int64, set: Int64)
    /// The run whose canary it awaits; nil for the canary itself and what is no batch.
    let run: Int64?
    let isReleased: Bool
    /// How many documents with one of its entries were handed over and brought no answer.
    var breaks = 0
  }

  /// After so many documents without an answer an entry is left to a person.
  private static let mostBreaks = 5

  /// The batches that were never handed over, and of whose lines nothing is known but that they
  /// were written for QuickBooks.
  private func batches() throws -> [Found] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        WITH reversed AS (
          SELECT intake.name FROM follow_up JOIN intake ON intake.follow_up_id = follow_up.id
          WHERE follow_up.kind = 'reversal'
        ), unsent AS (
          SELECT batch.*, run.name AS folder, run.outbox, run.first_entry, run.last_entry
          FROM courier
          JOIN batch ON batch.id > courier.after_batch
          JOIN run ON run.id = batch.run_id AND run.state = 'published'
          WHERE NOT EXISTS (SELECT 1 FROM handover WHERE handover.batch_id = batch.id)
            -- Somebody wants nothing of a reversed run in QuickBooks.
            AND run.name NOT IN (SELECT name FROM reversed)
        ), touched AS (
          SELECT DISTINCT entry.batch_id
          FROM (SELECT DISTINCT first_entry, last_entry FROM unsent) AS lines
          JOIN step ON step.entry_id BETWEEN lines.first_entry AND lines.last_entry
          JOIN entry ON entry.id = step.entry_id
        ), released AS (
          SELECT DISTINCT entry.batch_id FROM entry_release
          JOIN entry ON entry.identity = entry_release.identity
            AND entry.carriage = entry_release.carriage
        )
        SELECT unsent.*, staged_file.sha256,
          unsent.id IN (SELECT batch_id FROM released) AS is_released
        FROM unsent
        JOIN staged_file ON staged_file.run_id = unsent.run_id AND staged_file.name = unsent.file
        WHERE unsent.id NOT IN (SELECT batch_id FROM touched)
        """)
    return rows.map { row in
      let id: Int64 = row["id"]
      let document = CourierDocument(
        subject: .writing(set: row["message_set_id"]), folder: row["folder"],
        outbox: row["outbox"], file: row["file"], sha256: row["sha256"], key: .batch(id))
      return Found(
        document: document, order: (id, 0), run: row["canary"] ? nil : row["run_id"],
        isReleased: row["is_released"])
    }
  }

  private static let unsentSets = """
    SELECT message_set.*, coalesce(run.name, follow_up.name) AS folder,
      coalesce(run.outbox, follow_up.outbox) AS outbox,
      coalesce(staged_file.sha256, follow_up_file.sha256) AS sha256,
      EXISTS (
        SELECT 1 FROM step
        LEFT JOIN merged_line ON merged_line.carrier_id = step.entry_id
        JOIN entry ON entry.id IN (step.entry_id, merged_line.entry_id)
        JOIN entry_release ON entry_release.identity = entry.identity
          AND entry_release.carriage = entry.carriage
        WHERE step.message_set_id = message_set.id) AS is_released,
      (SELECT count(DISTINCT handover.id) FROM step
        JOIN entry ON entry.id = step.entry_id
        JOIN handover ON handover.batch_id = entry.batch_id
          OR handover.message_set_id IN (
            SELECT message_set_id FROM step AS earlier WHERE earlier.entry_id = entry.id)
        JOIN handover_end ON handover_end.handover_id = handover.id
          AND handover_end.outcome = 'broken'
        WHERE step.message_set_id = message_set.id) AS breaks
    FROM courier
    JOIN message_set ON message_set.id > courier.after_set
    LEFT JOIN run ON run.id = message_set.run_id
    LEFT JOIN staged_file ON staged_file.run_id = run.id
      AND staged_file.name = message_set.file
    LEFT JOIN follow_up ON follow_up.id = message_set.follow_up_id
    LEFT JOIN follow_up_file ON follow_up_file.follow_up_id = follow_up.id
      AND follow_up_file.name = message_set.file
    WHERE coalesce(run.state, follow_up.state) = 'published'
      AND NOT EXISTS (
        SELECT 1 FROM handover
        LEFT JOIN handover_end ON handover_end.handover_id = handover.id
        WHERE handover.message_set_id = message_set.id
          AND (message_set.kind <> 'recovery' OR handover_end.outcome = 'answered'))
      AND NOT EXISTS (
        SELECT 1 FROM step AS sent
        JOIN step AS later ON later.entry_id = sent.entry_id AND later.id > sent.id
        WHERE sent.message_set_id = message_set.id)
      AND NOT (message_set.kind = 'add' AND EXISTS (
        SELECT 1 FROM follow_up AS reversal
        JOIN intake ON intake.follow_up_id = reversal.id
        JOIN run AS reversed ON reversed.name = intake.name
        JOIN step ON step.message_set_id = message_set.id
          AND step.entry_id BETWEEN reversed.first_entry AND reversed.last_entry
        WHERE reversal.kind = 'reversal' AND reversal.id > message_set.follow_up_id))
    ORDER BY message_set.id
    """

  /// The sets other than batches that were not handed over, or only ask and were not answered, and
  /// of whose requests nothing newer is known.
  private func messageSets() throws -> [Found] {
    let rows = try Row.fetchAll(database, sql: Self.unsentSets)
    return try rows.map { row in
      let id: Int64 = row["id"]
      let document = CourierDocument(
        subject: try CourierSubject(
          set: row["name"], recovers: row["recovers"], file: row["file"]),
        folder: row["folder"], outbox: row["outbox"], file: row["file"], sha256: row["sha256"],
        key: .messageSet(id))
      return Found(
        document: document, order: (row["after_batch"], id), run: nil,
        isReleased: row["is_released"], breaks: row["breaks"])
    }
  }

  /// The questions about time that may still settle something, each once in the same words.
  ///
  /// One whose answer left something open is asked again after an hour, and then ever more seldom,
  /// up to once a day: by then somebody may have put right in QuickBooks what was in the way.
  private func questions(about open: Set<String>) throws -> [WaitingDocument] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        WITH answered AS (
          SELECT sha256, max(ended_at) AS at,
            min(86400, max(3600, max(ended_at) - min(handed_at))) AS rest
          FROM (
            SELECT handover.sha256, handed_at, ended_at
            FROM handover JOIN handover_end ON handover_end.handover_id = handover.id
            WHERE handover.follow_up_id IS NOT NULL AND handover_end.outcome = 'answered')
          GROUP BY sha256
        )
        SELECT follow_up.id, follow_up.name AS folder, follow_up.outbox, file.name AS file,
          file.sha256, answered.at IS NOT NULL AS is_answered
        FROM courier
        JOIN follow_up ON follow_up.id > courier.after_follow_up AND follow_up.state = 'published'
        JOIN follow_up_file AS file ON file.follow_up_id = follow_up.id
          AND file.name GLOB 'questions/time-*'
        LEFT JOIN answered ON answered.sha256 = file.sha256
        WHERE answered.at IS NULL OR abs(? - answered.at) >= answered.rest
        ORDER BY follow_up.id, file.name
        """, arguments: [moment?.seconds])
    var known: Set<String> = []
    return try rows.compactMap { row in
      let document = CourierDocument(
        subject: try CourierSubject(set: nil, recovers: nil, file: row["file"]),
        folder: row["folder"], outbox: row["outbox"], file: row["file"], sha256: row["sha256"],
        key: .question(row["id"]))
      guard case .time(let question) = document.subject,
        question.set.isEmpty ? !row["is_answered"] : open.contains(where: question.isAbout),
        known.insert(document.sha256).inserted
      else { return nil }
      return WaitingDocument(document: document, hindrance: nil)
    }
  }

  /// The sets by which lines were sent last of which nobody can tell how they stand.
  private func openSets() throws -> Set<String> {
    Set(
      try String.fetchAll(
        database,
        sql: """
          SELECT DISTINCT coalesce(
            (SELECT message_set.name FROM step
              JOIN message_set ON message_set.id = step.message_set_id
              WHERE step.entry_id = entry.id ORDER BY step.id DESC LIMIT 1),
            batch.message_set_id)
          FROM (
            SELECT DISTINCT entry_id FROM step
            WHERE state IN ('unknown', 'changing', 'deleting')) AS open
          JOIN entry ON entry.id = open.entry_id
          JOIN batch ON batch.id = entry.batch_id
          WHERE (SELECT state FROM step WHERE entry_id = entry.id ORDER BY id DESC LIMIT 1)
            IN ('unknown', 'changing', 'deleting')
          """))
  }

  private mutating func hindrance(of found: Found) throws -> DocumentHindrance? {
    if found.isReleased { return .entryReleased }
    if found.breaks >= Self.mostBreaks { return .brokenRepeatedly }
    guard let run = found.run else { return nil }
    if let known = canaries[run] { return known }
    let hindrance = try canary(ofRun: run)
    canaries[run] = .some(hindrance)
    return hindrance
  }

  /// Why the other batches of a run wait for its canary; nil where all of that is loaded, be it
  /// that another run carried it since.
  private func canary(ofRun run: Int64) throws -> DocumentHindrance? {
    let states = try String.fetchAll(
      database,
      sql: """
        WITH line AS (
          SELECT entry.identity FROM run
          JOIN batch ON batch.run_id = run.id AND batch.canary
          JOIN entry ON entry.id BETWEEN run.first_entry AND run.last_entry
            AND entry.batch_id = batch.id
          WHERE run.id = ?
        )
        SELECT DISTINCT coalesce(
          (SELECT state FROM entry JOIN standing ON standing.entry_id = entry.id
            WHERE entry.identity = line.identity AND state IN ('loaded', 'changing', 'deleting')
            LIMIT 1),
          (SELECT state FROM entry JOIN standing ON standing.entry_id = entry.id
            WHERE entry.identity = line.identity ORDER BY carriage DESC LIMIT 1))
        FROM line
        """, arguments: [run])
    if states.contains(where: ["refused", "not-processed"].contains) { return .canaryRefused }
    if states.contains(where: ["unknown", "absent"].contains) { return .canaryUnknown }
    // What a correction changes or takes out was loaded before.
    let loaded = ["loaded", "changing", "deleting", "deleted"]
    return states.allSatisfy(loaded.contains) ? nil : .canaryAwaits
  }
}
