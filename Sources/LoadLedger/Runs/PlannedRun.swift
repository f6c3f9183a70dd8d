import Timesheets

/// A run as the ledger is to know it.
package struct PlannedRun: Sendable {
  /// The run's name, and its folder's in the outbox.
  package var name: String
  package var delivery: DeliveredBundle
  package var company: CompanyContact
  /// The absolute path of the folder that the run's folder goes into.
  package var outbox: String
  /// The folder in the outbox where its files are staged, by which a recovery finds them.
  package var workFolder: String
  package var origin: RunOrigin
  package var totals: ControlTotals
  /// Minutes written less minutes read, by the rounding option; 0 without it.
  package var roundedMinutes: Int
  /// The files the run will publish, as far as they are staged and synced by now.
  package var files: [PlannedFile]
  package var batches: [PlannedBatch]
  package var entries: PlannedEntries
  /// The entries that a person lets be carried once more with this run.
  package var releases: [EntryIdentity]
  /// The changes and deletions of entries that earlier runs loaded.
  package var corrections: [PlannedSet]

  package init(
    name: String, delivery: DeliveredBundle, company: CompanyContact, outbox: String,
    workFolder: String, origin: RunOrigin, totals: ControlTotals, roundedMinutes: Int = 0,
    files: [PlannedFile] = [], batches: [PlannedBatch], entries: PlannedEntries,
    releases: [EntryIdentity] = [], corrections: [PlannedSet] = []
  ) {
    self.name = name
    self.delivery = delivery
    self.company = company
    self.outbox = outbox
    self.workFolder = workFolder
    self.origin = origin
    self.totals = totals
    self.roundedMinutes = roundedMinutes
    self.files = files
    self.batches = batches
    self.entries = entries
    self.releases = releases
    self.corrections = corrections
  }
}

/// What a run was made from.
package struct RunOrigin: Hashable, Sendable {
  package var toolVersion: String
  /// SHA-256 over all options in force, in lower-case hexadecimal.
  package var optionsDigest: String
  /// SHA-256 over the mapping table in force, in lower-case hexadecimal.
  package var mappingDigest: String

  package init(toolVersion: String, optionsDigest: String, mappingDigest: String) {
    self.toolVersion = toolVersion
    self.optionsDigest = optionsDigest
    self.mappingDigest = mappingDigest
  }
}

/// A staged file of a run: its path inside the run's folder, its size and its SHA-256 in lower-case
/// hexadecimal.
package struct PlannedFile: Hashable, Sendable {
  package let name: String
  package let size: Int
  package let sha256: String

  package init(name: String, size: Int, sha256: String) {
    self.name = name
    self.size = size
    self.sha256 = sha256
  }
}

/// A batch and the staged file that holds it.
package struct PlannedBatch: Sendable {
  package let batch: Batch
  /// The name of one of the run's files.
  package let file: String

  package init(_ batch: Batch, file: String) {
    self.batch = batch
    self.file = file
  }
}

/// The entries of a run's batches and the source lines behind them, as the stages left them.
///
/// Nothing is copied for the ledger: these are the arrays that the run has anyway.
package struct PlannedEntries: Sendable {
  /// The entries in loading order; batches are ranges of them.
  package var entries: [TimeEntry]
  /// The lines that another line's entry carries, in the order of the entries.
  package var merged: [EqualLine]
  /// All source lines; entries and merged lines point into them.
  package var source: [TimeActivityRecord]
  /// Who each source line is; parallel to `source`.
  package var identities: [EntryIdentity]
  /// What each source line says; parallel to `source`.
  package var contents: [ContentDigest]
  /// Hashes of the lasting ids that sources gave their lines, 0 for none; parallel to `source`, or
  /// empty where none has any.
  package var sourceKeys: [UInt64]
  /// Hashes of person and day of the lines without an id of their own, 0 for the others; parallel
  /// to `source`, or empty where all have one.
  package var personDays: [UInt64]
  /// What the mapping resolved on each source line; parallel to `source`, or empty for nothing.
  package var mappedRoles: [MappedRoles]
  /// The arena of the source ids.
  package var texts: TextArena
  /// The bundle's documents; places point into them.
  package var documents: [SourceDocument]

  package init(
    entries: [TimeEntry], merged: [EqualLine] = [], source: [TimeActivityRecord],
    identities: [EntryIdentity], contents: [ContentDigest], sourceKeys: [UInt64] = [],
    personDays: [UInt64] = [], mappedRoles: [MappedRoles] = [], texts: TextArena,
    documents: [SourceDocument]
  ) {
    precondition(identities.count == source.count, "identities of other lines")
    precondition(contents.count == source.count, "contents of other lines")
    precondition(sourceKeys.isEmpty || sourceKeys.count == source.count, "keys of other lines")
    precondition(personDays.isEmpty || personDays.count == source.count, "days of other lines")
    precondition(mappedRoles.isEmpty || mappedRoles.count == source.count, "roles of other lines")
    self.entries = entries
    self.merged = merged
    self.source = source
    self.identities = identities
    self.contents = contents
    self.sourceKeys = sourceKeys
    self.personDays = personDays
    self.mappedRoles = mappedRoles
    self.texts = texts
    self.documents = documents
  }
}
