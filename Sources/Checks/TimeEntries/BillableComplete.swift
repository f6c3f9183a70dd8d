import Timesheets

/// The check `billable-complete`.
///
/// **What it proves.** Time that a customer is to pay for has a customer and a service item.
///
/// **Why it matters.** QuickBooks refuses billable time that lacks either one.
///
/// **What proves it.** The entry itself, as it would be carried (domain facts 2.3).
///
/// **When it is unknown.** Never. Time without a word on billing goes as not billable, unless
/// the pipeline requires a word.
///
/// **Fix in QuickBooks.** Nothing to do there. Give the job and the service item in the system
/// the time comes from, or carry no billing status at all.
///
/// Prevents status 3180, 3210.
enum BillableComplete {
  static func examine(_ examined: Examined, into findings: inout FindingCollector) {
    let carry = examined.options.carry
    if carry.billable == .off { return }
    examined.forEachEntry { index, record in
      let detail: FindingDetail
      switch record.billable {
      case .billable:
        let lacksCustomer = record.customer.isNone || examined.jobcodes[record.customer] != nil
        let lacksItem = record.item.isNone || carry.serviceItems == .off
        guard lacksCustomer || lacksItem else { return }
        detail = .billableLacks(customer: lacksCustomer, item: lacksItem)
      case .unstated:
        guard carry.billable == .required else { return }
        detail = .billableNotGiven
      case .notBillable, .hasBeenBilled, .unreadable: return
      }
      let number = findings.report(
        .billableComplete, on: .entry(index), detail, at: FindingPlace(record.place))
      findings.concern(entry: index, finding: number)
    }
  }
}
