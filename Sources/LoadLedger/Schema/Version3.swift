extension Schema {
  /// What the QuickBooks Web Connector carries: the company's courier, its sessions, and each
  /// document that was handed over, with how that ended.
  ///
  /// Columns are as in the first version.
  static let version3 =
    version3Tables + version3Handovers + version3Guards + version3Ways
    + version3Endings

  private static let version3Tables = """
    -- Batches of earlier ledgers are not known to be a canary: no courier carries them.
    ALTER TABLE batch ADD COLUMN canary INTEGER NOT NULL DEFAULT 0 CHECK (canary IN (0, 1));

    ALTER TABLE event ADD COLUMN detail TEXT CHECK (detail <> '');

    -- The account by which a Web Connector carries for the company. What was planned before it was
    -- added may have been loaded by hand, and is never handed over.
    CREATE TABLE courier (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      file_id TEXT NOT NULL CHECK (file_id GLOB '{*}' AND length(file_id) = 38),
      after_batch INTEGER NOT NULL,
      after_set INTEGER NOT NULL,
      after_follow_up INTEGER NOT NULL,
      added_at INTEGER NOT NULL,
      added_by TEXT NOT NULL CHECK (added_by <> '')
    ) STRICT;

    -- The newest counts. The password itself stands nowhere.
    CREATE TABLE courier_login (
      id INTEGER PRIMARY KEY,
      user_name TEXT NOT NULL CHECK (user_name <> ''),
      password_hash TEXT NOT NULL CHECK (password_hash <> ''),
      set_at INTEGER NOT NULL,
      set_by TEXT NOT NULL CHECK (set_by <> '')
    ) STRICT;

    -- When it last called, whether or not that led to a session. The one row that changes.
    CREATE TABLE courier_contact (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      at INTEGER NOT NULL,
      result TEXT NOT NULL CHECK (result <> ''),
      -- Until when it was sent away, as far as that was known.
      until INTEGER,
      refused_logins INTEGER NOT NULL CHECK (refused_logins >= 0)
    ) STRICT;

    CREATE TABLE courier_session (
      id INTEGER PRIMARY KEY,
      -- A digest of the ticket, by which a process that was started anew knows it.
      ticket_digest TEXT NOT NULL UNIQUE
        CHECK (length(ticket_digest) = 64 AND ticket_digest NOT GLOB '*[^0-9a-f]*'),
      begun_at INTEGER NOT NULL
    ) STRICT;

    -- What QuickBooks said of itself on the first call of a session.
    CREATE TABLE courier_host (
      session_id INTEGER PRIMARY KEY REFERENCES courier_session (id),
      company TEXT NOT NULL,
      product TEXT NOT NULL,
      told_at INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE courier_session_end (
      session_id INTEGER PRIMARY KEY REFERENCES courier_session (id),
      reason TEXT NOT NULL CHECK (reason <> ''),
      ended_at INTEGER NOT NULL
    ) STRICT;


    """

  private static let version3Handovers = """
    -- A document that was handed over: a batch, another message set, or a question about time,
    -- which is no message set.
    CREATE TABLE handover (
      id INTEGER PRIMARY KEY,
      session_id INTEGER NOT NULL REFERENCES courier_session (id),
      batch_id INTEGER REFERENCES batch (id),
      message_set_id INTEGER REFERENCES message_set (id),
      follow_up_id INTEGER REFERENCES follow_up (id),
      file TEXT NOT NULL CHECK (file <> ''),
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
      handed_at INTEGER NOT NULL,
      FOREIGN KEY (follow_up_id, file) REFERENCES follow_up_file (follow_up_id, name),
      CHECK ((batch_id IS NOT NULL) + (message_set_id IS NOT NULL) + (follow_up_id IS NOT NULL) = 1)
    ) STRICT;
    CREATE INDEX handover_by_batch ON handover (batch_id) WHERE batch_id IS NOT NULL;
    CREATE INDEX handover_by_message_set ON handover (message_set_id)
      WHERE message_set_id IS NOT NULL;
    CREATE INDEX handover_by_follow_up ON handover (follow_up_id, file)
      WHERE follow_up_id IS NOT NULL;

    CREATE TABLE handover_end (
      handover_id INTEGER PRIMARY KEY REFERENCES handover (id),
      outcome TEXT NOT NULL CHECK (outcome IN ('answered', 'broken')),
      -- Of an answer: what it is called in the inbox, and the SHA-256 of its bytes.
      delivery TEXT CHECK (delivery <> ''),
      sha256 TEXT CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
      -- Of a break: what QuickBooks or its Web Connector said.
      hresult TEXT,
      message TEXT,
      ended_at INTEGER NOT NULL,
      CHECK ((outcome = 'answered') = (delivery IS NOT NULL)),
      CHECK ((outcome = 'answered') = (sha256 IS NOT NULL)),
      CHECK ((outcome = 'broken') = (hresult IS NOT NULL)),
      CHECK ((outcome = 'broken') = (message IS NOT NULL))
    ) STRICT;


    """

  private static let version3Guards = """
    CREATE TRIGGER one_courier_carries BEFORE INSERT ON courier_session
    BEGIN
      SELECT RAISE(ABORT, 'nobody carries for the company')
      WHERE NOT EXISTS (SELECT 1 FROM courier);
      SELECT RAISE(ABORT, 'another session is at work')
      WHERE EXISTS (
        SELECT 1 FROM courier_session AS other
        WHERE NOT EXISTS (SELECT 1 FROM courier_session_end WHERE session_id = other.id));
    END;

    CREATE TRIGGER documents_are_handed_over_once BEFORE INSERT ON handover
    BEGIN
      SELECT RAISE(ABORT, 'the session is over')
      WHERE EXISTS (SELECT 1 FROM courier_session_end WHERE session_id = NEW.session_id);
      SELECT RAISE(ABORT, 'another document is on its way')
      WHERE EXISTS (
        SELECT 1 FROM handover AS other
        WHERE NOT EXISTS (SELECT 1 FROM handover_end WHERE handover_id = other.id));
      SELECT RAISE(ABORT, 'the document was planned before the courier was added')
      WHERE NOT EXISTS (
        SELECT 1 FROM courier
        WHERE coalesce(NEW.batch_id > after_batch, NEW.message_set_id > after_set,
          NEW.follow_up_id > after_follow_up));
      SELECT RAISE(ABORT, 'the document was handed over')
      WHERE EXISTS (
        SELECT 1 FROM handover AS other
        LEFT JOIN message_set ON message_set.id = other.message_set_id
        LEFT JOIN handover_end ON handover_end.handover_id = other.id
        WHERE (other.batch_id = NEW.batch_id OR other.message_set_id = NEW.message_set_id)
          -- What QuickBooks kept is asked for again as long as no answer came; what time it holds,
          -- whenever something hangs on it.
          AND (other.batch_id IS NOT NULL OR message_set.kind <> 'recovery'
            OR handover_end.outcome = 'answered'));
      SELECT RAISE(ABORT, 'the document is not published, or another one')
      WHERE NOT EXISTS (
        SELECT 1 FROM batch
        JOIN run ON run.id = batch.run_id AND run.state = 'published'
        JOIN staged_file AS file ON file.run_id = run.id AND file.name = batch.file
        WHERE batch.id = NEW.batch_id AND file.name = NEW.file AND file.sha256 = NEW.sha256
        UNION ALL
        SELECT 1 FROM message_set
        JOIN run ON run.id = message_set.run_id AND run.state = 'published'
        JOIN staged_file AS file ON file.run_id = run.id AND file.name = message_set.file
        WHERE message_set.id = NEW.message_set_id AND file.name = NEW.file
          AND file.sha256 = NEW.sha256
        UNION ALL
        SELECT 1 FROM follow_up
        JOIN follow_up_file AS file ON file.follow_up_id = follow_up.id
        LEFT JOIN message_set ON message_set.id = NEW.message_set_id
        WHERE follow_up.id = coalesce(NEW.follow_up_id, message_set.follow_up_id)
          AND follow_up.state = 'published' AND file.name = NEW.file
          AND file.name = coalesce(message_set.file, NEW.file) AND file.sha256 = NEW.sha256);
    END;

    -- Somebody may have loaded a document by hand, or have let its entries be carried otherwise.
    CREATE TRIGGER only_what_awaits_is_handed_over BEFORE INSERT ON handover
    WHEN NEW.follow_up_id IS NULL
    BEGIN
      SELECT RAISE(ABORT, 'more is known of the document')
      WHERE EXISTS (
          SELECT 1 FROM batch
          JOIN run ON run.id = batch.run_id
          JOIN step ON step.entry_id BETWEEN run.first_entry AND run.last_entry
          JOIN entry ON entry.id = step.entry_id AND entry.batch_id = batch.id
          WHERE batch.id = NEW.batch_id)
        OR EXISTS (
          SELECT 1 FROM step AS sent
          JOIN step AS later ON later.entry_id = sent.entry_id AND later.id > sent.id
          WHERE sent.message_set_id = NEW.message_set_id);
      SELECT RAISE(ABORT, 'an entry of the document was released')
      WHERE EXISTS (
        SELECT 1 FROM entry_release
        JOIN entry ON entry.identity = entry_release.identity
          AND entry.carriage = entry_release.carriage
        LEFT JOIN merged_line ON merged_line.entry_id = entry.id
        LEFT JOIN step ON step.entry_id = coalesce(merged_line.carrier_id, entry.id)
          AND step.message_set_id = NEW.message_set_id
        WHERE entry.batch_id = NEW.batch_id OR step.id IS NOT NULL);
    END;


    """

  private static let version3Ways = """
    -- Entries in a document that was handed over, as long as nobody knows what became of it.
    CREATE VIEW on_its_way AS
    SELECT line.identity, line.carriage
    FROM entry AS line
    LEFT JOIN merged_line ON merged_line.entry_id = line.id
    JOIN entry AS request ON request.id = coalesce(merged_line.carrier_id, line.id)
    WHERE EXISTS (
      SELECT 1 FROM handover
      LEFT JOIN handover_end ON handover_end.handover_id = handover.id
      WHERE CASE
          WHEN EXISTS (
            SELECT 1 FROM step WHERE entry_id = request.id AND message_set_id IS NOT NULL)
          THEN handover.message_set_id = (
            SELECT message_set_id FROM step
            WHERE entry_id = request.id AND message_set_id IS NOT NULL ORDER BY id DESC LIMIT 1)
          ELSE handover.batch_id = request.batch_id END
        AND (handover_end.handover_id IS NULL
          OR coalesce(
              (SELECT state FROM step WHERE entry_id = request.id ORDER BY id DESC LIMIT 1),
              'awaiting')
            IN ('awaiting', 'changing', 'deleting')));

    CREATE TRIGGER what_is_on_its_way_is_carried_nowhere_else BEFORE INSERT ON entry_release
    WHEN EXISTS (
      SELECT 1 FROM on_its_way WHERE identity = NEW.identity AND carriage = NEW.carriage)
    BEGIN SELECT RAISE(ABORT, 'the entry is on its way to QuickBooks'); END;


    """

  private static let version3Endings = """
    CREATE TRIGGER courier_stands BEFORE UPDATE ON courier
    BEGIN SELECT RAISE(ABORT, 'what is written stands'); END;
    CREATE TRIGGER courier_login_stands BEFORE UPDATE ON courier_login
    BEGIN SELECT RAISE(ABORT, 'what is written stands'); END;
    CREATE TRIGGER courier_session_stands BEFORE UPDATE ON courier_session
    BEGIN SELECT RAISE(ABORT, 'what is written stands'); END;
    CREATE TRIGGER courier_host_stands BEFORE UPDATE ON courier_host
    BEGIN SELECT RAISE(ABORT, 'what is written stands'); END;
    CREATE TRIGGER courier_session_end_stands BEFORE UPDATE ON courier_session_end
    BEGIN SELECT RAISE(ABORT, 'what is written stands'); END;
    CREATE TRIGGER handover_stands BEFORE UPDATE ON handover
    BEGIN SELECT RAISE(ABORT, 'what is written stands'); END;
    CREATE TRIGGER handover_end_stands BEFORE UPDATE ON handover_end
    BEGIN SELECT RAISE(ABORT, 'what is written stands'); END;

    CREATE TRIGGER courier_stays BEFORE DELETE ON courier
    BEGIN SELECT RAISE(ABORT, 'a ledger forgets nothing'); END;
    CREATE TRIGGER courier_login_stays BEFORE DELETE ON courier_login
    BEGIN SELECT RAISE(ABORT, 'a ledger forgets nothing'); END;
    CREATE TRIGGER courier_session_stays BEFORE DELETE ON courier_session
    BEGIN SELECT RAISE(ABORT, 'a ledger forgets nothing'); END;
    CREATE TRIGGER courier_host_stays BEFORE DELETE ON courier_host
    BEGIN SELECT RAISE(ABORT, 'a ledger forgets nothing'); END;
    CREATE TRIGGER courier_session_end_stays BEFORE DELETE ON courier_session_end
    BEGIN SELECT RAISE(ABORT, 'a ledger forgets nothing'); END;
    CREATE TRIGGER handover_stays BEFORE DELETE ON handover
    BEGIN SELECT RAISE(ABORT, 'a ledger forgets nothing'); END;
    CREATE TRIGGER handover_end_stays BEFORE DELETE ON handover_end
    BEGIN SELECT RAISE(ABORT, 'a ledger forgets nothing'); END;
    """
}
