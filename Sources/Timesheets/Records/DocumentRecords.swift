/// Everything one document holds, with its own tables. The decoders make it; nothing is judged.
package struct DocumentRecords: Sendable {
  package var document: DocumentID
  package var kind: DocumentKind
  package var encoding: TextEncoding?
  /// What a qbXML document is to the loop of batches and answers: `.nothing` for all others.
  package var nature = AnswerNature.nothing
  /// Whether its time was asked for by our own kit, and so is what QuickBooks holds.
  package var showsQuickBooksTime = false
  package var names = NameTable()
  package var references = ReferenceTable()
  package var texts = TextArena()
  /// Worked time to be carried: TimeTrackingAddRq, TIMEACT rows, CSV rows.
  package var activities: [TimeActivityRecord] = []
  /// TimeTrackingQueryRs: the source, or what QuickBooks already holds; decided per bundle.
  package var timeTracking: [TimeActivityRecord] = []
  /// The version stamps of `timeTracking`, parallel to it, or fewer where the last have none.
  package var editSequences = EditSequences()
  /// TimeTrackingRet inside responses to Add, Mod and our own question about time: loaded already,
  /// never a source.
  package var answered: [TimeActivityRecord] = []
  package var lists = ListRecords()
  package var timerHeaders: [TimerHeader] = []
  /// How the rows of a timer file are written; nil for a document without TIMEACT rows.
  package var timerForm: TimerForm?
  package var statement: BundleStatement?
  /// The newest moment that the document itself states: the age of an export.
  package var newestStamp: LocalStamp?
  /// Findings of reading: broken XML, an open quote, a value that is none.
  package var findings: [ReadingFinding] = []
  /// What was passed over on purpose, by the vendor's word (`TRNS`, `InvoiceQueryRs`), sorted.
  package var passedOver: [(word: String, count: Int)] = []

  package init(document: DocumentID, kind: DocumentKind) {
    self.document = document
    self.kind = kind
  }
}

/// A fault met while reading: what it is, and exactly where.
package struct ReadingFinding: Sendable {
  package let detail: FindingDetail
  package let place: FindingPlace

  package init(_ detail: FindingDetail, at place: FindingPlace) {
    self.detail = detail
    self.place = place
  }
}
