extension Schema {
  /// Companies, bundles, runs, batches, entries, releases and events.
  ///
  /// Times are seconds since 1970 UTC, days are days since 1970-01-01, digests are lower-case
  /// hexadecimal, identities 16 bytes. Lists of words are left open where later versions add to
  /// them, because SQLite cannot change a CHECK.
  static let version1 = version1Tables + version1Entries + version1Guards

  private static let version1Tables = """
    -- The company file this ledger belongs to. Identities are made with the first name for ever.
    -- The names are empty where no bundle told them.
    CREATE TABLE company (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      first_name TEXT NOT NULL,
      name TEXT NOT NULL,
      legal_name TEXT NOT NULL,
      ein_hash TEXT CHECK (length(ein_hash) = 64 AND ein_hash NOT GLOB '*[^0-9a-f]*')
    ) STRICT;

    -- What was delivered, whatever it was called.
    CREATE TABLE bundle (
      id INTEGER PRIMARY KEY,
      content TEXT NOT NULL UNIQUE
        CHECK (length(content) = 64 AND content NOT GLOB '*[^0-9a-f]*')
    ) STRICT;

    -- Each time a bundle came in, and what that led to: a run, or nothing. The claim tells one
    -- delivery of a watched folder from the next.
    CREATE TABLE intake (
      id INTEGER PRIMARY KEY,
      bundle_id INTEGER NOT NULL REFERENCES bundle (id),
      name TEXT NOT NULL,
      claim TEXT CHECK (claim <> ''),
      taken_at INTEGER NOT NULL,
      taken_by TEXT NOT NULL CHECK (taken_by <> ''),
      outcome TEXT NOT NULL CHECK (outcome <> ''),
      run_id INTEGER UNIQUE REFERENCES run (id) DEFERRABLE INITIALLY DEFERRED,
      CHECK ((outcome = 'run') = (run_id IS NOT NULL))
    ) STRICT;
    CREATE INDEX intake_by_bundle ON intake (bundle_id);
    CREATE INDEX intake_by_claim ON intake (claim) WHERE claim IS NOT NULL;

    -- A run is written last of all that it consists of, so that it can be added up.
    CREATE TABLE run (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE CHECK (name <> ''),
      -- An absolute path, so that a recovery started anywhere finds it.
      outbox TEXT NOT NULL CHECK (outbox GLOB '/*'),
      work_folder TEXT NOT NULL CHECK (work_folder <> ''),
      tool_version TEXT NOT NULL CHECK (tool_version <> ''),
      options_digest TEXT NOT NULL
        CHECK (length(options_digest) = 64 AND options_digest NOT GLOB '*[^0-9a-f]*'),
      mapping_digest TEXT NOT NULL
        CHECK (length(mapping_digest) = 64 AND mapping_digest NOT GLOB '*[^0-9a-f]*'),
      read_entries INTEGER NOT NULL CHECK (read_entries >= 0),
      read_minutes INTEGER NOT NULL,
      batched_entries INTEGER NOT NULL CHECK (batched_entries >= 0),
      batched_minutes INTEGER NOT NULL,
      held_entries INTEGER NOT NULL CHECK (held_entries >= 0),
      held_minutes INTEGER NOT NULL,
      duplicate_entries INTEGER NOT NULL CHECK (duplicate_entries >= 0),
      duplicate_minutes INTEGER NOT NULL,
      outside_entries INTEGER NOT NULL CHECK (outside_entries >= 0),
      outside_minutes INTEGER NOT NULL,
      rounded_minutes INTEGER NOT NULL,
      -- Its lines in the table of entries.
      first_entry INTEGER NOT NULL,
      last_entry INTEGER NOT NULL,
      planned_at INTEGER NOT NULL,
      planned_by TEXT NOT NULL CHECK (planned_by <> ''),
      published_at INTEGER,
      state TEXT NOT NULL CHECK (state IN ('planned', 'published')),
      CHECK (read_entries =
        batched_entries + held_entries + duplicate_entries + outside_entries),
      CHECK (read_minutes =
        batched_minutes + held_minutes + duplicate_minutes + outside_minutes),
      CHECK (last_entry - first_entry + 1 = batched_entries),
      CHECK ((state = 'published') = (published_at IS NOT NULL))
    ) STRICT;

    CREATE TABLE document (
      id INTEGER PRIMARY KEY,
      run_id INTEGER NOT NULL REFERENCES run (id) DEFERRABLE INITIALLY DEFERRED,
      number INTEGER NOT NULL CHECK (number >= 0),
      name TEXT NOT NULL,
      size INTEGER NOT NULL CHECK (size >= 0),
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
      UNIQUE (run_id, number)
    ) STRICT;

    CREATE TABLE staged_file (
      run_id INTEGER NOT NULL REFERENCES run (id) DEFERRABLE INITIALLY DEFERRED,
      name TEXT NOT NULL CHECK (name <> ''),
      size INTEGER NOT NULL CHECK (size >= 0),
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
      PRIMARY KEY (run_id, name)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE batch (
      id INTEGER PRIMARY KEY,
      run_id INTEGER NOT NULL REFERENCES run (id) DEFERRABLE INITIALLY DEFERRED,
      number INTEGER NOT NULL CHECK (number >= 1),
      file TEXT NOT NULL,
      week INTEGER NOT NULL,
      message_set_id TEXT NOT NULL CHECK (length(message_set_id) BETWEEN 1 AND 23),
      entries INTEGER NOT NULL CHECK (entries >= 1),
      minutes INTEGER NOT NULL CHECK (minutes BETWEEN entries AND entries * 1440),
      UNIQUE (run_id, number),
      UNIQUE (run_id, file),
      FOREIGN KEY (run_id, file) REFERENCES staged_file (run_id, name)
    ) STRICT;


    """

  private static let version1Entries = """
    -- A source line that a batch carries. Its request is the position in the batch; part 0 is the
    -- line the request is named after, the others are equal lines that it carries as well, whose
    -- minutes are in part 0. A line is carried once, and once more for each release.
    CREATE TABLE entry (
      id INTEGER PRIMARY KEY,
      identity BLOB NOT NULL CHECK (length(identity) = 16),
      carriage INTEGER NOT NULL CHECK (carriage >= 1),
      after_release INTEGER CHECK (after_release = carriage - 1),
      content BLOB NOT NULL CHECK (length(content) = 16),
      batch_id INTEGER NOT NULL REFERENCES batch (id),
      position INTEGER NOT NULL CHECK (position >= 1),
      part INTEGER NOT NULL CHECK (part >= 0),
      work_day INTEGER NOT NULL CHECK (work_day BETWEEN -719162 AND 2932896),
      minutes INTEGER NOT NULL,
      read_minutes INTEGER NOT NULL CHECK (read_minutes BETWEEN 1 AND 1440),
      document_id INTEGER NOT NULL REFERENCES document (id),
      line INTEGER NOT NULL CHECK (line >= 0),
      source_id TEXT CHECK (source_id <> ''),
      -- A hash of the source's id, where that lasts from one export to the next.
      source_key INTEGER CHECK (source_key <> 0),
      -- A hash of the person and the day, where the entry has no id of its own.
      person_day INTEGER CHECK (person_day <> 0),
      mapped_roles INTEGER NOT NULL CHECK (mapped_roles BETWEEN 0 AND 31),
      UNIQUE (identity, carriage),
      FOREIGN KEY (identity, after_release) REFERENCES entry_release (identity, carriage),
      CHECK ((carriage = 1) = (after_release IS NULL)),
      CHECK (CASE part WHEN 0 THEN minutes BETWEEN 1 AND 1440 ELSE minutes = 0 END)
    ) STRICT;

    -- A person lets an entry be carried again all the same.
    CREATE TABLE entry_release (
      identity BLOB NOT NULL,
      carriage INTEGER NOT NULL,
      released_at INTEGER NOT NULL,
      released_by TEXT NOT NULL CHECK (released_by <> ''),
      PRIMARY KEY (identity, carriage),
      FOREIGN KEY (identity, carriage) REFERENCES entry (identity, carriage)
    ) STRICT, WITHOUT ROWID;

    -- Who did what and when. Neither names of people paid nor notes.
    CREATE TABLE event (
      id INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      who TEXT NOT NULL CHECK (who <> ''),
      what TEXT NOT NULL CHECK (what <> ''),
      intake_id INTEGER REFERENCES intake (id),
      run_id INTEGER REFERENCES run (id) DEFERRABLE INITIALLY DEFERRED,
      identity BLOB CHECK (length(identity) = 16),
      CHECK (intake_id IS NULL OR run_id IS NULL)
    ) STRICT;


    """

  private static let version1Guards = """
    -- Grouping by batch would cost half as much as writing the entries. Hash totals, each count
    -- and time multiplied by the number of its batch, show an entry in the wrong batch as well.
    CREATE TRIGGER run_adds_up AFTER INSERT ON run
    WHEN NOT EXISTS (
      SELECT 1 FROM (
        SELECT
          count(*) AS lines,
          coalesce(sum(read_minutes), 0) AS read_minutes,
          coalesce(sum(part = 0), 0) AS entries,
          coalesce(sum(minutes), 0) AS minutes,
          coalesce(sum((part = 0) * batch_id), 0) AS entries_hash,
          coalesce(sum(minutes * batch_id), 0) AS minutes_hash
        FROM entry WHERE id BETWEEN NEW.first_entry AND NEW.last_entry
      ) AS written, (
        SELECT
          coalesce(sum(entries), 0) AS entries,
          coalesce(sum(minutes), 0) AS minutes,
          coalesce(sum(entries * id), 0) AS entries_hash,
          coalesce(sum(minutes * id), 0) AS minutes_hash
        FROM batch WHERE run_id = NEW.id
      ) AS announced
      WHERE written.lines = NEW.batched_entries
        AND written.read_minutes = NEW.batched_minutes
        AND written.minutes = NEW.batched_minutes + NEW.rounded_minutes
        AND written.entries = announced.entries
        AND written.minutes = announced.minutes
        AND written.entries_hash = announced.entries_hash
        AND written.minutes_hash = announced.minutes_hash
    )
    BEGIN SELECT RAISE(ABORT, 'the totals of the run do not tie'); END;

    CREATE TRIGGER run_comes_of_an_intake BEFORE INSERT ON run
    WHEN NOT EXISTS (SELECT 1 FROM intake WHERE run_id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'a run of no bundle'); END;
    CREATE TRIGGER batch_comes_with_its_run BEFORE INSERT ON batch
    WHEN EXISTS (SELECT 1 FROM run WHERE id = NEW.run_id)
    BEGIN SELECT RAISE(ABORT, 'the run is planned already'); END;
    CREATE TRIGGER staged_file_comes_with_its_run BEFORE INSERT ON staged_file
    WHEN EXISTS (SELECT 1 FROM run WHERE id = NEW.run_id)
    BEGIN SELECT RAISE(ABORT, 'the run is planned already'); END;

    CREATE TRIGGER run_is_published_once BEFORE UPDATE ON run
    WHEN OLD.state <> 'planned' OR NEW.state <> 'published'
    BEGIN SELECT RAISE(ABORT, 'a run is planned, then published'); END;
    CREATE TRIGGER run_stands BEFORE UPDATE OF
      id, name, outbox, work_folder, tool_version, options_digest, mapping_digest,
      read_entries, read_minutes, batched_entries, batched_minutes, held_entries, held_minutes,
      duplicate_entries, duplicate_minutes, outside_entries, outside_minutes, rounded_minutes,
      first_entry, last_entry, planned_at, planned_by ON run
    BEGIN SELECT RAISE(ABORT, 'what is written stands'); END;
    CREATE TRIGGER intake_stands BEFORE UPDATE ON intake
    BEGIN SELECT RAISE(ABORT, 'what is written stands'); END;
    CREATE TRIGGER company_keeps_its_first_name BEFORE UPDATE OF first_name ON company
    BEGIN SELECT RAISE(ABORT, 'every identity was made with the first name'); END;

    CREATE TRIGGER bundle_stands BEFORE UPDATE ON bundle
    BEGIN SELECT RAISE(ABORT, 'what is written stands'); END;
    CREATE TRIGGER document_stands BEFORE UPDATE ON document
    BEGIN SELECT RAISE(ABORT, 'what is written stands'); END;
    CREATE TRIGGER staged_file_stands BEFORE UPDATE ON staged_file
    BEGIN SELECT RAISE(ABORT, 'what is written stands'); END;
    CREATE TRIGGER batch_stands BEFORE UPDATE ON batch
    BEGIN SELECT RAISE(ABORT, 'what is written stands'); END;
    CREATE TRIGGER entry_stands BEFORE UPDATE ON entry
    BEGIN SELECT RAISE(ABORT, 'what is written stands'); END;
    CREATE TRIGGER entry_release_stands BEFORE UPDATE ON entry_release
    BEGIN SELECT RAISE(ABORT, 'what is written stands'); END;
    CREATE TRIGGER event_stands BEFORE UPDATE ON event
    BEGIN SELECT RAISE(ABORT, 'what is written stands'); END;

    CREATE TRIGGER company_stays BEFORE DELETE ON company
    BEGIN SELECT RAISE(ABORT, 'a ledger forgets nothing'); END;
    CREATE TRIGGER bundle_stays BEFORE DELETE ON bundle
    BEGIN SELECT RAISE(ABORT, 'a ledger forgets nothing'); END;
    CREATE TRIGGER intake_stays BEFORE DELETE ON intake
    BEGIN SELECT RAISE(ABORT, 'a ledger forgets nothing'); END;
    CREATE TRIGGER run_stays BEFORE DELETE ON run
    BEGIN SELECT RAISE(ABORT, 'a ledger forgets nothing'); END;
    CREATE TRIGGER document_stays BEFORE DELETE ON document
    BEGIN SELECT RAISE(ABORT, 'a ledger forgets nothing'); END;
    CREATE TRIGGER staged_file_stays BEFORE DELETE ON staged_file
    BEGIN SELECT RAISE(ABORT, 'a ledger forgets nothing'); END;
    CREATE TRIGGER batch_stays BEFORE DELETE ON batch
    BEGIN SELECT RAISE(ABORT, 'a ledger forgets nothing'); END;
    CREATE TRIGGER entry_stays BEFORE DELETE ON entry
    BEGIN SELECT RAISE(ABORT, 'a ledger forgets nothing'); END;
    CREATE TRIGGER entry_release_stays BEFORE DELETE ON entry_release
    BEGIN SELECT RAISE(ABORT, 'a ledger forgets nothing'); END;
    CREATE TRIGGER event_stays BEFORE DELETE ON event
    BEGIN SELECT RAISE(ABORT, 'a ledger forgets nothing'); END;
    """
}
