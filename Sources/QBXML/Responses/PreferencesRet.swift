import Timesheets

// AccountingPreferences?: IsUsingAccountNumbers, IsRequiringAccounts, IsUsingClassTracking,
//   AssignClassesTo?, IsUsingAuditTrail, IsAssigningJournalEntryNumbers, ClosingDate?
// FinanceChargePreferences, JobsAndEstimatesPreferences, MultiCurrencyPreferences,
// MultiLocationInventoryPreferences, PurchasesAndVendorsPreferences, ReportsPreferences,
// SalesAndCustomersPreferences, SalesTaxPreferences
// TimeTrackingPreferences?: FirstDayOfWeek
// CurrentAppAccessRights?: IsAutomaticLoginAllowed, AutomaticLoginUserName?,
//   IsPersonalDataAccessAllowed
// ItemsAndInventoryPreferences

/// The preferences that time needs, as qbXML exports them.
struct PreferencesRet: ListRet {
  private var record: PreferencesRecord

  init(at place: Place) {
    record = PreferencesRecord(place: place, hasTimeTracking: false)
  }

  mutating func open(_ name: QBXMLName) {
    if name == .timeTrackingPreferences { record.hasTimeTracking = true }
  }

  mutating func take(_ leaf: Leaf, _ log: inout ReadingLog) {
    switch (leaf.parent, leaf.name) {
    case (.accountingPreferences, .isUsingClassTracking):
      record.isUsingClassTracking = log.boolean(leaf)
    case (.accountingPreferences, .closingDate): record.closingDate = log.date(leaf)
    case (.timeTrackingPreferences, .firstDayOfWeek): takeFirstDay(leaf, &log)
    case (.currentAppAccessRights, .isPersonalDataAccessAllowed):
      record.isPersonalDataAccessAllowed = log.boolean(leaf)
    case (.preferences, .timeTrackingPreferences): record.hasTimeTracking = true
    default: break
    }
  }

  func add(to lists: inout ListRecords) -> Bool {
    lists.preferences.append(record)
    return true
  }

  private mutating func takeFirstDay(_ leaf: Leaf, _ log: inout ReadingLog) {
    record.firstDayOfWeek = Weekday(name: leaf.tokenString)
    if record.firstDayOfWeek == nil, !leaf.token.isEmpty { log.unreadable(leaf) }
  }
}
