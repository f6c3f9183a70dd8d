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
  private var editSequences: [TextSlice] = []

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
    index < editSequences.count ? texts[editSequences[index]] : ""
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
    let names = (0..<UInt32(records.names.count)).map { index in
      self.names.id(of: records.names[NameID(index: index)])
    }
    let references = records.references.all.map { reference in
      self.references.id(
        of: Reference(
          listID: names[Int(reference.listID.index)],
          fullName: names[Int(reference.fullName.index)],
          alias: names[Int(reference.alias.index)]))
    }
    let shift = texts.append(contentsOf: records.texts)
    func moved(_ record: TimeActivityRecord) -> TimeActivityRecord {
      record.moved(names: names, references: references, textShift: shift)
    }
    activities.append(contentsOf: records.activities.lazy.map(moved))
    if !records.editSequences.isEmpty {
      let missing = timeTracking.count - editSequences.count
      editSequences.append(contentsOf: repeatElement(.empty, count: missing))
      editSequences.append(contentsOf: records.editSequences.lazy.map { $0.shifted(by: shift) })
    }
    timeTracking.append(contentsOf: records.timeTracking.lazy.map(moved))
    answered.append(contentsOf: records.answered.lazy.map(moved))
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
      case .malformedXML, .forbiddenXML, .wrappedQBXML: true
      default: false
      }
    }
  }
}

extension TimeActivityRecord {
  fileprivate func moved(
    names: [NameID], references: [ReferenceID], textShift: UInt32
  ) -> TimeActivityRecord {
    var record = self
    record.sourceID = sourceID.shifted(by: textShift)
    record.externalGUID = externalGUID.shifted(by: textShift)
    record.notes = notes.shifted(by: textShift)
    record.person = references[Int(person.index)]
    record.customer = references[Int(customer.index)]
    record.item = references[Int(item.index)]
    record.classReference = references[Int(classReference.index)]
    record.wageItem = references[Int(wageItem.index)]
    record.dateText = names[Int(dateText.index)]
    record.durationText = names[Int(durationText.index)]
    record.distinction = names[Int(distinction.index)]
    return record
  }
}
