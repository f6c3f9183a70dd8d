import Timesheets

/// Adds up by state what rows of entries.csv say, part by part as they are written.
///
/// Strict RFC 4180 and nothing else: the readers of other people's files forgive what a file of
/// our own must not need forgiven. Every row has as many cells as the header and ends with CRLF.
struct EntriesTableTotals: Sendable {
  private let columns: Int
  private let stateColumn: Int
  private let minutesColumn: Int

  /// Finds the columns by the header row, with which the file begins; nil when they are not there.
  init?(header: [UInt8]) {
    let text = String(decoding: header, as: UTF8.self)
    guard text.hasPrefix("\u{FEFF}"), text.hasSuffix("\r\n") else { return nil }
    let names = text.dropFirst().dropLast().split(separator: ",", omittingEmptySubsequences: false)
    guard let state = names.firstIndex(of: "state"), let minutes = names.firstIndex(of: "minutes")
    else { return nil }
    columns = names.count
    stateColumn = state
    minutesColumn = minutes
  }

  /// The totals of whole rows, or nil when one of them is none of ours.
  func totals(ofRows rows: [UInt8]) -> ControlTotals? {
    rows.withUnsafeBytes { bytes in
      var totals = ControlTotals()
      var offset = 0
      while offset < bytes.count {
        guard let row = row(of: bytes, from: &offset) else { return nil }
        totals.count(row.state, minutes: row.minutes)
      }
      return totals
    }
  }

  private func row(
    of bytes: UnsafeRawBufferPointer, from offset: inout Int
  ) -> (state: EntryState, minutes: Int)? {
    var state: EntryState?
    var minutes: Int?
    for column in 0..<columns {
      let start = offset
      guard let end = Self.cellEnd(in: bytes, from: start) else { return nil }
      if column == stateColumn {
        state = EntryState(rawValue: String(decoding: bytes[start..<end], as: UTF8.self))
      } else if column == minutesColumn {
        minutes = Int(String(decoding: bytes[start..<end], as: UTF8.self))
      }
      if column < columns - 1 {
        guard bytes[end] == UInt8(ascii: ",") else { return nil }
        offset = end + 1
      } else {
        guard bytes[end] == UInt8(ascii: "\r"), end + 1 < bytes.count,
          bytes[end + 1] == UInt8(ascii: "\n")
        else { return nil }
        offset = end + 2
      }
    }
    guard let state, let minutes else { return nil }
    return (state, minutes)
  }

  /// Where the cell that begins here ends: before a comma or a line end. Nil for a quote in the
  /// midst of a cell, and for one that never closes.
  private static func cellEnd(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
    var offset = start
    if start < bytes.count, bytes[start] == UInt8(ascii: "\"") {
      offset += 1
      while true {
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "\"") { offset += 1 }
        offset += 1
        // A doubled quote is one of the text.
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else { break }
        offset += 1
      }
      return offset < bytes.count ? offset : nil
    }
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: ","), UInt8(ascii: "\r"): return offset
      case UInt8(ascii: "\""), UInt8(ascii: "\n"): return nil
      default: offset += 1
      }
    }
    return nil
  }
}
