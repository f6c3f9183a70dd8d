extension Schema {
  /// What follows on runs: follow-ups, the message sets written after a run's batches, and every
  /// step of an entry on its way into QuickBooks.
  ///
  /// Columns are as in the first version.
  static let version2 = version2Tables + version2Steps + version2Guards + version2Endings

  private static let version2Tables = """
    -- A folder that follows on runs: what answers led to, or a reversal. It is written last of all
    -- that it consists of, so that it can be added up.
    CREATE TABLE follow_up (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE CHECK (name <> ''),
      kind TEXT NOT NULL CHECK (kind <> ''),
      outbox TEXT NOT NULL CHECK (outbox GLOB '/*'),
      work_folder TEXT NOT NULL CHECK (work_folder <> ''),
      tool_version TEXT NOT NULL CHECK (tool_version <> ''),
      -- Its steps.
      first_step INTEGER NOT NULL,
      last_step INTEGER NOT NULL,
      planned_at INTEGER NOT NULL,
      planned_by TEXT NOT NULL CHECK (planned_by <> ''),
      published_at INTEGER,
      state TEXT NOT NULL CHECK (state IN ('planned', 'published')),
      CHECK ((state = 'published') = (published_at IS NOT NULL))
    ) STRICT;

    CREATE TABLE follow_up_file (
      follow_up_id INTEGER NOT NULL REFERENCES follow_up (id) DEFERRABLE INITIALLY DEFERRED,
      name TEXT NOT NULL CHECK (name <> ''),
      size INTEGER NOT NULL CHECK (size >= 0),
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
      PRIMARY KEY (follow_up_id, name)
    ) STRICT, WITHOUT ROWID;

    -- What a follow-up was judged by beside the answers: exports of the lists, standing ones too.
    CREATE TABLE follow_up_list (
      follow_up_id INTEGER NOT NULL REFERENCES follow_up (id) DEFERRABLE INITIALLY DEFERRED,
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
      PRIMARY KEY (follow_up_id, sha256)
    ) STRICT, WITHOUT ROWID;

    ALTER TABLE intake ADD COLUMN follow_up_id INTEGER
      REFERENCES follow_up (id) DEFERRABLE INITIALLY DEFERRED
      CHECK ((outcome = 'follow-up') = (follow_up_id IS NOT NULL));
    CREATE UNIQUE INDEX intake_by_follow_up ON intake (follow_up_id)
      WHERE follow_up_id IS NOT NULL;

    ALTER TABLE event ADD COLUMN follow_up_id INTEGER
      REFERENCES follow_up (id) DEFERRABLE INITIALLY DEFERRED
      CHECK (follow_up_id IS NULL OR intake_id IS NULL AND run_id IS NULL);

    -- A request document other than a run's batch: a remainder or a question of a follow-up, its
    -- deletions, or the corrections of a run. An id names one document for ever, so that an answer
    -- to it can be told from every other.
    CREATE TABLE message_set (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 23),
      kind TEXT NOT NULL CHECK (kind <> ''),
      recovers TEXT,
      run_id INTEGER REFERENCES run (id) DEFERRABLE INITIALLY DEFERRED,
      follow_up_id INTEGER REFERENCES follow_up (id) DEFERRABLE INITIALLY DEFERRED,
      number INTEGER NOT NULL CHECK (number >= 1),
      file TEXT NOT NULL,
      requests INTEGER NOT NULL CHECK (requests >= 0),
      minutes INTEGER NOT NULL CHECK (minutes BETWEEN requests AND requests * 1440),
      -- The newest batch when it was written: the order of all documents.
      after_batch INTEGER NOT NULL,
      UNIQUE (run_id, file),
      UNIQUE (follow_up_id, file),
      FOREIGN KEY (run_id, file) REFERENCES staged_file (run_id, name),
      FOREIGN KEY (follow_up_id, file) REFERENCES follow_up_file (follow_up_id, name),
      CHECK ((run_id IS NULL) = (follow_up_id IS NOT NULL)),
      CHECK (run_id IS NULL OR kind IN ('change', 'delete')),
      CHECK ((kind = 'recovery') = (recovers IS NOT NULL)),
      CHECK ((kind = 'recovery') = (requests = 0))
    ) STRICT;
    CREATE INDEX batch_by_message_set ON batch (message_set_id);

    -- Which line's request carries a line that was merged into it.
    CREATE TABLE merged_line (
      entry_id INTEGER PRIMARY KEY REFERENCES entry (id),
      carrier_id INTEGER NOT NULL REFERENCES entry (id)
    ) STRICT;
    CREATE INDEX merged_line_by_carrier ON merged_line (carrier_id);
    INSERT INTO merged_line
    SELECT line.id, carrier.id
    FROM entry AS line
    JOIN entry AS carrier ON carrier.batch_id = line.batch_id
      AND carrier.position = line.position AND carrier.part = 0
    WHERE line.part > 0;


    """

  private static let version2Steps = """
    -- What became of a request after its batch was written: it was sent once more, changed or
    -- deleted, or an answer said how it stands. The newest step tells where it stands; without any
    -- it awaits its answer.
    CREATE TABLE step (
      id INTEGER PRIMARY KEY,
      entry_id INTEGER NOT NULL REFERENCES entry (id),
      state TEXT NOT NULL CHECK (state <> ''),
      -- Of a sending: the set, the request's place in it and its name.
      message_set_id INTEGER REFERENCES message_set (id) DEFERRABLE INITIALLY DEFERRED,
      position INTEGER CHECK (position >= 1),
      request_id TEXT CHECK (length(request_id) BETWEEN 1 AND 50),
      -- Of an answer: what brought it, and the set that was answered.
      follow_up_id INTEGER REFERENCES follow_up (id) DEFERRABLE INITIALLY DEFERRED,
      answered_set TEXT CHECK (answered_set <> ''),
      -- What QuickBooks said when it refused the request.
      status_code INTEGER,
      message TEXT,
      -- What is known of the entry in QuickBooks.
      txn_id TEXT CHECK (txn_id <> ''),
      edit_sequence TEXT CHECK (edit_sequence <> ''),
      billable TEXT CHECK (billable <> ''),
      -- What a change makes of the entry; null where it is as it was carried.
      content BLOB CHECK (length(content) = 16),
      work_day INTEGER CHECK (work_day BETWEEN -719162 AND 2932896),
      minutes INTEGER CHECK (minutes BETWEEN 1 AND 1440),
      CHECK ((message_set_id IS NULL) = (follow_up_id IS NOT NULL)),
      CHECK ((message_set_id IS NULL) = (position IS NULL)),
      CHECK ((message_set_id IS NULL) = (request_id IS NULL)),
      CHECK ((follow_up_id IS NULL) = (answered_set IS NULL)),
      CHECK ((status_code IS NULL) = (message IS NULL)),
      CHECK (state <> 'refused' OR status_code IS NOT NULL),
      CHECK (state IN ('loaded', 'changing', 'deleting')
        OR txn_id IS NULL AND edit_sequence IS NULL AND billable IS NULL),
      CHECK (state NOT IN ('changing', 'deleting') OR txn_id IS NOT NULL),
      CHECK ((content IS NULL) = (work_day IS NULL)),
      CHECK ((content IS NULL) = (minutes IS NULL))
    ) STRICT;
    CREATE INDEX step_by_entry ON step (entry_id);
    CREATE INDEX step_by_txn_id ON step (txn_id) WHERE txn_id IS NOT NULL;
    CREATE INDEX step_not_standing ON step (entry_id)
      WHERE state IN ('refused', 'not-processed', 'unknown', 'absent', 'deleted');
    CREATE UNIQUE INDEX step_by_position ON step (message_set_id, position)
      WHERE message_set_id IS NOT NULL;
    CREATE UNIQUE INDEX step_by_request ON step (request_id, message_set_id)
      WHERE message_set_id IS NOT NULL;

    CREATE VIEW standing AS
    SELECT entry.id AS entry_id,
      coalesce((
        SELECT state FROM step
        WHERE step.entry_id = coalesce(
          (SELECT carrier_id FROM merged_line WHERE merged_line.entry_id = entry.id), entry.id)
        ORDER BY step.id DESC LIMIT 1), 'awaiting') AS state
    FROM entry;

    -- The requests that must never be sent again: a line of theirs was carried once more since, or
    -- stands in QuickBooks from another time.
    CREATE VIEW overtaken AS
    SELECT request.id AS entry_id
    FROM entry AS request
    JOIN entry AS line ON line.id IN (
      SELECT request.id
      UNION ALL SELECT entry_id FROM merged_line WHERE carrier_id = request.id)
    JOIN entry AS other ON other.identity = line.identity AND other.carriage <> line.carriage
    WHERE request.part = 0 AND (
      other.carriage > line.carriage
      OR (SELECT state FROM standing WHERE entry_id = other.id)
        IN ('loaded', 'changing', 'deleting'));

    -- The step by which a line is proved not to stand in QuickBooks, where its run carried it again
    -- for that; null where a person said so.
    ALTER TABLE entry_release ADD COLUMN proved_by INTEGER REFERENCES step (id);


    """

  private static let version2Guards = """
    -- Few triggers of many rules: each trigger costs every row as much as its rules do.
    CREATE TRIGGER step_is_of_one_request BEFORE INSERT ON step
    BEGIN
      SELECT RAISE(ABORT, 'a merged line stands as its request does')
      WHERE (SELECT part FROM entry WHERE id = NEW.entry_id) <> 0;
      SELECT RAISE(ABORT, 'the TxnID is another entry''s')
      WHERE NEW.txn_id IS NOT NULL AND EXISTS (
        SELECT 1 FROM step WHERE txn_id = NEW.txn_id AND entry_id <> NEW.entry_id);
      SELECT RAISE(ABORT, 'the folder is planned already')
      WHERE EXISTS (SELECT 1 FROM follow_up WHERE id = NEW.follow_up_id)
        OR EXISTS (
          SELECT 1 FROM message_set
          LEFT JOIN run ON run.id = message_set.run_id
          LEFT JOIN follow_up ON follow_up.id = message_set.follow_up_id
          WHERE message_set.id = NEW.message_set_id
            AND (run.id IS NOT NULL OR follow_up.id IS NOT NULL));
    END;

    CREATE TRIGGER only_what_must_is_sent BEFORE INSERT ON step
    WHEN NEW.message_set_id IS NOT NULL
    BEGIN
      SELECT RAISE(ABORT, 'the request does another thing than its set')
      WHERE NEW.state IS NOT (
        SELECT CASE kind
          WHEN 'add' THEN 'awaiting' WHEN 'change' THEN 'changing' WHEN 'delete' THEN 'deleting'
          END
        FROM message_set WHERE id = NEW.message_set_id);
      SELECT RAISE(ABORT, 'the entry may stand in QuickBooks')
      WHERE NEW.state = 'awaiting' AND (SELECT state FROM standing WHERE entry_id = NEW.entry_id)
        NOT IN ('refused', 'not-processed', 'absent', 'deleted');
      SELECT RAISE(ABORT, 'the entry was carried again since')
      WHERE NEW.state = 'awaiting'
        AND EXISTS (SELECT 1 FROM overtaken WHERE entry_id = NEW.entry_id);
      SELECT RAISE(ABORT, 'the entry is not known to stand in QuickBooks')
      WHERE NEW.state IN ('changing', 'deleting')
        AND (SELECT state FROM standing WHERE entry_id = NEW.entry_id) <> 'loaded';
    END;

    CREATE TRIGGER answers_follow_what_is_known BEFORE INSERT ON step
    WHEN NEW.follow_up_id IS NOT NULL AND NEW.state <> 'loaded'
    BEGIN
      SELECT RAISE(ABORT, 'an answer sends nothing')
      WHERE NEW.state IN ('awaiting', 'changing', 'deleting') AND NEW.state IS NOT
        (SELECT state FROM step WHERE entry_id = NEW.entry_id ORDER BY id DESC LIMIT 1);
      SELECT RAISE(ABORT, 'the entry stands in QuickBooks')
      WHERE NEW.state IN ('refused', 'not-processed', 'absent')
          AND (SELECT state FROM standing WHERE entry_id = NEW.entry_id)
            IN ('loaded', 'changing', 'deleting')
        OR NEW.state = 'unknown'
          AND (SELECT state FROM standing WHERE entry_id = NEW.entry_id) = 'loaded';
      SELECT RAISE(ABORT, 'the entry may still be loaded')
      WHERE NEW.state = 'absent'
        AND (SELECT state FROM standing WHERE entry_id = NEW.entry_id) <> 'unknown';
      SELECT RAISE(ABORT, 'no deletion was sent')
      WHERE NEW.state = 'deleted' AND NOT EXISTS (
        SELECT 1 FROM step WHERE entry_id = NEW.entry_id AND state = 'deleting');
      -- An earlier sending's answer proves nothing of the one that is still on its way, unless it
      -- shows that the entry stands.
      SELECT RAISE(ABORT, 'another sending was answered')
      WHERE NEW.state IN ('refused', 'not-processed', 'unknown', 'absent', 'deleted')
        AND NOT EXISTS (
          SELECT 1 FROM (
            SELECT coalesce(
              (SELECT message_set.name FROM step
                JOIN message_set ON message_set.id = step.message_set_id
                WHERE step.entry_id = NEW.entry_id ORDER BY step.id DESC LIMIT 1),
              (SELECT batch.message_set_id FROM entry JOIN batch ON batch.id = entry.batch_id
                WHERE entry.id = NEW.entry_id)) AS name) AS last
          WHERE last.name = NEW.answered_set OR EXISTS (
            SELECT 1 FROM message_set AS question
            WHERE question.name = NEW.answered_set AND question.recovers = last.name));
    END;

    CREATE TRIGGER release_is_proved BEFORE INSERT ON entry_release
    WHEN NEW.proved_by IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM entry
      JOIN step ON step.id = NEW.proved_by AND step.entry_id = coalesce(
        (SELECT carrier_id FROM merged_line WHERE merged_line.entry_id = entry.id), entry.id)
      WHERE entry.identity = NEW.identity AND entry.carriage = NEW.carriage
        AND step.state IN ('refused', 'not-processed', 'absent', 'deleted')
        AND NOT EXISTS (
          SELECT 1 FROM step AS newer WHERE newer.entry_id = step.entry_id AND newer.id > step.id)
        AND NOT EXISTS (
          SELECT 1 FROM entry AS other
          WHERE other.identity = NEW.identity AND other.carriage <> NEW.carriage
            AND (SELECT state FROM standing WHERE entry_id = other.id)
              IN ('loaded', 'changing', 'deleting')))
    BEGIN SELECT RAISE(ABORT, 'the entry may stand in QuickBooks'); END;

    CREATE TRIGGER merged_line_is_in_its_request BEFORE INSERT ON merged_line
    WHEN NOT EXISTS (
      SELECT 1 FROM entry AS line
      JOIN entry AS carrier ON carrier.id = NEW.carrier_id AND carrier.part = 0
        AND carrier.batch_id = line.batch_id AND carrier.position = line.position
      WHERE line.id = NEW.entry_id AND line.part > 0)
    BEGIN SELECT RAISE(ABORT, 'another request carries the line'); END;


    """

  private static let version2Endings = """
    CREATE TRIGGER run_knows_its_merged_lines AFTER INSERT ON run
    WHEN (SELECT count(*) FROM entry
        WHERE id BETWEEN NEW.first_entry AND NEW.last_entry AND part > 0)
      <> (SELECT count(*) FROM merged_line
        WHERE entry_id BETWEEN NEW.first_entry AND NEW.last_entry)
    BEGIN SELECT RAISE(ABORT, 'a merged line without its request'); END;
    CREATE TRIGGER corrections_add_up AFTER INSERT ON run
    WHEN EXISTS (
      SELECT 1 FROM message_set WHERE run_id = NEW.id AND (requests, minutes) IS NOT (
        SELECT count(*), coalesce(sum(coalesce(step.minutes, entry.minutes)), 0)
        FROM step JOIN entry ON entry.id = step.entry_id
        WHERE step.message_set_id = message_set.id))
    BEGIN SELECT RAISE(ABORT, 'the totals of the corrections do not tie'); END;
    CREATE TRIGGER follow_up_adds_up AFTER INSERT ON follow_up
    WHEN EXISTS (
      SELECT 1 FROM message_set WHERE follow_up_id = NEW.id AND (requests, minutes) IS NOT (
        SELECT count(*), coalesce(sum(coalesce(step.minutes, entry.minutes)), 0)
        FROM step JOIN entry ON entry.id = step.entry_id
        WHERE step.message_set_id = message_set.id))
      OR NEW.last_step - NEW.first_step + 1 <> (
        SELECT count(*) FROM step LEFT JOIN message_set ON message_set.id = step.message_set_id
        WHERE step.id BETWEEN NEW.first_step AND NEW.last_step
          AND coalesce(step.follow_up_id, message_set.follow_up_id) = NEW.id)
      OR EXISTS (SELECT 1 FROM step WHERE id > NEW.last_step)
    BEGIN SELECT RAISE(ABORT, 'the totals of the follow-up do not tie'); END;

    CREATE TRIGGER follow_up_comes_of_an_intake BEFORE INSERT ON follow_up
    WHEN NOT EXISTS (SELECT 1 FROM intake WHERE follow_up_id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'a follow-up of no delivery'); END;
    CREATE TRIGGER claim_leads_to_one_follow_up BEFORE INSERT ON follow_up
    WHEN EXISTS (
      SELECT 1 FROM intake JOIN intake AS earlier ON earlier.claim = intake.claim
      WHERE intake.follow_up_id = NEW.id AND earlier.follow_up_id <> NEW.id)
    BEGIN SELECT RAISE(ABORT, 'the delivery led to a follow-up already'); END;
    CREATE TRIGGER follow_up_has_a_name_of_its_own BEFORE INSERT ON follow_up
    WHEN EXISTS (SELECT 1 FROM run WHERE name = NEW.name)
    BEGIN SELECT RAISE(ABORT, 'a run has the name'); END;
    CREATE TRIGGER run_has_a_name_of_its_own BEFORE INSERT ON run
    WHEN EXISTS (SELECT 1 FROM follow_up WHERE name = NEW.name)
    BEGIN SELECT RAISE(ABORT, 'a follow-up has the name'); END;
    CREATE TRIGGER message_set_has_an_id_of_its_own BEFORE INSERT ON message_set
    WHEN EXISTS (SELECT 1 FROM batch WHERE message_set_id = NEW.name)
    BEGIN SELECT RAISE(ABORT, 'a batch has the message set id'); END;
    CREATE TRIGGER batch_has_an_id_of_its_own BEFORE INSERT ON batch
    WHEN EXISTS (SELECT 1 FROM batch WHERE message_set_id = NEW.message_set_id)
      OR EXISTS (SELECT 1 FROM message_set WHERE name = NEW.message_set_id)
    BEGIN SELECT RAISE(ABORT, 'another document has the message set id'); END;
    CREATE TRIGGER recovery_is_of_a_known_set BEFORE INSERT ON message_set
    WHEN NEW.recovers IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM batch WHERE message_set_id = NEW.recovers)
      AND NOT EXISTS (SELECT 1 FROM message_set WHERE name = NEW.recovers)
    BEGIN SELECT RAISE(ABORT, 'a recovery of nothing'); END;

    CREATE TRIGGER follow_up_file_comes_with_its_follow_up BEFORE INSERT ON follow_up_file
    WHEN EXISTS (SELECT 1 FROM follow_up WHERE id = NEW.follow_up_id)
    BEGIN SELECT RAISE(ABORT, 'the follow-up is planned already'); END;
    CREATE TRIGGER follow_up_list_comes_with_its_follow_up BEFORE INSERT ON follow_up_list
    WHEN EXISTS (SELECT 1 FROM follow_up WHERE id = NEW.follow_up_id)
    BEGIN SELECT RAISE(ABORT, 'the follow-up is planned already'); END;
    CREATE TRIGGER message_set_comes_with_its_folder BEFORE INSERT ON message_set
    WHEN EXISTS (SELECT 1 FROM follow_up WHERE id = NEW.follow_up_id)
      OR EXISTS (SELECT 1 FROM run WHERE id = NEW.run_id)
    BEGIN SELECT RAISE(ABORT, 'the folder is planned already'); END;
    CREATE TRIGGER follow_up_is_published_once BEFORE UPDATE ON follow_up
    WHEN OLD.state <> 'planned' OR NEW.state <> 'published'
    BEGIN SELECT RAISE(ABORT, 'a follow-up is planned, then published'); END;
    CREATE TRIGGER follow_up_stands BEFORE UPDATE OF
      id, name, kind, outbox, work_folder, tool_version, first_step, last_step, planned_at,
      planned_by ON follow_up
    BEGIN SELECT RAISE(ABORT, 'what is written stands'); END;
    CREATE TRIGGER follow_up_file_stands BEFORE UPDATE ON follow_up_file
    BEGIN SELECT RAISE(ABORT, 'what is written stands'); END;
    CREATE TRIGGER follow_up_list_stands BEFORE UPDATE ON follow_up_list
    BEGIN SELECT RAISE(ABORT, 'what is written stands'); END;
    CREATE TRIGGER message_set_stands BEFORE UPDATE ON message_set
    BEGIN SELECT RAISE(ABORT, 'what is written stands'); END;
    CREATE TRIGGER merged_line_stands BEFORE UPDATE ON merged_line
    BEGIN SELECT RAISE(ABORT, 'what is written stands'); END;
    CREATE TRIGGER step_stands BEFORE UPDATE ON step
    BEGIN SELECT RAISE(ABORT, 'what is written stands'); END;

    CREATE TRIGGER follow_up_stays BEFORE DELETE ON follow_up
    BEGIN SELECT RAISE(ABORT, 'a ledger forgets nothing'); END;
    CREATE TRIGGER follow_up_file_stays BEFORE DELETE ON follow_up_file
    BEGIN SELECT RAISE(ABORT, 'a ledger forgets nothing'); END;
    CREATE TRIGGER follow_up_list_stays BEFORE DELETE ON follow_up_list
    BEGIN SELECT RAISE(ABORT, 'a ledger forgets nothing'); END;
    CREATE TRIGGER message_set_stays BEFORE DELETE ON message_set
    BEGIN SELECT RAISE(ABORT, 'a ledger forgets nothing'); END;
    CREATE TRIGGER merged_line_stays BEFORE DELETE ON merged_line
    BEGIN SELECT RAISE(ABORT, 'a ledger forgets nothing'); END;
    CREATE TRIGGER step_stays BEFORE DELETE ON step
    BEGIN SELECT RAISE(ABORT, 'a ledger forgets nothing'); END;
    """
}
