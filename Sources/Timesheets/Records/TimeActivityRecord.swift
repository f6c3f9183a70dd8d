/// One line of worked time as a source gave it. Nothing in it is judged or resolved.
///
/// Kept small on purpose, in sixty bytes: a bundle may hold millions. Texts that repeat are ids
/// into the bundle's tables, texts that do not are slices of its arena, what stood in place of a
/// value has the value's own bytes, and the fields stand in an order without gaps.
package struct TimeActivityRecord: Sendable {
  package var place: Place
  /// What the source calls the entry; empty when it has no name for it.
  package var sourceID: TextSlice = .empty
  /// ExternalGUID as the source wrote it; empty without one.
  package var externalGUID: TextSlice = .empty
  package var notes: TextSlice = .empty
  package var person: ReferenceID = .none
  package var customer: ReferenceID = .none
  package var item: ReferenceID = .none
  package var classReference: ReferenceID = .none
  /// The wage item the source names; for IIF and CSV whatever pay word it writes.
  package var wageItem: ReferenceID = .none
  /// The date's day, or what stood in its place.
  private var day: UInt32 = 0
  /// The minutes, or what stood in their place.
  private var time: UInt32 = 0
  /// Clock times or whatever else tells two lines of equal content apart; empty without any.
  package var distinction: NameID = .empty
  package var roundedOffSeconds: Int8 = 0
  private var traits: Traits = []
  package var sourceIDKind: SourceIDKind = .none
  package var billable: SourceBillable = .unstated
  package var approval: Approval = .unstated
  package var hourType: HourType = .unstated
  package var format: SourceFormat

  package init(place: Place, format: SourceFormat) {
    self.place = place
    self.format = format
  }

  /// Nil when the date is missing, impossible or unreadable: then `dateText` has what stood there.
  package var date: WorkDate? {
    get {
      traits.contains(.hasDate) ? WorkDate(dayNumber: Int32(bitPattern: day)) : nil
    }
    set {
      traits.set(.hasDate, newValue != nil)
      day = UInt32(bitPattern: newValue?.dayNumber ?? 0)
    }
  }

  /// What stood where the date belongs, when it is no date; else empty. Setting a text takes the
  /// date away.
  package var dateText: NameID {
    get { traits.contains(.hasDate) ? .empty : NameID(index: day) }
    set {
      guard !newValue.isEmpty || date == nil else { return }
      traits.remove(.hasDate)
      day = newValue.index
    }
  }

  /// Minutes as the source wrote them, rounded from seconds or decimals; 0 when unreadable.
  package var minutes: Int32 {
    get { traits.contains(.hasDurationText) ? 0 : Int32(bitPattern: time) }
    set {
      traits.remove(.hasDurationText)
      time = UInt32(bitPattern: newValue)
    }
  }

  /// What stood where the duration belongs, when it is no duration; else empty. Setting a text
  /// takes the minutes away.
  package var durationText: NameID {
    get { traits.contains(.hasDurationText) ? NameID(index: time) : .empty }
    set {
      guard !newValue.isEmpty || !durationText.isEmpty else { return }
      traits.set(.hasDurationText, !newValue.isEmpty)
      time = newValue.index
    }
  }

  /// Whether no duration was given at all, which is not the same as no time.
  package var isDurationMissing: Bool {
    get { traits.contains(.isDurationMissing) }
    set { traits.set(.isDurationMissing, newValue) }
  }

  /// Whether the source contradicts itself in this line: a fault of its document says how.
  package var isContradictory: Bool {
    get { traits.contains(.isContradictory) }
    set { traits.set(.isContradictory, newValue) }
  }

  /// What is true of a line, in one byte.
  private struct Traits: OptionSet, Sendable {
    let rawValue: UInt8

    static let hasDate = Traits(rawValue: 1)
    static let hasDurationText = Traits(rawValue: 2)
    static let isDurationMissing = Traits(rawValue: 4)
    static let isContradictory = Traits(rawValue: 8)

    mutating func set(_ trait: Traits, _ isSet: Bool) {
      if isSet { insert(trait) } else { remove(trait) }
    }
  }
}

/// What kind of name a source id is, which decides how far it can be trusted.
package enum SourceIDKind: UInt8, Sendable {
  case none
  /// qbXML `TxnID`: the company file's own identity of the entry.
  case txnID
  /// qbXML `requestID`: names one request in one message set.
  case requestID
  /// A row number of a CSV file: a place, never an identity.
  case row
}

/// The format an entry came in, and so the one its held lines go back out in.
package enum SourceFormat: UInt8, Sendable {
  case timeTrackingAdd, timeTrackingRet, timerIIF, quickBooksTimeCSV
}

/// Whether the customer pays for the time, as a source states it.
package enum SourceBillable: UInt8, Sendable {
  case unstated, notBillable, billable, hasBeenBilled
  /// Something stood there that is none of these.
  case unreadable
}

/// Whether somebody approved the time, as a source states it.
package enum Approval: UInt8, Sendable {
  case unstated, approved, notApproved
}

/// What kind of hours these are, where the source or the pipeline says so.
package enum HourType: UInt8, Sendable, CaseIterable {
  /// The source names no kind: there is nothing to map.
  case unstated
  case regular, overtime, doubleTime, vacation, sick, otherLeave

  /// The word that mapping tables and pipelines use.
  package var word: String {
    switch self {
    case .unstated: ""
    case .regular: "regular"
    case .overtime: "overtime"
    case .doubleTime: "double-time"
    case .vacation: "vacation"
    case .sick: "sick"
    case .otherLeave: "leave"
    }
  }
}
