import Timesheets

/// Captions that only the index of runs has.
enum IndexCaption: CaseIterable {
  case answers, followUps, carriedAgain
}

/// Sentences that only the index of runs has.
enum IndexSentence: CaseIterable {
  case heldAgain, noNames, correctionsFollow
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

  /// `800 older runs`
  func olderRuns(_ count: Int) -> String {
    switch language {
    case .english: "\(number(count)) older \(count == 1 ? "run" : "runs")"
    case .french:
      number(count) + (count == 1 ? " traitement plus ancien" : " traitements plus anciens")
    }
  }

  /// That the index names only the newest runs, and where the others are told.
  func onlyNewest(_ count: Int, older: Int) -> String {
    switch language {
    case .english:
      "This page names the newest \(self.count(count, .run)). \(olderRuns(older)) "
        + (older == 1 ? "is" : "are") + " added up below the table: “timeferry status” and the "
        + "reports in their own folders tell of each."
    case .french:
      "Cette page nomme un à un \(self.count(count, .run)), les plus récents. Sous le tableau "
        + "s’ajoute la somme de \(olderRuns(older))\u{A0}: «\u{A0}timeferry status\u{A0}» et les "
        + "rapports dans leurs propres dossiers rendent compte de chacun."
    }
  }

  /// `10` and `61.25 h`
  func stacked(_ tally: Tally) -> [String] { [number(tally.entries), hours(tally.minutes)] }

  /// What there is to know of a run before anything of it is loaded, in place of its verdict; nil
  /// where the verdict still holds.
  func word(_ progress: RunProgress) -> String? {
    let loaded = if case .loaded(let tally) = progress { short(tally) } else { "" }
    return switch language {
    case .english: English.word(progress, loaded)
    case .french: French.word(progress, loaded)
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
    case .correctionsFollow:
      "Corrections: their answers stand with the runs whose entries they correct."
    }
  }

  fileprivate static func word(_ progress: RunProgress, _ loaded: String) -> String? {
    switch progress {
    case .untouched: nil
    case .partlyAnswered: "Partly answered: never load it a second time"
    case .loaded: "Loaded: \(loaded)"
    case .deleted: "Deleted: do not load"
    case .nothingStands: "Answered, nothing in QuickBooks: do not load it again"
    case .correctsOnly: "Corrections only"
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
    case .correctionsFollow:
      "Corrections\u{A0}: leurs réponses figurent aux traitements dont elles corrigent les entrées."
    }
  }

  fileprivate static func word(_ progress: RunProgress, _ loaded: String) -> String? {
    switch progress {
    case .untouched: nil
    case .partlyAnswered: "Réponses partielles\u{A0}: ne le chargez jamais une deuxième fois"
    case .loaded: "Chargé\u{A0}: \(loaded)"
    case .deleted: "Supprimé\u{A0}: ne pas charger"
    case .nothingStands: "Répondu, rien dans QuickBooks\u{A0}: ne le chargez pas de nouveau"
    case .correctsOnly: "Corrections seulement"
    }
  }
}
