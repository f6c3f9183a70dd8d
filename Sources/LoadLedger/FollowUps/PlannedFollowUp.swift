import Timesheets

/// A folder that follows on runs, whose files are all staged and synced, as the ledger is to know
/// it.
package struct PlannedFollowUp: Sendable {
  /// Its folder's name in the outbox; no run has it.
  package var name: String
  package var kind: FollowUpKind
  /// The answers, or what asked for the reversal.
  package var delivery: DeliveredBundle
  /// The absolute path of the folder that its folder goes into.
  package var outbox: String
  /// The folder in the outbox where its files are staged, by which a recovery finds them.
  package var workFolder: String
  package var toolVersion: String
  /// Every file it will publish.
  package var files: [PlannedFile]
  /// What the answers change, in order: written before the sets are, which may send again at once
  /// what is proved away here.
  package var changes: [LoadChange]
  package var sets: [PlannedSet]
  /// The SHA-256 of every list export that refused lines were judged by.
  package var lists: Set<String>

  package init(
    name: String, kind: FollowUpKind, delivery: DeliveredBundle, outbox: String,
    workFolder: String, toolVersion: String, files: [PlannedFile], changes: [LoadChange] = [],
    sets: [PlannedSet] = [], lists: Set<String> = []
  ) {
    self.name = name
    self.kind = kind
    self.delivery = delivery
    self.outbox = outbox
    self.workFolder = workFolder
    self.toolVersion = toolVersion
    self.files = files
    self.changes = changes
    self.sets = sets
    self.lists = lists
  }
}

/// A message set that a follow-up, or a run's corrections, write for QuickBooks.
package struct PlannedSet: Hashable, Sendable {
  /// `newMessageSetID`: at most 23 characters, and no other document's.
  package var id: String
  package var kind: SentSetKind
  /// Counts from 1 among the folder's sets of its kind.
  package var number: Int
  /// The name of one of the folder's files.
  package var file: String
  /// Of all its requests: what the entries hold, or will hold by a change.
  package var minutes: Int
  /// In the order of the document; none for a recovery.
  package var requests: [PlannedRequest]

  package init(
    id: String, kind: SentSetKind, number: Int, file: String, minutes: Int,
    requests: [PlannedRequest] = []
  ) {
    self.id = id
    self.kind = kind
    self.number = number
    self.file = file
    self.minutes = minutes
    self.requests = requests
  }
}

/// One request of a planned set.
package struct PlannedRequest: Hashable, Sendable {
  /// As it stands in the document: at most 50 characters, unique in it.
  package var requestID: String
  /// The number of a `SentLine`.
  package var line: Int64
  /// How the line stands once this is sent: awaiting, changing or deleting.
  package var state: LoadState
  /// What a change makes of the entry; nil for other requests.
  package var correction: PlannedCorrection?

  package init(
    requestID: String, line: Int64, state: LoadState, correction: PlannedCorrection? = nil
  ) {
    self.requestID = requestID
    self.line = line
    self.state = state
    self.correction = correction
  }
}

/// What an entry says once its change is made in QuickBooks.
package struct PlannedCorrection: Hashable, Sendable {
  package var content: ContentDigest
  package var date: WorkDate
  package var minutes: Int32

  package init(content: ContentDigest, date: WorkDate, minutes: Int32) {
    self.content = content
    self.date = date
    self.minutes = minutes
  }
}
