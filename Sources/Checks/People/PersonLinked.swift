import Timesheets

/// The check `person-linked`.
///
/// **What it proves.** Every entry names a person, and that person is an employee, vendor or other
/// name of the company file.
///
/// **Why it matters.** QuickBooks refuses time of somebody it does not know, and an IIF import
/// even makes a new employee out of a misspelt name (domain facts 5.3).
///
/// **What proves it.** The ListID, else the name after Unicode normalisation, else the name
/// without letter case (noted), else the mapping table. Near names are suggested, never applied.
///
/// **When it is unknown.** One of the three lists is not in the bundle and the others do not have
/// the name.
///
/// **Fix in QuickBooks.** Employees > Employee Center: correct the name in the time system or in
/// QuickBooks, or add a mapping line.
///
/// Prevents status 3140, invalid reference, and 3120, object not found.
enum PersonLinked {
  static func examine(_ examined: Examined, into findings: inout FindingCollector) {
    examined.examineLinks(of: .person, as: .personLinked, isRequired: true, into: &findings)
  }
}
