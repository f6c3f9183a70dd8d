// ClassQueryRq @requestID, @metaData? (from 4.0)
//   ListID+ | FullName+ | (MaxReturned?, ActiveStatus?, FromModifiedDate?, ToModifiedDate?,
//     (NameFilter | NameRangeFilter)?), IncludeRetElement* (from 4.0)

extension QueryElement {
  /// Classes.
  package static let classes = QueryElement("ClassQueryRq", hasActiveStatus: true)
}
