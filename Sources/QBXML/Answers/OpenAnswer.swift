import Timesheets
import XML

/// A `…Rs` element while its answer is read.
struct OpenAnswer {
  let response: OpenResponse
  private let place: Place
  private let isTimeTracking: Bool
  /// The line under way, and the version stamp that only a standing line has.
  private var line: TimeLine?
  private var editSequence = ""
  private var standing: [StandingEntry] = []
  private var recovery: StandingIDs?
  private var deletedTxnID: String?
  private var deletedType = ""
  private var isCut = false
  /// What the line's ids stand for.
  private var tables: DocumentRecords

  init(_ response: OpenResponse, in document: DocumentID) {
    self.response = response
    place = Place(document: document, line: response.line)
    tables = DocumentRecords(document: document, kind: .qbxml)
    switch response.name {
    case .timeTrackingAddResponse, .timeTrackingModResponse, .timeTrackingQuery:
      isTimeTracking = true
    default: isTimeTracking = false
    }
  }

  /// A child element begins; false when it and all it holds are of no concern.
  mutating func enter(_ name: QBXMLName, at place: Place) -> Bool {
    if line != nil { return true }
    guard isTimeTracking else { return false }
    if name == .timeTracking {
      line = TimeLine(at: place, format: .timeTrackingRet)
      editSequence = ""
    } else if name == .errorRecovery {
      recovery = StandingIDs()
    }
    return line != nil || name == .errorRecovery
  }

  /// A child element ends.
  mutating func leave(_ name: QBXMLName, _ log: inout ReadingLog) {
    if name == .timeTracking {
      finishLine()
    } else {
      line?.close(name, &tables)
    }
  }

  mutating func take(_ leaf: Leaf, _ log: inout ReadingLog) {
    switch (leaf.parent, leaf.name) {
    case (.timeTracking, .editSequence): editSequence = leaf.tokenString
    case (.errorRecovery, .txnID): recovery?.txnID = leaf.tokenString
    case (.errorRecovery, .editSequence): recovery?.editSequence = leaf.tokenString
    case (.errorRecovery, .externalGUID): recovery?.externalGUID = leaf.tokenString
    case (.txnDelResponse, .txnID) where !leaf.token.isEmpty: deletedTxnID = leaf.tokenString
    case (.txnDelResponse, .txnDelType): deletedType = leaf.tokenString
    case (.timeTracking, .txnDate):
      _ = log.date(leaf)
      line?.take(leaf, &tables, &log)
    case (.timeTracking, .duration):
      if !leaf.token.isEmpty, DurationText.worked(leaf.token) == nil { log.unreadable(leaf) }
      line?.take(leaf, &tables, &log)
    default: line?.take(leaf, &tables, &log)
    }
  }

  /// The answer as far as the document went. A line that a query was showing is left out: what it
  /// lacks, it may have.
  var cutShort: OpenAnswer {
    var cut = self
    cut.isCut = true
    if response.name != .timeTrackingQuery { cut.finishLine() }
    return cut
  }

  /// Nil when no status says how QuickBooks answered.
  var answer: RequestAnswer? {
    guard response.hasStatusCode else { return nil }
    var answer = RequestAnswer(
      place: place, requestID: response.requestID, kind: kind, statusCode: response.statusCode,
      severity: AnswerSeverity(response.severity, code: response.statusCode),
      message: response.message)
    answer.standing = standing
    answer.recovery = recovery.flatMap { $0.isEmpty ? nil : $0 }
    answer.deletedTxnID = kind == .txnDel ? deletedTxnID : nil
    let isShort = kind == .timeTrackingQuery && standing.count < response.retCount ?? 0
    answer.isWhole = !isCut && response.remaining == 0 && !isShort
    return answer
  }

  private var kind: AnswerKind {
    switch response.name {
    case .timeTrackingAddResponse: .timeTrackingAdd
    case .timeTrackingModResponse: .timeTrackingMod
    case .timeTrackingQuery: .timeTrackingQuery
    case .txnDelResponse where ["", "TimeTracking"].contains(deletedType): .txnDel
    default: .other(response.word)
    }
  }

  private mutating func finishLine() {
    guard let finished = line?.finished else { return }
    line = nil
    standing.append(StandingEntry(finished, editSequence: editSequence, in: tables))
    tables.texts = TextArena()
  }
}

extension StandingEntry {
  /// A line as an answer showed it, its ids into `tables` as text.
  fileprivate init(
    _ record: TimeActivityRecord, editSequence: String, in tables: DocumentRecords
  ) {
    func reference(_ id: ReferenceID) -> StandingReference {
      let reference = tables.references[id]
      return StandingReference(
        listID: tables.names[reference.listID], fullName: tables.names[reference.fullName])
    }
    self.init(place: record.place)
    ids = StandingIDs(
      txnID: tables.texts[record.sourceID], editSequence: editSequence,
      externalGUID: tables.texts[record.externalGUID])
    date = record.date
    let hasMinutes = !record.isDurationMissing && record.durationText.isEmpty
    minutes = hasMinutes ? record.minutes : nil
    person = reference(record.person)
    customer = reference(record.customer)
    item = reference(record.item)
    classReference = reference(record.classReference)
    wageItem = reference(record.wageItem)
    notes = tables.texts[record.notes]
    billable = record.billable.status
  }
}
