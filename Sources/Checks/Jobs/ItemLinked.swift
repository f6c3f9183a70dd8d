import Timesheets

/// The check `item-linked`.
///
/// **What it proves.** The item of an entry is one, active, of the company file; and where the
/// pipeline requires service items, that the entry has one.
///
/// **Why it matters.** QuickBooks refuses an item it does not know or that is inactive. Time
/// without an item cannot be invoiced.
///
/// **What proves it.** The ListID, else the full name after Unicode normalisation, else without
/// letter case (noted), else the mapping table.
///
/// **When it is unknown.** The bundle has no item list.
///
/// **Fix in QuickBooks.** Lists > Item List: correct the name on one of the two sides, make the
/// item active, or add a mapping line.
///
/// Prevents status 3140, invalid reference, and 3120, object not found.
enum ItemLinked {
  static func examine(_ examined: Examined, into findings: inout FindingCollector) {
    examined.examineLinks(of: .item, as: .itemLinked, isRequired: false, into: &findings)
    examined.examineActive(.item, as: .itemLinked, into: &findings)
    if examined.options.carry.serviceItems == .required {
      examined.examineGiven(.item, as: .itemLinked, into: &findings)
    }
  }
}
