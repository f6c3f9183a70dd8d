import Timesheets

/// The fields that TimeTrackingAdd and TimeTrackingRet share, while one of them is read.
///
/// Runs for every entry: ids into the document's tables are made here, strings are not.
struct TimeLine {
  private(set) var record: TimeActivityRecord
  /// The reference under way.
  private var listID = NameID.empty
  private var fullName = NameID.empty
  /// The two booleans that versions up to 5.0 have in place of BillableStatus.
  private var isBillable: Bool?
  private var isBilled: Bool?
  /// The elements seen so far that may stand there once.
  private var seen: Seen = []

  init(at place: Place, format: SourceFormat) {
    record = TimeActivityRecord(place: place, format: format)
    record.isDurationMissing = true
  }

  mutating func identify(_ id: TextSlice, as kind: SourceIDKind) {
    record.sourceID = id
    record.sourceIDKind = id.isEmpty ? .none : kind
  }

  mutating func take(_ leaf: Leaf, _ tables: inout DocumentRecords, _ log: inout ReadingLog) {
    switch leaf.parent {
    case .timeTracking, .timeTrackingAdd:
      note(leaf.name, at: leaf.line, &log)
      takeField(leaf, &tables, &log)
    case .entityRef, .customerRef, .itemServiceRef, .classRef, .payrollItemWageRef:
      note(leaf.name, at: leaf.line, &log)
      if leaf.name == .listID {
        listID = tables.names.id(of: leaf.token)
      } else if leaf.name == .fullName {
        fullName = tables.names.id(of: leaf.token)
      }
    default: break
    }
  }

  /// A child element with children begins: a reference, or a text that should have none.
  mutating func open(
    _ name: QBXMLName, in parent: QBXMLName, at line: UInt32, _ log: inout ReadingLog
  ) {
    switch name {
    case .entityRef, .customerRef, .itemServiceRef, .classRef, .payrollItemWageRef:
      note(name, at: line, &log)
    case _ where Seen(name) != []:
      contradict(.doubtfulElement(name.rawValue, .holdsElement), at: line, name, &log)
    default: break
    }
  }

  /// Remembers that an element stood there. The schema allows none of these twice; which of two
  /// values is meant, nobody can tell.
  private mutating func note(_ name: QBXMLName, at line: UInt32, _ log: inout ReadingLog) {
    let element = Seen(name)
    if !seen.isDisjoint(with: element) {
      contradict(.doubtfulElement(name.rawValue, .repeated), at: line, name, &log)
    }
    seen.formUnion(element)
  }

  /// Says once for each line what cannot be read for sure in it.
  private mutating func contradict(
    _ detail: FindingDetail, at line: UInt32, _ name: QBXMLName, _ log: inout ReadingLog
  ) {
    guard !record.isContradictory else { return }
    record.isContradictory = true
    log.report(detail, line: line, element: name.rawValue)
  }

  /// A child element with children has ended.
  mutating func close(_ name: QBXMLName, _ tables: inout DocumentRecords) {
    seen.subtract(.ofReference)
    guard !listID.isEmpty || !fullName.isEmpty else { return }
    let reference = Reference(listID: listID, fullName: fullName)
    listID = .empty
    fullName = .empty
    switch name {
    case .entityRef: record.person = tables.references.id(of: reference)
    case .customerRef: record.customer = tables.references.id(of: reference)
    case .itemServiceRef: record.item = tables.references.id(of: reference)
    case .classRef: record.classReference = tables.references.id(of: reference)
    case .payrollItemWageRef: record.wageItem = tables.references.id(of: reference)
    default: break
    }
  }

  /// The whole record, once the element has ended.
  var finished: TimeActivityRecord {
    var finished = record
    if finished.billable == .unstated, let isBillable {
      finished.billable = isBillable ? .billable : .notBillable
    }
    if finished.billable != .unreadable, isBilled == true { finished.billable = .hasBeenBilled }
    return finished
  }

  private mutating func takeField(
    _ leaf: Leaf, _ tables: inout DocumentRecords, _ log: inout ReadingLog
  ) {
    switch leaf.name {
    case .txnID: identify(tables.texts.append(leaf.token), as: .txnID)
    case .timeCreated, .timeModified:
      if let stamp = DateText.stamp(of: leaf.token) { log.note(stamp) }
    case .txnDate: takeDate(leaf, &tables)
    case .duration: takeDuration(leaf, &tables, &log)
    case .notes: record.notes = tables.texts.append(leaf.text)
    case .billableStatus: takeStatus(leaf, &log)
    case .isBillable: isBillable = takeBoolean(leaf, &log)
    case .isBilled: isBilled = takeBoolean(leaf, &log)
    // `0` is how the type writes "none" (domain facts 1.5).
    case .externalGUID where !leaf.token.equals("0"):
      record.externalGUID = tables.texts.append(leaf.token)
    default: break
    }
  }

  private mutating func takeDate(_ leaf: Leaf, _ tables: inout DocumentRecords) {
    record.date = DateText.date(of: leaf.token)
    record.dateText = record.date == nil ? tables.names.id(of: leaf.token) : .empty
  }

  private mutating func takeDuration(
    _ leaf: Leaf, _ tables: inout DocumentRecords, _ log: inout ReadingLog
  ) {
    let worked = DurationText.worked(leaf.token)
    if worked != nil, leaf.token.contains(":") {
      log.report(
        .otherForm(.clock, text: leaf.tokenString), line: leaf.line, element: leaf.name.rawValue)
    }
    record.minutes = worked?.minutes ?? 0
    record.roundedOffSeconds = worked?.roundedOffSeconds ?? 0
    record.durationText = worked == nil ? tables.names.id(of: leaf.token) : .empty
    record.isDurationMissing = leaf.token.isEmpty
  }

  private mutating func takeStatus(_ leaf: Leaf, _ log: inout ReadingLog) {
    let token = leaf.token
    if token.equals("NotBillable") {
      record.billable = .notBillable
    } else if token.equals("Billable") {
      record.billable = .billable
    } else if token.equals("HasBeenBilled") {
      record.billable = .hasBeenBilled
    } else if !token.isEmpty {
      record.billable = .unreadable
      log.unreadable(leaf)
    }
  }

  private mutating func takeBoolean(_ leaf: Leaf, _ log: inout ReadingLog) -> Bool? {
    if leaf.token.isEmpty { return nil }
    if let value = BooleanText.value(of: leaf.token) { return value }
    record.billable = .unreadable
    log.unreadable(leaf)
    return nil
  }
}

/// The elements that a time line, or a reference in it, has once at most.
private struct Seen: OptionSet {
  let rawValue: UInt32

  static let ofReference: Seen = [Seen(.listID), Seen(.fullName)]
}

extension Seen {
  /// Empty for an element that counts for nothing here.
  init(_ name: QBXMLName) {
    switch name {
    case .txnID: self.init(rawValue: 1)
    case .txnDate: self.init(rawValue: 2)
    case .duration: self.init(rawValue: 4)
    case .notes: self.init(rawValue: 8)
    case .billableStatus: self.init(rawValue: 16)
    case .isBillable: self.init(rawValue: 32)
    case .isBilled: self.init(rawValue: 64)
    case .externalGUID: self.init(rawValue: 128)
    case .entityRef: self.init(rawValue: 256)
    case .customerRef: self.init(rawValue: 512)
    case .itemServiceRef: self.init(rawValue: 1024)
    case .classRef: self.init(rawValue: 2048)
    case .payrollItemWageRef: self.init(rawValue: 4096)
    case .listID: self.init(rawValue: 8192)
    case .fullName: self.init(rawValue: 16384)
    default: self = []
    }
  }
}
