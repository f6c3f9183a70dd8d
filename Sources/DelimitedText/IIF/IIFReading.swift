import Timesheets

/// What has been read of one IIF document so far.
struct IIFReading {
  var dates: DayOrderEvidence
  var records: DocumentRecords
  var log: FindingLog
  /// The group item whose members are being read.
  var group: ItemGroup?
  /// Bytes of a note that had to be rewritten, kept to save an allocation per row.
  var scratch: [UInt8] = []
  private var sections: [IIFSection] = []
  private var sectionOf: [String: Int] = [:]
  private var passedOver: [String: Int] = [:]
  /// The keywords of the first two rows, with the `!` of headers.
  private var opening: [String] = []
  /// The last row's keyword and its section: rows of one keyword come in long runs.
  private var lastKeyword: [UInt8] = []
  private var lastSection: Int?
  /// Whether any row was read that is no time entry's and no mere count.
  private var hasOtherRows = false

  init(document: DocumentID, encoding: TextEncoding, dayOrder: DayOrder) {
    dates = DayOrderEvidence(option: dayOrder, field: "DATE")
    records = DocumentRecords(document: document, kind: .iif)
    records.encoding = encoding
    log = FindingLog(document: document)
  }

  /// Takes the next row of the document.
  mutating func take(_ row: DelimitedRow) {
    let keyword = IIFKeyword(row)
    if opening.count < 2, !row.isBlank {
      opening.append((keyword.isHeader ? "!" : "") + keyword.word)
    }
    if keyword.isHeader {
      takeHeader(keyword.word, row)
    } else if keyword.text.elementsEqual(lastKeyword), let section = lastSection {
      takeData(row, section)
    } else if !row.isBlank {
      takeData(keyword, row)
    }
  }

  /// The records, once every row was taken.
  mutating func finished() -> DocumentRecords {
    endGroup(with: nil)
    records.settleDates(by: dates, into: &log)
    records.findings = log.findings
    records.passedOver = passedOver.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    return records
  }

  /// Whether the document begins as a timer file must (domain facts 5.3).
  var startsWithTimerHeader: Bool { opening == ["!TIMERHDR", "TIMERHDR"] }

  private mutating func takeHeader(_ keyword: String, _ row: DelimitedRow) {
    hasOtherRows = true
    lastSection = nil
    endGroup(with: nil)
    if keyword.hasPrefix("END") {
      if keyword == "ENDGRP", let items = sectionOf["INVITEM"] {
        sections[items].declaresGroups = true
      }
      return
    }
    guard !keyword.isEmpty, sectionOf[keyword] != nil || sections.count < DelimitedLimits.keywords
    else { return }
    let section = IIFSection(keyword: keyword, header: row)
    log.reportFaults(of: row, columns: section.columns)
    if let fault = section.fault {
      log.report(
        .unreadableHeader(reason: fault),
        at: row.place(of: 0, in: records.document, element: keyword))
    } else if case .list(let kind, _) = section.content, sectionOf[keyword] == nil {
      let place = Place(document: records.document, line: row.line)
      records.lists.exports.append(ListExport(kind: kind, place: place))
    }
    if let known = sectionOf[keyword] {
      sections[known] = section
    } else {
      sectionOf[keyword] = sections.count
      sections.append(section)
    }
  }

  /// Takes a data row whose keyword is another one than the last row's.
  private mutating func takeData(_ keyword: IIFKeyword, _ row: DelimitedRow) {
    let word = keyword.word
    lastSection = nil
    if word.hasPrefix("END") {
      endGroup(with: word)
      return
    }
    if word != "INVITEM" { endGroup(with: nil) }
    guard let section = sectionOf[word] else {
      log.report(
        .rowWithoutHeader(keyword: keyword.text.excerpt),
        at: row.place(of: 0, in: records.document))
      // Nobody knows which cell holds what; the work is counted all the same, and held.
      if row.startsNearly(with: "TIMEACT") { takeActivity(row, ActivityColumns([])) }
      return
    }
    lastKeyword = Array(keyword.text)
    lastSection = section
    takeData(row, section)
  }

  private mutating func takeData(_ row: DelimitedRow, _ index: Int) {
    let section = sections[index]
    if case .passedOver = section.content {
      passedOver[section.keyword, default: 0] += 1
      return
    }
    log.reportFaults(of: row, columns: section.columns)
    switch section.content {
    case .activities(let columns):
      // Spreadsheets fill a column of keywords down past the last entry.
      if row.usedCount > 1 {
        takeActivity(row, columns, of: section.columns.count)
      } else {
        passedOver[section.keyword, default: 0] += 1
      }
    case .list(let kind, let columns):
      hasOtherRows = true
      takeListRow(row, kind, columns, section)
    case .timerHeader(let columns):
      hasOtherRows = true
      takeTimerHeader(row, columns)
    case .exportHeader(let date, let time):
      hasOtherRows = true
      takeExportHeader(row, date: date, time: time)
    case .passedOver: break
    }
  }

  /// A reading that goes on from here for time entries, with nothing read so far; nil where it
  /// takes more than the headers in force to go on.
  var stretchBeginning: IIFReading? {
    guard group == nil, opening.count == 2, records.timerForm != nil else { return nil }
    var beginning = self
    beginning.dates = dates.beginning
    beginning.records = DocumentRecords(document: records.document, kind: .iif)
    beginning.log = FindingLog(document: records.document)
    beginning.passedOver = [:]
    beginning.hasOtherRows = false
    return beginning
  }

  /// Whether nothing was read but time entries and what is merely counted, and every fault of
  /// theirs is known.
  var isStretch: Bool { !hasOtherRows && !log.isFull }

  /// Takes over what another reading, which began here, read of the rows behind `lines` lines.
  mutating func take(_ stretch: IIFReading, behind lines: UInt32) {
    dates.append(stretch.dates, behind: lines, entries: records.activities.count)
    if let form = stretch.records.timerForm { records.timerForm?.append(form, behind: lines) }
    records.append(stretch.records, behind: lines)
    log.append(stretch.log, behind: lines)
    passedOver.merge(stretch.passedOver, uniquingKeysWith: +)
  }
}
