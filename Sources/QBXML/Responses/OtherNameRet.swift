import Timesheets

// ListID, TimeCreated, TimeModified, EditSequence, Name, IsActive, CompanyName, Salutation,
// FirstName, MiddleName, LastName, OtherNameAddress, OtherNameAddressBlock, Phone, AltPhone, Fax,
// Email, Contact, AltContact, AccountNumber, Notes, ExternalGUID, DataExtRet*

/// A person or firm of the other names list, such as a partner, as qbXML exports it.
struct OtherNameRet: ListRet {
  private var head: ListHead

  init(at place: Place) {
    head = ListHead(.otherName, at: place)
  }

  mutating func take(_ leaf: Leaf, _ log: inout ReadingLog) {
    head.take(leaf, &log)
  }

  func add(to lists: inout ListRecords) -> Bool {
    guard let element = head.element else { return false }
    lists.otherNames.append(NameRecord(element: element))
    return true
  }
}
