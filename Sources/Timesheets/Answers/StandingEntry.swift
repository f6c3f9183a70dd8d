/// The names that QuickBooks has for an entry. Each is empty when it was not shown.
package struct StandingIDs: Hashable, Sendable {
  package var txnID: String
  /// The version stamp that a Mod must state.
  package var editSequence: String
  /// As it stands in QuickBooks, with braces.
  package var externalGUID: String

  package init(txnID: String = "", editSequence: String = "", externalGUID: String = "") {
    self.txnID = txnID
    self.editSequence = editSequence
    self.externalGUID = externalGUID
  }

  /// Whether no name was shown.
  package var isEmpty: Bool { txnID.isEmpty && editSequence.isEmpty && externalGUID.isEmpty }
}

/// A line of time as it stands in QuickBooks, read from an answer.
///
/// IncludeRetElement may have trimmed any field away, so an empty field proves nothing by itself.
package struct StandingEntry: Hashable, Sendable {
  package let place: Place
  package var ids = StandingIDs()
  /// Nil when it was not shown, or is no date.
  package var date: WorkDate?
  /// Rounded from seconds, as `WorkedTime` does; nil when it was not shown, or is no duration.
  package var minutes: Int32?
  package var person = StandingReference()
  package var customer = StandingReference()
  package var item = StandingReference()
  package var classReference = StandingReference()
  package var wageItem = StandingReference()
  package var notes = ""
  /// Nil when it was not shown, or is none of the words.
  package var billable: BillableStatus?

  package init(place: Place) {
    self.place = place
  }

  /// Whether it shows who worked how long on which day: without these it compares with nothing.
  package var hasContent: Bool { date != nil && minutes != nil && person != StandingReference() }
}

/// A reference of a standing line, as text; both are empty where there is none.
package struct StandingReference: Hashable, Sendable {
  package var listID: String
  package var fullName: String

  package init(listID: String = "", fullName: String = "") {
    self.listID = listID
    self.fullName = fullName
  }
}
