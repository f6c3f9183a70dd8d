import Timesheets

/// The part of `duplicate-carried` that only warns: new entries that may be earlier ones corrected.
///
/// A line without an id of its own whose minutes, notes or clock times were changed at the source
/// is a new entry to everybody. So where an export comes again and a person's day in it lacks an
/// entry that was carried, what is new on that day may stand in QuickBooks beside its old self.
/// A later part of the time, of which nothing was carried before, says nothing of that kind.
enum PossibleCorrections {
  /// Runs once it is settled which entries are carried already.
  static func examine(
    _ examined: Examined, carried: CarriedEntries, _ identities: EntryIdentities,
    _ stops: CarriedStops, into findings: inout FindingCollector
  ) {
    guard !stops.runs.isEmpty else { return }
    let new = identities.personDays.indices.filter { entry in
      identities.personDays[entry] != 0 && !findings.endsAsDuplicate(entry)
        && carried[identities.all[entry]] == nil
    }
    let days = Dictionary(grouping: new) { identities.personDays[$0] }
    let absent = absentEntries(on: Set(days.keys), carried, identities, stops)
    guard !absent.isEmpty else { return }
    for entry in new {
      let day = identities.personDays[entry]
      let record = examined.source[entry]
      guard let date = record.date, let before = absent[day], let latest = before.last else {
        continue
      }
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

  /// Of the runs that came again, the entries of these days that did not, by day.
  private static func absentEntries(
    on days: Set<UInt64>, _ carried: CarriedEntries, _ identities: EntryIdentities,
    _ stops: CarriedStops
  ) -> [UInt64: [CarriedEntry]] {
    guard !days.isEmpty else { return [:] }
    let before = carried.unnamed(onDays: days).filter { stops.runs.contains($0.batch.run) }
    guard !before.isEmpty else { return [:] }
    var absent = Set(before.map(\.identity))
    for identity in identities.all { absent.remove(identity) }
    return Dictionary(grouping: before.filter { absent.contains($0.identity) }, by: \.day.key)
  }
}
