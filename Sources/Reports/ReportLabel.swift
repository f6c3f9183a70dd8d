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

  /// Whether the totals tie, as a sentence.
  func tieSentence(_ totals: ControlTotals) -> String {
    switch (language, totals.tie) {
    case (.english, true): "The totals tie: \(label(.totalsTie).loweredFirst)."
    case (.english, false): "THE TOTALS DO NOT TIE. Load nothing of this run."
    case (.french, true): "Les totaux concordent\u{00A0}: \(label(.totalsTie).loweredFirst)."
    case (.french, false): "LES TOTAUX NE CONCORDENT PAS. Ne chargez rien de ce traitement."
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
    case .dayGrid: "Hours by person and day, week starting"
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
    case .dayGrid: "Heures par personne et par jour, semaine commençant le"
    case .period: "Période visée"
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
}
