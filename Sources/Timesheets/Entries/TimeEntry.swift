/// One time entry ready to batch: resolved against the lists, whole minutes, one date.
///
/// The fields stand in an order without gaps: 40 bytes for each of what may be millions. Who an
/// entry is stands with its source record.
package struct TimeEntry: BitwiseCopyable, Sendable {
  /// Index of the source record; the first one when equal lines were merged.
  package var record: UInt32
  /// How many source records this entry carries: 1 unless equal lines were merged.
  package var recordCount: UInt32
  package var person: PersonID
  package var billable: BillableStatus
  package var minutes: WorkMinutes
  package var date: WorkDate
  package var customer: ElementIndex
  package var item: ElementIndex
  package var classIndex: ElementIndex
  package var wageItem: ElementIndex
  /// A slice of the arena that travels with the entries.
  package var notes: TextSlice

  package init(
    record: UInt32, recordCount: UInt32 = 1, person: PersonID, date: WorkDate,
    minutes: WorkMinutes, customer: ElementIndex = .none, item: ElementIndex = .none,
    classIndex: ElementIndex = .none, wageItem: ElementIndex = .none,
    billable: BillableStatus = .notBillable, notes: TextSlice = .empty
  ) {
    self.record = record
    self.recordCount = recordCount
    self.person = person
    self.date = date
    self.minutes = minutes
    self.customer = customer
    self.item = item
    self.classIndex = classIndex
    self.wageItem = wageItem
    self.billable = billable
    self.notes = notes
  }
}

/// Whether the customer pays for the time (domain facts 2.1, BillableStatus).
package enum BillableStatus: String, BitwiseCopyable, CaseIterable, Sendable {
  case billable = "Billable"
  case notBillable = "NotBillable"
  case hasBeenBilled = "HasBeenBilled"
}

/// The 128 bits by which an entry is known for ever: a name-based UUID (RFC 9562, version 5) of
/// company and source id, or of company, content and ordinal among equals.
package struct EntryIdentity: BitwiseCopyable, Hashable, Comparable, Sendable {
  package let high: UInt64
  package let low: UInt64

  package init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// Reads 32 hexadecimal digits, with or without the braces and hyphens of a GUID; nil for
  /// anything else.
  package init?(text: String) {
    let digits = text.filter { $0 != "-" && $0 != "{" && $0 != "}" }
    guard digits.utf8.count == 32, digits.allSatisfy(\.isHexDigit),
      let high = UInt64(digits.prefix(16), radix: 16),
      let low = UInt64(digits.suffix(16), radix: 16)
    else { return nil }
    self.init(high: high, low: low)
  }

  /// 32 lower-case hexadecimal digits; also the requestID, which holds at most 50 characters.
  package var hexadecimal: String {
    Self.digits(high) + Self.digits(low)
  }

  /// `{8-4-4-4-12}`, the form of qbXML's GUIDTYPE (domain facts 1.5).
  package var bracedGUID: String {
    let text = Array(hexadecimal)
    let groups = [text[0..<8], text[8..<12], text[12..<16], text[16..<20], text[20..<32]]
    return "{" + groups.map { String($0) }.joined(separator: "-") + "}"
  }

  package static func < (left: EntryIdentity, right: EntryIdentity) -> Bool {
    (left.high, left.low) < (right.high, right.low)
  }

  private static func digits(_ number: UInt64) -> String {
    let text = String(number, radix: 16)
    return String(repeating: "0", count: 16 - text.utf8.count) + text
  }
}
