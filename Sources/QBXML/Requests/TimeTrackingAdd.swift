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
  /// Writes one request, with as much of it as the version has.
  mutating func append(_ request: BatchedRequest, _ form: TimeTrackingAddForm) {
    let entry = request.entry
    guard let date = entry.date, let minutes = entry.minutes, let billable = entry.billable,
      entry.hasContent
    else { preconditionFailure("a request without a day, a person, time or a billable status") }
    open("TimeTrackingAddRq", ["requestID": request.requestID])
    open("TimeTrackingAdd")
    self.date("TxnDate", date)
    reference("EntityRef", entry.person)
    optional("CustomerRef", entry.customer)
    optional("ItemServiceRef", entry.item)
    leaf("Duration") { DurationText.append(minutes: minutes, to: &$0) }
    optional("ClassRef", entry.classReference)
    if form.hasPayrollItemWage { optional("PayrollItemWageRef", entry.wageItem) }
    if !entry.notes.isEmpty { leaf("Notes", entry.notes) }
    self.billable(billable, form)
    if form.hasExternalGUID, !entry.ids.externalGUID.isEmpty {
      leaf("ExternalGUID", entry.ids.externalGUID)
    }
    close("TimeTrackingAdd")
    close("TimeTrackingAddRq")
  }

  private mutating func optional(_ name: StaticString, _ reference: StandingReference) {
    if reference != StandingReference() { self.reference(name, reference) }
  }

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
