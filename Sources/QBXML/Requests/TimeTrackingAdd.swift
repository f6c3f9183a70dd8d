import Timesheets
import XML

// TimeTrackingAddRq @requestID
//   TimeTrackingAdd @defMacro?: TxnDate?, EntityRef, CustomerRef?, ItemServiceRef?, Rate? (never
//     for QuickBooks Desktop), Duration, ClassRef?, PayrollItemWageRef?, Notes?, then
//     IsBillable? (2.0 to 5.0 and the country forms), BillableStatus? (from 6.0),
//     ExternalGUID? (from 9.0)
//   IncludeRetElement* (from 4.0)
//
// A Ref is ListID?, FullName?; with both, ListID wins (domain facts 2.1).

/// The fields that a version's TimeTrackingAdd has. `TimeLine` reads the element, all forms alike.
struct TimeTrackingAddForm: Sendable {
  let hasBillableStatus: Bool
  let hasExternalGUID: Bool
  let hasPayrollItemWage: Bool

  init(_ version: QBXMLVersion) {
    hasBillableStatus = version.usesBillableStatus
    hasExternalGUID = version.hasExternalGUID
    hasPayrollItemWage = version.hasPayrollItemWage
  }
}

extension XMLWriter {
  /// Writes the billable field that the version has; always, because nobody knows what QuickBooks
  /// takes in its absence (domain facts 2.3).
  ///
  /// Where only IsBillable exists, time that has been billed is written as not billable: the other
  /// word would put it on an invoice a second time.
  mutating func billable(_ status: BillableStatus, _ form: TimeTrackingAddForm) {
    if form.hasBillableStatus {
      leaf("BillableStatus", status.rawValue)
    } else {
      leaf("IsBillable", status == .billable ? "true" : "false")
    }
  }

  mutating func date(_ name: StaticString, _ date: WorkDate) {
    leaf(name) { DateText.append(date, to: &$0) }
  }
}
