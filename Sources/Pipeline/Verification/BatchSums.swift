import QBXML
import Reports
import Timesheets

/// Published batches added up again, read as any export would be.
struct BatchSums {
  private(set) var carried = WrittenSums()
  private let weekStart: Weekday?
  private let version: QBXMLVersion

  /// Without the start of the week, weeks are not added up. `version` is the batches' own.
  init(weekStart: Weekday?, version: QBXMLVersion) {
    self.weekStart = weekStart
    self.version = version
  }

  /// Adds a batch and returns what it holds: requests and their minutes. Nil, and nothing added,
  /// when it is no whole document of time to add.
  mutating func add(_ batch: DocumentBytes) throws -> Tally? {
    let records = try QBXMLDecoder.decode(batch, document: DocumentID(index: 0), encoding: .utf8)
    guard records.findings.isEmpty, records.kind == .qbxml, records.timeTracking.isEmpty,
      records.answered.isEmpty, records.activities.allSatisfy({ $0.date != nil })
    else { return nil }
    var holds = Tally()
    for record in records.activities {
      holds.add(minutes: Int(record.minutes))
      add(record, of: records)
    }
    return holds
  }

  private mutating func add(_ record: TimeActivityRecord, of records: DocumentRecords) {
    let tally = Tally(entries: 1, minutes: Int(record.minutes))
    func name(_ id: ReferenceID) -> String { records.names[records.references[id].fullName] }
    carried.add(tally, to: .people, name(record.person))
    if let weekStart, let date = record.date {
      carried.add(tally, to: .weeks, date.weekStart(first: weekStart).isoText)
    }
    carried.add(tally, to: .wageItems, name(record.wageItem))
    carried.add(tally, to: .customers, name(record.customer))
    carried.add(tally, to: .items, name(record.item))
    carried.add(tally, to: .classes, name(record.classReference))
    carried.add(tally, to: .billable, Self.word(record.billable))
  }

  /// The sums as batches of the version can hold them: up to 5.0 time that has been billed is
  /// written as not billable.
  func asWritten(_ sums: WrittenSums) -> WrittenSums {
    guard !version.usesBillableStatus else { return sums }
    var written = WrittenSums()
    for (line, tally) in sums.tallies {
      let isBilled = line.dimension == .billable && line.name == Self.word(.hasBeenBilled)
      written.add(tally, to: line.dimension, isBilled ? Self.word(.notBillable) : line.name)
    }
    return written
  }

  /// The words of manifests.
  private static func word(_ status: SourceBillable) -> String {
    switch status {
    case .billable: "billable"
    case .notBillable: "not-billable"
    case .hasBeenBilled: "billed"
    case .unstated, .unreadable: ""
    }
  }
}
