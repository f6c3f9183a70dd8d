/// Something about answers that a person should know. None of them changes what is known of a line.
package struct AnswerFinding: Hashable, Sendable {
  package let detail: AnswerFindingDetail
  package let place: Place

  package init(_ detail: AnswerFindingDetail, at place: Place) {
    self.detail = detail
    self.place = place
  }
}

/// What is wrong with an answer, or what it shows to be wrong.
package enum AnswerFindingDetail: Hashable, Sendable {
  /// An answer to a message set that was never written here; the id is empty where it gives none.
  case foreignSet(id: String, answers: Int)
  /// An answer to a request that its set never held.
  case foreignRequest(requestID: String, set: String)
  /// Without a message set id nobody can tell which of several sendings is answered.
  case ambiguousRequest(requestID: String)
  /// One set answered the same request twice, each time otherwise.
  case contradiction(requestID: String)
  /// The entry stands in QuickBooks twice, under both TxnIDs: a set was loaded twice.
  case loadedTwice(identity: EntryIdentity, first: String, second: String)
  /// Two lines are answered with one TxnID.
  case sharedTxnID(String)
  /// An earlier set was answered with this line while a later one holds it too: the later one must
  /// not be loaded.
  case superseded(identity: EntryIdentity, set: String)
  /// QuickBooks wrote another date or another time than it was asked for.
  case otherTime(
    identity: EntryIdentity, sentDate: WorkDate, sentMinutes: Int32, date: WorkDate?,
    minutes: Int32?)
  /// QuickBooks knows no entry of this TxnID to delete: it went another way, or another company
  /// file was open. The line stays as it is until QuickBooks' own time shows.
  case deletionNotFound(identity: EntryIdentity, txnID: String)
  /// More entries in QuickBooks say the same, or nearly, than were sent: nobody can tell which is
  /// ours.
  case ambiguousContent(identity: EntryIdentity, standing: Int)
  /// QuickBooks did what was asked of the entry, and warned of something that it left out.
  case warned(identity: EntryIdentity, code: Int, message: String)
  /// QuickBooks' answer proves neither that it did what was asked of the entry nor that it did not.
  case doubtful(identity: EntryIdentity, code: Int, message: String)
  /// QuickBooks refused a question: nothing is settled by it.
  case questionRefused(code: Int, message: String)
  /// The answer to a question does not show all of the time asked for.
  case questionCutShort
  /// What QuickBooks said of a message set as a whole, other than that all went well.
  case messageSetStatus(Int, set: String)
  /// QuickBooks, or the loader, said this in place of an answer.
  case hostFailure(HostFailure)
  /// The document holds requests: a batch in place of its answer.
  case requestDocument
  /// The document is neither an answer nor a list that lines could be judged by.
  case noAnswer(AnswerNature)
  /// Reading the document met a fault; what stands before it counts.
  case unreadable(FindingDetail)
}
