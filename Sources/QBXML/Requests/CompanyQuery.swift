// CompanyQueryRq @requestID
//   IncludeRetElement* (from 4.0), OwnerID*
//
// Neither metaData nor an iterator (domain facts 1.2).

extension QueryElement {
  /// The company file's own names.
  package static let company = QueryElement("CompanyQueryRq")
}
