import Checks
import Timesheets

/// The entries of a run: resolved, whole minutes, each in its final place.
///
/// Sorted by work date, so by any week too; then by the person's full name in UTF-8 bytes,
/// customer, item, class and wage item in the order of their lists, billable status, clock times
/// and identity. Nothing in that order depends on how the bundle's files are called. By option the
/// canary stands before all others.
package struct ResolvedEntries: Sendable {
  package let entries: [TimeEntry]
  /// Who each entry is for ever, at the place of its record.
  package let identities: [EntryIdentity]
  /// The arena of the entries' notes.
  package let texts: TextArena
  /// The source records that another record's entry carries; empty unless equal lines are merged.
  package let merged: [EqualLine]
  /// Minutes of the entries less minutes read, by the rounding option; 0 without it.
  package let roundedMinutes: Int
  /// How many entries, the first ones, are the canary; 0 without the option.
  package let canary: Int
  /// The lists that the entries' positions point into.
  package let lists: CompanyLists

  init(
    entries: [TimeEntry], identities: [EntryIdentity], texts: TextArena, merged: [EqualLine],
    roundedMinutes: Int,
    canary: Int = 0, lists: CompanyLists
  ) {
    self.entries = entries
    self.identities = identities
    self.texts = texts
    self.merged = merged
    self.roundedMinutes = roundedMinutes
    self.canary = canary
    self.lists = lists
  }
}

/// Resolves every entry that the checks let go. Equal bundles and options give equal entries in the
/// same order, whatever the names and the order of the bundle's files.
package func entries(from checked: CheckedBundle, options: CarryOptions) -> ResolvedEntries {
  let carried = checked.fates.indices.lazy.filter { checked.fates[$0] == .batched }
    .map { UInt32($0) }
  let sorted = EntryOrder(of: checked).sorted(Array(carried)) { record in
    entry(of: Int(record), in: checked, options.carry)
  }
  guard options.carry.mergesEqualLines else {
    return arranged(sorted, [], texts: checked.records.texts, of: checked, options)
  }
  let merging = LineMerging(sorted, texts: checked.records.texts)
  return arranged(merging.entries, merging.merged, texts: merging.texts, of: checked, options)
}

/// A source line that changes an entry in QuickBooks, as it would be carried.
func changedEntry(
  _ index: Int, of checked: CheckedBundle, _ carry: FieldOptions
) -> TimeEntry {
  var changed = entry(of: index, in: checked, carry)
  if let rounding = carry.rounding { changed.minutes = rounding.rounded(changed.minutes) }
  return changed
}

private func entry(
  of index: Int, in checked: CheckedBundle, _ carry: FieldOptions
) -> TimeEntry {
  let record = checked.source[index]
  guard let person = checked.links[person: record.person], let date = record.date,
    let minutes = WorkMinutes(record.minutes)
  else {
    preconditionFailure("the checks let an entry go that has no person, day or time")
  }
  return TimeEntry(
    record: UInt32(index), person: person, date: date, minutes: minutes,
    customer: checked.links[customer: record.customer], item: checked.links[item: record.item],
    classIndex: checked.links[class: record.classReference],
    wageItem: checked.wageItems[index], billable: record.billable.carried(carry.billable),
    notes: record.notes)
}

extension SourceBillable {
  /// The status to write: without a word, and where the pipeline carries none, not billable, which
  /// is the safe default (domain facts 2.3).
  fileprivate func carried(_ policy: FieldPolicy) -> BillableStatus {
    if policy == .off { return .notBillable }
    return switch self {
    case .billable: .billable
    case .hasBeenBilled: .hasBeenBilled
    case .notBillable, .unstated, .unreadable: .notBillable
    }
  }
}

/// Rounds the entries and puts them into loading order.
private func arranged(
  _ sorted: [TimeEntry], _ equal: [EqualLine], texts: TextArena, of checked: CheckedBundle,
  _ options: CarryOptions
) -> ResolvedEntries {
  var entries = sorted
  var merged = equal
  var difference = 0
  if let rounding = options.carry.rounding {
    for index in entries.indices {
      let kept = rounding.rounded(entries[index].minutes)
      difference += Int(kept.minutes) - Int(entries[index].minutes.minutes)
      entries[index].minutes = kept
    }
  }
  let canary =
    options.output.canary
    ? moveCanaryToFront(&entries, &merged, weekStart: checked.weekStart) : 0
  return ResolvedEntries(
    entries: entries, identities: checked.identities, texts: texts, merged: merged,
    roundedMinutes: difference, canary: canary,
    lists: checked.lists)
}
