/// What a delivery of answers speaks of, and what the ledger is therefore asked for.
package struct SentQuestion: Hashable, Sendable {
  /// `newMessageSetID` of every answered set.
  package var sets: Set<String>
  /// Of every answer to a request that writes.
  package var requestIDs: Set<String>
  /// Of every entry that the answers show.
  package var txnIDs: Set<String>
  /// Of every ExternalGUID that the answers show.
  package var identities: Set<EntryIdentity>
  /// Of every entry that the answers show without an ExternalGUID: it may be any line of its day
  /// whose TxnID is not known.
  package var days: Set<WorkDate>
  /// The beginnings of the ids of the sets that our own questions about time are about.
  package var askedSets: Set<String> = []
  /// Documents that a person speaks of: the name of a run or follow-up, or the path of one of its
  /// files from the outbox.
  package var documents: Set<String> = []

  package init(
    sets: Set<String> = [], requestIDs: Set<String> = [], txnIDs: Set<String> = [],
    identities: Set<EntryIdentity> = [], days: Set<WorkDate> = []
  ) {
    self.sets = sets
    self.requestIDs = requestIDs
    self.txnIDs = txnIDs
    self.identities = identities
    self.days = days
  }

  /// Everything in these documents that the ledger may know more of.
  package init(about documents: [AnswerDocument]) {
    self.init()
    for set in documents.lazy.flatMap(\.messageSets) {
      if let id = set.id { sets.insert(id) }
      for answer in set.answers {
        take(answer)
        let asked = TimeQuestion(requestID: answer.requestID)?.set ?? ""
        if !asked.isEmpty { askedSets.insert(asked) }
      }
    }
  }

  private mutating func take(_ answer: RequestAnswer) {
    switch answer.kind {
    case .timeTrackingAdd, .timeTrackingMod, .txnDel: requestIDs.insert(answer.requestID)
    case .timeTrackingQuery, .other: break
    }
    if let recovered = answer.recovery?.txnID { txnIDs.insert(recovered) }
    for entry in answer.standing {
      txnIDs.insert(entry.ids.txnID)
      if let identity = EntryIdentity(text: entry.ids.externalGUID) {
        identities.insert(identity)
      } else if let day = entry.date {
        days.insert(day)
      }
    }
    txnIDs.remove("")
  }

  /// Whether it asks for nothing in particular.
  package var isEmpty: Bool {
    sets.isEmpty && requestIDs.isEmpty && txnIDs.isEmpty && identities.isEmpty
      && days.isEmpty && askedSets.isEmpty && documents.isEmpty
  }
}
