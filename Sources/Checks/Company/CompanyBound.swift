import Timesheets

/// The check `company-bound`.
///
/// **What it proves.** The bundle comes from the company that the pipeline carries for.
///
/// **Why it matters.** Names and ListIDs of two company files look alike, and hours loaded into
/// the wrong one can only be deleted by hand.
///
/// **What proves it.** CompanyName or LegalCompanyName of a CompanyQueryRs, COMPANYNAME of a
/// timer file, `company` of `bundle.yaml`, each against the pipeline's; letter case is ignored.
///
/// **When it is unknown.** The pipeline names a company and the bundle none. A pipeline that
/// names none is bound to none, and the check passes.
///
/// **Fix in QuickBooks.** File > Open or Restore Company, then export again.
///
/// A fail refuses the whole bundle.
///
/// Prevents status 3000, 3120; or worse, none at all.
enum CompanyBound {
  static func examine(_ examined: Examined, into findings: inout FindingCollector) {
    guard let expected = examined.options.company else { return }
    let stated = examined.statedCompanies
    if stated.isEmpty {
      let number = findings.report(
        .companyBound, .unknown, on: .bundle, .undecided(by: .company))
      return findings.concernEveryEntry(of: examined, finding: number)
    }
    // A timer file may have the company's name where the pipeline has its legal one.
    let accepted =
      [expected] + stated.filter { $0.isFromCompanyFile && $0.hasName(expected) }.flatMap(\.names)
    for company in stated where !accepted.contains(where: company.hasName) {
      let number = findings.report(
        .companyBound, on: .document(company.place.document),
        .otherCompany(found: company.name, expected: expected), at: FindingPlace(company.place))
      findings.concernEveryEntry(of: examined, finding: number)
    }
  }
}
