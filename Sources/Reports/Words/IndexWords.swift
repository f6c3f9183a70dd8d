import Timesheets

/// Captions that only the index of runs has.
enum IndexCaption: CaseIterable {
  case answers, followUps, carriedAgain
}

/// Sentences that only the index of runs has.
enum IndexSentence: CaseIterable {
  case heldAgain, noNames
}

extension Words {
  func label(_ caption: IndexCaption) -> String {
    switch language {
    case .english: English.label(caption)
    case .french: French.label(caption)
    }
  }

  func sentence(_ sentence: IndexSentence) -> String {
    switch language {
    case .english: English.sentence(sentence)
    case .french: French.sentence(sentence)
    }
  }

  /// What became of batched entries, a line for each state: `Loaded: 10 (61.25 h)`.
  func told(_ states: [LoadStateName: Tally], _ carriedAgain: Tally) -> [String] {
    let tallies =
      LoadStateName.allCases.map { (caption($0), states[$0] ?? Tally()) }
      + [(label(.carriedAgain), carriedAgain)]
    return tallies.filter { $0.1.entries > 0 }.map { caption, tally in
      lead(caption) + short(tally)
    }
  }

  /// `10 (61.25 h)`
  func short(_ tally: Tally) -> String { "\(number(tally.entries)) (\(hours(tally.minutes)))" }
}

extension English {
  fileprivate static func label(_ caption: IndexCaption) -> String {
    switch caption {
    case .answers: "Answers"
    case .followUps: "What followed"
    case .carriedAgain: "Carried again"
    }
  }

  fileprivate static func sentence(_ sentence: IndexSentence) -> String {
    switch sentence {
    case .heldAgain: "An entry that is held counts again in every run that reads it."
    case .noNames:
      "The newest run comes first. This page names nobody; the reports that it leads to do."
    }
  }
}

extension French {
  fileprivate static func label(_ caption: IndexCaption) -> String {
    switch caption {
    case .answers: "Réponses"
    case .followUps: "Ce qui a suivi"
    case .carriedAgain: "Transmises de nouveau"
    }
  }

  fileprivate static func sentence(_ sentence: IndexSentence) -> String {
    switch sentence {
    case .heldAgain:
      "Une entrée mise en attente compte de nouveau dans chaque traitement qui la lit."
    case .noNames:
      "Le traitement le plus récent vient d’abord. Cette page ne nomme personne; les rapports vers "
        + "lesquels elle mène le font."
    }
  }
}
