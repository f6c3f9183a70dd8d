// CustomerQueryRq @requestID, @metaData? (from 4.0), @iterator?, @iteratorID? (from 5.0)
//   ListID+ | FullName+ | (MaxReturned?, ActiveStatus?, FromModifiedDate?, ToModifiedDate?,
//     (NameFilter | NameRangeFilter)?), IncludeRetElement* (from 4.0), OwnerID*

extension QueryElement {
  /// Customers and their jobs.
  package static let customers = QueryElement(
    "CustomerQueryRq", hasActiveStatus: true, hasIterator: true)
}
