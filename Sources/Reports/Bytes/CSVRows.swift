import Timesheets

/// How a CSV file parts its cells and writes its decimals, as the spreadsheets of a language do.
enum CSVForm {
  /// Commas, and a dot in numbers: what programs and English spreadsheets read.
  case comma
  /// Semicolons, and a comma in numbers: what a spreadsheet in French opens by a double click.
  case semicolon

  init(_ language: Language) {
    self =
      switch language {
      case .english: .comma
      case .french: .semicolon
      }
  }

  fileprivate var separator: UInt8 {
    switch self {
    case .comma: UInt8(ascii: ",")
    case .semicolon: UInt8(ascii: ";")
    }
  }

  fileprivate var decimalMark: UInt8 {
    switch self {
    case .comma: UInt8(ascii: ".")
    case .semicolon: UInt8(ascii: ",")
    }
  }
}

/// Rows of a CSV file as bytes: RFC 4180, CRLF, no cell that a spreadsheet takes for a formula.
///
/// A file starts with a UTF-8 byte order mark, without which Excel shows accents as rubbish.
struct CSVRows {
  private(set) var bytes: [UInt8] = []
  private var isRowEmpty = true
  private let form: CSVForm

  /// Starts a file: byte order mark and header row.
  init(header: [String], form: CSVForm = .comma) {
    self.form = form
    bytes.reserveCapacity(chunkSize + chunkSize / 8)
    bytes += [0xEF, 0xBB, 0xBF]
    for name in header { add(name) }
    endRow()
  }

  /// Starts without a header: cells to be copied into rows later.
  init(form: CSVForm = .comma) {
    self.form = form
  }

  /// Makes room for rows of so many bytes.
  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  /// Adds a cell of text.
  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add(utf8: UnsafeRawBufferPointer($0)) }
  }

  /// Adds a cell of UTF-8 text.
  mutating func add(utf8 text: UnsafeRawBufferPointer) {
    separate()
    Self.append(cell: text, to: &bytes)
  }

  /// Adds a cell of a table of cells, by its index.
  mutating func add(_ index: Int, of cells: CellTable) {
    separate()
    cells.append(index, to: &bytes)
  }

  /// Adds a cell of digits; an empty one for nil.
  mutating func add(_ number: Int?) {
    separate()
    if let number { Self.append(number, to: &bytes) }
  }

  /// Adds decimal hours with two to four digits after the decimal mark: 7.50, 0.1667.
  mutating func add(hoursOf minutes: Int) {
    separate()
    if minutes < 0 { bytes.append(UInt8(ascii: "-")) }
    let tenThousandths = (abs(minutes) * 10_000 + 30) / 60
    Self.append(tenThousandths / 10_000, to: &bytes)
    bytes.append(form.decimalMark)
    var rest = tenThousandths % 10_000
    var unit = 1_000
    while unit > 0 && (unit >= 100 || rest > 0) {
      bytes.append(UInt8(ascii: "0") + UInt8(rest / unit))
      rest %= unit
      unit /= 10
    }
  }

  /// Adds a calendar day as `YYYY-MM-DD`.
  mutating func add(_ date: WorkDate) {
    separate()
    let (year, month, day) = date.components
    append(digit: year / 1000)
    append(digit: year / 100)
    append(digit: year / 10)
    append(digit: year)
    bytes.append(UInt8(ascii: "-"))
    append(digit: month / 10)
    append(digit: month)
    bytes.append(UInt8(ascii: "-"))
    append(digit: day / 10)
    append(digit: day)
  }

  /// Adds an empty cell.
  mutating func addEmpty() { separate() }

  /// Adds 32 hexadecimal digits.
  mutating func add(_ identity: EntryIdentity) {
    separate()
    append(hexadecimal: identity.high)
    append(hexadecimal: identity.low)
  }

  mutating func endRow() {
    bytes.append(UInt8(ascii: "\r"))
    bytes.append(UInt8(ascii: "\n"))
    isRowEmpty = true
  }

  /// Hands the rows so far on and forgets them, once they are enough for a chunk.
  mutating func passOn(
    atLeast size: Int = chunkSize, to body: (UnsafeRawBufferPointer) throws -> Void
  ) rethrows {
    guard bytes.count >= size, !bytes.isEmpty else { return }
    try bytes.withUnsafeBytes(body)
    bytes.removeAll(keepingCapacity: true)
  }

  private mutating func separate() {
    if !isRowEmpty { bytes.append(form.separator) }
    isRowEmpty = false
  }

  private mutating func append(hexadecimal number: UInt64) {
    append(hexadecimal: UInt32(truncatingIfNeeded: number >> 32))
    append(hexadecimal: UInt32(truncatingIfNeeded: number))
  }

  /// Eight digits in one step: one by one, the two identities of a row were most of its cost.
  private mutating func append(hexadecimal number: UInt32) {
    // Spreads the eight half bytes over as many bytes, the highest one first.
    var digits = UInt64(number)
    digits = (digits & 0xFFFF_0000) << 16 | digits & 0xFFFF
    digits = (digits & 0xFF00_0000_FF00) << 8 | digits & 0xFF_0000_00FF
    digits = (digits & 0xF0_00F0_00F0_00F0) << 4 | digits & 0xF_000F_000F_000F
    let letters = (digits &+ 0x0606_0606_0606_0606) >> 4 & 0x0101_0101_0101_0101
    digits = (digits &+ 0x3030_3030_3030_3030 &+ letters &* 0x27).bigEndian
    withUnsafeBytes(of: digits) { bytes.append(contentsOf: $0) }
  }

  private mutating func append(digit: Int) {
    bytes.append(UInt8(ascii: "0") + UInt8(digit % 10))
  }

  /// Appends text as the cell it becomes: guarded against formulas, quoted where it must be.
  static func append(cell text: UnsafeRawBufferPointer, to bytes: inout [UInt8]) {
    let guardSign = UInt8(ascii: "'")
    guard needsQuotes(text) else {
      if SpreadsheetText.needsGuard(text, at: 0) { bytes.append(guardSign) }
      bytes.append(contentsOf: text)
      return
    }
    let quote = UInt8(ascii: "\"")
    bytes.append(quote)
    for (position, byte) in text.enumerated() {
      if SpreadsheetText.needsGuard(text, at: position) { bytes.append(guardSign) }
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }

  /// Quotes also guard semicolons and TABs, at which spreadsheets of other languages split, and
  /// blanks at either end, which some readers drop.
  private static func needsQuotes(_ text: UnsafeRawBufferPointer) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    if first == UInt8(ascii: " ") || last == UInt8(ascii: " ") { return true }
    for byte in text {
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: ";"), UInt8(ascii: "\t"),
        UInt8(ascii: "\r"), UInt8(ascii: "\n"):
        return true
      default: break
      }
    }
    return false
  }

  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    var unit: UInt = 1
    while number.magnitude / unit >= 10 { unit *= 10 }
    while unit > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(number.magnitude / unit % 10))
      unit /= 10
    }
  }
}

/// Bytes that a file of rows gathers before it hands them on.
let chunkSize = 1 << 16

/// Cells as they stand in a CSV file, made once per distinct text and copied into every row.
struct CellTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { CSVRows.append(cell: UnsafeRawBufferPointer($0), to: &bytes) }
    ends.append(bytes.count)
  }

  /// Appends a cell, counted from 0. It is not passed on as a slice: several tasks that write rows
  /// side by side would wait for each other to count their references to the one table.
  func append(_ index: Int, to output: inout [UInt8]) {
    let range = (index == 0 ? 0 : ends[index - 1])..<ends[index]
    bytes.withUnsafeBytes { bytes in
      output.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[range]))
    }
  }
}
