import Timesheets

/// The message sets of a run in loading order: together exactly its entries, each once.
package struct BatchPlan: Sendable {
  package let batches: [Batch]

  init(batches: [Batch]) {
    self.batches = batches
  }
}

/// Cuts a run's entries into batches: none spans two QBD weeks, mixes the canary with others or is
/// longer than the options allow.
///
/// Batches are numbered in loading order, which is the order of the entries. `carried` tells which
/// of them were carried before, so that a batch that carries one again has another id.
package func batches(
  of entries: ResolvedEntries, weekStart: Weekday, carried: CarriedEntries = CarriedEntries(),
  options: OutputOptions
) -> BatchPlan {
  let all = entries.entries
  var cuts: [BatchCut] = []
  var start = 0
  while start < all.count {
    let week = all[start].date.weekStart(first: weekStart)
    let isCanary = start < entries.canary
    let limit = min(
      start + max(options.batchSize, 1), isCanary ? entries.canary : all.count)
    var end = start
    var minutes = 0
    while end < limit, all[end].date.weekStart(first: weekStart) == week {
      minutes += Int(all[end].minutes.minutes)
      end += 1
    }
    cuts.append(
      BatchCut(week: week, entries: start..<end, minutes: minutes, isCanary: isCanary))
    start = end
  }
  // An id is a digest of all that a batch says, and no batch's is any other's concern.
  let ids = MessageSetIDs(of: entries, carried: carried, options: options)
  let named = cuts
  let batches = mapBlocks(of: cuts.count, length: 16) { position in
    let cut = named[position]
    return Batch(
      number: position + 1, week: cut.week, entries: cut.entries, minutes: cut.minutes,
      messageSetID: ids.id(of: cut.entries), isCanary: cut.isCanary)
  }
  return BatchPlan(batches: batches)
}

/// A batch that has no id yet.
private struct BatchCut {
  let week: WorkDate
  let entries: Range<Int>
  let minutes: Int
  let isCanary: Bool
}
