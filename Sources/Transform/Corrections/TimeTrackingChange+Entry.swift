import Checks
import Timesheets

extension TimeTrackingChange {
  /// The request that makes the entry in QuickBooks what its source says by now.
  ///
  /// That something has been billed is QuickBooks' own to say, so that word is never sent.
  init(
    _ correction: Correction, to entry: TimeEntry, of checked: CheckedBundle, _ before: FieldsBefore
  ) {
    let lists = checked.lists
    self.init(
      requestID: correction.requestID, txnID: correction.facts.txnID,
      editSequence: correction.facts.editSequence,
      person: StandingReference(lists[entry.person]), minutes: entry.minutes)
    date = entry.date
    func change(_ element: ListElement?, _ mayStand: Bool) -> FieldChange<StandingReference> {
      element.map { .set(StandingReference($0)) } ?? (mayStand ? .cleared : .kept)
    }
    customer = change(
      entry.customer.index.map { lists.customers[$0].element }, before.customer)
    item = change(entry.item.index.map { lists.items[$0].element }, before.item)
    classReference = change(
      entry.classIndex.index.map { lists.classes[$0].element }, before.classReference)
    wageItem = change(entry.wageItem.index.map { lists.wageItems[$0].element }, before.wageItem)
    let text = checked.records.texts[entry.notes]
    notes = text.isEmpty ? (before.notes ? .cleared : .kept) : .set(text)
    billable = entry.billable == .hasBeenBilled ? nil : entry.billable
  }
}

/// Which fields an entry may have in QuickBooks, so that one it lost must be cleared there.
struct FieldsBefore {
  let customer: Bool
  let item: Bool
  let classReference: Bool
  let wageItem: Bool
  let notes: Bool

  /// By what was asked for when it was carried, and by QuickBooks' own time. An entry that was sent
  /// again since, or whose batch is not to be had, may have any field but a wage item, which is not
  /// for everybody.
  init(_ correction: Correction, _ batch: SentBatch?, in records: BundleRecords) {
    let id = correction.line.identity.hexadecimal
    let sent = batch?.requests.first { $0.requestID == id }?.entry
    let shown = correction.shown.map { records.timeTracking[$0] }
    let isOpen = shown == nil && (sent == nil || correction.line.sent.sendings > 1)
    func mayStand(
      _ sent: StandingReference?, _ shown: ReferenceID?, orElse isOpen: Bool = false
    ) -> Bool {
      isOpen || sent.map { $0 != StandingReference() } ?? false
        || shown.map { !$0.isNone } ?? false
    }
    customer = mayStand(sent?.customer, shown?.customer, orElse: isOpen)
    item = mayStand(sent?.item, shown?.item, orElse: isOpen)
    classReference = mayStand(sent?.classReference, shown?.classReference, orElse: isOpen)
    wageItem = mayStand(sent?.wageItem, shown?.wageItem)
    notes = isOpen || sent?.notes.isEmpty == false || shown?.notes.isEmpty == false
  }
}

extension StandingReference {
  fileprivate init(_ element: ListElement) {
    self.init(listID: element.listID, fullName: element.fullName)
  }
}
