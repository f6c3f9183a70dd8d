import Timesheets

/// The run sheet.
extension English {
  static func label(_ caption: SheetCaption) -> String {
    switch caption {
    case .boxes: "What no export can prove"
    case .openChecks: "What this delivery leaves open"
    case .whatToLookAt: "What to look at in QuickBooks"
    case .whatIsOpen: "What is open"
    case .decidedBy: "What would decide it"
    case .saveAnswerAs: "Save the answer as"
    case .agrees: "Agrees"
    case .howToLoad: "How to load"
    case .notToDo: "What not to do"
    case .bringBack: "What to bring back"
    case .weekOf: "Hours by person, week of"
    case .canary: "The canary (real hours)"
    case .effect: "What it does"
    case .afterCanary: "Before the other batches"
    case .correctedEntries: "What the corrections do, entry by entry"
    case .changedEntry: "Changed to"
    case .deletedEntry: "Deleted"
    case .inQuickBooks: "What only QuickBooks shows"
    case .loadingOrder: "Loading order"
    }
  }

  static func sentence(_ sentence: SheetSentence) -> String {
    switch sentence {
    case .purpose:
      "Print this sheet and tick it off from top to bottom. Load nothing until all boxes under "
        + "“Before loading” are ticked."
    case .nothingToLoad:
      "There is nothing to load. Leave QuickBooks as it is; the report says what to do first."
    case .unproved:
      "The delivery lacks what would decide these checks. Look at each in QuickBooks, or add the "
        + "export that is named and run again before anything is loaded."
    case .inOrder:
      "Load one document after the other, in this order. Save each answer whole before the next."
    case .verifyFirst:
      "First let timeferry verify say that the folder is still what was published. The hash "
        + "tells one document from another: timeferry verify compares all of them."
    case .webConnector:
      "The QuickBooks Web Connector sends only what a web service hands to it. That service must "
        + "hand over the documents unchanged and in this order, and keep each whole answer."
    case .importers:
      "Any other program will do that sends a qbXML document as it is and saves the whole "
        + "answer. One that takes the requests out and wraps them anew, or keeps error messages "
        + "only, will not: version and message set are lost, and nothing proves what was written."
    case .changes: "Changes entries that are in QuickBooks."
    case .deletions: "Deletes entries that are in QuickBooks."
    case .answersByContent:
      "The names of the answers are for people: Timeferry knows an answer by what it holds. Keep "
        + "them outside the folder of the run."
    case .heldStay:
      "Never load the files of held/: they are for correction, and what is loaded from there comes "
        + "a second time with the next run."
    case .correctedHours:
      "A changed entry stands with what it is to say; look up in QuickBooks what it says before. "
        + "The hours of a deleted one are taken away."
    case .timerUnanswered:
      "What was imported from timer/ has no answer: its box stays empty, and timeferry status "
        + "shows it as awaiting one. Compare hours instead, and never load its batches for that."
    case .compareTotals:
      "These are the hours of the documents above. QuickBooks also shows what it had before."
    }
  }

  static func text(_ box: SheetBox, _ facts: SheetFacts) -> SheetText {
    switch box {
    case .rightCompany, .backup, .access, .singleUser, .onePerson, .nobodyLoads: setting(box, facts)
    case .periodOpen, .noPaychecks, .payrollOn, .overtime, .timeData: payroll(box, facts)
    case .heldKnown:
      SheetText(
        what: "I have noted that the held time is not in these documents: "
          + "\(count(facts.held.entries, .entry)), \(hours(facts.held.minutes)).",
        why: "Held time comes with a later run, once the problem is fixed. If it is entered by "
          + "hand meanwhile, it counts twice.")
    case .warningsRead:
      SheetText(
        what: "The warnings in \(facts.report) have been read.",
        why: "Warnings hold nothing back: only a person can stop at them.")
    case .notByHand:
      SheetText(
        what: "Nobody has entered these hours by hand, or with another import.",
        why: facts.isTimeShown
          ? "What QuickBooks held was compared as of its export, not since. It silently takes the "
            + "same hours twice."
          : "The delivery does not show what QuickBooks holds, and QuickBooks silently takes the "
            + "same hours twice.")
    case .weekStart:
      SheetText(
        what: "The first day of the work week is \(weekday(facts.weekStart)) in QuickBooks: "
          + "\(Menu.timePreferences.english).",
        why: "It decides the columns of all weekly timesheets, past ones too. Where the time "
          + "system starts its weeks on another day, overtime is cut over two weeks.")
    case .correctionsOpen, .correctionsPaid, .exportComplete: corrections(box)
    case .canarySeen, .answersDelivered, .totalsAgree, .timesheetsSeen, .wageItemsSeen:
      looking(box, facts)
    }
  }

  private static func corrections(_ box: SheetBox) -> SheetText {
    switch box {
    case .correctionsOpen:
      SheetText(
        what: "No closing date covers the days of the corrections: "
          + "\(Menu.accountingPreferences.english).",
        why: "On or before it QuickBooks may refuse to change or delete entries (3171), and what "
          + "was closed should stay.")
    case .correctionsPaid:
      SheetText(
        what: "No paycheck has been made for the days of the corrections; or payroll knows of "
          + "them, and puts the paychecks right.",
        why: "A paycheck that is saved does not change with the timesheet.")
    default:
      SheetText(
        what: "The export that lacks the deleted entries was complete.",
        why: "If the export was not complete, do not load the deletions.")
    }
  }

  private static func setting(_ box: SheetBox, _ facts: SheetFacts) -> SheetText {
    switch box {
    case .rightCompany:
      let file =
        facts.company.isEmpty
        ? "The company file that the lists come from"
        : "The company file of \(quoted(facts.company))"
      return SheetText(
        what: "\(file) is open, and no other: \(Menu.openCompany.english).",
        why: "The documents name its list elements by ListID. Another file refuses them, or takes "
          + "the hours silently under a wrong name.")
    case .backup:
      return SheetText(
        what: "The company file was backed up just now.",
        why: "QuickBooks does not load all or nothing: what was written before a failure stays.")
    case .access:
      return SheetText(
        what: "The program that loads may connect: \(Menu.integratedApplications.english).",
        why: "The first time, the administrator must be logged in, in single-user mode, to let it "
          + "in. Without rights of the user and of the program QuickBooks refuses the requests "
          + "(3260, 3261).")
    case .singleUser:
      return SheetText(
        what: "Nobody has the timesheets or lists open; if in doubt: \(Menu.singleUser.english).",
        why: "QuickBooks refuses what is in use elsewhere (3175, 3176).")
    case .nobodyLoads:
      return SheetText(
        what: "Nobody loads these documents by hand, or with another program.",
        why: "The Web Connector carries them. QuickBooks silently takes a document a second time, "
          + "and each of its hours counts twice then.")
    default:
      return SheetText(
        what: "One person loads, on one computer.",
        why: "QuickBooks silently takes a document a second time, and each of its hours then "
          + "counts twice.")
    }
  }

  private static func payroll(_ box: SheetBox, _ facts: SheetFacts) -> SheetText {
    switch box {
    case .periodOpen:
      SheetText(
        what: "The period is still open\(period(facts)): no closing date covers it under "
          + "\(Menu.accountingPreferences.english).",
        why: "An export shows the closing date of the day it was made. On or before it "
          + "QuickBooks may refuse entries (3171).")
    case .noPaychecks:
      SheetText(
        what: "No paycheck has been created yet for these days\(period(facts)).",
        why: "A paycheck that is saved does not change with the timesheet: hours that come later "
          + "are not in it.")
    case .payrollOn:
      SheetText(
        what: "Full payroll is switched on: \(Menu.payrollPreferences.english).",
        why: "No export shows the payroll preferences. Where payroll is off, QuickBooks refuses "
          + "wage items (3250).")
    case .overtime:
      SheetText(
        what: "Overtime was worked out in the time system, and its hours are under overtime wage "
          + "items.",
        why: "QuickBooks works out no overtime from hours: what arrives under a regular wage item "
          + "is paid as regular time.")
    default:
      SheetText(
        what: "“Use time data to create paychecks” is ticked for each employee with time: "
          + "\(Menu.payrollInfo.english).",
        why: "QuickBooks asks at an employee’s first timesheet, and a No stays until this box is "
          + "ticked: the hours then reach no paycheck, or are refused (3310).")
    }
  }

  private static func period(_ facts: SheetFacts) -> String {
    guard let days = facts.days else { return "" }
    let (first, last) = (date(days.lowerBound), date(days.upperBound))
    return first == last ? " (\(first))" : " (\(first) to \(last))"
  }

  private static func looking(_ box: SheetBox, _ facts: SheetFacts) -> SheetText {
    switch box {
    case .canarySeen:
      SheetText(
        what: "STOP. The entries of the canary were looked at under "
          + "\(Menu.weeklyTimesheet.english), its answer was read, and all is right.",
        why: "On a few hours it shows what QuickBooks makes of every combination. Load the rest "
          + "only then.")
    case .answersDelivered:
      SheetText(
        what: "The answers to all documents are delivered, and timeferry status shows none as "
          + "awaiting.",
        why: "Only an answer proves what QuickBooks took. Without it, an entry counts neither as "
          + "loaded nor as to be loaded again.")
    case .totalsAgree:
      SheetText(
        what: "The hours of each person agree with QuickBooks\(period(facts)): "
          + "\(Menu.timeByName.english).",
        why: "More hours there were entered before, or count twice; fewer were refused.")
    case .timesheetsSeen:
      SheetText(
        what: "Some weekly timesheets were opened and compared with the table below: "
          + "\(Menu.weeklyTimesheet.english).",
        why: "There the days, jobs and service items can be seen as QuickBooks took them.")
    default:
      SheetText(
        what: "On those timesheets each line of an employee has its payroll item, overtime too.",
        why: "Hours without one pay 0, and the export could not show which items each employee "
          + "has.")
    }
  }

  static let sdkTestSteps = [
    "Choose the document as the request file.",
    "Press Open Connection, then Begin Session, then Send.",
    "Save the answer under the name that the table gives, and go on with the next document.",
  ]

  static let loadingProhibitions = [
    "Never load a document a second time, not even when its answer is missing: its hours would "
      + "count twice.",
    "Do not edit, split or join documents: their ids are how an answer finds its entries.",
    "If QuickBooks refuses a whole document (0x80040400), nothing of it was written. Save the "
      + "message as its answer, deliver it, and load no other document first.",
    "Do not type in what was refused or is missing: the answers decide what is to be loaded again.",
  ]

  static func answerSteps(run: String, file: String) -> [String] {
    [
      "Put the saved answers into one folder and deliver them: timeferry answer FOLDER, or drop "
        + "the folder into the watched inbox.",
      "If an answer is lost, say which document was loaded: timeferry answer --lost "
        + "\(run)/\(file). Its entries become unknown, and questions are written that change "
        + "nothing. Never load the document again for that.",
      "What follows is in a folder beside this run, with answers.en.txt: questions to ask, "
        + "what is to be loaded again, and what to correct. Load from there, not from here.",
    ]
  }
}
