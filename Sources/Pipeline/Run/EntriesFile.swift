import Reports
import Spool
import Timesheets

/// Writes the table of all entries, to be listed when all files are there. Returns what its rows
/// add up to; nil when one of them is none of ours.
///
/// The table is the largest file by far, and one core would render it when all others have nothing
/// left to do. So its parts are rendered and added up side by side, and put one behind the other.
func writeEntries(
  _ table: EntriesTable, to staging: Staging
) async throws -> (file: RunFile, totals: ControlTotals?) {
  let header = table.header
  let adding = EntriesTableTotals(header: header)
  var file = try staging.begin(EntriesTable.path)
  try file.append(header)
  var size = header.count
  var totals: ControlTotals? = ControlTotals()
  // Some parts at a time, so that memory holds some rows and never all of them.
  for start in stride(from: 0, to: table.rowCount, by: partsAtOnce * rowsPerPart) {
    let end = min(start + partsAtOnce * rowsPerPart, table.rowCount)
    for part in await parts(of: table, start..<end, adding) {
      try file.append(part.bytes)
      size += part.bytes.count
      totals = totals.flatMap { totals in part.totals.map { totals + $0 } }
    }
  }
  let written = try file.end()
  return (written, written.size == size ? totals : nil)
}

private let rowsPerPart = 2048
private let partsAtOnce = 8

private struct EntriesPart {
  let bytes: [UInt8]
  let totals: ControlTotals?
}

/// Renders rows side by side and returns them in their order.
private func parts(
  of table: EntriesTable, _ rows: Range<Int>, _ adding: EntriesTableTotals?
) async -> [EntriesPart] {
  await withTaskGroup(of: (Int, EntriesPart).self) { group in
    for start in stride(from: rows.lowerBound, to: rows.upperBound, by: rowsPerPart) {
      group.addTask {
        let bytes = table.rows(start..<min(start + rowsPerPart, rows.upperBound))
        return (start, EntriesPart(bytes: bytes, totals: adding?.totals(ofRows: bytes)))
      }
    }
    var parts: [(start: Int, part: EntriesPart)] = []
    for await part in group { parts.append(part) }
    return parts.sorted { $0.start < $1.start }.map(\.part)
  }
}

extension ControlTotals {
  fileprivate static func + (left: ControlTotals, right: ControlTotals) -> ControlTotals {
    var sum = ControlTotals()
    sum.read = left.read + right.read
    sum.batched = left.batched + right.batched
    sum.held = left.held + right.held
    sum.duplicate = left.duplicate + right.duplicate
    sum.outside = left.outside + right.outside
    return sum
  }
}
