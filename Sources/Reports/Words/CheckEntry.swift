import Timesheets

/// A check's paragraph in the catalogue.
package struct CheckEntry: Hashable, Sendable {
  /// A few words, without a full stop.
  package let title: String
  package let proves: String
  /// What QuickBooks would do otherwise.
  package let why: String
  /// The export that proves it.
  package let evidence: String
  /// When the bundle cannot decide it.
  package let unknown: String
  /// What to do in QuickBooks, with the menu path.
  package let fix: String

  init(
    _ title: String, proves: String, why: String, evidence: String, unknown: String, fix: String
  ) {
    self.title = title
    self.proves = proves
    self.why = why
    self.evidence = evidence
    self.unknown = unknown
    self.fix = fix
  }
}

extension CheckID {
  /// The qbXML status codes that loading would meet without the check (domain facts 4).
  package var preventedStatusCodes: [Int] {
    switch self {
    case .bundleStatement, .documentReadable, .lineReadable, .companySample, .hostCountry,
      .listsComplete, .weekStart, .personEmployed, .assignment, .payrollVisible,
      .wageItemAny, .wageItemMapped, .wageItemType, .dayTotal, .dateInRange, .textSurvives,
      .duplicateInBundle, .alreadyInQuickBooks:
      []
    case .valueReadable: [3020, 3035]
    case .responseStatus: [3250, 3260, 3261]
    case .companyBound, .companyMixed, .referenceAgrees: [3000, 3120]
    case .hostVersion: [1030]
    case .hostFileMode: [3175, 3176]
    case .listsFresh: [3120, 3140]
    case .timeTrackingOn, .classTracking, .payrollAvailable: [3250]
    case .personLinked, .customerLinked, .itemLinked, .classLinked: [3120, 3140]
    case .personAmbiguous: [3140]
    case .personActive, .itemIsService, .wageItemExists, .wageItemActive: [3140]
    case .useTimeData: [3310]
    case .wageItemForEmployeeOnly, .wageItemOnEmployee: [3210]
    case .billableComplete: [3210]
    case .durationValid: [3035]
    case .dateValid: [3020]
    case .closingDate: [3171]
    case .textFits: [3070]
    }
  }
}
