import Timesheets
import XML

/// The vendor's names that reading needs, spelled as qbXML spells them. All are case-sensitive.
enum QBXMLName: String, CaseIterable {
  /// Any other name.
  case other = ""

  // The envelope (domain facts 1.1)
  case instruction = "qbxml"
  case qbxml = "QBXML"
  case messagesRequest = "QBXMLMsgsRq"
  case messagesResponse = "QBXMLMsgsRs"
  case signonRequest = "QBXMLSignonMsgsRq"
  case signonResponse = "QBXMLSignonMsgsRs"
  case requestID, statusCode, statusSeverity, statusMessage, retCount
  case iteratorRemainingCount, iteratorID, newMessageSetID, messageSetStatusCode

  // Requests
  case timeTrackingAddRequest = "TimeTrackingAddRq"
  case timeTrackingAdd = "TimeTrackingAdd"

  // Responses
  case employeeQuery = "EmployeeQueryRs"
  case vendorQuery = "VendorQueryRs"
  case otherNameQuery = "OtherNameQueryRs"
  case customerQuery = "CustomerQueryRs"
  case entityQuery = "EntityQueryRs"
  case itemQuery = "ItemQueryRs"
  case itemServiceQuery = "ItemServiceQueryRs"
  case classQuery = "ClassQueryRs"
  case payrollItemWageQuery = "PayrollItemWageQueryRs"
  case preferencesQuery = "PreferencesQueryRs"
  case companyQuery = "CompanyQueryRs"
  case hostQuery = "HostQueryRs"
  case timeTrackingQuery = "TimeTrackingQueryRs"
  case timeTrackingAddResponse = "TimeTrackingAddRs"
  case timeTrackingModResponse = "TimeTrackingModRs"
  case txnDelResponse = "TxnDelRs"

  // What responses hold
  case employee = "EmployeeRet"
  case vendor = "VendorRet"
  case otherName = "OtherNameRet"
  case customer = "CustomerRet"
  case itemService = "ItemServiceRet"
  case itemNonInventory = "ItemNonInventoryRet"
  case itemOtherCharge = "ItemOtherChargeRet"
  case itemInventory = "ItemInventoryRet"
  case itemInventoryAssembly = "ItemInventoryAssemblyRet"
  case itemFixedAsset = "ItemFixedAssetRet"
  case itemSubtotal = "ItemSubtotalRet"
  case itemDiscount = "ItemDiscountRet"
  case itemPayment = "ItemPaymentRet"
  case itemSalesTax = "ItemSalesTaxRet"
  case itemSalesTaxGroup = "ItemSalesTaxGroupRet"
  case itemGroup = "ItemGroupRet"
  case classElement = "ClassRet"
  case payrollItemWage = "PayrollItemWageRet"
  case payrollItemNonWage = "PayrollItemNonWageRet"
  case preferences = "PreferencesRet"
  case company = "CompanyRet"
  case host = "HostRet"
  case timeTracking = "TimeTrackingRet"
  case errorRecovery = "ErrorRecovery"

  // Lists
  case listID = "ListID"
  case timeCreated = "TimeCreated"
  case timeModified = "TimeModified"
  case name = "Name"
  case fullName = "FullName"
  case isActive = "IsActive"
  case parentRef = "ParentRef"
  case hiredDate = "HiredDate"
  case releasedDate = "ReleasedDate"
  case employeePayrollInfo = "EmployeePayrollInfo"
  case payPeriod = "PayPeriod"
  case earnings = "Earnings"
  case useTimeData = "UseTimeDataToCreatePaychecks"
  case isUsingTimeData = "IsUsingTimeDataToCreatePaychecks"
  case wageType = "WageType"

  // Preferences, company, host
  case accountingPreferences = "AccountingPreferences"
  case isUsingClassTracking = "IsUsingClassTracking"
  case closingDate = "ClosingDate"
  case timeTrackingPreferences = "TimeTrackingPreferences"
  case firstDayOfWeek = "FirstDayOfWeek"
  case currentAppAccessRights = "CurrentAppAccessRights"
  case isPersonalDataAccessAllowed = "IsPersonalDataAccessAllowed"
  case isSampleCompany = "IsSampleCompany"
  case companyName = "CompanyName"
  case legalCompanyName = "LegalCompanyName"
  case ein = "EIN"
  case productName = "ProductName"
  case country = "Country"
  case supportedVersion = "SupportedQBXMLVersion"
  case fileMode = "QBFileMode"

  // Time tracking
  case txnID = "TxnID"
  case txnDelType = "TxnDelType"
  case editSequence = "EditSequence"
  case txnDate = "TxnDate"
  case entityRef = "EntityRef"
  case customerRef = "CustomerRef"
  case itemServiceRef = "ItemServiceRef"
  case duration = "Duration"
  case classRef = "ClassRef"
  case payrollItemWageRef = "PayrollItemWageRef"
  case notes = "Notes"
  case billableStatus = "BillableStatus"
  case isBillable = "IsBillable"
  case isBilled = "IsBilled"
  case externalGUID = "ExternalGUID"

  /// Gives each name the code of its position among the cases.
  static let vocabulary = XMLVocabulary(allCases.dropFirst().map(\.rawValue))

  private static let all = allCases

  /// The name behind a code of the vocabulary, `other` for any code that it did not give.
  init(code: UInt16) {
    self = Int(code) < Self.all.count ? Self.all[Int(code)] : .other
  }

  /// The lists that a response exports whole, unless a filter or an iterator says otherwise.
  ///
  /// Responses for single item types other than service are none: they prove nothing about the
  /// items that time entries may carry.
  var exportedLists: [ListKind] {
    switch self {
    case .employeeQuery: [.employees]
    case .vendorQuery: [.vendors]
    case .otherNameQuery: [.otherNames]
    case .customerQuery: [.customers]
    case .entityQuery: [.customers, .employees, .otherNames, .vendors]
    case .itemQuery, .itemServiceQuery: [.items]
    case .classQuery: [.classes]
    case .payrollItemWageQuery: [.wageItems]
    case .preferencesQuery: [.preferences]
    case .companyQuery: [.company]
    case .hostQuery: [.host]
    case .timeTrackingQuery: [.timeTracking]
    default: []
    }
  }
}
