import Timesheets

// ListID, TimeCreated, TimeModified, EditSequence, Name, FullName, IsActive, ClassRef, ParentRef,
// Sublevel, CompanyName, Salutation, FirstName, MiddleName, LastName, Suffix, JobTitle,
// BillAddress, BillAddressBlock, ShipAddress, ShipAddressBlock, ShipToAddress*, PrintAs, Phone,
// Mobile, Pager, AltPhone, Fax, Email, Cc, Contact, AltContact, AdditionalContactRef*,
// ContactsRet*, CustomerTypeRef, TermsRef, SalesRepRef, Balance, TotalBalance, SalesTaxCodeRef,
// ItemSalesTaxRef, SalesTaxCountry, ResaleNumber, AccountNumber, CreditLimit,
// PreferredPaymentMethodRef, CreditCardInfo, JobStatus, JobStartDate, JobProjectedEndDate,
// JobEndDate, JobDesc, JobTypeRef, Notes, AdditionalNotesRet*, IsStatementWithParent,
// DeliveryMethod, PreferredDeliveryMethod, PriceLevelRef, ExternalGUID, TaxRegistrationNumber,
// CurrencyRef, DataExtRet*

/// A customer or job as qbXML exports it; a job's full name holds its customer's.
struct CustomerRet: ListRet {
  private var head: ListHead

  init(at place: Place) {
    head = ListHead(.customer, at: place)
  }

  mutating func take(_ leaf: Leaf, _ log: inout ReadingLog) {
    head.take(leaf, &log)
  }

  func add(to lists: inout ListRecords) -> Bool {
    guard let element = head.element else { return false }
    lists.customers.append(CustomerRecord(element: element))
    return true
  }
}
