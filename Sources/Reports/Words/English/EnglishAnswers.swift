import Timesheets

extension English {
  static func word(_ group: StatusGroup) -> String {
    switch group {
    case .done: "done"
    case .retry: "load again"
    case .fixData: "correct the data"
    case .fixSetUp: "correct the set-up of QuickBooks"
    case .stale: "changed in QuickBooks"
    case .ignored: "nothing to do"
    }
  }

  static func sentence(_ group: StatusGroup) -> String {
    switch group {
    case .done: "QuickBooks did it."
    case .retry: "Nothing is wrong with the request; it goes into the remainder batch."
    case .fixData: "Something in the entry or in the lists must be corrected first."
    case .fixSetUp: "Something in the set-up of QuickBooks must be corrected first."
    case .stale: "The entry has changed in QuickBooks and must be read again first."
    case .ignored: "Nothing was done, and nothing needs to be done."
    }
  }

  static func word(_ outcome: EntryOutcome) -> String {
    switch outcome {
    case .loaded: "loaded"
    case .refused: "refused"
    case .notProcessed: "not processed"
    case .unknown: "unknown"
    }
  }

  static func sentence(_ outcome: EntryOutcome) -> String {
    switch outcome {
    case .loaded: "The entry is in QuickBooks."
    case .refused(let code, _): "QuickBooks refused the entry with status \(code)."
    case .notProcessed: "QuickBooks did not try the entry, because an earlier one failed."
    case .unknown:
      "Nothing proves whether the entry is in QuickBooks, so it is never put into a batch "
        + "again by itself."
    }
  }

  static func sentence(_ nature: AnswerNature) -> String {
    switch nature {
    case .answer: "The document is what QuickBooks answered to a batch or to a recovery request."
    case .export: "The document is an export: it answers queries and no batch."
    case .mixed(let queries):
      "The document answers a batch and holds exports beside it: \(list(queries))."
    case .request:
      "The document is a request, such as a batch; QuickBooks gave its answer back as another file."
    case .refusal: "QuickBooks answered nothing."
    case .nothing: "The document holds no answer of QuickBooks."
    }
  }

  static func text(_ status: MessageSetStatus) -> (meaning: String, cure: String) {
    switch status {
    case .done: ("QuickBooks did what was asked of the message set.", nothingToDo)
    case .nothingToClear:
      ("QuickBooks kept nothing under the message set id that it could clear.", nothingToDo)
    case .otherSet:
      ("What QuickBooks keeps under the message set id is not the batch that was sent.", askForTime)
    case .nothingKept:
      (
        "QuickBooks keeps nothing under the message set id; that does not prove that nothing was "
          + "loaded.", askForTime
      )
    case .idTooLong:
      ("The message set id is longer than QuickBooks takes.", askForTime)
    case .unsupported:
      ("This QuickBooks does not keep answers under a message set id.", askForTime)
    }
  }

  static func text(_ fault: HostFault) -> (meaning: String, cure: String) {
    switch fault {
    case .unparsable:
      (
        "QuickBooks could not read the document and refused all of it: nothing was loaded.",
        asWritten + " \(Menu.productInformation.english) shows the version, which may be too old "
          + "for the batch."
      )
    case .noAccess:
      (
        "QuickBooks could not be reached, and nothing was loaded.",
        "Open the company file under \(Menu.openCompany.english), and load again."
      )
    case .unexpected:
      ("QuickBooks met an unexpected error, and what it did before is not known.", askForTime)
    case .notStarted:
      (
        "QuickBooks could not be started, and nothing was loaded.",
        "Start QuickBooks by hand, open the company file, and load again."
      )
    case .otherCompanyOpen:
      (
        "Another company file than the one asked for is open, and nothing was loaded.",
        "Open the right company file under \(Menu.openCompany.english), and load again."
      )
    case .badTicket:
      ("The session with QuickBooks had ended, and what it did before is not known.", askForTime)
    case .dialogOpen:
      (
        "A window of QuickBooks waits for an answer, and nothing was loaded.",
        "Close the open windows of QuickBooks, and load again."
      )
    case .companyNameNeeded:
      (
        "QuickBooks is not running and no company file was named, so nothing was loaded.",
        "Open the company file under \(Menu.openCompany.english), and load again."
      )
    case .accessDenied:
      (
        "The QuickBooks user denied access to the application, and nothing was loaded.",
        "Allow the application under \(Menu.integratedApplications.english), and load again."
      )
    }
  }
}
