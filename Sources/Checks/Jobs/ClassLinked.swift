import Timesheets

/// The check `class-linked`.
///
/// **What it proves.** The class of an entry is one, active, of the company file; and where the
/// pipeline requires classes, that the entry has one.
///
/// **Why it matters.** QuickBooks refuses a class it does not know or that is inactive.
///
/// **What proves it.** The ListID, else the full name after Unicode normalisation, else without
/// letter case (noted), else the mapping table.
///
/// **When it is unknown.** The bundle has no class list.
///
/// **Fix in QuickBooks.** Lists > Class List: correct the name on one of the two sides, make the
/// class active, or add a mapping line.
///
/// Prevents status 3140, invalid reference, and 3120, object not found.
enum ClassLinked {
  static func examine(_ examined: Examined, into findings: inout FindingCollector) {
    examined.examineLinks(
      of: .classReference, as: .classLinked, isRequired: false, into: &findings)
    examined.examineActive(.classReference, as: .classLinked, into: &findings)
    if examined.options.carry.classes == .required {
      examined.examineGiven(.classReference, as: .classLinked, into: &findings)
    }
  }
}
