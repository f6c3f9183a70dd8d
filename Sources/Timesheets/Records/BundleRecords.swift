/// Every record of a bundle with its place, read and not yet judged.
///
/// The documents' tables are merged, so that one id means one text throughout the bundle.
package struct BundleRecords: Sendable {
  package private(set) var documents: [ReadDocument] = []
  package private(set) var names = NameTable()
  package private(set) var references = ReferenceTable()
  package private(set) var texts = TextArena()
  package private(set) var activities: [TimeActivityRecord] = []
  package private(set) var timeTracking: [TimeActivityRecord] = []
  package private(set) var answered: [TimeActivityRecord] = []
  private var editSequences = EditSequences()

  /// Gathers the documents of a bundle, which must come in the order of their ids.
  package init(gathering documents: [(source: SourceDocument, records: DocumentRecords)]) {
    var waiting = documents
    for index in waiting.indices {
      precondition(Int(waiting[index].records.document.index) == index, "documents out of order")
      take(waiting[index].source, waiting[index].records)
      // Frees the document's own tables before the next ones are merged.
      waiting[index].records = DocumentRecords(
        document: waiting[index].records.document, kind: waiting[index].records.kind)
    }
  }

  /// The version stamp that a line of `timeTracking` has in QuickBooks; empty where none was shown.
  package func editSequence(ofTimeTracking index: Int) -> String {
    editSequences[index]
  }

  private mutating func take(_ source: SourceDocument, _ records: DocumentRecords) {
    documents.append(ReadDocument(source: source, records: records))
    if activities.isEmpty && timeTracking.isEmpty && answered.isEmpty {
      // The usual bundle has one big time document: it is moved, not copied.
      names = records.names
      references = records.references
      texts = records.texts
      activities = records.activities
      timeTracking = records.timeTracking
      answered = records.answered
      editSequences = records.editSequences
      return
    }
    let moved = MovedTables(
      names: names.append(contentsOf: records.names), of: records, to: &references, &texts)
    activities.append(contentsOf: records.activities.lazy.map { $0.moved(moved) })
    if !records.editSequences.isEmpty {
      editSequences.append(records.editSequences, from: timeTracking.count)
    }
    timeTracking.append(contentsOf: records.timeTracking.lazy.map { $0.moved(moved) })
    answered.append(contentsOf: records.answered.lazy.map { $0.moved(moved) })
  }
}

/// A document of the bundle and what reading it brought, less its time lines.
package struct ReadDocument: Sendable {
  package let source: SourceDocument
  package let kind: DocumentKind
  package let encoding: TextEncoding?
  package let nature: AnswerNature
  package let showsQuickBooksTime: Bool
  package let lists: ListRecords
  package let timerHeaders: [TimerHeader]
  package let timerForm: TimerForm?
  package let statement: BundleStatement?
  package let newestStamp: LocalStamp?
  package let findings: [ReadingFinding]
  package let passedOver: [(word: String, count: Int)]

  fileprivate init(source: SourceDocument, records: DocumentRecords) {
    self.source = source
    kind = records.kind
    encoding = records.encoding
    nature = records.nature
    showsQuickBooksTime = records.showsQuickBooksTime
    lists = records.lists
    timerHeaders = records.timerHeaders
    timerForm = records.timerForm
    statement = records.statement
    newestStamp = records.newestStamp
    findings = records.findings
    passedOver = records.passedOver
  }
}

extension ReadDocument {
  /// Whether reading stopped at a fault, so that entries may stand beyond it unread.
  package var isBroken: Bool {
    findings.contains { finding in
      switch finding.detail {
      case .malformedXML, .forbiddenXML, .wrappedQBXML, .undecodableText: true
      default: false
      }
    }
  }
}
