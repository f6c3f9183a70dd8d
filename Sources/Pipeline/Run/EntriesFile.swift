import Reports
import Spool
import Timesheets

/// Writes the table of all entries, to be listed when all files are there. Returns what its rows
/// add up to; nil when one of them is none of ours.
///
/// The table is the largest file by far and takes one core about as long as the ledger takes to
/// write the entries down; so the two go on beside the batches, which have the other cores.
func writeEntries(
  _ table: EntriesTable, to staging: Staging
) async throws -> (file: RunFile, totals: ControlTotals?) {
  let header = table.header
  let adding = EntriesTableTotals(header: header)
  var file = try staging.begin(EntriesTable.path)
  try file.append(header)
  var size = header.count
  var totals: ControlTotals? = ControlTotals()
  for start in stride(from: 0, to: table.rowCount, by: rowsPerPart) {
    let rows = table.rows(start..<min(start + rowsPerPart, table.rowCount))
    try file.append(rows)
    size += rows.count
    totals = totals.flatMap { totals in adding?.totals(ofRows: rows).map { totals + $0 } }
  }
  let written = try file.end()
  return (written, written.size == size ? totals : nil)
}

/// Few enough to stay in the processor's cache until they are added up.
private let rowsPerPart = 2048

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
