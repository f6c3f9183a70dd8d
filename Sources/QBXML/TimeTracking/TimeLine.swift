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
    case .timeTracking, .timeTrackingAdd: takeField(leaf, &tables, &log)
    case .entityRef, .customerRef, .itemServiceRef, .classRef, .payrollItemWageRef:
      if leaf.name == .listID {
        listID = tables.names.id(of: leaf.token)
      } else if leaf.name == .fullName {
        fullName = tables.names.id(of: leaf.token)
      }
    default: break
    }
  }

  /// A child element with children has ended.
  mutating func close(_ name: QBXMLName, _ tables: inout DocumentRecords) {
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
    case .duration: takeDuration(leaf, &tables)
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

  private mutating func takeDuration(_ leaf: Leaf, _ tables: inout DocumentRecords) {
    let worked = DurationText.worked(leaf.token)
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
