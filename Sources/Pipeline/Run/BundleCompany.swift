import Crypto
import LoadLedger
import Timesheets

/// Which company a bundle and its pipeline speak of, before anything is checked.
struct BundleCompany {
  /// The company file's own name, else the pipeline's, else what the bundle says of itself; empty
  /// when nobody says.
  let name: String
  /// What a ledger is bound to; nil when nobody says.
  let names: CompanyNames?
  /// A keyed hash of the employer's number, where the company file gives one.
  let employerHash: String?

  init(of records: BundleRecords, options: CarryOptions) {
    let files = records.documents.lazy.flatMap(\.lists.companies)
    let file = files.first { !$0.companyName.isEmpty || !$0.legalName.isEmpty }
    let stated =
      records.documents.lazy.compactMap { $0.statement?.company }.first { !$0.isEmpty }
      ?? records.documents.lazy.flatMap(\.timerHeaders).map(\.companyName)
      .first { !$0.isEmpty }
    let fileName = file.map { $0.companyName.isEmpty ? $0.legalName : $0.companyName }
    name = fileName ?? options.company ?? stated ?? ""
    names =
      name.isEmpty
      ? nil
      : CompanyNames(name: name, legalName: fileName == nil ? "" : file?.legalName ?? "")
    employerHash = files.lazy.compactMap { Self.hash(ofEmployer: $0.employerNumber) }.first
  }

  /// HMAC with a key of our own: two ledgers' numbers can be compared and none can be read off or
  /// looked up. Somebody with the file who tries all numbers finds it, as with any hash of nine
  /// digits.
  static func hash(ofEmployer number: String) -> String? {
    let digits = number.utf8.filter { (0x30...0x39).contains($0) }
    // 00-0000000 is what a company file has whose owner gave none.
    guard digits.contains(where: { $0 != 0x30 }) else { return nil }
    let key = SymmetricKey(data: Array("timeferry employer number".utf8))
    return HMAC<SHA256>.authenticationCode(for: digits, using: key)
      .map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
  }
}

/// A bundle's company as a ledger is asked to know it again.
struct ConfirmedCompany {
  /// Nil for names that a person answers for, or that nobody gave: the ledger's own are believed.
  let names: CompanyNames?
  let employerHash: String?

  /// The company of a bundle that says nothing of it.
  static let unnamed = ConfirmedCompany(names: nil, employerHash: nil)

  private init(names: CompanyNames?, employerHash: String?) {
    self.names = names
    self.employerHash = employerHash
  }

  /// Believes a new name that a person typed if it is the bundle's; another employer's number it
  /// does not believe. Throws `RunError.otherNewName`.
  init(_ company: BundleCompany, newName: String?) throws(RunError) {
    if let newName {
      guard NormalizedName(newName).folded == NormalizedName(company.name).folded else {
        throw .otherNewName(typed: newName, given: company.name)
      }
    }
    names = newName == nil ? company.names : nil
    employerHash = company.employerHash
  }
}
