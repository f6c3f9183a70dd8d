import LoadLedger
import QBXML
import Timesheets

/// What QuickBooks says of itself and of the company file that is open: the answers to the host,
/// company and preferences queries.
package struct QuickBooksAtHand: Sendable {
  /// What the program calls itself.
  package let product: String
  /// `US`, `CA`, `UK` or `AU`; empty when it does not say.
  package let country: String
  /// The qbXML versions it reads; none when it does not say.
  package let versions: [QBXMLVersion]
  /// The company file's own names.
  package let names: CompanyNames
  private let employerHash: String?

  /// Reads the answers; nil when they cannot be read to their end, or do not say which program and
  /// which company file it is.
  package init?(_ answers: [UInt8]) {
    guard
      let read = try? QBXMLDecoder.decode(
        DocumentBytes(answers), document: DocumentID(index: 0), encoding: .utf8),
      let host = read.lists.hosts.last, let company = read.lists.companies.last,
      !read.lists.preferences.isEmpty, !company.companyName.isEmpty || !company.legalName.isEmpty
    else { return nil }
    product = host.productName
    country = host.country
    versions = host.supportedVersions.compactMap { QBXMLVersion($0) }
    names = CompanyNames(
      name: company.companyName.isEmpty ? company.legalName : company.companyName,
      legalName: company.legalName)
    employerHash = BundleCompany.hash(ofEmployer: company.employerNumber)
  }

  /// Whether this is the company that a ledger belongs to; before first contact, that the pipeline
  /// names, where it names one.
  package func canBe(_ company: CompanyBinding?, named name: String?) -> Bool {
    if let company { return company.canBe(names, einHash: employerHash) }
    guard let name else { return true }
    return [names.name, names.legalName].contains {
      NormalizedName($0).folded == NormalizedName(name).folded
    }
  }
}
