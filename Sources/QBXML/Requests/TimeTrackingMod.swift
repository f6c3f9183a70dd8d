import Timesheets
import XML

// TimeTrackingModRq @requestID (from 6.0)
//   TimeTrackingMod: TxnID, EditSequence, TxnDate?, EntityRef, CustomerRef?, ItemServiceRef?, Rate?
//     (never for QuickBooks Desktop), Duration, ClassRef?, PayrollItemWageRef?, Notes?,
//     BillableStatus?
//   IncludeRetElement*
//
// A field that is not sent stays as it is; one that is sent empty is emptied.

extension XMLWriter {
  /// Writes one request; `version` must have the request.
  mutating func append(_ change: TimeTrackingChange, _ version: QBXMLVersion) {
    open("TimeTrackingModRq", ["requestID": change.requestID])
    open("TimeTrackingMod")
    leaf("TxnID", change.txnID)
    leaf("EditSequence", change.editSequence)
    if let date = change.date { self.date("TxnDate", date) }
    reference("EntityRef", change.person)
    append("CustomerRef", change.customer)
    append("ItemServiceRef", change.item)
    leaf("Duration") { DurationText.append(minutes: change.minutes.minutes, to: &$0) }
    append("ClassRef", change.classReference)
    if version.hasPayrollItemWage { append("PayrollItemWageRef", change.wageItem) }
    switch change.notes {
    case .kept: break
    case .cleared: leaf("Notes", "")
    case .set(let notes): leaf("Notes", notes)
    }
    if let status = change.billable { leaf("BillableStatus", status.rawValue) }
    close("TimeTrackingMod")
    close("TimeTrackingModRq")
  }

  private mutating func append(_ name: StaticString, _ change: FieldChange<StandingReference>) {
    switch change {
    case .kept: break
    case .cleared:
      // A Ref without a child may stand for one that is kept: an empty name leaves no doubt.
      open(name)
      leaf("FullName", "")
      close(name)
    case .set(let reference): self.reference(name, reference)
    }
  }
}
