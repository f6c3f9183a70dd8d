import Timesheets
import XML

/// Turns a document's events into records, one record at a time.
///
/// Records are known by their own element, wherever it stands: in any message set, in any
/// response, in a wrapper around qbXML or without any of these. Elements out of order, unknown and
/// empty ones are passed over; requests and responses that are no data are counted.
struct QBXMLReader {
  private(set) var records: DocumentRecords
  private var log: ReadingLog
  /// The names behind the vocabulary's codes.
  private let names = QBXMLName.allCases
  /// The record under way and the elements open in it, outermost first; empty between records.
  private var parents: [QBXMLName] = []
  private var isInTimeLine = false
  private var line: TimeLine
  private var editSequence: [UInt8] = []
  private var ret: (any ListRet)?
  /// Open elements outside records.
  private var depth = 0
  /// Open elements of a subtree that is passed over.
  private var skipped = 0
  private var response: OpenResponse?
  private var request = OpenRequest()
  private var isQBXML = false
  private var wrapped = WrappedQBXML()
  private var evidence = NatureEvidence()
  private var passedOver: [String: Int] = [:]

  /// The id that names the time lines of a TimeTrackingAddRq, and the line it begins on.
  private struct OpenRequest {
    var id = TextSlice.empty
    var line: UInt32?
  }

  init(document: DocumentID, encoding: TextEncoding) {
    records = DocumentRecords(document: document, kind: .qbxml)
    records.encoding = encoding
    log = ReadingLog(document: document)
    line = TimeLine(at: Place(document: document, line: 0), format: .timeTrackingRet)
  }

  /// Reads the next events of the document.
  mutating func read(_ events: XMLEvents) {
    for event in events.all {
      let code = Int(event.code)
      let name = code < names.count ? names[code] : .other
      if skipped > 0 {
        skip(event)
      } else if let parent = parents.last {
        readInside(event, name, parent, events)
      } else {
        readOutside(event, name, events)
      }
    }
  }

  /// Ends the reading after the document's last event, or at the fault that ended it.
  mutating func finish(_ failure: XMLFailure?) {
    log.reportEnd(failure, wrapped: wrapped, isQBXML: isQBXML)
    records.nature = evidence.nature
    records.findings = log.findings
    records.newestStamp = log.newestStamp
    records.passedOver = passedOver.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    if failure == nil, !isQBXML, wrapped.place == nil { records.kind = .ignored(.otherXML) }
    if failure == nil, isQBXML, holdsNothing { records.kind = .ignored(.noRecords) }
  }

  private mutating func readInside(
    _ event: XMLEvent, _ name: QBXMLName, _ parent: QBXMLName, _ events: XMLEvents
  ) {
    switch event.kind {
    case .leaf:
      // Most of what a list response holds is of no concern here.
      if name == .other { return }
      let leaf = Leaf(name: name, parent: parent, line: event.line, text: events.text(of: event))
      if isInTimeLine {
        if name == .editSequence { editSequence.append(contentsOf: leaf.token) }
        line.take(leaf, &records, &log)
      } else {
        ret?.take(leaf, &log)
      }
    case .open:
      parents.append(name)
      if isInTimeLine {
        line.open(name, in: parent, at: event.line, &log)
      } else {
        ret?.open(name)
      }
    case .close:
      parents.removeLast()
      if parents.isEmpty {
        finishRecord(name)
      } else if isInTimeLine {
        line.close(name, &records)
      } else {
        ret?.close(name)
      }
    case .instruction: break
    }
  }

  private mutating func finishRecord(_ name: QBXMLName) {
    isInTimeLine = false
    response?.shown += 1
    if let ret {
      self.ret = nil
      if ret.add(to: &records.lists) {
        response?.found += 1
      } else {
        passedOver[name.rawValue, default: 0] += 1
      }
      return
    }
    response?.found += 1
    if name == .timeTrackingAdd {
      records.activities.append(line.finished)
    } else if response?.isAnswer == true {
      records.answered.append(line.finished)
    } else {
      records.timeTracking.append(line.finished)
      editSequence.withUnsafeBytes { records.editSequences.append($0) }
    }
  }

  private mutating func skip(_ event: XMLEvent) {
    if event.kind == .open { skipped += 1 }
    if event.kind == .close { skipped -= 1 }
  }

  private mutating func readOutside(_ event: XMLEvent, _ name: QBXMLName, _ events: XMLEvents) {
    switch event.kind {
    case .instruction: if name == .instruction { log.takeVersion(event, events) }
    case .close: close(name)
    case .open, .leaf:
      depth += 1
      if event.kind == .leaf, name == .other, !isQBXML {
        wrapped.look(at: event, in: events, of: log.document)
      }
      open(event, name, events)
      guard event.kind == .leaf else { return }
      // An empty element: its end tag comes with it.
      if skipped > 0 {
        skipped = 0
      } else if parents.isEmpty {
        close(name)
      } else {
        parents = []
        finishRecord(name)
      }
    }
  }

  private mutating func open(_ event: XMLEvent, _ name: QBXMLName, _ events: XMLEvents) {
    let place = Place(document: log.document, line: event.line)
    switch name {
    case .timeTracking:
      beginRecord(name)
      isInTimeLine = true
      line = TimeLine(at: place, format: .timeTrackingRet)
      editSequence.removeAll(keepingCapacity: true)
    case .timeTrackingAdd:
      beginRecord(name)
      isInTimeLine = true
      let place = Place(document: log.document, line: request.line ?? event.line)
      line = TimeLine(at: place, format: .timeTrackingAdd)
      line.identify(request.id, as: .requestID)
      request.line = nil
    case .timeTrackingAddRequest: openRequest(event, events)
    case .messagesResponse:
      isQBXML = true
      // A status that is none matters to whoever reads the answer, and is reported there.
      var unheard = ReadingLog(document: log.document)
      evidence.take(AnsweredMessageSet(event, events, &unheard))
    case .messagesRequest:
      isQBXML = true
      evidence.takeRequest()
    case .qbxml, .signonRequest, .signonResponse: isQBXML = true
    default:
      ret = listRet(name, at: place)
      if ret == nil { openOther(event, name, events) } else { beginRecord(name) }
    }
  }

  private mutating func openOther(_ event: XMLEvent, _ name: QBXMLName, _ events: XMLEvents) {
    let word = events.name(of: event.code)
    if word.hasSuffix("Rs") {
      openResponse(name, word, event, events)
    } else if word.hasSuffix("Rq") {
      evidence.takeRequest()
      passedOver[word, default: 0] += 1
      skipSubtree()
    } else if word.hasSuffix("Ret"), response != nil {
      response?.shown += 1
      skipSubtree()
    }
  }

  /// Passes over the element that has just begun and all it holds.
  private mutating func skipSubtree() {
    depth -= 1
    skipped = 1
  }

  private mutating func beginRecord(_ name: QBXMLName) {
    if response == nil, name != .timeTrackingAdd { evidence.take(looseRecord: name.rawValue) }
    depth -= 1
    parents.append(name)
    isQBXML = true
  }

  private mutating func close(_ name: QBXMLName) {
    depth -= 1
    if name == .timeTrackingAddRequest { closeRequest() }
    guard let response, response.depth > depth else { return }
    self.response = nil
    let exports = response.exports(in: log.document)
    records.lists.exports.append(contentsOf: exports)
    if exports.isEmpty, response.found == 0 { passedOver[response.word, default: 0] += 1 }
    if response.name == .other, response.isRefusal, response.isPayrollOrItemQuery {
      log.report(
        .responseRefused(
          list: response.word, code: response.statusCode, message: response.message),
        line: response.line, element: response.word)
    }
  }

  private mutating func openRequest(_ event: XMLEvent, _ events: XMLEvents) {
    isQBXML = true
    evidence.takeRequest()
    request = OpenRequest(line: event.line)
    for attribute in events.attributes(of: event)
    where QBXMLName(code: attribute.code) == .requestID {
      request.id = records.texts.append(events.value(of: attribute))
    }
  }

  private mutating func closeRequest() {
    if request.line != nil {
      passedOver[QBXMLName.timeTrackingAddRequest.rawValue, default: 0] += 1
    }
    request = OpenRequest()
  }

  private mutating func openResponse(
    _ name: QBXMLName, _ word: String, _ event: XMLEvent, _ events: XMLEvents
  ) {
    isQBXML = true
    var opened = OpenResponse(name, word: word, line: event.line, depth: depth)
    for attribute in events.attributes(of: event) {
      opened.take(QBXMLName(code: attribute.code), events.value(of: attribute), &log)
    }
    evidence.take(opened)
    if name == .timeTrackingQuery, TimeQuestion.isAskedByKit(opened.requestID) {
      records.showsQuickBooksTime = true
    }
    // The count spares the growing array its copies; a count that lies costs address space only.
    if name == .timeTrackingQuery, !opened.isAnswer, let count = opened.retCount, count > 0 {
      let room = records.timeTracking.count + min(count, 1 << 20)
      records.timeTracking.reserveCapacity(room)
      records.editSequences.reserveCapacity(room)
    }
    response = opened
  }

  /// A reader that goes on from here for time lines that stand one behind the other, with nothing
  /// read so far; nil where none end here.
  var stretchBeginning: QBXMLReader? {
    guard parents.isEmpty, skipped == 0, request.line == nil, isQBXML,
      records.activities.count + records.answered.count + records.timeTracking.count > 0
    else { return nil }
    var beginning = self
    beginning.records = DocumentRecords(document: log.document, kind: .qbxml)
    beginning.log = ReadingLog(document: log.document)
    beginning.passedOver = [:]
    beginning.response?.found = 0
    beginning.response?.shown = 0
    return beginning
  }

  /// Whether nothing was read since `beginning` but time lines and what is merely counted.
  func stands(as beginning: QBXMLReader) -> Bool {
    parents.isEmpty && skipped == 0 && request.line == nil && depth == beginning.depth
      && response?.line == beginning.response?.line && evidence == beginning.evidence
      && records.lists.isEmpty && records.lists.exports.isEmpty
  }

  /// Takes over what another reader, which began here, read behind `lines` lines.
  mutating func take(_ stretch: QBXMLReader, behind lines: UInt32) {
    records.append(stretch.records, behind: lines)
    log.append(stretch.log, behind: lines)
    passedOver.merge(stretch.passedOver, uniquingKeysWith: +)
    response?.found += stretch.response?.found ?? 0
    response?.shown += stretch.response?.shown ?? 0
  }

  /// Makes room for `stretches` times what was read so far, and an eighth more: a growing array
  /// copies itself and needs twice its memory while it does.
  mutating func reserve(forAll stretches: Int) {
    records.reserve(times: stretches + stretches / 8 + 2)
  }

  private var holdsNothing: Bool {
    records.activities.isEmpty && records.timeTracking.isEmpty && records.answered.isEmpty
      && records.lists.exports.isEmpty && records.lists.isEmpty && log.findings.isEmpty
  }
}

extension ListRecords {
  /// Whether no list has an element.
  fileprivate var isEmpty: Bool {
    employees.isEmpty && vendors.isEmpty && otherNames.isEmpty && customers.isEmpty
      && items.isEmpty && classes.isEmpty && wageItems.isEmpty && nonWageItems.isEmpty
      && preferences.isEmpty && companies.isEmpty && hosts.isEmpty
  }
}

extension OpenResponse {
  /// Queries without a list of their own in the report whose refusal must still be told.
  fileprivate var isPayrollOrItemQuery: Bool {
    word.hasSuffix("QueryRs") && (word.hasPrefix("PayrollItem") || word.hasPrefix("Item"))
  }
}

/// The reader of a list element; nil when the name is none of theirs.
private func listRet(_ name: QBXMLName, at place: Place) -> (any ListRet)? {
  switch name {
  case .employee: EmployeeRet(at: place)
  case .vendor: VendorRet(at: place)
  case .otherName: OtherNameRet(at: place)
  case .customer: CustomerRet(at: place)
  case .itemService, .itemNonInventory, .itemOtherCharge, .itemInventory, .itemInventoryAssembly,
    .itemFixedAsset, .itemSubtotal, .itemDiscount, .itemPayment, .itemSalesTax,
    .itemSalesTaxGroup, .itemGroup:
    ItemRet(name, at: place)
  case .classElement: ClassRet(at: place)
  case .payrollItemWage: PayrollItemWageRet(at: place)
  case .payrollItemNonWage: PayrollItemNonWageRet(at: place)
  case .preferences: PreferencesRet(at: place)
  case .company: CompanyRet(at: place)
  case .host: HostRet(at: place)
  default: nil
  }
}
