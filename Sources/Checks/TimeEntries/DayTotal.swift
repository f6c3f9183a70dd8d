import Timesheets

/// The check `day-total`.
///
/// **What it proves.** Nobody has more than 24 hours on one day.
///
/// **Why it matters.** Somebody's hours are on the wrong date or on the wrong person. Some
/// systems book a whole week on one date, which is why this warns.
///
/// **What proves it.** The sum of a person's entries of one date, those left aside that are
/// held or carried already.
///
/// **When it is unknown.** Never.
///
/// **Fix in QuickBooks.** Nothing to do there. Correct the dates in the system the time comes
/// from.
///
/// Prevents no status: QuickBooks takes any number of hours.
enum DayTotal {
  /// Runs after every other check: what they hold is no part of the day.
  static func examine(_ examined: Examined, into findings: inout FindingCollector) {
    let source = examined.source
    var sums = [Int32](repeating: 0, count: source.count)
    var days = EqualEntries(capacity: source.count)
    var isOver = false
    // For each entry the first one of its day, itself when it is that; -1 when it is not counted.
    var firstOfDay = [Int32](repeating: -1, count: source.count)
    examined.forEachEntry { index, record in
      guard !findings.holds(index), let date = record.date, !record.person.isNone else { return }
      let person = key(of: record.person, examined.links)
      var hash = ContentHash()
      hash.add(person)
      hash.add(date.dayNumber)
      let earlier = days.earlier(equalTo: index, hash: hash.value) { other in
        source[other].date == date && key(of: source[other].person, examined.links) == person
      }
      let first = earlier ?? index
      firstOfDay[index] = Int32(first)
      sums[first] += record.minutes
      isOver = isOver || sums[first] > WorkMinutes.longest
    }
    if isOver { report(sums, firstOfDay, examined, &findings) }
  }

  private static func report(
    _ sums: [Int32], _ firstOfDay: [Int32], _ examined: Examined,
    _ findings: inout FindingCollector
  ) {
    // By the first entry of the day, whose finding the others share.
    var numbers: [Int32: Int] = [:]
    for (index, first) in firstOfDay.enumerated() where first >= 0 {
      let record = examined.source[index]
      guard sums[Int(first)] > WorkMinutes.longest, let date = record.date else { continue }
      if first == index {
        let person = examined.personName(record.person)
        numbers[first] = findings.report(
          .dayTotal, on: .personDay(person: person, date: date),
          .dayOver(person: person, date: date, minutes: Int(sums[index])),
          at: FindingPlace(record.place))
      }
      if let number = numbers[first] { findings.concern(entry: index, finding: number) }
    }
  }

  /// The person linked to, else the reference: two spellings of one person are one person.
  private static func key(of person: ReferenceID, _ links: Links) -> UInt64 {
    guard let linked = links[person: person] else { return UInt64(person.index) }
    return UInt64(linked.kind.rawValue + 1) << 32 | UInt64(linked.index)
  }
}

extension Examined {
  /// The name a finding calls a person by: the list's, else the source's.
  func personName(_ person: ReferenceID) -> String {
    if let linked = links[person: person] { return lists[linked].fullName }
    let reference = records.references[person]
    return records.names[reference.fullName.isEmpty ? reference.listID : reference.fullName]
  }
}
