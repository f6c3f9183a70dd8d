// VendorQueryRq @requestID, @metaData? (from 4.0), @iterator?, @iteratorID? (from 5.0)
//   ListID+ | FullName+ | (MaxReturned?, ActiveStatus?, FromModifiedDate?, ToModifiedDate?,
//     (NameFilter | NameRangeFilter)?), IncludeRetElement* (from 4.0), OwnerID*

extension QueryElement {
  /// Vendors, who may work as contractors.
  package static let vendors = QueryElement(
    "VendorQueryRq", hasActiveStatus: true, hasIterator: true)
}
