import Timesheets

/// Reads a written entries.csv again and adds it up by state.
///
/// Strict RFC 4180 and nothing else: the readers of other people's files forgive what a file of
/// our own must not need forgiven.
struct EntriesTableTotals {
  private(set) var totals = ControlTotals()
  private var isQuoted = false
  private var cell: [UInt8] = []
  private var row: [[UInt8]] = []
  private var stateColumn: Int?
  private var minutesColumn: Int?

  /// No cell that is added up is longer; notes are not kept.
  private static let keptBytes = 32

  /// The totals of the table, or nil when a row of it is none of ours.
  static func totals(of table: DocumentBytes) throws -> ControlTotals? {
    var reading = EntriesTableTotals()
    var isWhole = true
    try table.forEachChunk { chunk in
      for byte in chunk where isWhole { isWhole = reading.take(byte) }
    }
    return isWhole && !reading.isQuoted && reading.row.isEmpty ? reading.totals : nil
  }

  /// False when the row that ends here cannot be added up.
  private mutating func take(_ byte: UInt8) -> Bool {
    switch byte {
    // A doubled quote leaves and enters again, so that the state is right either way.
    case UInt8(ascii: "\""): isQuoted.toggle()
    case UInt8(ascii: ",") where !isQuoted: endCell()
    case UInt8(ascii: "\r") where !isQuoted: break
    case UInt8(ascii: "\n") where !isQuoted:
      endCell()
      return endRow()
    default:
      if cell.count < Self.keptBytes { cell.append(byte) }
    }
    return true
  }

  private mutating func endCell() {
    row.append(cell)
    cell.removeAll(keepingCapacity: true)
  }

  private mutating func endRow() -> Bool {
    defer { row.removeAll(keepingCapacity: true) }
    guard let stateColumn, let minutesColumn else {
      stateColumn = row.firstIndex(of: Array("state".utf8))
      minutesColumn = row.firstIndex(of: Array("minutes".utf8))
      return stateColumn != nil && minutesColumn != nil
    }
    guard row.count > max(stateColumn, minutesColumn),
      let state = EntryState(rawValue: String(decoding: row[stateColumn], as: UTF8.self)),
      let minutes = Int(String(decoding: row[minutesColumn], as: UTF8.self))
    else { return false }
    totals.count(state, minutes: minutes)
    return true
  }
}
