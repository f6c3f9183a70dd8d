// HostQueryRq @requestID
//   IncludeRetElement* (from 4.0)
//
// Neither metaData nor an iterator (domain facts 1.2).

extension QueryElement {
  /// Which QuickBooks answers, and the versions it supports.
  package static let host = QueryElement("HostQueryRq")
}
