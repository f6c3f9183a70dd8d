import Timesheets

/// The qbXML status codes that a check keeps from happening when batches are loaded
/// (domain facts 4).
package enum LoadStatus: Int, CaseIterable, Sendable {
  case badObjectID = 3000
  case badDate = 3020
  case badTimeInterval = 3035
  case textTooLong = 3070
  case notFound = 3120
  case invalidReference = 3140
  case closedPeriod = 3171
  case objectInUse = 3175
  case relatedObjectInUse = 3176
  case businessRule = 3210
  case featureOff = 3250
  case userLacksPermission = 3260
  case applicationLacksPermission = 3261
  case timeDataNotSet = 3310
}

extension CheckID {
  /// The status codes that loading would meet without the check; empty where QuickBooks would
  /// take the entry and be wrong, or refuse the whole file.
  package var prevents: [LoadStatus] {
    switch self {
    case .bundleStatement, .documentReadable, .lineReadable, .companySample, .hostVersion,
      .hostCountry, .listsComplete, .weekStart, .personEmployed, .assignment, .payrollVisible,
      .wageItemAny, .wageItemMapped, .wageItemOnEmployee, .wageItemType, .dayTotal,
      .dateInRange, .textSurvives, .duplicateInBundle, .duplicateCarried, .alreadyInQuickBooks:
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
