import Timesheets

extension CheckID {
  /// The status codes that loading would meet without the check; empty where QuickBooks would
  /// take the entry and be wrong, or refuse the whole file.
  package var prevents: [LoadStatus] {
    switch self {
    case .bundleStatement, .documentReadable, .lineReadable, .companySample, .hostVersion,
      .hostCountry, .listsComplete, .weekStart, .personEmployed, .assignment, .payrollVisible,
      .wageItemAny, .wageItemMapped, .wageItemOnEmployee, .wageItemType, .dayTotal,
      .dateInRange, .textSurvives, .timerFile, .duplicateInBundle, .duplicateCarried,
      .alreadyInQuickBooks:
      []
    case .valueReadable: [.badDate, .badTimeInterval]
    case .responseStatus: [.featureOff, .userLacksPermission, .applicationLacksPermission]
    case .companyBound, .companyMixed, .referenceAgrees: [.badObjectID, .notFound]
    case .hostFileMode: [.objectInUse, .relatedObjectInUse]
    case .listsFresh, .personLinked, .customerLinked, .itemLinked, .classLinked:
      [.notFound, .invalidReference]
    case .timeTrackingOn, .classTracking, .payrollAvailable: [.featureOff]
    case .personAmbiguous, .personActive, .itemIsService, .wageItemExists, .wageItemActive:
      [.invalidReference]
    case .useTimeData: [.timeDataNotSet]
    case .wageItemForEmployeeOnly, .billableComplete: [.businessRule]
    case .durationValid: [.badTimeInterval]
    case .dateValid: [.badDate]
    case .closingDate: [.closedPeriod]
    case .textFits: [.textTooLong]
    }
  }
}
