/// What the bundle's exported TimeTrackingRet lines were taken for; the report says so.
package enum TimeTrackingTaken: String, CaseIterable, Sendable {
  /// The bundle holds none.
  case absent
  /// They are the time to carry.
  case source
  /// They are the time already in QuickBooks, with which new entries are compared.
  case inQuickBooks = "in-quickbooks"
}
