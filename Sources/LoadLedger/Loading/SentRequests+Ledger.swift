import GRDB
import Timesheets

extension Ledger {
  /// What is known of the requests that answers may be about: the sets they name, every set that
  /// holds a request they name, and the lines of all those; besides them every line that is
  /// refused, not processed, absent or unknown, those that are known to be the entries it shows or
  /// may be, and every recovery that asked for an answer that a line lacks.
  package func sent(_ question: SentQuestion) throws(LedgerError) -> SentRequests {
    try read { database in
      var reading = SentReading(database)
      for set in question.sets.sorted() { try reading.addSets(named: set) }
      for request in question.requestIDs.sorted() { try reading.addSets(holding: request) }
      try reading.addOpenLines()
      for identity in question.identities.sorted() { _ = try reading.addLine(carrying: identity) }
      for txnID in question.txnIDs.sorted() { try reading.addOwner(of: txnID) }
      try reading.addNameless(on: question.days)
      for set in question.askedSets.sorted() { try reading.addSets(beginning: set) }
      for document in question.documents.sorted() { try reading.addSets(inDocument: document) }
      return try reading.finished()
    }
  }

  /// The sets that hold a line of a run, in whatever folder they stand, with all lines of those
  /// sets; nothing for a run that there is none of.
  package func sent(ofRun name: String) throws(LedgerError) -> SentRequests {
    try read { database in
      var reading = SentReading(database)
      try reading.addSets(ofRun: name)
      return try reading.finished()
    }
  }

  /// How the requests stand that carried these entries last; without those never carried.
  ///
  /// A line that was merged into another one's request stands as that one does: its line here has
  /// the other identity.
  package func lines(
    of identities: [EntryIdentity]
  ) throws(LedgerError) -> [EntryIdentity: SentLine] {
    try read { database in
      var reading = SentReading(database)
      var carriers: [EntryIdentity: Int64] = [:]
      for identity in identities {
        carriers[identity] = try reading.addLine(carrying: identity)
      }
      let lines = try reading.finished().lines
      let byNumber = Dictionary(uniqueKeysWithValues: lines.map { ($0.number, $0) })
      return carriers.compactMapValues { byNumber[$0] }
    }
  }
}
