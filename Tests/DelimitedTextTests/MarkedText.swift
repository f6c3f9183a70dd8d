import Testing
import Timesheets

@testable import DelimitedText

/// Text in which `⟦1⟧` marks the place that a finding must name.
struct MarkedText {
  let text: String
  /// Line and column of each mark, both from 1, by the mark's digit.
  let marks: [Character: (line: UInt32, column: UInt32)]

  init(_ marked: String) {
    var text = ""
    var marks: [Character: (line: UInt32, column: UInt32)] = [:]
    var line: UInt32 = 1
    var column: UInt32 = 1
    var rest = marked.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar == "⟦", let digit = rest.popFirst() {
        marks[Character(digit)] = (line, column)
        rest.removeFirst()
        continue
      }
      text.unicodeScalars.append(scalar)
      if scalar == "\n" || (scalar == "\r" && rest.first != "\n") {
        line += 1
        column = 1
      } else if scalar != "\r" {
        column += 1
      }
    }
    self.text = text
    self.marks = marks
  }

  func place(_ mark: Character, _ element: String = "") -> FindingPlace {
    let (line, column) = marks[mark] ?? (0, 0)
    return FindingPlace(document: testDocument, line: line, column: column, element: element)
  }
}

let testDocument = DocumentID(index: 3)

/// Bytes that come in chunks of `size`.
func chunked(_ bytes: [UInt8], _ size: Int) -> DocumentBytes {
  DocumentBytes { body in
    var start = 0
    while start < bytes.count {
      let end = min(start + size, bytes.count)
      try bytes[start..<end].withUnsafeBytes(body)
      start = end
    }
  }
}

/// Text as UTF-16 without a byte order mark.
func utf16(_ text: String, bigEndian: Bool = false) -> [UInt8] {
  text.utf16.flatMap { unit -> [UInt8] in
    bigEndian
      ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
  }
}

/// A row copied out of its closure.
struct CopiedRow: Equatable {
  var line: UInt32
  var cells: [String]
  var openQuotes = 0
}

func rows(
  _ text: String, delimiter: Character = "\t", spansLines: Bool = false, chunk: Int = 1 << 20
) throws -> [CopiedRow] {
  var rows: [CopiedRow] = []
  let format = RowFormat(
    encoding: .utf8, delimiter: delimiter.asciiValue!, spansLines: spansLines)
  try chunked(Array(text.utf8), chunk).forEachRow(format) { row in
    rows.append(
      CopiedRow(
        line: row.line, cells: (0..<row.count).map { row[$0].string },
        openQuotes: row.openQuotes.count))
  }
  return rows
}

/// IIF is written with `|` for a TAB, so that it can be read.
func decodeIIF(
  _ text: String, encoding: TextEncoding = .utf8, dayOrder: DayOrder = .monthFirst
) throws -> DocumentRecords {
  try decodeIIF(bytes: Array(tabbed(text).utf8), encoding: encoding, dayOrder: dayOrder)
}

func decodeIIF(
  bytes: [UInt8], encoding: TextEncoding = .utf8, dayOrder: DayOrder = .monthFirst
) throws -> DocumentRecords {
  try IIFDecoder.decode(
    DocumentBytes(bytes), document: testDocument, encoding: encoding, dayOrder: dayOrder)
}

func tabbed(_ text: String) -> String {
  String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "|" ? "\t" : $0 }))
}

func decodeCSV(
  _ text: String, encoding: TextEncoding = .utf8, options: SourceOptions = SourceOptions()
) throws -> DocumentRecords {
  try QuickBooksTimeDecoder.decode(
    DocumentBytes(Array(text.utf8)), document: testDocument, encoding: encoding, options: options)
}

/// An entry with its texts looked up.
struct PlainEntry: Equatable {
  var line: UInt32 = 0
  var person = ""
  var alias = ""
  var customer = ""
  var item = ""
  var className = ""
  var wageItem = ""
  var date = ""
  var minutes: Int32 = 0
  var durationText = ""
  var notes = ""
  var billable = SourceBillable.unstated
}

extension DocumentRecords {
  var plainEntries: [PlainEntry] {
    activities.map { record in
      func name(_ id: ReferenceID) -> String { names[references[id].fullName] }
      return PlainEntry(
        line: record.place.line, person: name(record.person),
        alias: names[references[record.person].alias], customer: name(record.customer),
        item: name(record.item), className: name(record.classReference),
        wageItem: name(record.wageItem), date: record.date?.isoText ?? names[record.dateText],
        minutes: record.minutes, durationText: names[record.durationText],
        notes: texts[record.notes], billable: record.billable)
    }
  }

  var details: [FindingDetail] { findings.map(\.detail) }
}
