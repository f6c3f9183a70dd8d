import Timesheets

/// The check `customer-linked`.
///
/// **What it proves.** The customer or job of an entry is one, active, of the company file.
///
/// **Why it matters.** QuickBooks refuses time for a customer it does not know or that is
/// inactive; an IIF import makes a new customer out of a misspelt name (domain facts 5.3).
///
/// **What proves it.** The ListID, else the full name with all its levels after Unicode
/// normalisation, else without letter case (noted), else the mapping table.
///
/// **When it is unknown.** The bundle has no customer list.
///
/// **Fix in QuickBooks.** Customers > Customer Center: correct the name on one of the two sides,
/// make the job active, or add a mapping line. Leave and breaks that a time system keeps among
/// jobs belong into the pipeline's `jobcodes`.
///
/// Prevents status 3140, invalid reference, and 3120, object not found.
enum CustomerLinked {
  static func examine(_ examined: Examined, into findings: inout FindingCollector) {
    examined.examineLinks(
      of: .customer, as: .customerLinked, isRequired: false, into: &findings)
    examined.examineActive(.customer, as: .customerLinked, into: &findings)
  }
}
