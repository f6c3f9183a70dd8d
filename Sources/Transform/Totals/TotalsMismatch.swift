import Checks
import Timesheets

/// Totals that do not tie: a mistake of ours, found before anything is published.
///
/// The run ends as an internal error and publishes nothing, because hours that went astray between
/// reading and writing are worse than no hours.
package enum TotalsMismatch: Error, Hashable, Sendable {
  /// What was read is not what ended in the four states.
  case states(ControlTotals)
  /// The entries of the run do not carry what the checks let go.
  case entries(batched: Tally, resolved: Tally)
  /// The batches do not hold the run's entries, each once.
  case plan(resolved: Tally, planned: Tally)
  /// Another number of batch files was read back than was planned.
  case batchFiles(planned: Int, found: Int)
  /// A batch file read back holds something else than was planned for it.
  case batch(number: Int, planned: Tally, found: Tally)
}

extension CheckedBundle {
  /// Every source entry and its minutes as read, by the state it ended in.
  package var controlTotals: ControlTotals {
    var totals = ControlTotals()
    for (record, fate) in zip(source, fates) {
      totals.count(fate.state, minutes: Int(record.minutes))
    }
    return totals
  }
}

/// Proves that nothing was lost or doubled between reading and writing, from the values alone.
///
/// `written` has what reading each encoded batch file back found in it, in loading order. Throws
/// at the first border where totals do not tie.
package func proveTotals(
  _ totals: ControlTotals, of entries: ResolvedEntries, in plan: BatchPlan, written: [Tally]
) throws(TotalsMismatch) {
  guard totals.tie else { throw .states(totals) }
  var carried = Tally()
  var resolved = Tally()
  for entry in entries.entries {
    carried.entries += Int(entry.recordCount)
    carried.minutes += Int(entry.minutes.minutes)
    resolved.add(minutes: Int(entry.minutes.minutes))
  }
  carried.minutes -= entries.roundedMinutes
  guard carried == totals.batched else {
    throw .entries(batched: totals.batched, resolved: carried)
  }
  var planned = Tally()
  for batch in plan.batches { planned = planned + batch.tally }
  guard planned == resolved else { throw .plan(resolved: resolved, planned: planned) }
  guard written.count == plan.batches.count else {
    throw .batchFiles(planned: plan.batches.count, found: written.count)
  }
  for (batch, found) in zip(plan.batches, written) where batch.tally != found {
    throw .batch(number: batch.number, planned: batch.tally, found: found)
  }
}

extension Batch {
  /// What the batch holds, in entries and minutes.
  package var tally: Tally { Tally(entries: entries.count, minutes: minutes) }
}
