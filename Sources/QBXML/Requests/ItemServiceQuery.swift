// ItemServiceQueryRq @requestID, @metaData? (from 4.0), @iterator?, @iteratorID? (from 5.0)
//   ListID+ | FullName+ | (MaxReturned?, ActiveStatus?, FromModifiedDate?, ToModifiedDate?,
//     (NameFilter | NameRangeFilter)?), IncludeRetElement* (from 4.0), OwnerID*

extension QueryElement {
  /// Items of type Service; no other item may be used on time.
  package static let serviceItems = QueryElement(
    "ItemServiceQueryRq", hasActiveStatus: true, hasIterator: true)
}
