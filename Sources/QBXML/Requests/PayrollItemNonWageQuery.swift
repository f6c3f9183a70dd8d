import Timesheets

// PayrollItemNonWageQueryRq @requestID, @metaData? (from 4.0)
//   ListID+ | FullName+ | (MaxReturned?, ActiveStatus?, FromModifiedDate?, ToModifiedDate?,
//     (NameFilter | NameRangeFilter)?), IncludeRetElement* (from 4.0)

extension QueryElement {
  /// The other payroll items, which no time may carry.
  package static let nonWageItems = QueryElement(
    "PayrollItemNonWageQueryRq", hasActiveStatus: true,
    // From 3.0 on (domain facts 3).
    isKnown: { $0.major >= 3 && isOutsideAustralia6($0) })
}
