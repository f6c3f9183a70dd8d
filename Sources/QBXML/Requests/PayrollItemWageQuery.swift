// PayrollItemWageQueryRq @requestID, @metaData? (from 4.0)
//   ListID+ | FullName+ | (MaxReturned?, ActiveStatus?, FromModifiedDate?, ToModifiedDate?,
//     (NameFilter | NameRangeFilter)?), IncludeRetElement* (from 4.0)

extension QueryElement {
  /// Wage items, by which hours are paid.
  package static let wageItems = QueryElement(
    "PayrollItemWageQueryRq", hasActiveStatus: true, isKnown: isOutsideAustralia6)
}
