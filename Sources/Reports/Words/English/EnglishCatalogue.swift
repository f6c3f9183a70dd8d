import Timesheets

extension English {
  static func entry(_ check: CheckID) -> CheckEntry {
    switch check {
    case .bundleStatement: bundleStatement
    case .documentReadable: documentReadable
    case .lineReadable: lineReadable
    case .valueReadable: valueReadable
    case .responseStatus: responseStatus
    case .timerFile: timerFile
    case .companyBound: companyBound
    case .companyMixed: companyMixed
    case .companySample: companySample
    case .hostVersion: hostVersion
    case .hostCountry: hostCountry
    case .hostFileMode: hostFileMode
    case .listsComplete: listsComplete
    case .listsFresh: listsFresh
    case .timeTrackingOn: timeTrackingOn
    case .weekStart: weekStart
    case .personLinked: personLinked
    case .personAmbiguous: personAmbiguous
    case .personActive: personActive
    case .personEmployed: personEmployed
    case .referenceAgrees: referenceAgrees
    case .customerLinked: customerLinked
    case .itemLinked: itemLinked
    case .itemIsService: itemIsService
    case .classLinked: classLinked
    case .classTracking: classTracking
    case .assignment: assignment
    case .payrollAvailable: payrollAvailable
    case .payrollVisible: payrollVisible
    case .useTimeData: useTimeData
    case .wageItemAny: wageItemAny
    case .wageItemForEmployeeOnly: wageItemForEmployeeOnly
    case .wageItemMapped: wageItemMapped
    case .wageItemExists: wageItemExists
    case .wageItemActive: wageItemActive
    case .wageItemOnEmployee: wageItemOnEmployee
    case .wageItemType: wageItemType
    case .billableComplete: billableComplete
    case .durationValid: durationValid
    case .dayTotal: dayTotal
    case .dateValid: dateValid
    case .dateInRange: dateInRange
    case .closingDate: closingDate
    case .textFits: textFits
    case .textSurvives: textSurvives
    case .duplicateInBundle: duplicateInBundle
    case .duplicateCarried: duplicateCarried
    case .alreadyInQuickBooks: alreadyInQuickBooks
    }
  }
}
