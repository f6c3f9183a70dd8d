import Timesheets

/// `entries.csv`: every source entry in bundle order, with its state and what it is carried as.
///
/// A batched entry shows the names of the company's lists, any other the source's own words. The
/// column `entry` is who an entry is for ever, by which a person may release it; a merged line is
/// carried under the `request-id` of another one.
/// Minutes are as read, so that the rows add up to the control totals; `carried-minutes` are as the
/// batch has them, after rounding, and stand once where equal lines are merged, so that they add up
/// to the batches. A row costs no allocation: names become cells once per distinct name and are
/// copied from then on. Rows do not know of each other, so that parts of the table may be rendered
/// side by side.
package struct EntriesTable: Sendable {
  /// Its path in the run's folder.
  package static let path = "entries.csv"

  static let header = [
    "document", "line", "source-id", "person", "date", "minutes", "hours", "customer",
    "service-item", "class", "wage-item", "billable", "state", "cause", "batch-file",
    "request-id", "entry", "notes", "carried-minutes",
  ]

  private static let nobody = EntryIdentity(high: 0, low: 0)

  private let report: RunReport
  private let carriedBy: CarriedBy
  private let documents: CellTable
  private let batchFiles: CellTable
  /// Source names by role, in the order of `ReferenceRole`.
  private let source: RoleCells
  private let listed: RoleCells

  /// The table of a run.
  package init(_ report: RunReport) {
    self.report = report
    carriedBy = CarriedBy(report)
    documents = Self.cells(report.records.documents.map(\.source.name.path))
    batchFiles = Self.cells(report.batches.map { "batches/" + $0.fileName })
    let names = SourceNames(report)
    source = RoleCells { names.cells(as: $0) }
    let lists = report.lists
    listed = RoleCells { role in Self.cells(lists.elements(of: role).map(\.fullName)) }
  }

  /// The header row, with which the file begins.
  package var header: [UInt8] { CSVRows(header: Self.header).bytes }

  /// How many rows follow on the header.
  package var rowCount: Int { report.source.count }

  /// Some rows of the table, to be put one behind the other in their order.
  package func rows(_ range: Range<Int>) -> [UInt8] {
    var rows = CSVRows()
    rows.reserve(range.count * Self.rowLength)
    for index in range { add(entry: index, to: &rows) }
    return rows.bytes
  }

  /// What usual rows need, so that they are written without moving.
  private static let rowLength = 320

  /// Passes the file's bytes to `body`, chunk by chunk.
  func write(to body: (UnsafeRawBufferPointer) throws -> Void) rethrows {
    try header.withUnsafeBytes(body)
    for start in stride(from: 0, to: rowCount, by: Self.rowsAtOnce) {
      try rows(start..<min(start + Self.rowsAtOnce, rowCount)).withUnsafeBytes(body)
    }
  }

  private static let rowsAtOnce = 256

  private func add(entry index: Int, to rows: inout CSVRows) {
    let record = report.source[index]
    rows.add(Int(record.place.document.index), of: documents)
    rows.add(Int(record.place.line))
    add(record.sourceID, to: &rows)
    var carried: Int?
    if let position = carriedBy.entry(ofRecord: index) {
      let entry = report.entries[position]
      rows.add(report.lists.position(of: entry.person), of: listed.person)
      addTime(of: record, to: &rows)
      addCarried(entry, to: &rows)
      addFate(of: index, to: &rows)
      rows.add(carriedBy.batch(ofEntry: position), of: batchFiles)
      rows.add(report.identities[Int(entry.record)])
      if Int(entry.record) == index { carried = Int(entry.minutes.minutes) }
    } else {
      rows.add(Int(record.person.index), of: source.person)
      addTime(of: record, to: &rows)
      addGiven(record, to: &rows)
      addFate(of: index, to: &rows)
      rows.addEmpty()
      rows.addEmpty()
    }
    addIdentity(of: index, to: &rows)
    add(record.notes, to: &rows)
    rows.add(carried)
    rows.endRow()
  }

  private func addTime(of record: TimeActivityRecord, to rows: inout CSVRows) {
    if let date = record.date {
      rows.add(date)
    } else {
      report.records.names.utf8(record.dateText).withUnsafeBytes { rows.add(utf8: $0) }
    }
    rows.add(Int(record.minutes))
    rows.add(hoursOf: Int(record.minutes))
  }

  private func addCarried(_ entry: TimeEntry, to rows: inout CSVRows) {
    add(entry.customer, of: listed.customer, to: &rows)
    add(entry.item, of: listed.item, to: &rows)
    add(entry.classIndex, of: listed.classes, to: &rows)
    add(entry.wageItem, of: listed.wageItem, to: &rows)
    rows.add(entry.billable.reportWord)
  }

  private func addGiven(_ record: TimeActivityRecord, to rows: inout CSVRows) {
    rows.add(Int(record.customer.index), of: source.customer)
    rows.add(Int(record.item.index), of: source.item)
    rows.add(Int(record.classReference.index), of: source.classes)
    if record.wageItem.isNone {
      rows.add(record.hourType.word)
    } else {
      rows.add(Int(record.wageItem.index), of: source.wageItem)
    }
    rows.add(record.billable.reportWord)
  }

  private func addFate(of index: Int, to rows: inout CSVRows) {
    let fate = report.fates[index]
    rows.add(fate.state.rawValue)
    switch fate {
    case .batched: rows.addEmpty()
    case .held(let finding), .duplicate(let finding):
      rows.add(report.findings[Int(finding)].check.rawValue)
    case .outside(let reason): rows.add(reason.rawValue)
    }
  }

  private func addIdentity(of index: Int, to rows: inout CSVRows) {
    let identity = report.identities[index]
    if identity != Self.nobody {
      rows.add(identity)
    } else {
      rows.addEmpty()
    }
  }

  private func add(_ slice: TextSlice, to rows: inout CSVRows) {
    report.records.texts.withUnsafeBytes { rows.add(utf8: $0[slice]) }
  }

  private func add(_ element: ElementIndex, of cells: CellTable, to rows: inout CSVRows) {
    if let index = element.index {
      rows.add(index, of: cells)
    } else {
      rows.addEmpty()
    }
  }

  private static func cells(_ texts: [String]) -> CellTable {
    var cells = CellTable()
    for text in texts { cells.append(text) }
    return cells
  }
}

/// Cells of names, one table for each role.
private struct RoleCells: Sendable {
  let person: CellTable
  let customer: CellTable
  let item: CellTable
  let classes: CellTable
  let wageItem: CellTable

  init(_ cells: (ReferenceRole) -> CellTable) {
    person = cells(.person)
    customer = cells(.customer)
    item = cells(.item)
    classes = cells(.classReference)
    wageItem = cells(.wageItem)
  }
}

/// Which entry carries a source record, and which batch holds that entry.
struct CarriedBy: Sendable {
  private static let nothing = UInt32.max
  private var entries: [UInt32]
  private var batches: [UInt32]

  init(_ report: RunReport) {
    entries = Array(repeating: Self.nothing, count: report.source.count)
    for (position, entry) in report.entries.enumerated() {
      entries[Int(entry.record)] = UInt32(position)
    }
    for merged in report.merged { entries[Int(merged.record)] = merged.entry }
    batches = Array(repeating: Self.nothing, count: report.entries.count)
    for (index, batch) in report.batches.enumerated() {
      for position in batch.entries { batches[position] = UInt32(index) }
    }
  }

  /// The position of the entry that carries a record; nil when nothing does.
  func entry(ofRecord record: Int) -> Int? {
    let position = entries[record]
    return position == Self.nothing ? nil : Int(position)
  }

  /// The position of the batch that holds an entry; every entry is in one.
  func batch(ofEntry position: Int) -> Int { Int(batches[position]) }
}

extension BillableStatus {
  /// The word of `entries.csv` and `report.json`.
  var reportWord: String {
    switch self {
    case .billable: "billable"
    case .notBillable: "not-billable"
    case .hasBeenBilled: "billed"
    }
  }
}

extension SourceBillable {
  /// The same words for what a source states; empty when it states nothing.
  var reportWord: String {
    switch self {
    case .unstated: ""
    case .notBillable: "not-billable"
    case .billable: "billable"
    case .hasBeenBilled: "billed"
    case .unreadable: "unreadable"
    }
  }
}
