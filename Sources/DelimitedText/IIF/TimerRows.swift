import Timesheets

extension IIFReading {
  /// `TIMERHDR VER REL COMPANYNAME IMPORTEDBEFORE FROMTIMER COMPANYCREATETIME` (domain facts 5.3).
  mutating func takeTimerHeader(_ row: DelimitedRow, _ columns: TimerHeaderColumns) {
    records.timerHeaders.append(
      TimerHeader(
        place: Place(document: records.document, line: row.line),
        companyName: row.trimmed(columns.companyName).string,
        companyCreateTime: row.trimmed(columns.companyCreateTime).string,
        purpose: purpose(row.trimmed(columns.fromTimer))))
  }

  private func purpose(_ fromTimer: UnsafeRawBufferPointer) -> TimerPurpose {
    if fromTimer.isWord("Y") { return .activities }
    return fromTimer.isWord("N") ? .lists : .unstated
  }

  /// `HDR PROD VER REL IIFVER DATE TIME ACCNTNT ACCNTNTSPLITTIME` (domain facts 5.2): TIME is the
  /// moment of the export, DATE the day of it.
  mutating func takeExportHeader(_ row: DelimitedRow, date: Int, time: Int) {
    let day = WorkDate(delimited: row[date], order: dates.option)
    guard
      let stamp = LocalStamp(epochSeconds: row[time])
        ?? day.map({ LocalStamp(seconds: Int64($0.dayNumber) * 86_400) })
    else { return }
    records.newestStamp = max(records.newestStamp ?? stamp, stamp)
  }

  /// `TIMEACT DATE JOB EMP ITEM PITEM DURATION PROJ NOTE [XFERTOPAYROLL] BILLINGSTATUS`
  /// (domain facts 5.3), columns in the order of the header in force.
  /// A row that ends within a text in quotes lost its other cells, and is held.
  mutating func takeActivity(
    _ row: DelimitedRow, _ columns: ActivityColumns, of columnCount: Int = 0
  ) {
    var record = TimeActivityRecord(
      place: Place(document: records.document, line: row.line), format: .timerIIF)
    record.person = records.reference(to: row.trimmed(columns.person))
    record.customer = records.reference(to: row.trimmed(columns.customer))
    record.item = records.reference(to: row.trimmed(columns.item))
    record.classReference = records.reference(to: row.trimmed(columns.classReference))
    record.wageItem = records.reference(to: row.trimmed(columns.wageItem))
    let numbers = records.setDate(of: &record, from: columns.date, of: row, evidence: &dates)
    records.setDuration(of: &record, from: row[columns.duration], comma: .undecided)
    if row.count < columnCount, !row.openQuotes.isEmpty {
      log.reportMissingCells(of: row, columns: columnCount)
      record.isContradictory = true
    }
    record.notes = notes(row[columns.note])
    switch row.trimmed(columns.billingStatus) {
    case let text where text.isEmpty: record.billable = .unstated
    case let text where text.isWord("0"): record.billable = .notBillable
    case let text where text.isWord("1"): record.billable = .billable
    case let text where text.isWord("2"): record.billable = .hasBeenBilled
    default:
      record.billable = .unreadable
      log.reportUnreadable(columns.billingStatus, of: row, field: "BILLINGSTATUS")
    }
    noteForm(of: row, columns, isYearLong: numbers?.isYearShort == false)
    records.activities.append(record)
  }

  /// Notes how the row is written where its values no longer show it.
  private mutating func noteForm(
    of row: DelimitedRow, _ columns: ActivityColumns, isYearLong: Bool
  ) {
    var form =
      records.timerForm
      ?? TimerForm(
        place: Place(document: records.document, line: row.line),
        startsWithHeader: startsWithTimerHeader)
    let duration = row.trimmed(columns.duration)
    if !duration.contains(ASCII.colon), WorkedTime(delimited: duration, comma: .undecided) != nil {
      form.note(.decimalDuration, line: row.line)
    }
    if isYearLong { form.note(.fourDigitYear, line: row.line) }
    if NoteText.hasBackslashBreak(row.trimmed(columns.note)) {
      form.note(.backslashBreak, line: row.line)
    }
    let names = [
      columns.person, columns.customer, columns.item, columns.wageItem, columns.classReference,
    ]
    if names.contains(where: { row[$0].contains(ASCII.comma) && !row.isQuoted($0) }) {
      form.note(.bareComma, line: row.line)
    }
    records.timerForm = form
  }

  private mutating func notes(_ text: UnsafeRawBufferPointer) -> TextSlice {
    let text = text.trimmed
    guard text.contains(ASCII.slash) else { return records.texts.append(text) }
    scratch.removeAll(keepingCapacity: true)
    NoteText.appendTimerNote(text, to: &scratch)
    return scratch.withUnsafeBytes { records.texts.append($0) }
  }
}
