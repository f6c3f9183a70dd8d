import Timesheets

/// The check `company-sample`.
///
/// **What it proves.** The lists do not come from one of QuickBooks' own sample companies.
///
/// **Why it matters.** A sample file is for trying things out; real hours in it are lost hours.
///
/// **What proves it.** IsSampleCompany of a CompanyQueryRs is not true.
///
/// **When it is unknown.** No CompanyQueryRs in the bundle has the element.
///
/// **Fix in QuickBooks.** File > Open or Restore Company, then export again.
///
/// Prevents no status.
enum CompanySample {
  static func examine(_ examined: Examined, into findings: inout FindingCollector) {
    let companies = examined.records.documents.flatMap(\.lists.companies)
    guard companies.contains(where: { $0.isSampleCompany != nil }) else {
      let number = findings.report(
        .companySample, .unknown, on: .bundle, .undecided(by: .company))
      return findings.concernEveryEntry(of: examined, finding: number)
    }
    for company in companies where company.isSampleCompany == true {
      let number = findings.report(
        .companySample, on: .bundle, .sampleCompany(name: company.companyName),
        at: FindingPlace(company.place))
      findings.concernEveryEntry(of: examined, finding: number)
    }
  }
}
