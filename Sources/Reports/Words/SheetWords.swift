import Timesheets

/// What a person has to look at in QuickBooks, because no export can prove it: a box each on the
/// run sheet.
enum SheetBox: CaseIterable {
  // Before loading.
  case rightCompany, backup, access, singleUser, onePerson, nobodyLoads
  case heldKnown, warningsRead, notByHand, weekStart
  case periodOpen, noPaychecks, payrollOn, overtime, timeData
  case correctionsOpen, correctionsPaid, exportComplete
  // After the canary, and after loading.
  case canarySeen
  case answersDelivered, totalsAgree, timesheetsSeen, wageItemsSeen
}

/// Captions that only the run sheet has.
enum SheetCaption: CaseIterable {
  case boxes, openChecks, whatToLookAt, whatIsOpen, decidedBy, saveAnswerAs, agrees
  case howToLoad, notToDo, bringBack, weekOf, canary, afterCanary
  case loadingOrder, inQuickBooks, effect
  case correctedEntries, changedEntry, deletedEntry
}

/// Sentences that only the run sheet has.
enum SheetSentence: CaseIterable {
  /// For the head of the sheet.
  case purpose, nothingToLoad, heldStay
  case unproved
  case inOrder, verifyFirst
  case webConnector, importers
  case changes, deletions
  case answersByContent
  case compareTotals
  case correctedHours, timerUnanswered
}

/// What the boxes of a run's sheet speak of.
struct SheetFacts {
  /// Empty where nothing names the company.
  var company = ""
  /// The days that the batches carry; nil where there are none.
  var days: ClosedRange<WorkDate>?
  var weekStart = Weekday.monday
  var held = Tally()
  /// Whether the delivery showed the time that QuickBooks had.
  var isTimeShown = false
  /// The file that has the warnings.
  var report = ""
}

/// A box's text: what is to be so, and why it matters.
struct SheetText {
  let what: String
  let why: String
}

/// What the run sheet says.
extension Words {
  func label(_ caption: SheetCaption) -> String {
    switch language {
    case .english: English.label(caption)
    case .french: French.label(caption)
    }
  }

  func sentence(_ sentence: SheetSentence) -> String {
    switch language {
    case .english: English.sentence(sentence)
    case .french: French.sentence(sentence)
    }
  }

  func text(_ box: SheetBox, _ facts: SheetFacts) -> SheetText {
    switch language {
    case .english: English.text(box, facts)
    case .french: French.text(box, facts)
    }
  }

  /// What stands over the steps with the test tool of the SDK.
  package var sdkTestCaption: String {
    switch language {
    case .english: "With SDKTestPlus3 of the QuickBooks Desktop SDK"
    case .french: "Avec SDKTestPlus3, de la trousse QuickBooks Desktop SDK"
    }
  }

  /// How a document is sent with the test tool of the SDK, where a table names the answers.
  package var sdkTestSteps: [String] {
    switch language {
    case .english: English.sdkTestSteps
    case .french: French.sdkTestSteps
    }
  }

  /// What must not be done while loading.
  var loadingProhibitions: [String] {
    switch language {
    case .english: English.loadingProhibitions
    case .french: French.loadingProhibitions
    }
  }

  /// What to do with the answers; `run` is the name of the run's folder, `file` one of its
  /// documents.
  func answerSteps(run: String, file: String) -> [String] {
    switch language {
    case .english: English.answerSteps(run: run, file: file)
    case .french: French.answerSteps(run: run, file: file)
    }
  }

  /// `Run sheet – Larch`: what a page is, and whose.
  func title(_ kind: TitleLabel, of whose: String) -> String {
    whose.isEmpty ? label(kind) : "\(label(kind)) – \(whose.onOneLine())"
  }

  /// `November 9 to 13, 2026` and `du 9 au 13 novembre 2026`; one day alone.
  func days(_ days: ClosedRange<WorkDate>) -> String {
    guard days.lowerBound != days.upperBound else { return date(days.lowerBound) }
    return switch language {
    case .english: English.days(days)
    case .french: French.days(days)
    }
  }
}
