import Timesheets

extension English {
  static let nothingToDo = "Nothing needs to be done."

  static let actOnOwnWords =
    "Do what the words of QuickBooks itself ask for, then deliver the entry again."

  /// Answers that prove nothing are settled by what stands in QuickBooks.
  static let askForTime =
    "Load nothing again yet: run the query for the time of the period, and let its answer show "
    + "which entries are in QuickBooks."

  /// Faults that no file has as it was written.
  static let asWritten =
    "Load the file exactly as it was written. If QuickBooks refuses that too, keep its words with "
    + "the file and report both."

  private static let correctAndDeliver = "in the time system, and deliver the entry again."

  private static let lists =
    "\(Menu.employees.english), \(Menu.customers.english), \(Menu.items.english), "
    + "\(Menu.classes.english) or \(Menu.payrollItems.english)"

  static func cure(_ status: LoadStatus) -> String {
    switch status {
    case .done, .nothingFound, .notLinked, .nothingToClear: nothingToDo
    case .someNotFound: "Correct the ids or names that were asked for, and ask again."
    case .notInVersion, .notReturnable:
      "Ask with a higher qbXML version; \(Menu.productInformation.english) shows what is installed."
    case .fieldUnsupported, .wordUnsupported:
      "Look the entry up under \(Menu.weeklyTimesheet.english), and complete it by hand."
    case .savedWithoutNotes: "Write the notes by hand under \(Menu.weeklyTimesheet.english)."
    case .deprecatedField: "Nothing needs to be done now; a lower qbXML version avoids the warning."
    case .internalError:
      "Close QuickBooks, open it again, and load the remainder batch; qbsdklog.txt says more."
    case .systemUnavailable, .messageUnsupported, .otherEdition:
      "Open the company file in an edition that takes the request; "
        + "\(Menu.productInformation.english) shows what is installed."
    case .badRequestID, .badBoolean, .badDateRange, .badTextRange, .badAmount,
      .badFormat3045, .badFormat3050, .badFormat3060, .badFormat3065, .badFormat3080,
      .badFormat3085, .badArgument, .elementMissing, .macroFault:
      asWritten
    case .badDate: "Correct the date \(correctAndDeliver)"
    case .badTimeInterval: "Correct the duration \(correctAndDeliver)"
    case .textTooLong: "Shorten the text \(correctAndDeliver)"
    case .undocumented3190, .undocumented3220, .undocumented3230: actOnOwnWords
    case .badObjectID, .valueNotStorable, .nameInUse, .notFound, .invalidReference, .businessRule:
      listCure(status)
    default: standingCure(status)
    }
  }

  /// Faults of list elements and of what an entry makes of them.
  private static func listCure(_ status: LoadStatus) -> String {
    switch status {
    case .badObjectID:
      "Make sure that the right company file is open under \(Menu.openCompany.english), and export "
        + "its lists again."
    case .valueNotStorable: "Correct the value that QuickBooks names \(correctAndDeliver)"
    case .nameInUse:
      "Rename one of the two under \(lists), and export the lists again: customers, vendors, "
        + "employees and other names share their names."
    case .businessRule:
      "Correct the field that QuickBooks names: billable time needs a customer and a service item, "
        + "and only employees have wage items."
    default:
      "Create the element that QuickBooks names, or make it active, under \(lists); then export "
        + "the lists again."
    }
  }

  /// Faults of what stands in QuickBooks, and of its settings and rights.
  private static func standingCure(_ status: LoadStatus) -> String {
    switch status {
    case .modifyFailed, .staleEditSequence, .conflictingState:
      "Export the time again, so that the correction is made for the entry as it is now."
    case .closedPeriod:
      "Have the closing date taken back under \(Menu.accountingPreferences.english), and load "
        + "again."
    case .objectInUse, .relatedObjectInUse:
      "Close the windows that show the entry or its people, or choose \(Menu.singleUser.english), "
        + "and load the remainder batch."
    case .saveFailed:
      "If the words of QuickBooks speak of a lock, choose \(Menu.singleUser.english) and load "
        + "again; else correct what they name."
    case .notProcessed:
      "Correct what the earlier request failed for, and load the remainder batch, which holds only "
        + "what was not done."
    case .featureOff:
      "Turn the feature on: time tracking under \(Menu.timePreferences.english), classes under "
        + "\(Menu.accountingPreferences.english), payroll under "
        + "\(Menu.payrollPreferences.english)."
    case .userLacksPermission:
      "Log in to QuickBooks as Admin, or give the user the right under \(Menu.users.english)."
    case .permissionClass3262, .permissionClass3263:
      "Give the application the right under \(Menu.integratedApplications.english) > Properties, "
        + "and the user under \(Menu.users.english)."
    case .timeDataNotSet:
      "Tick “Use time data to create paychecks” under \(Menu.payrollInfo.english), or untick it "
        + "on purpose, and export the employees again."
    default:
      "Give the application the right under \(Menu.integratedApplications.english) > Properties, "
        + "the one to personal data among them."
    }
  }
}
