import Timesheets
import XML

// TimeTrackingQueryRq @requestID, @metaData? (from 4.0), @iterator?, @iteratorID? (from 5.0)
//   TxnID+ | (MaxReturned?, (ModifiedDateRangeFilter | TxnDateRangeFilter)?,
//     TimeTrackingEntityFilter?), IncludeRetElement* (from 4.0)
//
// TxnDateRangeFilter: (FromTxnDate?, ToTxnDate?) | DateMacro (domain facts 2.7)

extension QueryElement {
  /// Time that QuickBooks holds.
  package static let timeTracking = QueryElement("TimeTrackingQueryRq", hasIterator: true)
}

extension XMLWriter {
  /// Writes the filter by work date, both days included.
  mutating func txnDateRange(_ days: ClosedRange<WorkDate>) {
    open("TxnDateRangeFilter")
    date("FromTxnDate", days.lowerBound)
    date("ToTxnDate", days.upperBound)
    close("TxnDateRangeFilter")
  }
}
