import Timesheets

/// Reads a written entries.csv again and adds it up by state.
///
/// Strict RFC 4180 and nothing else: the readers of other people's files forgive what a file of
/// our own must not need forgiven.
struct EntriesTableTotals {
  private(set) var totals = ControlTotals()
  private var isQuoted = false
  private var isHeader = true
  /// The column of the cell under way, from 0.
  private var column = 0
  private var stateColumn: Int?
  private var minutesColumn: Int?
  /// The cell under way, as far as it is one of the header or one that is added up.
  private var cell: [UInt8] = []
  private var isCellKept = true
  /// What the row under way says.
  private var state: EntryState?
  private var minutes: Int?

  /// No cell that is kept is longer.
  private static let keptBytes = 32

  /// The totals of the table, or nil when a row of it is none of ours.
  static func totals(of table: DocumentBytes) throws -> ControlTotals? {
    var reading = EntriesTableTotals()
    var isWhole = true
    try table.forEachChunk { chunk in
      if isWhole { isWhole = reading.take(chunk) }
    }
    return isWhole && !reading.isQuoted && reading.column == 0 ? reading.totals : nil
  }

  /// False when a row that ends here cannot be added up.
  private mutating func take(_ chunk: UnsafeRawBufferPointer) -> Bool {
    for byte in chunk {
      switch byte {
      // A doubled quote leaves and enters again, so that the state is right either way.
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted: endCell()
      case UInt8(ascii: "\r") where !isQuoted: break
      case UInt8(ascii: "\n") where !isQuoted:
        endCell()
        guard endRow() else { return false }
      default:
        if isCellKept, cell.count < Self.keptBytes { cell.append(byte) }
      }
    }
    return true
  }

  private mutating func endCell() {
    if isCellKept {
      let text = String(decoding: cell, as: UTF8.self)
      cell.removeAll(keepingCapacity: true)
      if isHeader {
        if text == "state", stateColumn == nil { stateColumn = column }
        if text == "minutes", minutesColumn == nil { minutesColumn = column }
      } else if column == stateColumn {
        state = EntryState(rawValue: text)
      } else {
        minutes = Int(text)
      }
    }
    column += 1
    isCellKept = isHeader || column == stateColumn || column == minutesColumn
  }

  private mutating func endRow() -> Bool {
    column = 0
    if isHeader {
      isHeader = false
    } else {
      guard let state, let minutes else { return false }
      totals.count(state, minutes: minutes)
    }
    state = nil
    minutes = nil
    isCellKept = column == stateColumn || column == minutesColumn
    return stateColumn != nil && minutesColumn != nil
  }
}
