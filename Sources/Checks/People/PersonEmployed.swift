import Timesheets

/// The check `person-employed`.
///
/// **What it proves.** The work date lies within the employee's hired and released dates, both
/// included.
///
/// **Why it matters.** Time outside them is a typing error, somebody else's time, or a rehire that
/// QuickBooks does not know of; it would be paid all the same.
///
/// **What proves it.** `HiredDate` and `ReleasedDate` of the employee's record.
///
/// **When it is unknown.** An IIF export has no such dates; the check is then silent, as it is for
/// an employee without them and for vendors and other names.
///
/// **Fix in QuickBooks.** Employees > Employee Center, the employee's Employment Info tab; or
/// correct the date in the time system.
///
/// Prevents pay for days not worked, which has no status.
enum PersonEmployed {
  /// Entries of one employee before the hire or after the release, and the day farthest out.
  private struct Outliers {
    var farthest: WorkDate
    var entries: [Int]
  }

  static func examine(_ examined: Examined, into findings: inout FindingCollector) {
    var early: [UInt32: Outliers] = [:]
    var late: [UInt32: Outliers] = [:]
    examined.forEachEntry { index, record in
      guard let date = record.date, let person = examined.links[person: record.person],
        person.kind == .employee
      else { return }
      let employee = examined.lists.employees[Int(person.index)]
      if let hired = employee.hired, date < hired {
        note(index, date, of: person, in: &early) { $0 < $1 }
      } else if let released = employee.released, date > released {
        note(index, date, of: person, in: &late) { $0 > $1 }
      }
    }
    for (index, employee) in examined.lists.employees.enumerated() {
      let name = employee.element.fullName
      if let hired = employee.hired, let outliers = early[UInt32(index)] {
        report(
          outliers, .beforeHire(name: name, date: outliers.farthest, hired: hired), of: name,
          examined, &findings)
      }
      if let released = employee.released, let outliers = late[UInt32(index)] {
        report(
          outliers, .afterRelease(name: name, date: outliers.farthest, released: released),
          of: name, examined, &findings)
      }
    }
  }

  private static func note(
    _ index: Int, _ date: WorkDate, of person: PersonID, in outliers: inout [UInt32: Outliers],
    isFarther: (WorkDate, WorkDate) -> Bool
  ) {
    var known = outliers[person.index] ?? Outliers(farthest: date, entries: [])
    if isFarther(date, known.farthest) { known.farthest = date }
    known.entries.append(index)
    outliers[person.index] = known
  }

  private static func report(
    _ outliers: Outliers, _ detail: FindingDetail, of name: String, _ examined: Examined,
    _ findings: inout FindingCollector
  ) {
    let place = outliers.entries.first.map { FindingPlace(examined.source[$0].place) }
    let number = findings.report(
      .personEmployed, on: .element(.person, name), detail, at: place)
    for entry in outliers.entries { findings.concern(entry: entry, finding: number) }
  }
}
