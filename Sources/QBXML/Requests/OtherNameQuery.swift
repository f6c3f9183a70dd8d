// OtherNameQueryRq @requestID, @metaData? (from 4.0)
//   ListID+ | FullName+ | (MaxReturned?, ActiveStatus?, FromModifiedDate?, ToModifiedDate?,
//     (NameFilter | NameRangeFilter)?), IncludeRetElement* (from 4.0), OwnerID*

extension QueryElement {
  /// Other names, who may have time as well.
  package static let otherNames = QueryElement("OtherNameQueryRq", hasActiveStatus: true)
}
