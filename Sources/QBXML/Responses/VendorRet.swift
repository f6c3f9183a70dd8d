import Timesheets

// ListID, TimeCreated, TimeModified, EditSequence, Name, IsActive, ClassRef, IsTaxAgency,
// CompanyName, Salutation, FirstName, MiddleName, LastName, Suffix, JobTitle, VendorAddress,
// VendorAddressBlock, ShipAddress, Phone, Mobile, Pager, AltPhone, Fax, Email, Cc, Contact,
// AltContact, AdditionalContactRef*, ContactsRet*, NameOnCheck, AccountNumber, Notes,
// AdditionalNotesRet*, VendorTypeRef, TermsRef, CreditLimit, VendorTaxIdent,
// IsVendorEligibleFor1099, Balance, BillingRateRef, ExternalGUID, SalesTaxCodeRef,
// SalesTaxCountry, IsSalesTaxAgency, SalesTaxReturnRef, TaxRegistrationNumber, ReportingPeriod,
// IsTaxTrackedOnPurchases, TaxOnPurchasesAccountRef, IsTaxTrackedOnSales, TaxOnSalesAccountRef,
// IsTaxOnTax, PrefillAccountRef*, CurrencyRef, DataExtRet*

/// A vendor, such as a contractor, as qbXML exports it.
struct VendorRet: ListRet {
  private var head: ListHead

  init(at place: Place) {
    head = ListHead(.vendor, at: place)
  }

  mutating func take(_ leaf: Leaf, _ log: inout ReadingLog) {
    head.take(leaf, &log)
  }

  func add(to lists: inout ListRecords) -> Bool {
    guard let element = head.element else { return false }
    lists.vendors.append(NameRecord(element: element))
    return true
  }
}
