import Timesheets

extension Words {
  /// Which batches, the first ones, are the canary, and what that is.
  package func canarySentence(_ batches: Int) -> String {
    switch language {
    case .english: English.canarySentence(batches)
    case .french: French.canarySentence(batches)
    }
  }
}

extension RunReport {
  /// How many batches, the first ones, are the canary; 0 without one.
  package var canaryBatches: Int { batches.prefix { $0.isCanary }.count }

  /// The same where others wait for it; 0 where there is nothing to load after it.
  package var canaryBeforeOthers: Int { canaryBatches < batches.count ? canaryBatches : 0 }
}

extension English {
  static func canarySentence(_ batches: Int) -> String {
    let which = batches == 1 ? "Batch 1 is" : "Batches \(span(batches)) are"
    return "\(which) the canary: one \(combination) in this run."
  }

  /// How to load batches of which the first ones are the canary.
  static func canarySteps(_ batches: Int) -> [String] {
    let isOne = batches == 1
    let which = isOne ? "batch 1" : "batches \(span(batches))"
    let rest = isOne ? "no other yet: it holds" : "no others yet: they hold"
    return [
      "Back up the company file, then load \(which), the canary, and \(rest) one \(combination).",
      "Look at \(isOne ? "its" : "their") entries in QuickBooks, under "
        + "\(Menu.weeklyTimesheet.english), and at what it answered. Load the other batches, in "
        + "the order of their numbers, only once all of that is right.",
    ]
  }

  private static let combination =
    "entry for each combination of person type, wage item, billable status and class"

  /// `1 and 2`, `1 to 3`
  private static func span(_ batches: Int) -> String {
    batches == 2 ? "1 and 2" : "1 to \(batches)"
  }
}

extension French {
  static func canarySentence(_ batches: Int) -> String {
    let which =
      batches == 1
      ? "Le lot 1 est le lot témoin" : "Les lots \(span(batches)) sont les lots témoins"
    return "\(which) : une \(combination) de ce traitement."
  }

  /// How to load batches of which the first ones are the canary.
  static func canarySteps(_ batches: Int) -> [String] {
    let isOne = batches == 1
    let which = isOne ? "le lot 1, le lot témoin" : "les lots \(span(batches)), les lots témoins"
    let holds = isOne ? "il contient" : "ils contiennent"
    return [
      "Faites une sauvegarde du fichier d’entreprise, puis chargez \(which), et aucun autre pour "
        + "l’instant : \(holds) une \(combination).",
      "Examinez \(isOne ? "ses" : "leurs") entrées dans QuickBooks, sous "
        + "\(Menu.weeklyTimesheet.french), ainsi que ce qu’il a répondu. Ne chargez les autres "
        + "lots, dans l’ordre de leurs numéros, qu’une fois que tout est juste.",
    ]
  }

  private static let combination =
    "entrée pour chaque combinaison de type de personne, d’élément de salaire, de statut de "
    + "facturation et de classe"

  private static func span(_ batches: Int) -> String {
    batches == 2 ? "1 et 2" : "1 à \(batches)"
  }
}
