import Timesheets

extension English {
  static func sentence(_ status: LoadStatus) -> String {
    switch status {
    case .valueNotStorable: "A field cannot hold the value, such as a name with a colon."
    case .nameInUse: "The name is in use already, perhaps on another list."
    case .badArgument: "A value is none of those that QuickBooks knows there."
    case .elementMissing: "An element that QuickBooks demands is missing."
    case .modifyFailed: "The entry could not be changed; somebody else may have changed it."
    case .saveFailed: "The entry could not be saved."
    case .undocumented3190, .undocumented3220, .undocumented3230:
      "QuickBooks refused the request; no published list explains the code."
    case .staleEditSequence: "The entry has changed in QuickBooks since it was read."
    case .notProcessed: "The request was not run, because an earlier one of its file failed."
    case .conflictingState: "The object is not in the state that the request counts on."
    case .permissionClass3262, .permissionClass3263:
      "A right is lacking, of the application or of the user."
    case .otherEdition: "This edition of QuickBooks does not allow the request."
    case .macroFault: "The request uses a macro that QuickBooks cannot resolve."
    case .badObjectID: "The ListID or TxnID does not exist in this company file."
    case .notFound: "The object that the request names was not found."
    case .invalidReference:
      "The reference is not valid: not found, inactive, or on another list."
    case .closedPeriod: "The date is on or before the closing date."
    case .objectInUse: "The object is in use, and could not be locked."
    case .relatedObjectInUse: "A related object is in use, and could not be locked."
    case .businessRule: "A field has a value that QuickBooks does not allow there."
    case .featureOff: "The feature is off, or this edition does not have it."
    case .userLacksPermission: "The QuickBooks user lacks the permission."
    case .applicationLacksPermission: "The application lacks the permission."
    case .timeDataNotSet: "“Use time data to create paychecks” was never set for the employee."
    default: formatSentence(status)
    }
  }

  /// Values that do not have the form of their field.
  private static func formatSentence(_ status: LoadStatus) -> String {
    switch status {
    case .badBoolean: "A value that must be true or false cannot be read."
    case .badDateRange: "The range of dates ends before it begins."
    case .badTextRange: "The range of names ends before it begins."
    case .badAmount: "An amount cannot be read; it needs two decimals."
    case .badFormat3045, .badFormat3050, .badFormat3060, .badFormat3065, .badFormat3080,
      .badFormat3085:
      "A field does not have the form that its type demands."
    case .badDate: "The date cannot be read."
    case .badTimeInterval: "The duration cannot be read."
    case .textTooLong: "The text is longer than its field."
    default: generalSentence(status)
    }
  }

  /// What QuickBooks says below 3000: of success, of warnings and of itself.
  private static func generalSentence(_ status: LoadStatus) -> String {
    switch status {
    case .done: "QuickBooks did what was asked."
    case .nothingFound: "The query matched nothing."
    case .someNotFound: "Some of the objects asked for do not exist; the others were returned."
    case .notInVersion: "The object is not part of this qbXML version."
    case .notReturnable: "The object cannot be returned in this qbXML version."
    case .fieldUnsupported:
      "This edition does not support one of the fields; the rest may have been saved."
    case .wordUnsupported:
      "This edition does not support the value of a field; the rest may have been saved."
    case .savedWithoutNotes: "The entry was saved, but its notes were not."
    case .deprecatedField: "The entry was saved; one of its fields is about to leave qbXML."
    case .notLinked: "The entry was saved, but could not be linked to a closed transaction."
    case .nothingToClear: "No saved state was there to be cleared."
    case .internalError: "QuickBooks met an internal error."
    case .systemUnavailable: "The part of QuickBooks that was asked is not available."
    case .messageUnsupported: "This QuickBooks does not know the request."
    case .badRequestID: "The requestID is not valid; it may be longer than 50 characters."
    default: actOnOwnWords
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
