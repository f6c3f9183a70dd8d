// PreferencesQueryRq @requestID
//   IncludeRetElement* (from 4.0)
//
// Neither metaData nor an iterator (domain facts 1.2).

extension QueryElement {
  /// First day of the week, class tracking, closing date, and what the application may see.
  package static let preferences = QueryElement(
    "PreferencesQueryRq", isKnown: isOutsideAustralia6)
}
