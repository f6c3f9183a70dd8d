import Timesheets

// IsSampleCompany, CompanyName, LegalCompanyName, Address, AddressBlock, LegalAddress,
// CompanyAddressForCustomer, CompanyAddressForCustomerBlock, Phone, Fax, Email,
// CompanyEmailForCustomer, CompanyWebSite, FirstMonthFiscalYear, FirstMonthIncomeTaxYear,
// CompanyType, EIN, SSN, TaxForm, SubscribedServices, AccountantCopy, DataExtRet*

/// The company file as qbXML exports it. Of the company, only its names are read, and the EIN, by
/// which two company files of one name are told apart.
struct CompanyRet: ListRet {
  private var record: CompanyRecord

  init(at place: Place) {
    record = CompanyRecord(place: place, companyName: "")
  }

  mutating func take(_ leaf: Leaf, _ log: inout ReadingLog) {
    guard leaf.parent == .company else { return }
    switch leaf.name {
    case .isSampleCompany: record.isSampleCompany = log.boolean(leaf)
    case .companyName: record.companyName = leaf.tokenString
    case .legalCompanyName: record.legalName = leaf.tokenString
    case .ein: record.employerNumber = leaf.tokenString
    default: break
    }
  }

  /// A company without either name cannot be told from another one.
  func add(to lists: inout ListRecords) -> Bool {
    if record.companyName.isEmpty && record.legalName.isEmpty && record.isSampleCompany == nil {
      return false
    }
    lists.companies.append(record)
    return true
  }
}
