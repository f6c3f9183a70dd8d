/// A message set that was written for QuickBooks, as the ledger knows it: a batch of a run, or what
/// followed on it.
package struct SentSet: Hashable, Sendable {
  /// `newMessageSetID`, by which its answer is known.
  package let id: String
  package let kind: SentSetKind
  /// The name of the run or follow-up, which is its folder's.
  package let folder: String
  /// The absolute path of the folder that its folder is in.
  package let outbox: String
  /// Its file inside that folder.
  package let file: String
  /// The SHA-256 that the file was written with, in lower-case hexadecimal.
  package let sha256: String
  /// In the order of the document; none for a recovery, and for a batch of which only single lines
  /// are asked for.
  package let requests: [SentRequest]

  package init(
    id: String, kind: SentSetKind, folder: String, outbox: String, file: String,
    sha256: String = "", requests: [SentRequest]
  ) {
    self.id = id
    self.kind = kind
    self.folder = folder
    self.outbox = outbox
    self.file = file
    self.sha256 = sha256
    self.requests = requests
  }
}

/// What a message set asks QuickBooks to do.
package enum SentSetKind: Hashable, Sendable {
  case add, change, delete
  /// To answer once more what it answered to the set of this id (domain facts 1.3).
  case recovery(of: String)
}

/// One request of a message set, and the line of the ledger that it is about.
package struct SentRequest: Hashable, Sendable {
  /// As it stands in the document, unique in it.
  package let requestID: String
  /// The number of a `SentLine`.
  package let line: Int64

  package init(requestID: String, line: Int64) {
    self.requestID = requestID
    self.line = line
  }
}

/// A source line that a request was made for; the lines merged into that request share its lot.
package struct SentLine: Hashable, Sendable {
  /// The ledger's own number of it.
  package let number: Int64
  package let identity: EntryIdentity
  /// The run that carried it.
  package let run: String
  /// The day and minutes of the request: what QuickBooks was asked to write last.
  package let date: WorkDate
  package let minutes: Int32
  package let state: LoadState
  /// The message set it was sent in last.
  package let set: String
  /// The set of the batch that carried it first, whose document holds the whole request.
  package let batchSet: String
  /// How often it was sent, its batch included: tells the requestIDs of its changes and deletions
  /// from one another.
  package let sendings: Int
  /// Whether it must never be sent again, whatever its state: its entry, or a line merged with it,
  /// was carried once more since, or stands in QuickBooks from an earlier time.
  package let isOvertaken: Bool

  package init(
    number: Int64, identity: EntryIdentity, run: String, date: WorkDate, minutes: Int32,
    state: LoadState, set: String, batchSet: String, sendings: Int = 1,
    isOvertaken: Bool = false
  ) {
    self.number = number
    self.identity = identity
    self.run = run
    self.date = date
    self.minutes = minutes
    self.state = state
    self.set = set
    self.batchSet = batchSet
    self.sendings = sendings
    self.isOvertaken = isOvertaken
  }
}

extension SentLine {
  /// The line, standing otherwise.
  package func standing(_ state: LoadState) -> SentLine {
    SentLine(
      number: number, identity: identity, run: run, date: date, minutes: minutes, state: state,
      set: set, batchSet: batchSet, sendings: sendings, isOvertaken: isOvertaken)
  }
}

/// What the ledger knows of the requests that an answer may be about: read before the answer is
/// judged, a plain value from then on.
package struct SentRequests: Sendable {
  /// Those asked for, every set that holds a request asked for, and every recovery that asked for
  /// the answers that unknown lines lack, in the order they were written for QuickBooks.
  package var sets: [SentSet]
  /// Every line that a set here holds, every other line that is refused, not processed, absent or
  /// unknown, the owners of the entries that the answer shows, and those that may be an entry shown
  /// without an ExternalGUID, in the order of their numbers.
  package var lines: [SentLine]
  /// Which line is known to be each of the entries that the answer shows, by TxnID.
  package var owners: [String: Int64]

  package init(sets: [SentSet] = [], lines: [SentLine] = [], owners: [String: Int64] = [:]) {
    self.sets = sets
    self.lines = lines
    self.owners = owners
  }
}
