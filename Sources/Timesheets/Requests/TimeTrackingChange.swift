/// A change to one entry that stands in QuickBooks, as plain values.
///
/// Person and minutes are always sent, because QuickBooks demands them even unchanged (domain
/// facts 2.5); the other fields only when they change.
package struct TimeTrackingChange: Hashable, Sendable {
  /// At most 50 characters, unique in its document.
  package var requestID: String
  package var txnID: String
  /// The version stamp that the entry had when it was read; a stale one is answered with 3200.
  package var editSequence: String
  package var person: StandingReference
  package var minutes: WorkMinutes
  package var date: WorkDate?
  package var customer = FieldChange<StandingReference>.kept
  package var item = FieldChange<StandingReference>.kept
  package var classReference = FieldChange<StandingReference>.kept
  package var wageItem = FieldChange<StandingReference>.kept
  package var notes = FieldChange<String>.kept
  package var billable: BillableStatus?

  package init(
    requestID: String, txnID: String, editSequence: String, person: StandingReference,
    minutes: WorkMinutes
  ) {
    self.requestID = requestID
    self.txnID = txnID
    self.editSequence = editSequence
    self.person = person
    self.minutes = minutes
  }
}

/// What a change does to a field that may be empty.
package enum FieldChange<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The field is not sent, and QuickBooks leaves it as it is.
  case kept
  /// The field is sent without a value, and QuickBooks empties it.
  case cleared
  case set(Value)
}
