import Timesheets

extension English {
  static func sentence(_ status: LoadStatus) -> String {
    switch status {
    case .badObjectID: "The ListID or TxnID does not exist in this company file."
    case .badDate: "The date cannot be read."
    case .badTimeInterval: "The duration cannot be read."
    case .textTooLong: "The text is longer than its field."
    case .notFound: "The object that the request names was not found."
    case .invalidReference:
      "The reference is not valid: not found, inactive, or on another list."
    case .closedPeriod: "The date lies on or before the closing date."
    case .objectInUse: "The object is in use, and could not be locked."
    case .relatedObjectInUse: "A related object is in use, and could not be locked."
    case .businessRule: "A field has a value that QuickBooks does not allow there."
    case .featureOff: "The feature is off, or this edition does not have it."
    case .userLacksPermission: "The QuickBooks user lacks the permission."
    case .applicationLacksPermission: "The application lacks the permission."
    case .timeDataNotSet: "“Use time data to create paychecks” was never set for the employee."
    }
  }

  static func name(_ field: Disagreement.Field) -> String {
    switch field {
    case .name: "name"
    case .isActive: "active or inactive"
    case .itemType: "item type"
    case .wageType: "wage type"
    case .useTimeData: "use of time data"
    case .earnings: "earnings"
    case .preferences: "preferences"
    case .host: "QuickBooks version"
    }
  }
}
