import Timesheets

/// The part of `duplicate-carried` that only warns: new entries that may be earlier ones corrected.
///
/// A line without an id of its own whose minutes, notes or clock times were changed at the source
/// is a new entry to everybody. So where an export comes again and a person's day in it lacks an
/// entry that was carried, what is new on that day may stand in QuickBooks beside its old self.
/// So may what is as long as such an entry, even if nothing else came again: an export in another
/// form gives every line new words. Another later part of the time says nothing of that kind.
enum PossibleCorrections {
  /// Runs once it is settled which entries are carried already.
  static func examine(
    _ examined: Examined, carried: CarriedEntries, _ identities: EntryIdentities,
    _ stops: CarriedStops, into findings: inout FindingCollector
  ) {
    guard !carried.isEmpty else { return }
    let new = identities.personDays.indices.filter { entry in
      identities.personDay(entry) != 0 && !findings.endsAsDuplicate(entry)
        && carried[identities.all[entry]] == nil
    }
    let days = Dictionary(grouping: new) { identities.personDay($0) }
    let absent = absentEntries(on: Set(days.keys), carried, identities)
    guard !absent.isEmpty else { return }
    for entry in new {
      let day = identities.personDay(entry)
      let record = examined.source[entry]
      let before = (absent[day] ?? []).filter { earlier in
        stops.runs.contains(earlier.batch.run) || Int32(earlier.day.minutes) == record.minutes
      }
      guard let date = record.date, let latest = before.last else { continue }
      let isOneForOne = before.count == 1 && days[day]?.count == 1
      let person = examined.personName(record.person)
      let number = findings.report(
        .duplicateCarried, .warning, on: .personDay(person: person, date: date),
        .mayCorrect(
          person: person, date: date, run: latest.batch.run,
          minutes: isOneForOne
            ? MinutesChange(before: Int(latest.day.minutes), now: Int(record.minutes)) : nil),
        at: FindingPlace(record.place))
      findings.concern(entry: entry, finding: number)
    }
  }

  /// The entries of these days that were carried and did not come again, by day.
  private static func absentEntries(
    on days: Set<UInt64>, _ carried: CarriedEntries, _ identities: EntryIdentities
  ) -> [UInt64: [CarriedEntry]] {
    guard !days.isEmpty else { return [:] }
    let before = carried.unnamed(onDays: days)
    guard !before.isEmpty else { return [:] }
    var absent = Set(before.map(\.identity))
    for identity in identities.all { absent.remove(identity) }
    // What is proved not to stand in QuickBooks stands there beside nothing.
    let standing = before.filter { $0.state != .returned && absent.contains($0.identity) }
    return Dictionary(grouping: standing, by: \.day.key)
  }
}
