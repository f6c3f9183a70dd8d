/// The checks, in the order they are reported. The raw value is the id that users see.
///
/// Each has one file in `Checks`, one paragraph in either language's catalogue and one folder in
/// `samples/bad/`.
package enum CheckID: String, CaseIterable, Comparable, Sendable {
  // Reading
  case bundleStatement = "bundle-statement"
  case documentReadable = "document-readable"
  case lineReadable = "line-readable"
  case valueReadable = "value-readable"
  case responseStatus = "response-status"
  case timerFile = "timer-file"
  // The company file
  case companyBound = "company-bound"
  case companyMixed = "company-mixed"
  case companySample = "company-sample"
  case hostVersion = "host-version"
  case hostCountry = "host-country"
  case hostFileMode = "host-file-mode"
  case listsComplete = "lists-complete"
  case listsFresh = "lists-fresh"
  case timeTrackingOn = "time-tracking-on"
  case weekStart = "week-start"
  // People
  case personLinked = "person-linked"
  case personAmbiguous = "person-ambiguous"
  case personActive = "person-active"
  case personEmployed = "person-employed"
  // Jobs, service items, classes
  case referenceAgrees = "reference-agrees"
  case customerLinked = "customer-linked"
  case itemLinked = "item-linked"
  case itemIsService = "item-is-service"
  case classLinked = "class-linked"
  case classTracking = "class-tracking"
  case assignment = "assignment"
  // Pay
  case payrollAvailable = "payroll-available"
  case payrollVisible = "payroll-visible"
  case useTimeData = "use-time-data"
  case wageItemAny = "wage-item-any"
  case wageItemForEmployeeOnly = "wage-item-for-employee-only"
  case wageItemMapped = "wage-item-mapped"
  case wageItemExists = "wage-item-exists"
  case wageItemActive = "wage-item-active"
  case wageItemOnEmployee = "wage-item-on-employee"
  case wageItemType = "wage-item-type"
  // The entry itself
  case billableComplete = "billable-complete"
  case durationValid = "duration-valid"
  case dayTotal = "day-total"
  case dateValid = "date-valid"
  case dateInRange = "date-in-range"
  case closingDate = "closing-date"
  case textFits = "text-fits"
  case textSurvives = "text-survives"
  // Twice
  case duplicateInBundle = "duplicate-in-bundle"
  case duplicateCarried = "duplicate-carried"
  case alreadyInQuickBooks = "already-in-quickbooks"

  package static func < (left: CheckID, right: CheckID) -> Bool { left.order < right.order }

  /// Position in the reporting order.
  package var order: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }
}

/// What a check concluded. Unknown is not pass: the bundle does not hold what would decide it.
package enum Verdict: String, CaseIterable, Sendable {
  case pass, fail, unknown
}

/// How much a verdict weighs. An error holds the entries concerned; the others let them go.
package enum Severity: String, CaseIterable, Comparable, Sendable {
  case note, warning, error

  package static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}
