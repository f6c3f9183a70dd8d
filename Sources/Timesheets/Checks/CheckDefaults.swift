extension CheckID {
  /// Whether what this check stops is no entry at all, so that no pipeline may let it go: QBD takes
  /// no time without a person, a day and a duration (domain facts 2.1).
  package var isIndispensable: Bool {
    switch self {
    case .personLinked, .personAmbiguous, .durationValid, .dateValid: true
    default: false
    }
  }

  /// The severity of a fail unless the pipeline sets another one.
  package var failSeverity: Severity {
    switch self {
    case .alreadyInQuickBooks, .assignment, .closingDate, .companySample, .dayTotal,
      .duplicateCarried, .lineReadable, .listsComplete, .listsFresh, .responseStatus,
      .textSurvives, .timerFile, .valueReadable:
      .warning
    case .hostCountry, .hostFileMode: .note
    default: .error
    }
  }

  /// The severity of an unknown unless the pipeline sets another one.
  ///
  /// A reference whose whole list is missing cannot be carried. Payroll facts, which no IIF list
  /// export shows, warn. The rest is told in a note.
  package var unknownSeverity: Severity {
    switch self {
    case .personLinked, .customerLinked, .itemLinked, .classLinked: .error
    case .payrollAvailable, .payrollVisible, .timeTrackingOn, .useTimeData,
      .wageItemActive, .wageItemAny, .wageItemExists, .wageItemMapped, .wageItemOnEmployee,
      .wageItemType, .weekStart:
      .warning
    default: .note
    }
  }
}
