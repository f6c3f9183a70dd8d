import Timesheets
import XML

/// Reads a batch that was written for QuickBooks back as values.
package enum SentBatchDecoder {
  /// The batch that a document of ours holds: `RequestEncoder`, given its version, onError, id and
  /// requests, writes the same bytes once more.
  ///
  /// Every request has an id of its own, a day, a person, whole minutes and a billable status. Nil
  /// for anything else: a document that is cut short or has no version, another message set than
  /// one with `newMessageSetID`, another request than an Add, or anything in one that a batch never
  /// holds. Throws only what reading the bytes throws.
  package static func decode(_ bytes: DocumentBytes) throws -> SentBatch? {
    var reader = SentBatchReader()
    // Batches are pure ASCII.
    let failure = try bytes.forEachEvents(encoding: .utf8) { reader.read($0) }
    return failure == nil ? reader.batch : nil
  }
}

/// Turns the events of a batch into requests, and gives up at the first that no batch has.
private struct SentBatchReader {
  private var isOurs = true
  /// The elements open, outermost first.
  private var parents: [QBXMLName] = []
  private var version: QBXMLVersion?
  private var id = ""
  private var onError: OnError?
  private var requests: [BatchedRequest] = []
  /// The request under way.
  private var requestID = ""
  private var entry: StandingEntry?
  private var reference = StandingReference()
  /// Where the last field stands in the order of fields.
  private var lastField = -1

  /// The order of TimeTrackingAdd, whose last but one has two names.
  private static let fields: [QBXMLName] = [
    .txnDate, .entityRef, .customerRef, .itemServiceRef, .duration, .classRef,
    .payrollItemWageRef, .notes, .isBillable, .billableStatus, .externalGUID,
  ]

  mutating func read(_ events: XMLEvents) {
    for event in events.all where isOurs {
      let name = QBXMLName(code: event.code)
      switch event.kind {
      case .instruction: if name == .instruction { takeVersion(event, events) }
      case .open:
        open(event, name, events)
        parents.append(name)
      case .leaf: take(name, events.text(of: event))
      case .close:
        parents.removeLast()
        close(name)
      }
    }
  }

  /// Nil unless everything that was read belongs to a batch.
  var batch: SentBatch? {
    guard isOurs, let version, !id.isEmpty, let onError, !requests.isEmpty,
      Set(requests.map(\.requestID)).count == requests.count
    else { return nil }
    return SentBatch(id: id, version: version, onError: onError, requests: requests)
  }

  private mutating func takeVersion(_ event: XMLEvent, _ events: XMLEvents) {
    isOurs = version == nil
    let data = String(decoding: events.text(of: event), as: UTF8.self)
    version = QBXMLVersion.text(inInstruction: data).flatMap { QBXMLVersion($0) }
  }

  private mutating func open(_ event: XMLEvent, _ name: QBXMLName, _ events: XMLEvents) {
    switch (parents.count, name) {
    case (0, .qbxml): break
    case (1, .messagesRequest): openMessageSet(event, events)
    case (2, .timeTrackingAddRequest):
      for attribute in events.attributes(of: event) {
        isOurs = isOurs && QBXMLName(code: attribute.code) == .requestID
        requestID = String(decoding: events.value(of: attribute), as: UTF8.self)
      }
      isOurs = isOurs && !requestID.isEmpty
    case (3, .timeTrackingAdd):
      isOurs = isOurs && entry == nil && event.attributeCount == 0
      entry = StandingEntry(place: Place(document: DocumentID(index: 0), line: event.line))
      lastField = -1
    case (4, .entityRef), (4, .customerRef), (4, .itemServiceRef), (4, .classRef),
      (4, .payrollItemWageRef):
      begin(name)
    default: isOurs = false
    }
  }

  private mutating func openMessageSet(_ event: XMLEvent, _ events: XMLEvents) {
    isOurs = isOurs && onError == nil
    for attribute in events.attributes(of: event) {
      let value = String(decoding: events.value(of: attribute), as: UTF8.self)
      switch events.name(of: attribute.code) {
      case "onError": onError = OnError(rawValue: value)
      case "newMessageSetID": id = value
      default: isOurs = false
      }
    }
  }

  /// A field begins: one that the version has, once and in its order.
  private mutating func begin(_ name: QBXMLName) {
    guard let version, let field = Self.fields.firstIndex(of: name), field > lastField else {
      isOurs = false
      return
    }
    lastField = field
    switch name {
    case .billableStatus: isOurs = isOurs && version.usesBillableStatus
    case .isBillable: isOurs = isOurs && !version.usesBillableStatus
    case .payrollItemWageRef: isOurs = isOurs && version.hasPayrollItemWage
    case .externalGUID: isOurs = isOurs && version.hasExternalGUID
    default: break
    }
  }

  /// An element with text alone.
  private mutating func take(_ name: QBXMLName, _ text: UnsafeRawBufferPointer) {
    let string = String(decoding: text, as: UTF8.self)
    if string.isEmpty { isOurs = false }
    switch (parents.count, name) {
    // Names are kept with the blanks around them, if they ever have any: word for word.
    case (5, .listID) where reference == StandingReference(): reference.listID = string
    case (5, .fullName) where reference.fullName.isEmpty: reference.fullName = string
    case (4, _):
      begin(name)
      take(field: name, text, string)
    default: isOurs = false
    }
  }

  private mutating func take(
    field name: QBXMLName, _ text: UnsafeRawBufferPointer, _ string: String
  ) {
    switch name {
    case .txnDate: entry?.date = DateText.date(of: text)
    case .duration:
      let worked = DurationText.worked(text)
      entry?.minutes = worked?.roundedOffSeconds == 0 ? worked?.minutes : nil
    case .notes: entry?.notes = string
    case .billableStatus: entry?.billable = BillableStatus(rawValue: string)
    case .isBillable:
      entry?.billable = BooleanText.value(of: text).map { $0 ? .billable : .notBillable }
    case .externalGUID: entry?.ids.externalGUID = string
    default: isOurs = false
    }
  }

  private mutating func close(_ name: QBXMLName) {
    switch name {
    case .entityRef: entry?.person = reference
    case .customerRef: entry?.customer = reference
    case .itemServiceRef: entry?.item = reference
    case .classRef: entry?.classReference = reference
    case .payrollItemWageRef: entry?.wageItem = reference
    case .timeTrackingAddRequest: closeRequest()
    default: break
    }
    reference = StandingReference()
  }

  private mutating func closeRequest() {
    guard let entry, entry.hasContent, entry.minutes.flatMap({ WorkMinutes($0) }) != nil,
      entry.billable != nil
    else {
      isOurs = false
      return
    }
    requests.append(BatchedRequest(requestID: requestID, entry: entry))
    self.entry = nil
    requestID = ""
  }
}
