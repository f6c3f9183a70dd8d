import Timesheets

/// Captions that only the run report has.
enum ReportLabel: CaseIterable, Sendable {
  case options, option, value, disagreements, believed, passedOver, byServiceItem, byClass
  case noServiceItem, noClass, dayGrid, period, alike, weekStart
  case corrections, unset, timerFiles, noTimerFile, shortenedNotes
}

extension Words {
  func label(_ label: ReportLabel) -> String {
    switch language {
    case .english: English.label(label)
    case .french: French.label(label)
    }
  }

  /// What stands before a value: `Run: `, and in French a hard blank before the colon.
  package func lead(_ caption: String) -> String {
    switch language {
    case .english: "\(caption): "
    case .french: "\(caption)\u{00A0}: "
    }
  }

  /// `and 3 more`
  package func andMore(_ number: Int) -> String {
    switch language {
    case .english: "and \(self.number(number)) more"
    case .french: "et \(self.number(number)) de plus"
    }
  }

  /// `and 3 people, 2 weeks more`
  func andMore(_ counts: [String]) -> String {
    let counts = list(counts)
    return switch language {
    case .english: "and \(counts) more"
    case .french: "et encore \(counts)"
    }
  }

  /// Whether the totals tie, as a sentence; another one where the hours that are shown do not.
  func tieSentence(_ totals: ControlTotals) -> String {
    let states = [totals.batched, totals.held, totals.duplicate, totals.outside]
    let remark = hundredthsRemark(states.map(\.minutes), sum: totals.read.minutes)
    return switch (language, totals.tie) {
    case (.english, true): "The totals tie: \(label(.totalsTie).loweredFirst).\(remark)"
    case (.english, false): "THE TOTALS DO NOT TIE. Load nothing of this run."
    case (.french, true):
      "Les totaux concordent\u{00A0}: \(label(.totalsTie).loweredFirst).\(remark)"
    case (.french, false): "LES TOTAUX NE CONCORDENT PAS. Ne chargez rien de ce traitement."
    }
  }

  /// How rounding leads from the minutes read to those of the batches:
  /// `219.73 h read + 6.02 h = 225.75 h in the batches.`
  func rounding(_ report: RunReport) -> String {
    let (read, loaded) = (report.totals.batched.minutes, report.totalsToLoad.batched.minutes)
    let sign = loaded < read ? "\u{2212}" : "+"
    let difference = hours(abs(loaded - read))
    let remark = hundredthsRemark([read, loaded - read], sum: loaded)
    return switch language {
    case .english:
      "\(hours(read)) read \(sign) \(difference) = \(hours(loaded)) in the batches.\(remark)"
    case .french:
      "\(hours(read)) lues \(sign) \(difference) = \(hours(loaded)) dans les lots.\(remark)"
    }
  }

  /// Why shown hours seem not to add up, with a blank before it; empty where they do add up, or
  /// their minutes do not.
  private func hundredthsRemark(_ parts: [Int], sum: Int) -> String {
    let shown = parts.reduce(0) { $0 + hundredthsOfHours($1) }
    guard parts.reduce(0, +) == sum, shown != hundredthsOfHours(sum) else { return "" }
    return switch language {
    case .english:
      " Hours are shown to the hundredth, so that a sum may seem a little off: the minutes tie "
        + "exactly."
    case .french:
      " Les heures sont affichées au centième, et une somme peut sembler légèrement fausse"
        + "\u{A0}: les minutes concordent exactement."
    }
  }
}

extension English {
  fileprivate static func label(_ label: ReportLabel) -> String {
    switch label {
    case .options: "Options in force"
    case .option: "Option"
    case .value: "Value"
    case .disagreements: "Where exports disagree"
    case .believed: "Believed"
    case .passedOver: "Passed over"
    case .byServiceItem: "Hours by service item"
    case .byClass: "Hours by class"
    case .noServiceItem: "No service item"
    case .noClass: "No class"
    case .dayGrid: "Hours by person and day, week of"
    case .period: "Period carried"
    case .alike: "Likewise"
    case .weekStart: "First day of the week"
    case .corrections: "Corrections"
    case .unset: "Options that are not set"
    case .timerFiles: "Timer files"
    case .noTimerFile: "Batches without a timer file"
    case .shortenedNotes: "Notes changed"
    }
  }
}

extension French {
  fileprivate static func label(_ label: ReportLabel) -> String {
    switch label {
    case .options: "Options en vigueur"
    case .option: "Option"
    case .value: "Valeur"
    case .disagreements: "Où les exportations se contredisent"
    case .believed: "Prise en compte"
    case .passedOver: "Écartée"
    case .byServiceItem: "Heures par article de service"
    case .byClass: "Heures par classe"
    case .noServiceItem: "Sans article de service"
    case .noClass: "Sans classe"
    case .dayGrid: "Heures par personne et par jour, semaine du"
    case .period: "Période transmise"
    case .alike: "De même"
    case .weekStart: "Premier jour de la semaine"
    case .corrections: "Corrections"
    case .unset: "Options non définies"
    case .timerFiles: "Fichiers du chronomètre"
    case .noTimerFile: "Lots sans fichier du chronomètre"
    case .shortenedNotes: "Notes modifiées"
    }
  }
}

extension String {
  /// The text as it stands in the middle of a sentence.
  var loweredFirst: String { prefix(1).lowercased() + dropFirst() }

  /// The text as it stands at the start of a sentence.
  var raisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
