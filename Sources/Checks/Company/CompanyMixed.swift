import Timesheets

/// The check `company-mixed`.
///
/// **What it proves.** Everything in the bundle speaks of one company.
///
/// **Why it matters.** The lists of one company would vouch for the time of another.
///
/// **What proves it.** All CompanyName values are one; every timer file's COMPANYNAME and the
/// `company` of `bundle.yaml` is that name or the company's legal name.
///
/// **When it is unknown.** Never; a bundle that names no company names no two.
///
/// **Fix in QuickBooks.** Export from one company file at a time, each into a bundle of its
/// own.
///
/// Two company files may share a legal name, so that name alone never makes them one. A fail
/// refuses the whole bundle.
///
/// Prevents status 3000, 3120; or worse, none at all.
enum CompanyMixed {
  static func examine(_ examined: Examined, into findings: inout FindingCollector) {
    var distinct: [StatedCompany] = []
    for company in examined.statedCompanies {
      let isKnown = distinct.contains { known in
        company.isFromCompanyFile
          ? NormalizedName(known.name).folded == NormalizedName(company.name).folded
          : known.hasName(company.name)
      }
      if !isKnown { distinct.append(company) }
    }
    guard distinct.count > 1 else { return }
    let number = findings.report(
      .companyMixed, on: .bundle, .severalCompanies(names: distinct.map(\.name).sorted()),
      at: FindingPlace(distinct[1].place))
    findings.concernEveryEntry(of: examined, finding: number)
  }
}
