/// What a `bundle.yaml` says of its bundle. Every word is optional.
package struct BundleStatement: Sendable {
  package var place: Place
  package var company: String?
  package var sourceSystem: String?
  /// The first day of the week in the system the time comes from.
  package var weekStart: Weekday?
  package var periodStart: WorkDate?
  package var periodEnd: WorkDate?
  /// Whether the sender declares the whole delivery approved.
  package var isApproved: Bool?
  /// SHA-256 per file, lower-case hexadecimal, in file order.
  package var digests: [(name: MemberName, sha256: String)] = []

  package init(place: Place) {
    self.place = place
  }
}

/// The header of an IIF timer file (domain facts 5.3).
package struct TimerHeader: Sendable {
  package var place: Place
  package var companyName: String
  /// The number that identifies the company file; empty when the file lacks it.
  package var companyCreateTime: String
  package var purpose: TimerPurpose

  package init(
    place: Place, companyName: String, companyCreateTime: String,
    purpose: TimerPurpose = .unstated
  ) {
    self.place = place
    self.companyName = companyName
    self.companyCreateTime = companyCreateTime
    self.purpose = purpose
  }
}

/// Which way a timer file goes, by its FROMTIMER.
package enum TimerPurpose: Sendable {
  /// `Y`: time activities for QuickBooks.
  case activities
  /// `N`: the company's own lists, exported for the Timer.
  case lists
  case unstated
}
