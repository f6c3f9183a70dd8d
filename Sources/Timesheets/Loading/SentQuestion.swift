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

  package init(
    sets: Set<String> = [], requestIDs: Set<String> = [], txnIDs: Set<String> = [],
    identities: Set<EntryIdentity> = []
  ) {
    self.sets = sets
    self.requestIDs = requestIDs
    self.txnIDs = txnIDs
    self.identities = identities
  }
}
