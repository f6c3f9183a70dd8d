import Timesheets

/// What has been read of one timesheet report so far.
struct TimesheetReading {
  private let options: SourceOptions
  private var columns: TimesheetColumns
  private let comma: CommaMeaning
  private var records: DocumentRecords
  private var log: FindingLog
  private var dates: DayOrderEvidence
  private var passedOver = 0
  /// Cells that hold something in each of the header's unread columns, in their order.
  private var unreadCells: [Int] = []
  /// The same of all headers, by column name.
  private var unreadColumns: [String: Int] = [:]
  /// Bytes of a text made of several cells, kept to save an allocation per row.
  private var scratch: [UInt8] = []

  /// The word under which rows that are no entries are counted: sums below a person or a report.
  static let totalsWord = "TOTAL"
  /// What stands before the name of a column that nobody reads, where its cells are counted.
  static let columnWord = "column "

  init(header row: DelimitedRow, delimiter: UInt8, document: DocumentID, options: SourceOptions) {
    self.options = options
    columns = TimesheetColumns(header: row, options: options.columns)
    comma = delimiter == ASCII.semicolon ? .decimal : .undecided
    records = DocumentRecords(document: document, kind: .quickBooksTimeCSV)
    log = FindingLog(document: document)
    dates = DayOrderEvidence(option: options.dayOrder, field: "local_date")
    begin(header: row)
  }

  private mutating func begin(header row: DelimitedRow) {
    unreadCells = Array(repeating: 0, count: columns.unread.count)
    log.reportFaults(of: row, columns: columns.names)
    if let fault = columns.fault {
      log.report(.unreadableHeader(reason: fault), at: row.place(of: 0, in: records.document))
    }
  }

  /// The records, once every row was taken.
  mutating func finished() -> DocumentRecords {
    records.settleDates(by: dates, into: &log)
    records.findings = log.findings
    endHeader()
    if passedOver > 0 { records.passedOver = [(Self.totalsWord, passedOver)] }
    records.passedOver += unreadColumns.sorted { $0.key < $1.key }.map {
      (Self.columnWord + $0.key, $0.value)
    }
    return records
  }

  private mutating func endHeader() {
    for (column, cells) in zip(columns.unread, unreadCells) where cells > 0 {
      unreadColumns[columns.names[column], default: 0] += cells
    }
  }

  /// Takes a row after the header.
  mutating func take(_ row: DelimitedRow) {
    guard !row.isBlank else { return }
    if columns.isRepeated(in: row) {
      endHeader()
      columns = TimesheetColumns(header: row, options: options.columns)
      begin(header: row)
      return
    }
    // A broken row may only look like one that is no entry.
    log.reportFaults(of: row, columns: columns.names)
    guard isEntry(row) else {
      passedOver += 1
      return
    }
    var record = TimeActivityRecord(
      place: Place(document: records.document, line: row.line), format: .quickBooksTimeCSV)
    record.sourceID = records.texts.append(String(row.number))
    record.sourceIDKind = .row
    record.person = person(row)
    record.customer = customer(row)
    record.item = records.reference(to: row.trimmed(columns.item))
    record.classReference = records.reference(to: row.trimmed(columns.classReference))
    record.wageItem = records.reference(to: row.trimmed(columns.payType))
    record.hourType = Self.hourType(row.trimmed(columns.payType))
    records.setDate(of: &record, from: columns.date, of: row, evidence: &dates)
    records.setDuration(of: &record, from: row[columns.hours], comma: comma)
    // Reports have every cell of every row: of one that lacks some, nobody knows what was cut.
    if row.count < columns.names.count {
      log.reportMissingCells(of: row, columns: columns.names.count)
      record.isContradictory = true
    }
    record.notes = notes(row.trimmed(columns.notes))
    record.distinction = distinction(row)
    record.approval = Self.approval(row.trimmed(columns.approval))
    record.billable = Self.billable(row.trimmed(columns.billable))
    if record.billable == .unreadable {
      log.reportUnreadable(columns.billable, of: row, field: columns.names[columns.billable])
    }
    records.activities.append(record)
    for (position, column) in columns.unread.enumerated() where !row[column].isBlank {
      unreadCells[position] += 1
    }
  }

  /// Whether a row is a line of work. Sums have hours beside a label, headings between groups
  /// name a person or a group alone; whatever lacks something else is an entry, and held as such.
  private func isEntry(_ row: DelimitedRow) -> Bool {
    let hasHours = !row[columns.hours].isBlank
    if !row[columns.date].isBlank { return hasHours || hasPerson(row) }
    if isOtherwiseSeparated(row) { return true }
    let used = (0..<row.count).count { !row[$0].isBlank }
    if hasHours {
      return used > Self.mostCellsOfSums || hasPerson(row) && !Self.isTotalsLabel(row)
    }
    let isCut = row.count < columns.names.count && used > 1
    return isCut || columns.ofWork.contains { !row[$0].isBlank }
  }

  /// A label, a count and the hours, with one more beside.
  private static let mostCellsOfSums = 4

  /// Whether the row has the cells of one, by another separator than the report's: somebody joined
  /// two reports.
  private func isOtherwiseSeparated(_ row: DelimitedRow) -> Bool {
    row.count < columns.recognisedCount
      && [ASCII.comma, ASCII.semicolon, ASCII.tab].contains { separator in
        row.bytes.count { $0 == separator } >= columns.recognisedCount - 1
      }
  }

  private func hasPerson(_ row: DelimitedRow) -> Bool {
    !row[columns.username].isBlank || !row[columns.lastName].isBlank
      || !row[columns.firstName].isBlank
  }

  private static func isTotalsLabel(_ row: DelimitedRow) -> Bool {
    let label = (0..<row.count).lazy.map(row.trimmed).first { !$0.isEmpty }
    // `Total`, `Total hours`, `Grand Total`, `Subtotal`, `Sous-total`.
    guard let label, label.count >= 5 else { return false }
    return (0...label.count - 5).contains { label.piece($0, $0 + 5).isWord("TOTAL") }
  }

  private mutating func person(_ row: DelimitedRow) -> ReferenceID {
    var login = row.trimmed(columns.username)
    if login.isEmpty { login = row.trimmed(columns.number) }
    if login.isEmpty { login = row.trimmed(columns.payrollID) }
    scratch.removeAll(keepingCapacity: true)
    append(row.trimmed(columns.firstName), separator: ASCII.blank)
    append(row.trimmed(columns.lastName), separator: ASCII.blank)
    if scratch.isEmpty { append(login, separator: ASCII.blank) }
    guard !scratch.isEmpty else { return .none }
    return records.references.id(
      of: Reference(
        listID: .empty, fullName: scratch.withUnsafeBytes { records.names.id(of: $0) },
        alias: records.names.id(of: login)))
  }

  /// The levels of the jobcode joined as QuickBooks writes Customer:Job; empty ones say nothing.
  private mutating func customer(_ row: DelimitedRow) -> ReferenceID {
    scratch.removeAll(keepingCapacity: true)
    for level in columns.jobcodes { append(row.trimmed(level), separator: ASCII.colon) }
    return scratch.withUnsafeBytes { records.reference(to: $0) }
  }

  /// The clock times: two equal lines of one day that differ here are two pieces of work.
  private mutating func distinction(_ row: DelimitedRow) -> NameID {
    let start = row.trimmed(columns.start)
    let end = row.trimmed(columns.end)
    if start.isEmpty && end.isEmpty { return .empty }
    scratch.removeAll(keepingCapacity: true)
    scratch.append(contentsOf: start)
    scratch.append(ASCII.slash)
    scratch.append(contentsOf: end)
    return scratch.withUnsafeBytes { records.names.id(of: $0) }
  }

  private mutating func append(_ text: UnsafeRawBufferPointer, separator: UInt8) {
    guard !text.isEmpty else { return }
    if !scratch.isEmpty { scratch.append(separator) }
    scratch.append(contentsOf: text)
  }

  private mutating func notes(_ text: UnsafeRawBufferPointer) -> TextSlice {
    guard text.contains(ASCII.carriageReturn) else { return records.texts.append(text) }
    scratch.removeAll(keepingCapacity: true)
    NoteText.appendSpanningNote(text, to: &scratch)
    return scratch.withUnsafeBytes { records.texts.append($0) }
  }

  /// Regular hours unless a pay word says otherwise. A word that is no kind of hours names the
  /// wage item, and the kind is then that item's own.
  private static func hourType(_ word: UnsafeRawBufferPointer) -> HourType {
    if word.isEmpty || word.isWord("REGULAR") { return .regular }
    if word.isWord("OVERTIME") { return .overtime }
    if word.isWord("DOUBLE TIME") || word.isWord("DOUBLE-TIME") { return .doubleTime }
    if word.isWord("VACATION") { return .vacation }
    if word.isWord("SICK") { return .sick }
    return word.isWord("LEAVE") ? .otherLeave : .unstated
  }

  private static func approval(_ word: UnsafeRawBufferPointer) -> Approval {
    if word.isEmpty { return .unstated }
    return word.isWord("APPROVED") || isYes(word) ? .approved : .notApproved
  }

  private static func billable(_ word: UnsafeRawBufferPointer) -> SourceBillable {
    if word.isEmpty { return .unstated }
    if isYes(word) || word.isWord("BILLABLE") { return .billable }
    return isNo(word) ? .notBillable : .unreadable
  }

  private static func isYes(_ word: UnsafeRawBufferPointer) -> Bool {
    word.isWord("YES") || word.isWord("Y") || word.isWord("TRUE") || word.isWord("1")
      || word.isWord("OUI") || word.isWord("VRAI")
  }

  private static func isNo(_ word: UnsafeRawBufferPointer) -> Bool {
    word.isWord("NO") || word.isWord("N") || word.isWord("FALSE") || word.isWord("0")
      || word.isWord("NON") || word.isWord("FAUX") || word.isWord("NOT BILLABLE")
      || word.isWord("NON-BILLABLE")
  }
}
